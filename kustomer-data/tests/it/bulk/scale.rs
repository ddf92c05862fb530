//! A large import uses the rate limit and no more memory than a small one.

use std::process::Command;

use crate::import::{self, Measured};

const LIMIT: u64 = 2000;

/// The process of the client.
#[tokio::test(start_paused = true)]
#[ignore = "another test starts it in a process of its own"]
async fn the_import_that_is_measured() {
    import::client().await;
}

async fn measure(items: usize) -> Measured {
    let mut client = Command::new(std::env::current_exe().expect("this program"));
    client.args(["--ignored", "--exact", "--nocapture", "bulk::scale::the_import_that_is_measured"]);
    import::measure(items, LIMIT, client).await
}

#[tokio::test]
async fn a_large_import_uses_the_whole_rate_limit_and_no_more_memory_than_a_small_one() {
    let small = measure(1_000).await;
    let large = measure(100_000).await;
    assert_eq!((small.refused, large.refused), (0, 0));
    assert!(large.per_minute.len() > 1, "{large:?}");
    assert!(large.utilization(LIMIT) >= 0.99, "{large:?}");
    let more = large.memory.saturating_sub(small.memory);
    assert!(more <= 20 * 1024 * 1024, "{more} bytes more: {small:?}, {large:?}");
}
