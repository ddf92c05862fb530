//! How long the records that the SDK brings take to check, next to the same records for serde: those of the default
//! features, and all of them.
//!
//! `cargo bench --bench resources`. The rival is made from the same text: the structs and enums of `src/resources`,
//! their documentation, nested objects, unions and catch-alls, with `Serialize` and `Deserialize` derived. Its ids are
//! `String`, its times jiff's; a map for unknown attributes is flattened. It has nothing else of the SDK: no builders
//! for creates and updates, no operations, no capabilities, and no client that these would be made for.
//!
//! Only the one crate is timed, by `cargo check`, what it depends on being there: whole, with incremental compilation
//! off, as a dependency compiles; then incrementally, after a change of the customer's struct. Lines
//! `ratio <name> <number>` are time over serde's, the middle of the rounds' ratios: below 1 the SDK is the faster one.
//! The processor's time, where the system tells it, is close to what a machine takes that does nothing else; lines
//! `bar <name> ..` hold both against the longest that it shall take.

mod sample_crate;
mod serde_rival;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use sample_crate::SampleCrate;

const ROUNDS: usize = 5;

/// The file that is changed, and where.
const CHANGED: (&str, &str) = ("src/resources/core/customer.rs", "pub struct Customer {\n");

/// What is switched on.
struct Features {
    name: &'static str,
    arguments: &'static [&'static str],
    /// How long the SDK's check shall take at most.
    bar: Duration,
}

const FEATURES: [Features; 2] = [
    Features { name: "default", arguments: &["check"], bar: Duration::from_millis(2500) },
    Features { name: "full", arguments: &["check", "--features", "full"], bar: Duration::from_secs(6) },
];

/// What one run of cargo took.
#[derive(Clone, Copy)]
struct Cost {
    wall: f64,
    /// Seconds of the processor, user's and system's.
    processor: Option<f64>,
}

fn main() {
    let facade = SampleCrate::write("kustomer", &facade_manifest(), &read("src/lib.rs"));
    let rival = SampleCrate::write("serde-resources", &rival_manifest(), serde_rival::ROOT);
    copy(&facade, Path::new("src"), &str::to_owned);
    copy(&rival, Path::new("src/resources"), &serde_rival::translate);
    let samples = [facade, rival];
    println!(
        "check of the records alone, medians of {ROUNDS} rounds; ratio is time over serde's, smaller is better"
    );
    println!("{:<24} {:>10} {:>13}", "", "ms", "processor ms");
    for features in &FEATURES {
        time_whole(&samples, features);
    }
    for features in &FEATURES {
        time_change(&samples, features);
    }
}

/// Checks the whole crate again, and tells whether the SDK's is within its bar.
fn time_whole(samples: &[SampleCrate; 2], features: &Features) {
    let costs = take_turns(|index, _| {
        samples[index].touch();
        run(&samples[index], features, "warm", false)
    });
    let name = format!("check_{}", features.name);
    report(&name, &costs);
    let bar = features.bar.as_secs_f64();
    let wall = middle(&costs[0], |cost| Some(cost.wall));
    let processor = middle(&costs[0], |cost| cost.processor);
    println!("bar {name} {bar} s: {}", held(bar, wall, processor));
}

/// Checks what a change of one file makes necessary.
fn time_change(samples: &[SampleCrate; 2], features: &Features) {
    let (file, place) = CHANGED;
    let originals = samples.each_ref().map(|sample| {
        let source = fs::read_to_string(sample.folder().join(file)).expect("the changed file is there");
        assert!(source.contains(place), "{file} has no longer the place that is changed");
        source
    });
    let costs = take_turns(|index, round| {
        let field = format!("{place}    pub changed_in_round_{round}: Option<String>,\n");
        samples[index].file(file, &originals[index].replacen(place, &field, 1));
        run(&samples[index], features, "incremental", true)
    });
    for (sample, original) in samples.iter().zip(&originals) {
        sample.file(file, original);
    }
    report(&format!("change_{}", features.name), &costs);
}

/// Costs of both samples, by their index, one a round; each goes first in every second round.
fn take_turns(mut run: impl FnMut(usize, usize) -> Cost) -> [Vec<Cost>; 2] {
    let mut costs = [const { Vec::new() }; 2];
    // The first round builds what the samples depend on, and is not counted.
    for round in 0..=ROUNDS {
        for turn in 0..costs.len() {
            let index = (round + turn) % costs.len();
            let cost = run(index, round);
            if round > 0 {
                costs[index].push(cost);
            }
        }
    }
    costs
}

