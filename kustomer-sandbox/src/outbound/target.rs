//! Where a delivery goes.

use std::collections::BTreeMap;
use std::fmt;

/// The receiver of a delivery. Webhooks are looked up again at each attempt, so that a changed URL or token applies.
#[derive(Clone, PartialEq, Eq)]
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

/// Shows the names of headers only: their values are how a receiver recognizes the sender.
impl fmt::Debug for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Webhook { id } => formatter.debug_struct("Webhook").field("id", id).finish(),
            Self::Workflow { id, method, headers } => {
                let names: Vec<&String> = headers.keys().collect();
                let mut shown = formatter.debug_struct("Workflow");
                shown.field("id", id).field("method", method).field("header_names", &names).finish()
            }
        }
    }
}
