//! How well the parts of a schema are documented.

/// How well the parts of a description are documented, by name of the part (`type`, `body`, `response`, `path`, ..).
/// Parts that are not listed are documented, or appear in documented examples.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProvenanceByPart {
    /// The parts in the order of the file.
    pub parts: Vec<(String, Provenance)>,
}

impl ProvenanceByPart {
    /// Returns the provenance of a part.
    pub fn of(&self, part: &str) -> Provenance {
        let found = self.parts.iter().find(|(name, _)| name == part);
        found.map_or(Provenance::Documented, |(_, provenance)| *provenance)
    }
}

/// Where a statement in a schema file comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provenance {
    /// The service's documentation.
    #[default]
    Documented,
    /// Data the service sent.
    Observed,
    /// A guess from names.
    Guess,
    /// Unknown: a placeholder, which readers should treat tolerantly.
    Unknown,
}

impl Provenance {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Documented, Self::Observed, Self::Guess, Self::Unknown];

    /// Returns the value used in schema files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Guess => "guess",
            Self::Unknown => "unknown",
        }
    }
}
