//! How well the parts of a schema are documented.

/// How far what a file says is documented: parts by name (`type`, `body`, `response`, `path`..) with what they rest on.
/// What is not named is documented, or seen in documented examples.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProvenanceByPart {
    /// The parts in the order of the file.
    pub parts: Vec<(String, Provenance)>,
}

impl ProvenanceByPart {
    /// What a part rests on.
    pub fn of(&self, part: &str) -> Provenance {
        let found = self.parts.iter().find(|(name, _)| name == part);
        found.map_or(Provenance::Documented, |(_, provenance)| *provenance)
    }
}

/// What a statement rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provenance {
    /// The service's documentation.
    #[default]
    Documented,
    /// Data that was seen.
    Observed,
    /// What its name suggests.
    Guess,
    /// Nothing: it is a stand-in, and should be read tolerantly.
    Unknown,
}
