//! Compares two sets of schemas: every change, with a stable code, what it means for readers and writers of records, and
//! what to do about it. No IO.
//!
//! ```
//! use kustomer_schema::diff::{Diff, Impact};
//! use kustomer_schema::SchemaSet;
//!
//! let before = SchemaSet::from_texts([("flight.json", r#"{
//!   "properties": { "gate": { "type": "string" }, "delay": { "type": "integer" } },
//!   "x-kustomer": { "klass": "flight" }
//! }"#)])?;
//! let after = SchemaSet::from_texts([("flight.json", r#"{
//!   "properties": { "delay": { "type": "number" } },
//!   "x-kustomer": { "klass": "flight" }
//! }"#)])?;
//!
//! let diff = Diff::of(&before, &after);
//! let changes: Vec<String> = diff.changes().iter().map(|change| change.to_string()).collect();
//! assert_eq!(changes, [
//!     "K031 type widened: `delay` of `kobject.flight`",
//!     "K012 attribute removed: `gate` of `kobject.flight`",
//! ]);
//! assert_eq!(diff.impact(), Some(Impact::Breaking));
//! # Ok::<(), kustomer_schema::Problems>(())
//! ```
//!
//! What is compared is what the schemas say, not their text: the order of files, attributes and values does not matter. A
//! definition that changed is reported once, with the places that use it. If a type changed as a whole, what is inside it is
//! not compared. Texts in `about.md` are not compared either. Attributes, values and files that `pull` has kept with the note
//! that the organization does not have them count as removed.

mod catalog;
mod change;
mod compare;
mod impact;
mod page;
mod present;
mod report;
mod rule;
mod rules;
mod trail;
mod verdict;

pub use catalog::{rule, rules};
pub use change::{Change, Part, Place, Side};
pub use impact::{Impact, VersionStep};
pub use page::{rule_page, rule_tables};
pub use report::Diff;
pub use rule::{Example, ExamplePart, Rule};
