//! Schema documents of the `kustomer` SDK: JSON Schema files, loaded into a checked model.
//!
//! A file describes one resource: its attributes in the words of JSON Schema 2020-12, and under `x-kustomer` what those
//! cannot say. Bindings, the sandbox and documentation are all made from the [`Schema`] that comes out here. Everything
//! in it knows its line and column, and whatever is wrong with a file is told at once, as [`Problems`].
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
//! help: its type has the suffix `Str`: `gateStr`
//! schemas/flight.json:7:3: unknown keyword `requird`
//! help: a similar keyword exists: `required`");
//!
//! let schema = Schema::from_text("schemas/flight.json", r#"{
//!   "properties": { "title": { "type": ["string", "null"] } },
//!   "x-kustomer": { "klass": "flight", "relationships": { "customer": { "to": "customer" } } }
//! }"#)?;
//! assert_eq!(schema.kind.path(), "/v1/klasses/flight");
//! let title = schema.attribute("title").expect("it is there");
//! assert!(matches!(title.schema.ty, Type::String(_)) && title.schema.nullable && !title.required);
//! # Ok::<(), kustomer_schema::Problems>(())
//! ```
//!
//! A whole folder is a [`SchemaSet`], in which no two files may describe one thing. With the feature `api` the schemas
//! of the service's whole API are compiled in.
//!
//! The API of this crate is exempt from semantic versioning: it serves the crates of the SDK of the same version.

// Without the feature, nothing calls what only the documents need.
#![cfg_attr(not(feature = "documents"), allow(dead_code))]

#[cfg(feature = "documents")]
mod about;
#[cfg(any(feature = "api", test))]
mod api;
#[cfg(feature = "documents")]
mod cross_file;
#[cfg(feature = "documents")]
mod excerpt;
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
#[cfg(feature = "documents")]
mod position;
#[cfg(feature = "documents")]
mod problem;
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

#[cfg(any(feature = "api", test))]
pub use api::api;
#[cfg(feature = "documents")]
pub use excerpt::Excerpts;
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
pub use names::is_keyword;
#[cfg(feature = "documents")]
pub use position::Position;
#[cfg(feature = "documents")]
pub use problem::{Problem, Problems};
#[cfg(feature = "documents")]
pub use schema_set::SchemaSet;
pub use suffix::Suffix;

#[cfg(feature = "documents")]
use problem::Report;

#[cfg(feature = "documents")]
impl Schema {
    /// Loads the file at `relative` in the folder `root`. Problems name the file by its relative path, so that
    /// messages are the same wherever the folder is.
    ///
    /// # Errors
    ///
    /// All problems of the file, in the order of their places; one without a position if the file cannot be read.
    pub fn from_file(root: &Path, relative: &str) -> Result<Self, Problems> {
        let mut report = Report::new(relative);
        match source::read(root, relative, &mut report) {
            Some(bytes) => Self::loaded(relative, &bytes, report),
            None => report.finish(None, None),
        }
    }

    /// Loads a schema from the bytes of a file, which must be UTF-8. `file` is the name by which problems call it.
    ///
    /// # Errors
    ///
    /// All problems of the file, in the order of their places.
    pub fn from_bytes(file: &str, bytes: &[u8]) -> Result<Self, Problems> {
        Self::loaded(file, bytes, Report::new(file))
    }

    /// Loads a schema from its text. `file` is the name by which problems call it.
    ///
    /// # Errors
    ///
    /// All problems of the text, in the order of their places.
    pub fn from_text(file: &str, text: &str) -> Result<Self, Problems> {
        Self::from_bytes(file, text.as_bytes())
    }

    fn loaded(file: &str, bytes: &[u8], mut report: Report) -> Result<Self, Problems> {
        let text = source::text(bytes, &mut report);
        let schema = text.and_then(|text| load::load(file, text, &mut report));
        report.finish(schema, text)
    }
}
