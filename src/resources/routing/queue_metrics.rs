//! How long customers of a queue have waited of late, for example to show an expected waiting time in the
//! chat.

// Generated from `routing/queue_metrics.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page};

use super::queue::Queue;
use super::work_item::WorkItem;

/// How long customers of a queue have waited of late, for example to show an expected waiting time in the
/// chat.
///
/// | call                 | endpoint                            |
/// |----------------------|-------------------------------------|
/// | [`ListQueueMetrics`] | `GET /v1/chat/queues/metrics/{ids}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "session_queue", path = "/v1/chat/queues/metrics", encode)]
pub struct QueueMetrics {
    /// The id.
    pub id: Id<QueueMetrics>,
    /// The name of the queue.
    pub name: Option<String>,
    /// The latest waiting time before or after the last pause, in seconds.
    pub latest_wait_time_before_or_after_last_pause_seconds: Option<f64>,
    /// The latest waiting time, in seconds.
    pub latest_wait_time_seconds: Option<f64>,
    /// The latest waiting time since an item entered the queue or its last pause ended, in seconds.
    pub latest_wait_time_since_queue_entry_or_last_unpause_seconds: Option<f64>,
    /// The work item that the latest waiting time was taken from.
    #[kustomer(relationship)]
    pub latest_wait_time_work_item: Option<Id<WorkItem>>,
    /// The queue that was measured.
    #[kustomer(relationship)]
    pub queue: Option<Id<Queue>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Gets the waiting times of one or several queues.
///
/// The answer is a list without paging, also for one id.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/chat/queues/metrics/{ids}", returns = Page<QueueMetrics>)]
pub struct ListQueueMetrics {
    /// The queues, separated by commas in the path.
    pub ids: Vec<Id<Queue>>,
    /// Where the span of time begins that is looked at; the unit is not documented.
    #[kustomer(query)]
    pub range_from: Option<f64>,
}
