//! The memory of a process that uploads and downloads a file of 1 GiB, with a connection cut in the middle of each.
//!
//! `cargo bench --bench files` prints `ratio file_memory <number>`: the most memory that the process has had, divided by 30 MB.
//! It must be below 1. `MEBIBYTES=64` is another size.

#[path = "../tests/files/large.rs"]
mod large;

use std::process::{Command, ExitCode};
use std::time::Instant;

/// In kilobytes.
const MOST: f64 = 30_000.0;

#[tokio::main]
async fn main() -> ExitCode {
    if std::env::var_os(large::VARIABLES[0]).is_some() {
        large::work().await;
        return ExitCode::SUCCESS;
    }
    let mebibytes = std::env::var("MEBIBYTES").ok().and_then(|text| text.parse::<u32>().ok()).unwrap_or(1024);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let begun = Instant::now();
    let peak = large::transfer(folder.path(), u64::from(mebibytes) * 1024 * 1024, |variables| {
        let bench = std::env::current_exe().expect("this program");
        Command::new(bench).envs(variables).output().expect("it runs")
    });
    let Some(peak) = peak.await else {
        println!("the peak of the memory is not known on this system");
        return ExitCode::SUCCESS;
    };
    println!("{mebibytes} MiB in both directions: peak {peak} kB, {:.1} s", begun.elapsed().as_secs_f64());
    let ratio = f64::from(u32::try_from(peak).unwrap_or(u32::MAX)) / MOST;
    println!("ratio file_memory {ratio:.3}");
    if ratio < 1.0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
