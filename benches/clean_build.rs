//! Measures a clean dev build with this SDK as the only dependency, compared with reqwest and the same features: what the
//! SDK adds to the HTTP client.
//!
//! Run with `cargo bench --bench clean_build`. The last line, `ratio <name> <number>`, is the SDK's time divided by
//! reqwest's: smaller is better.

mod sample_crate;

use std::fs;
use std::time::Duration;

use sample_crate::{SampleCrate, sdk};

const ROUNDS: u32 = 2;

/// The features of reqwest and rustls that the SDK enables by default.
const REQWEST: &str = r#"
reqwest = { version = "0.13", default-features = false, features = ["gzip", "http2", "rustls-no-provider"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
"#;

fn main() {
    let ours = SampleCrate::write("kustomer-only", &sdk(true), "pub use kustomer::Id;\n");
    let theirs = SampleCrate::write("reqwest-only", REQWEST, "pub use reqwest::Client;\n");
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // The first of two builds may run with cold caches: each goes first once.
        let mut turns = [(&ours, &mut our_times), (&theirs, &mut their_times)];
        if round % 2 == 1 {
            turns.reverse();
        }
        for (sample, times) in turns {
            times.push(time_from_nothing(sample));
        }
    }
    let seconds = |times: &[Duration]| times.iter().sum::<Duration>().as_secs_f64() / f64::from(ROUNDS);
    let (ours, theirs) = (seconds(&our_times), seconds(&their_times));
    println!("clean dev build: kustomer {ours:.1} s, reqwest {theirs:.1} s");
    println!("ratio clean_build_vs_reqwest {:.2}", ours / theirs);
}

/// Builds in an empty target folder.
fn time_from_nothing(sample: &SampleCrate) -> Duration {
    let target = sample.folder().join("target/clean");
    if target.exists() {
        fs::remove_dir_all(&target).expect("the target folder can be removed");
    }
    sample.cargo("build", "clean")
}
