//! Where a delivery goes.

use std::collections::BTreeMap;

/// The receiver of a delivery. Webhooks are looked up again at each attempt, so that a changed URL or token applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    Webhook {
        id: String,
    },
    /// A step of a workflow that calls a URL.
    Workflow {
        id: String,
        method: String,
        headers: BTreeMap<String, String>,
    },
}

impl Target {
    /// Returns the ID of the webhook or the workflow.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Webhook { id } | Self::Workflow { id, .. } => id,
        }
    }
}
