//! The body of a search: its criteria, its order and its settings, and whether all of them can be sent.

use super::criterion::{Criterion, check_coverage};
use super::sort::SortKey;
use crate::json::Writer;
use crate::request::RequestError;

/// What a search asks for, apart from the context and the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    pub(super) and: Vec<Criterion>,
    /// `None` without alternatives.
    pub(super) or: Option<Vec<Criterion>>,
    pub(super) not: Vec<Criterion>,
    pub(super) sort: Vec<SortKey>,
    pub(super) time_zone: Option<String>,
    pub(super) include_deleted: bool,
    pub(super) archive: bool,
    /// The first call of a setter that cannot be fulfilled.
    pub(super) mistake: Option<RequestError>,
}

impl Body {
    pub(super) fn refuse(&mut self, message: &'static str) {
        self.mistake.get_or_insert_with(|| RequestError::new(message));
    }

    /// The JSON text of the body.
    ///
    /// # Errors
    /// When a criterion, a sort key or a setting cannot be sent.
    pub(super) fn json(&self, context: &str) -> Result<String, RequestError> {
        self.check()?;
        let mut writer = Writer::new();
        writer.begin_object();
        writer.member("queryContext", context);
        // A criterion whose operator is not documented is sent as the negation of one that is.
        let (and, not_opposites) = split(&self.and)?;
        let (not, and_opposites) = split(&self.not)?;
        let or = self.or.iter().flatten().map(Criterion::json).collect::<Result<Vec<_>, _>>()?;
        group(&mut writer, "and", &and, &and_opposites);
        group(&mut writer, "or", &or, &[]);
        group(&mut writer, "not", &not, &not_opposites);
        self.write_settings(&mut writer);
        writer.end_object();
        Ok(writer.finish()?)
    }

    fn check(&self) -> Result<(), RequestError> {
        if let Some(mistake) = &self.mistake {
            return Err(mistake.clone());
        }
        let criteria = self.and.iter().chain(self.or.iter().flatten()).chain(&self.not);
        for criterion in criteria {
            criterion.check(self.archive)?;
        }
        self.sort.iter().try_for_each(|key| check_coverage(key.name, key.coverage, self.archive))
    }

    fn write_settings(&self, writer: &mut Writer) {
        if !self.sort.is_empty() {
            writer.name("sort");
            writer.begin_array();
            for key in &self.sort {
                writer.begin_object();
                writer.member(key.name, key.direction);
                writer.end_object();
            }
            writer.end_array();
        }
        if let Some(zone) = &self.time_zone {
            writer.member("timeZone", zone);
        }
        if self.include_deleted {
            writer.member("includeDeleted", &true);
        }
    }
}

/// The criteria that are sent as they are, and the opposites of the others.
fn split(criteria: &[Criterion]) -> Result<(Vec<&str>, Vec<&str>), RequestError> {
    let (mut direct, mut opposites) = (Vec::new(), Vec::new());
    for criterion in criteria {
        match criterion.opposite() {
            Some(opposite) => opposites.push(opposite),
            None => direct.push(criterion.json()?),
        }
    }
    Ok((direct, opposites))
}

fn group(writer: &mut Writer, name: &str, criteria: &[&str], opposites: &[&str]) {
    if criteria.is_empty() && opposites.is_empty() {
        return;
    }
    writer.name(name);
    writer.begin_array();
    for criterion in criteria.iter().chain(opposites) {
        writer.raw(criterion);
    }
    writer.end_array();
}
