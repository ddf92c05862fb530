//! How much a change matters: to code that reads records, to code that writes them, and to the version of the bindings.

use std::fmt;

/// What a change means for code that was written before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Impact {
    /// The code works as before.
    Compatible,
    /// The code keeps running, but may do something else than intended.
    Risky,
    /// Decoding fails, or the service refuses requests.
    Breaking,
}

impl Impact {
    /// Every impact, the smallest first.
    pub const ALL: [Self; 3] = [Self::Compatible, Self::Risky, Self::Breaking];

    /// Returns the name: `breaking`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Risky => "risky",
            Self::Breaking => "breaking",
        }
    }

    /// Returns the impact if it applies, and otherwise [`Compatible`](Self::Compatible).
    pub(super) fn only_if(self, applies: bool) -> Self {
        if applies { self } else { Self::Compatible }
    }
}

impl fmt::Display for Impact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The part of the version to increase for a crate that publishes the generated bindings.
///
/// It follows from what happens to the Rust items: code that no longer compiles needs a major version. Fields and
/// variants that are added count as minor, although a struct literal of a generated struct has to name the new field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VersionStep {
    /// Only documentation or behavior changes.
    Patch,
    /// Items are added.
    Minor,
    /// Items are removed or renamed, or have other types.
    Major,
}

impl VersionStep {
    /// Returns the name: `major`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for VersionStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
