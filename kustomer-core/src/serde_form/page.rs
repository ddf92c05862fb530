//! A page: its records, the errors of those that could not be decoded, and the counts of the list.

use serde_core::ser::SerializeStruct;
use serde_core::{Serialize, Serializer};

use crate::{ItemError, Page};

/// `{"items":[..],"badItems":["missing member .."],"page":1,"pageSize":100,"total":250,"totalPages":3,"next":".."}`. What
/// the service did not report is omitted.
impl<T: Serialize> Serialize for Page<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let counts = [
            ("page", self.page()),
            ("pageSize", self.page_size()),
            ("total", self.total()),
            ("totalPages", self.total_pages()),
        ];
        let known = counts.iter().filter(|(_, count)| count.is_some()).count();
        let length = 2 + known + usize::from(self.next_link().is_some());
        let mut page = serializer.serialize_struct("Page", length)?;
        page.serialize_field("items", self.items())?;
        page.serialize_field("badItems", self.bad_items())?;
        for (name, count) in counts {
            match count {
                Some(count) => page.serialize_field(name, &count)?,
                None => page.skip_field(name)?,
            }
        }
        match self.next_link() {
            Some(next) => page.serialize_field("next", next)?,
            None => page.skip_field("next")?,
        }
        page.end()
    }
}

/// The position and the error, which does not contain the value.
impl Serialize for ItemError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("item {}: {}", self.index(), self.error()))
    }
}
