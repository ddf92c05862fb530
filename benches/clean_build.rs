//! Measures a clean dev build with this SDK as the only dependency, compared with reqwest and the same features: what the
//! SDK adds to the HTTP client.
//!
//! Run with `cargo bench --bench clean_build`. The last lines, `ratio <name> <number>`, are the SDK's time divided by
//! reqwest's, with default features and with those of the client alone: smaller is better.

mod sample_crate;

use std::fs;
use std::time::Duration;

use sample_crate::{SampleCrate, sdk, sdk_with};

const ROUNDS: u32 = 2;

/// The features of reqwest and rustls that the SDK enables by default.
const REQWEST: &str = r#"
reqwest = { version = "0.13", default-features = false, features = ["gzip", "http2", "rustls-no-provider"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
"#;

/// The features of the client, without resources and schemas.
const CLIENT: &[&str] = &["gzip", "http2", "rustls"];

fn main() {
    let ours = SampleCrate::write("kustomer-only", &sdk(true), "pub use kustomer::Id;\n");
    let client = SampleCrate::write("kustomer-client", &sdk_with(CLIENT), "pub use kustomer::Id;\n");
    let theirs = SampleCrate::write("reqwest-only", REQWEST, "pub use reqwest::Client;\n");
    let mut samples = [(&ours, 0.0), (&client, 0.0), (&theirs, 0.0)];
    for round in 0..ROUNDS {
        // The first build of a round may run with cold caches, so the order alternates.
        for (sample, seconds) in &mut samples {
            *seconds += time_from_nothing(sample).as_secs_f64() / f64::from(ROUNDS);
        }
        if round + 1 < ROUNDS {
            samples.reverse();
        }
    }
    if ROUNDS.is_multiple_of(2) {
        samples.reverse();
    }
    let [(_, ours), (_, client), (_, theirs)] = samples;
    println!("clean dev build: kustomer {ours:.1} s, its client alone {client:.1} s, reqwest {theirs:.1} s");
    println!("ratio clean_build_vs_reqwest {:.2}", ours / theirs);
    println!("ratio clean_build_of_client_vs_reqwest {:.2}", client / theirs);
}

/// Builds in an empty target folder.
fn time_from_nothing(sample: &SampleCrate) -> Duration {
    let target = sample.folder().join("target/clean");
    if target.exists() {
        fs::remove_dir_all(&target).expect("the target folder can be removed");
    }
    sample.cargo("build", "clean")
}
