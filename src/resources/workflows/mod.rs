//! Workflows, which automate processes step by step, with their variables and runs.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `workflows`.

// Generated from `workflows` by `kustomer generate`. Do not edit.

pub mod workflow;
pub mod workflow_process;
pub mod workflow_variable;

#[doc(inline)]
pub use workflow::{NewWorkflow, Workflow, WorkflowUpdate};
#[doc(inline)]
pub use workflow_process::WorkflowProcess;
#[doc(inline)]
pub use workflow_variable::{
    NewWorkflowVariable, WorkflowVariable, WorkflowVariableRequired, WorkflowVariableUpdate,
};