fn run(sample: &SampleCrate, features: &Features, target: &str, incremental: bool) -> Cost {
    let before = processor_time();
    let wall = sample.run(features.arguments, target, incremental).as_secs_f64();
    let processor = processor_time().zip(before).map(|(after, before)| after - before);
    Cost { wall, processor }
}

/// Seconds of the processor that finished children have taken, in the hundredths that Linux counts in.
fn processor_time() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    // `cutime` and `cstime`, fields 16 and 17; the state, which follows the name, is field 3.
    let ticks = after_name.split_whitespace().skip(13).take(2).map(str::parse::<u32>);
    Some(f64::from(ticks.sum::<Result<u32, _>>().ok()?) / 100.0)
}

/// Prints what both took, and the ratios.
fn report(name: &str, costs: &[Vec<Cost>; 2]) {
    for (side, costs) in ["kustomer", "serde"].iter().zip(costs) {
        let milliseconds = |cost: fn(&Cost) -> Option<f64>| {
            middle(costs, cost).map_or_else(|| "-".to_owned(), |seconds| format!("{:.0}", seconds * 1e3))
        };
        let (wall, processor) = (milliseconds(|cost| Some(cost.wall)), milliseconds(|cost| cost.processor));
        println!("{:<24} {wall:>10} {processor:>13}", format!("{name}, {side}"));
    }
    let pairs = || costs[0].iter().zip(&costs[1]);
    let wall = median(pairs().map(|(ours, theirs)| ours.wall / theirs.wall).collect());
    let processor =
        median(pairs().filter_map(|(ours, theirs)| Some(ours.processor? / theirs.processor?)).collect());
    for (name, ratio) in
        [(format!("{name}_over_serde"), wall), (format!("{name}_processor_over_serde"), processor)]
    {
        if let Some(ratio) = ratio {
            println!("ratio {name} {ratio:.2}");
        }
    }
}

/// Whether times stay below the bar, in words.
fn held(bar: f64, wall: Option<f64>, processor: Option<f64>) -> String {
    let word = |seconds: f64| if seconds <= bar { "held" } else { "missed" };
    let wall = wall.map(|seconds| format!("{} ({seconds:.2} s)", word(seconds)));
    let processor =
        processor.map(|seconds| format!("{} by the processor's time ({seconds:.2} s)", word(seconds)));
    wall.into_iter().chain(processor).collect::<Vec<_>>().join(", ")
}

/// The middle of what some runs took.
fn middle(costs: &[Cost], of: impl Fn(&Cost) -> Option<f64>) -> Option<f64> {
    median(costs.iter().filter_map(of).collect())
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// The dependencies and features of the facade, as they are in its manifest.
fn facade_manifest() -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let manifest = read("Cargo.toml");
    let features = manifest.split_once("[features]\n").and_then(|(_, after)| after.split_once("\n["));
    let (features, _) = features.expect("the manifest has features, and something after them");
    format!(
        "kustomer-core = {{ path = \"{root}/kustomer-core\", default-features = false }}\n\
         kustomer-derive = {{ path = \"{root}/kustomer-derive\" }}\n\
         serde_json = {{ version = \"1\", default-features = false, features = [\"std\"] }}\n\
         [features]\n{features}"
    )
}

/// The crates that the rival needs, and a feature for each folder of records.
fn rival_manifest() -> String {
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/resources"));
    let mut groups: Vec<String> = folders
        .expect("the records can be listed")
        .map(|entry| entry.expect("the records can be listed"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    groups.sort();
    let mut manifest =
        format!("{}[features]\ndefault = [\"core\"]\nfull = {groups:?}\n", serde_rival::DEPENDENCIES);
    for group in groups {
        writeln!(manifest, "{group} = []").expect("a string can be written");
    }
    manifest
}

/// Copies a folder of this repository to the sample, translated.
fn copy(sample: &SampleCrate, folder: &Path, translate: &dyn Fn(&str) -> String) {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    for entry in entries.expect("the sources can be listed") {
        let entry = entry.expect("the sources can be listed");
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            copy(sample, &path, translate);
        } else {
            let path = path.to_str().expect("sources have names in UTF-8");
            sample.file(path, &translate(&read(path)));
        }
    }
}

/// A file of this repository.
fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the sources can be read")
}
