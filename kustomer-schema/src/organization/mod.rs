//! What an organization defines itself: Klasses and custom attributes. Definitions are read from the service's JSON or
//! from schema files, compared, and merged into schema files. No IO.

mod app_definition;
mod backfill;
mod compare;
mod definition;
mod from_schema;
mod layout;
mod marks;
mod merge;
mod names;
mod plan;
mod plan_text;
mod pull;
mod read;
mod saved_plan;
mod schema_file;
mod search_schema;
mod shape;
mod state;
mod step;
mod template;
mod writer;

pub use app_definition::app_definition;
pub use backfill::Backfill;
pub use compare::{PlanOptions, Rename};
pub use definition::{Attribute, Klass, ResourceDefinition};
pub use plan::{Plan, Progress};
pub use pull::{FileChange, PullOptions, pull};
pub use read::{KlassPage, definitions_from_text};
pub use search_schema::{SEARCH_SCHEMA, follows_from_schemas, search_schema};
pub use step::{Action, Step};
