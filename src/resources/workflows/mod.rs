//! Records of `workflows`, a module for each with the types in it and the calls of its endpoints.

// Generated from `workflows` by `kustomer generate`: change that, not this.

pub mod workflow;
pub mod workflow_process;
pub mod workflow_variable;

pub use workflow::{NewWorkflow, Workflow, WorkflowUpdate};
pub use workflow_process::WorkflowProcess;
pub use workflow_variable::{NewWorkflowVariable, WorkflowVariable, WorkflowVariableUpdate};
