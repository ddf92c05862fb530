//! Imports of 1,000 and 100,000 KObjects into a sandbox with the rate limit of 2,000 requests per minute, on virtual time, with and
//! without a journal. The client is a process of its own, whose memory is measured.
//!
//! `cargo bench -p kustomer-data --bench bulk`, on Linux. It fails if a request is refused with a 429, if less than 99 % of the rate
//! limit is used in a minute that the import fills, or if the large import takes more than 20 MB more memory than the small one. The
//! last lines are `ratio <name> <number>`: requests in the minute with the fewest of them divided by the limit, requests divided by
//! the jobs, and the memory of the large import divided by that of the small one.

#[path = "../tests/it/import.rs"]
#[cfg(target_os = "linux")]
mod import;
#[path = "../tests/it/virtual_time.rs"]
#[cfg(target_os = "linux")]
#[allow(dead_code, reason = "tests use the rest")]
mod virtual_time;

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("the memory of a process is measured on Linux only");
}

#[cfg(target_os = "linux")]
fn main() {
    // With the name of what to import, the same program is the client.
    let is_client = std::env::var_os("IMPORT_ITEMS").is_some();
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().start_paused(is_client).build().expect("a runtime");
    if is_client { runtime.block_on(import::client()) } else { runtime.block_on(measure()) }
}

#[cfg(target_os = "linux")]
async fn measure() {
    const LIMIT: u64 = 2_000;
    const SMALL: usize = 1_000;
    const LARGE: usize = 100_000;

    let folder = tempfile::tempdir().expect("a folder");
    let mut ratios = Vec::new();
    for with_journal in [false, true] {
        let run = |items: usize| {
            let mut client = std::process::Command::new(std::env::current_exe().expect("this program"));
            if with_journal {
                client.env("IMPORT_JOURNAL", folder.path().join(format!("{items}.journal")));
            }
            import::measure(items, LIMIT, client)
        };
        let (small, large) = (run(SMALL).await, run(LARGE).await);
        println!("journal: {with_journal}; {SMALL} items: {small:?}; {LARGE} items: {large:?}");
        let more = large.memory.saturating_sub(small.memory);
        assert_eq!(large.refused, 0, "requests were refused with a 429");
        assert!(large.utilization(LIMIT) >= 0.99, "less than 99 % of the rate limit was used");
        assert!(more <= 20 * 1024 * 1024, "{more} bytes more than the small import");
        let name = if with_journal { "with_journal" } else { "without_journal" };
        ratios.push((format!("rate_limit_used_{name}"), large.utilization(LIMIT)));
        let requests = u32::try_from(large.per_minute.iter().sum::<u64>()).expect("a few");
        let jobs = u32::try_from(LARGE / 100).expect("a few");
        ratios.push((format!("requests_per_job_{name}"), f64::from(requests) / f64::from(jobs)));
        ratios.push((format!("memory_{name}"), float(large.memory) / float(small.memory)));
    }
    for (name, ratio) in ratios {
        println!("ratio {name} {ratio:.2}");
    }
}

#[cfg(target_os = "linux")]
#[expect(clippy::cast_precision_loss, reason = "a ratio is not exact")]
fn float(count: u64) -> f64 {
    count as f64
}
