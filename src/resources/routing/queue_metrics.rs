//! The recent waiting times of customers in a queue, for example to show an expected waiting time in the
//! chat.

// Generated from `routing/queue_metrics.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Unknown};

use super::queue::Queue;
use super::work_item::WorkItem;

/// The recent waiting times of customers in a queue, for example to show an expected waiting time in the
/// chat.
///
/// | Client method or operation | Endpoint                            |
/// |----------------------------|-------------------------------------|
/// | [`ListQueueMetrics`]       | `GET /v1/chat/queues/metrics/{ids}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "session_queue", path = "/v1/chat/queues/metrics", encode)]
pub struct QueueMetrics {
    /// ID of the record.
    pub id: Id<QueueMetrics>,
    /// Name of the queue.
    pub name: Option<String>,
    /// Latest waiting time before or after the last pause, in seconds.
    pub latest_wait_time_before_or_after_last_pause_seconds: Option<f64>,
    /// Latest waiting time in seconds.
    pub latest_wait_time_seconds: Option<f64>,
    /// Latest waiting time since an item entered the queue or its last pause ended, in seconds.
    pub latest_wait_time_since_queue_entry_or_last_unpause_seconds: Option<f64>,
    /// Work item whose waiting time is the latest.
    #[kustomer(relationship)]
    pub latest_wait_time_work_item: Option<Id<WorkItem>>,
    /// Queue that the metrics describe.
    #[kustomer(relationship)]
    pub queue: Option<Id<Queue>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Returns the waiting times of one or more queues.
///
/// The response is an unpaged list, even for one ID.
///
/// `GET /v1/chat/queues/metrics/{ids}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::queue_metrics::ListQueueMetrics;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListQueueMetrics {
///     ids: vec![Id::new("59df762a921c59001021f409")],
///     range_from: Some(1.0),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/chat/queues/metrics/{ids}", returns = Page<QueueMetrics>)]
pub struct ListQueueMetrics {
    /// IDs of the queues, separated by commas in the path.
    pub ids: Vec<Id<Queue>>,
    /// Start of the time range to measure; the unit is not documented.
    #[kustomer(query)]
    pub range_from: Option<f64>,
}
