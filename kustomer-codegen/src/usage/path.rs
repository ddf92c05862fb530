//! Paths within a resource, as a comparison of schemas writes them: `custom.cabinStr`, `data.gates[].number`.

use super::derived::Container;

/// A path, split into names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path<'p> {
    /// Where the first name is; `None` if the path does not say.
    pub(super) container: Option<Container>,
    pub(super) names: Vec<&'p str>,
}

impl<'p> Path<'p> {
    pub(super) fn parse(text: &'p str) -> Self {
        let (container, rest) = match text.strip_prefix("custom.") {
            Some(rest) => (Some(Container::Custom), rest),
            None => (None, text),
        };
        let name = |part: &'p str| part.trim_end_matches("[]").trim_end_matches("{}");
        Self { container, names: rest.split('.').map(name).filter(|name| !name.is_empty()).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_names_without_the_marks_of_lists() {
        let parsed = |text| {
            let Path { container, names } = Path::parse(text);
            (container, names)
        };
        assert_eq!(parsed("custom.cabinStr"), (Some(Container::Custom), vec!["cabinStr"]));
        assert_eq!(parsed("data.gates[].number"), (None, vec!["data", "gates", "number"]));
        assert_eq!(parsed("Booking.gates[]"), (None, vec!["Booking", "gates"]));
        assert_eq!(parsed(""), (None, vec![]));
    }
}
