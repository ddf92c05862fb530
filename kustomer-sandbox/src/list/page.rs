//! Paging by number: `page` and `pageSize` in the request, `meta` and `links` in the response.

use serde_json::json;

use crate::document::{Records, ResourceObject};
use crate::query::Query;
use crate::refusal::Refusal;

/// The default size of a page.
const DEFAULT_SIZE: u64 = 100;

/// The requested part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Page {
    /// From 1.
    number: u64,
    size: u64,
}

/// Whether a list counts its records; most do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Totals {
    Shown,
    Hidden,
}

impl Page {
    /// Parses the query; `largest` is the maximum page size. Values out of range are clamped (whether the service does
    /// so or refuses them is not documented), and values that are not numbers are refused.
    ///
    /// # Errors
    /// 400 if `page` or `pageSize` is not a whole number.
    pub(crate) fn parse(query: &Query, largest: u64) -> Result<Self, Refusal> {
        Ok(Self {
            number: whole_number(query, "page")?.unwrap_or(1).max(1),
            size: whole_number(query, "pageSize")?.unwrap_or(DEFAULT_SIZE).clamp(1, largest.max(1)),
        })
    }

    /// Returns the number of the page, from 1.
    pub(crate) fn number(self) -> u64 {
        self.number
    }

    /// Returns how many items there are up to the end of the page, if it is full.
    pub(crate) fn end(self) -> usize {
        usize::try_from(self.number.saturating_mul(self.size)).unwrap_or(usize::MAX)
    }

    /// Returns the items of this page.
    pub(crate) fn part<T>(self, items: &[T]) -> &[T] {
        let start = usize::try_from((self.number - 1).saturating_mul(self.size)).unwrap_or(usize::MAX);
        items.get(start.min(items.len())..self.end().min(items.len())).unwrap_or_default()
    }

    /// Returns the document of this page of `items`; `path` is the path of the list.
    pub(crate) fn document<T>(
        self,
        items: &[T],
        path: &str,
        query: &Query,
        totals: Totals,
        render: impl FnMut(&T) -> ResourceObject,
    ) -> Records {
        let total = items.len() as u64;
        let pages = total.div_ceil(self.size);
        let data = self.part(items).iter().map(render).collect();
        let link = |number: u64| format!("{path}?{}", query.with_page(number, self.size));
        let mut meta = json!({ "page": self.number, "pageSize": self.size });
        let mut links = json!({
            "self": link(self.number),
            "first": link(1),
            "prev": (self.number > 1).then(|| link(self.number - 1)),
            "next": (self.number < pages).then(|| link(self.number + 1)),
        });
        if totals == Totals::Shown {
            meta["total"] = total.into();
            meta["totalPages"] = pages.into();
            links["last"] = link(pages.max(1)).into();
        }
        Records { meta: Some(meta), links: Some(links), ..Records::many(data) }
    }
}

pub(super) fn whole_number(query: &Query, name: &str) -> Result<Option<u64>, Refusal> {
    let Some(text) = query.get(name) else { return Ok(None) };
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::bad_parameter(name, format!("`{name}` must be a whole number")));
    }
    let beyond = if text.starts_with('-') { 0 } else { u64::MAX };
    Ok(Some(text.parse().unwrap_or(beyond)))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::document::Data;

    fn identifier(id: &&str) -> ResourceObject {
        ResourceObject::identifier("x", id)
    }

    fn page(query: &str) -> Page {
        Page::parse(&Query::parse(query), 100).unwrap()
    }

    #[test]
    fn numbers_out_of_range_are_clamped() {
        assert_eq!(page(""), Page { number: 1, size: 100 });
        assert_eq!(page("page=0&pageSize=0"), Page { number: 1, size: 1 });
        assert_eq!(page("page=-3&pageSize=101"), Page { number: 1, size: 100 });
        assert_eq!(page("page=99999999999999999999999"), Page { number: u64::MAX, size: 100 });
    }

    #[test]
    fn the_page_after_the_last_is_empty_and_has_no_next_link() {
        let document = page("page=3&pageSize=2").document(
            &["a", "b", "c"],
            "/v1/x",
            &Query::default(),
            Totals::Shown,
            identifier,
        );
        assert!(matches!(&document.data, Data::Many(data) if data.is_empty()), "{document:?}");
        let links = document.links.unwrap();
        assert_eq!(links["next"], Value::Null);
        assert_eq!(links["prev"], "/v1/x?page=2&pageSize=2");
        let meta = json!({ "page": 3, "pageSize": 2, "total": 3, "totalPages": 2 });
        assert_eq!(document.meta, Some(meta));
    }

    #[test]
    fn the_largest_page_number_does_not_overflow() {
        let document = page("page=18446744073709551615").document(
            &["a"],
            "/v1/x",
            &Query::default(),
            Totals::Hidden,
            identifier,
        );
        assert_eq!(document.links.unwrap()["next"], Value::Null);
    }
}
