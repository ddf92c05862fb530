//! Transfers in a process of their own, which is limited or measured.

use std::process::{Command, Output, Stdio};

use crate::large;

/// The most memory that a transfer may take, in kilobytes.
const MOST: u64 = 30_000;

#[tokio::test]
#[ignore = "other tests start it in a process of its own"]
async fn the_transfer() {
    large::work().await;
}

fn run(before: &str, variables: [(&'static str, String); 4]) -> Output {
    let test = std::env::current_exe().expect("this program");
    Command::new("sh")
        .arg("-c")
        .arg(format!("{before} exec \"$0\" process::the_transfer --exact --ignored --nocapture"))
        .arg(test)
        .envs(variables)
        .stdin(Stdio::null())
        .output()
        .expect("it runs")
}

/// `cargo bench --bench files` does this with a file of 1 GiB.
#[tokio::test(flavor = "multi_thread")]
async fn a_large_file_takes_little_memory_in_both_directions() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let peak = large::transfer(folder.path(), 48 * 1024 * 1024, |variables| run("", variables)).await;
    assert!(peak.is_none_or(|peak| peak < MOST), "{peak:?} kB");
}

#[tokio::test(flavor = "multi_thread")]
#[cfg(unix)]
async fn a_full_disk_leaves_what_was_there() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let kept = folder.path().join("received.bin");
    std::fs::write(&kept, "before").expect("a file");
    let (sandbox, _) = large::service(8 * 1024 * 1024).await;
    let limited = "trap '' XFSZ; ulimit -f 1000;";
    let output = run(limited, large::variables(&sandbox, folder.path(), "download"));
    let text = String::from_utf8_lossy(&output.stdout);
    let expected = format!("failed: Error(could not write `{}`: File too large", kept.display());
    assert!(text.contains(&expected), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(std::fs::read_to_string(&kept).expect("the file"), "before");
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1);
}
