//! The airline's own records, whose changes arrive through a workflow.

use kustomer::{Id, KustomerResource};

/// A flight on a passenger's timeline.
#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight", display_name = "Flight", changes)]
pub(crate) struct Flight {
    pub(crate) id: Id<Flight>,
    pub(crate) title: String,
    #[kustomer(custom, display_name = "Delay (minutes)")]
    pub(crate) delay_minutes: Option<f64>,
}
