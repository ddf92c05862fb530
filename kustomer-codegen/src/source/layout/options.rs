//! How the source is to look.

/// The narrowest lines that are printed; in narrower ones rustfmt would break more than lists and words.
const NARROWEST: usize = 70;

/// How the source is to look, and how it is reached.
///
/// ```
/// use kustomer_codegen::SourceOptions;
///
/// let options = SourceOptions::new().max_width(110).module("kustomer::resources");
/// assert_eq!(options.module.as_deref(), Some("kustomer::resources"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceOptions {
    /// The widest line in characters, as rustfmt's `max_width`; 100. Below 70 it counts as 70.
    pub max_width: usize,
    /// The widest arguments of an attribute on one line, as rustfmt's `attr_fn_like_width`; 70. With
    /// `use_small_heuristics = "Max"` it is that of a line.
    pub attribute_width: usize,
    /// The path under which the output is reached, such as `kustomer::resources`. With it, operations have examples
    /// that compile.
    pub module: Option<String>,
    /// Whether each folder at the top is a Cargo feature: its module is compiled with the feature of its name, and
    /// what another folder has is found at the crate's root (`kustomer::User`).
    pub feature_per_folder: bool,
}

impl SourceOptions {
    /// What rustfmt would do without a configuration; no examples, no features.
    pub fn new() -> Self {
        Self { max_width: 100, attribute_width: 70, module: None, feature_per_folder: false }
    }

    /// Sets [`max_width`](Self::max_width).
    #[must_use]
    pub fn max_width(self, max_width: usize) -> Self {
        Self { max_width, ..self }
    }

    /// Sets [`attribute_width`](Self::attribute_width).
    #[must_use]
    pub fn attribute_width(self, attribute_width: usize) -> Self {
        Self { attribute_width, ..self }
    }

    /// Sets [`module`](Self::module).
    #[must_use]
    pub fn module(self, module: impl Into<String>) -> Self {
        Self { module: Some(module.into()), ..self }
    }

    /// Sets [`feature_per_folder`](Self::feature_per_folder).
    #[must_use]
    pub fn feature_per_folder(self, feature_per_folder: bool) -> Self {
        Self { feature_per_folder, ..self }
    }
}

impl SourceOptions {
    /// Where lines end.
    pub(crate) fn width(&self) -> usize {
        self.max_width.max(NARROWEST)
    }
}

impl Default for SourceOptions {
    fn default() -> Self {
        Self::new()
    }
}
