//! Schema documents of the `kustomer` SDK: JSON Schema files, loaded into a checked model.
//!
//! A file describes a resource: its attributes in JSON Schema 2020-12, and the rest in Kustomer's own keywords under
//! `x-kustomer`. Bindings, the sandbox and documentation are all generated from the [`Schema`]. Everything in it has a
//! line and column, and all errors in a file are reported at once, as [`Problems`].
//!
//! ```
//! use kustomer_schema::{Schema, Type};
//!
//! let schema = Schema::from_text("schemas/flight.json", r##"{
//!   "type": "object",
//!   "properties": {
//!     "title": { "type": "string", "maxLength": 256 },
//!     "custom": { "type": "object", "properties": { "gate": { "$ref": "#/$defs/Gate" } } }
//!   },
//!   "requird": ["title"],
//!   "$defs": { "Gate": { "type": "string" } },
//!   "x-kustomer": { "klass": "flight" }
//! }"##);
//!
//! assert_eq!(schema.unwrap_err().to_string(), "\
//! schemas/flight.json:5:51: custom attribute `gate` has no suffix
//! help: add the suffix of its type: `gateStr`
//! schemas/flight.json:7:3: unknown keyword `requird`
//! help: a similar keyword exists: `required`");
//!
//! let schema = Schema::from_text("schemas/flight.json", r#"{
//!   "properties": { "title": { "type": ["string", "null"] } },
//!   "x-kustomer": { "klass": "flight", "relationships": { "customer": { "to": "customer" } } }
//! }"#)?;
//! assert_eq!(schema.kind.path(), "/v1/klasses/flight");
//! let title = schema.attribute("title").expect("an attribute");
//! assert!(matches!(title.schema.ty, Type::String(_)) && title.schema.nullable && !title.required);
//! # Ok::<(), kustomer_schema::Problems>(())
//! ```
//!
//! A folder of files is a [`SchemaSet`]. The feature `api` compiles in the schemas of the whole Kustomer API, `diff` compares
//! two sets, and `export` writes schemas for other tools. With `organization`, definitions of Klasses and custom attributes are
//! read from the service's JSON, merged into files, and compared with them. Without the feature `documents`, only suffixes, names
//! of custom objects and suggestions for misspelled names are left.
//!
//! This crate is exempt from semantic versioning: it is for the crates of the SDK of the same version.

// Without the feature, nothing calls what only the documents need.
#![cfg_attr(not(feature = "documents"), allow(dead_code))]

#[cfg(feature = "documents")]
mod about;
#[cfg(feature = "documents")]
mod absence;
#[cfg(any(feature = "api", test))]
mod api;
#[cfg(feature = "documents")]
mod cross_file;
#[cfg(feature = "diff")]
pub mod diff;
#[cfg(feature = "documents")]
mod excerpt;
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "documents")]
mod files;
#[cfg(feature = "documents")]
mod folder;
#[cfg(feature = "documents")]
mod json;
mod json_type;
pub mod kobject;
#[cfg(feature = "documents")]
mod load;
#[cfg(feature = "documents")]
mod message;
#[cfg(feature = "documents")]
mod model;
#[cfg(feature = "documents")]
mod names;
#[cfg(feature = "documents")]
mod order;
#[cfg(feature = "organization")]
pub mod organization;
#[cfg(feature = "documents")]
mod position;
#[cfg(feature = "documents")]
mod problem;
#[cfg(feature = "diff")]
pub mod prose;
#[cfg(feature = "documents")]
mod render;
#[cfg(feature = "documents")]
mod schema_set;
#[cfg(feature = "documents")]
mod source;
mod suffix;
pub mod suggest;
#[cfg(feature = "documents")]
mod vocabulary;

#[cfg(feature = "documents")]
use std::path::Path;

#[cfg(feature = "documents")]
pub use absence::Absence;
#[cfg(any(feature = "api", test))]
pub use api::api;
#[cfg(feature = "documents")]
pub use files::Files;
pub use json_type::JsonType;
#[cfg(feature = "documents")]
pub use model::{
    Access, AdditionalProperties, ArrayType, Body, Definition, Format, Idempotency, Method, Named,
    NumberType, ObjectType, Operation, Paging, Parameter, ParameterIn, Property, Provenance,
    ProvenanceByPart, RateLimit, Reference, Relationship, ResourceKind, Response, ResponseForm, Roles,
    Schema, Search, SearchClass, SearchField, ShortForm, SourceString, StringType, Subschema, Target, Type,
    Union, UnionMember, Value,
};
#[cfg(feature = "documents")]
pub use names::{is_keyword, is_reserved_type};
#[cfg(feature = "documents")]
pub use position::Position;
#[cfg(feature = "documents")]
pub use problem::{Problem, Problems};
#[cfg(feature = "documents")]
pub use render::RenderedProblem;
#[cfg(feature = "documents")]
pub use schema_set::SchemaSet;
pub use suffix::Suffix;
#[cfg(feature = "documents")]
pub use vocabulary::CUSTOM_RESOURCES;

#[cfg(feature = "documents")]
use problem::Report;

#[cfg(feature = "documents")]
impl Schema {
    /// Loads the file at `relative` in the folder `root`. Problems name the file by its relative path, so messages do
    /// not depend on where the folder is.
    ///
    /// # Errors
    ///
    /// All problems of the file, sorted by position, or a problem without a position if the file cannot be read.
    pub fn from_file(root: &Path, relative: &str) -> Result<Self, Problems> {
        let mut report = Report::new(relative);
        match source::read(root, relative, &mut report) {
            Some(bytes) => Self::loaded(relative, &bytes, report),
            None => report.finish(None, None),
        }
    }

    /// Loads a schema from the bytes of a file, which must be UTF-8. `file` names it in problems.
    ///
    /// # Errors
    ///
    /// All problems of the file, sorted by position.
    pub fn from_bytes(file: &str, bytes: &[u8]) -> Result<Self, Problems> {
        Self::loaded(file, bytes, Report::new(file))
    }

    /// Loads a schema from its text. `file` names it in problems.
    ///
    /// # Errors
    ///
    /// All problems of the text, sorted by position.
    pub fn from_text(file: &str, text: &str) -> Result<Self, Problems> {
        Self::from_bytes(file, text.as_bytes())
    }

    fn loaded(file: &str, bytes: &[u8], mut report: Report) -> Result<Self, Problems> {
        let text = source::text(bytes, &mut report);
        let schema = text.and_then(|text| load::load(file, text, &mut report));
        report.finish(schema, text)
    }
}
