//! Injected failures.
//!
//! A fault is a value: a rule, which says to what requests it applies, and an action. The list assigns faults to
//! requests; the service and the connection only execute them.

mod action;
mod choice;
mod definition;
mod document;
mod edit;
mod file;
mod injected;
mod performed;
mod rule;
mod shown;

pub(crate) use self::action::{Action, Respond};
pub use self::definition::Fault;
pub(crate) use self::document::faults_from_json;
pub(crate) use self::edit::edited;
pub(crate) use self::file::faults_from_file;
pub use self::injected::InjectedFault;
pub(crate) use self::injected::{Faults, MAX_ACTIVE};
pub(crate) use self::performed::{broken_off, given, slowed};
pub(crate) use self::rule::Call;
pub(crate) use self::shown::fault_document;
