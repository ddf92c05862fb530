//! Which searches know an attribute: that of the last two years, that of the archive, or both.

/// Which searches know an attribute, as far as the API is documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coverage {
    /// Not documented: the service decides.
    Unknown,
    Live,
    Archive,
    Both,
}

impl Coverage {
    /// Whether the search of the archive knows the attribute, or that of the last two years.
    pub(super) fn includes(self, archive: bool) -> bool {
        match self {
            Self::Unknown | Self::Both => true,
            Self::Live => !archive,
            Self::Archive => archive,
        }
    }
}
