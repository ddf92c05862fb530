//! Workflows, which automate processes step by step, with their variables and runs.
//!
//! Below are its records, a module for each with the types in it and the calls of its endpoints.
//!
//! Needs the feature `workflows`.

// Generated from `workflows` by `kustomer generate`: change that, not this.

pub mod workflow;
pub mod workflow_process;
pub mod workflow_variable;

#[doc(inline)]
pub use workflow::{NewWorkflow, Workflow, WorkflowUpdate};
#[doc(inline)]
pub use workflow_process::WorkflowProcess;
#[doc(inline)]
pub use workflow_variable::{NewWorkflowVariable, WorkflowVariable, WorkflowVariableUpdate};
