//! Options for the layout of generated source.

/// Smallest width that is used. In narrower source, rustfmt also breaks lines that the printer keeps whole.
const NARROWEST: usize = 70;

/// All Klasses, as a type in [`SourceOptions::changes`].
pub(crate) const ALL_KOBJECTS: &str = "kobject.*";

/// Options for generated source: its layout and its place in the crate.
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
    /// Maximum width of a line in characters, like rustfmt's `max_width`. Defaults to 100; at least 70.
    pub max_width: usize,
    /// Maximum width of an attribute's arguments on one line, like rustfmt's `attr_fn_like_width`. Defaults to 70. Set
    /// it to `max_width` for `use_small_heuristics = "Max"`.
    pub attribute_width: usize,
    /// Path of the module that contains the output, such as `kustomer::resources`. If set, the docs of operations have
    /// examples.
    pub module: Option<String>,
    /// Whether each top-level folder is a Cargo feature of the same name. Folders then refer to resources of other
    /// folders by their names at the root of the crate (`kustomer::User`).
    pub feature_per_folder: bool,
    /// Whether every item has the attribute `serde`, which requires the feature `serde` of `kustomer`.
    pub serde: bool,
    /// JSON:API types of the resources whose changes are typed, such as `kobject.flight`: they have the attribute `changes`.
    /// `kobject.*` is all Klasses.
    /// With [`feature_per_folder`](Self::feature_per_folder), they have it with the feature `webhooks`.
    pub changes: Vec<String>,
}

impl SourceOptions {
    /// Returns rustfmt's default layout, without examples and features.
    pub fn new() -> Self {
        Self {
            max_width: 100,
            attribute_width: 70,
            module: None,
            feature_per_folder: false,
            serde: false,
            changes: Vec::new(),
        }
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

    /// Sets [`serde`](Self::serde).
    #[must_use]
    pub fn serde(self, serde: bool) -> Self {
        Self { serde, ..self }
    }

    /// Sets [`changes`](Self::changes).
    #[must_use]
    pub fn changes<T: Into<String>>(self, types: impl IntoIterator<Item = T>) -> Self {
        Self { changes: types.into_iter().map(Into::into).collect(), ..self }
    }
}

impl SourceOptions {
    /// Whether the changes of a resource are typed.
    pub(crate) fn has_changes(&self, type_name: &str) -> bool {
        let is_kobject = type_name.starts_with("kobject.");
        self.changes.iter().any(|wanted| wanted == type_name || (is_kobject && wanted == ALL_KOBJECTS))
    }

    /// Returns the effective maximum width.
    pub(crate) fn width(&self) -> usize {
        self.max_width.max(NARROWEST)
    }

    /// Returns the maximum width of a call's arguments on one line, like rustfmt's `fn_call_width`: by default it is 60 where
    /// that of an attribute's arguments is 70.
    pub(crate) fn call_width(&self) -> usize {
        if self.attribute_width >= self.max_width { self.width() } else { self.attribute_width * 6 / 7 }
    }
}

impl Default for SourceOptions {
    fn default() -> Self {
        Self::new()
    }
}
