//! Measures `cargo check` of the generated resources, compared with the same structs for serde, with the default features
//! and with all of them.
//!
//! Run with `cargo bench --bench resources`. The rival crate is translated from `src/resources`: structs, enums, nested
//! objects, unions, catch-alls and documentation, with `Serialize` and `Deserialize` derived. Its IDs are `String`, its
//! times are jiff's, and unknown attributes are a flattened map. It has no builders, operations, capabilities or client.
//!
//! Only the one crate is timed, not its dependencies: first as a whole without incremental compilation, then
//! incrementally after a change of `Customer`. Lines `ratio <name> <number>` are the SDK's time divided by serde's, as the
//! median of the rounds: smaller is better. CPU time, where the system reports it, is close to the time on an idle
//! machine. Lines `limit <name> ..` compare both with the longest time allowed.

mod sample_crate;
mod serde_rival;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use sample_crate::SampleCrate;

const ROUNDS: usize = 5;

/// The file that is changed, and the text after which a field is added.
const CHANGED: (&str, &str) = ("src/resources/core/customer.rs", "pub struct Customer {\n");

/// A set of Cargo features.
struct Features {
    name: &'static str,
    arguments: &'static [&'static str],
    /// The longest time that the SDK's check may take.
    limit: Duration,
}

const FEATURES: [Features; 2] = [
    Features { name: "default", arguments: &["check"], limit: Duration::from_millis(2500) },
    Features { name: "full", arguments: &["check", "--features", "full"], limit: Duration::from_secs(6) },
];

/// The time of one run of cargo.
#[derive(Clone, Copy)]
struct Cost {
    wall: f64,
    /// CPU seconds, user and system.
    cpu: Option<f64>,
}

fn main() {
    let facade = SampleCrate::write("kustomer", &facade_manifest(), &read("src/lib.rs"));
    let rival = SampleCrate::write("serde-resources", &rival_manifest(), serde_rival::ROOT);
    copy(&facade, Path::new("src"), &str::to_owned);
    copy(&rival, Path::new("src/resources"), &serde_rival::translate);
    let samples = [facade, rival];
    println!(
        "check of the resources alone, medians of {ROUNDS} rounds; ratio is time divided by serde's, smaller is better"
    );
    println!("{:<24} {:>10} {:>13}", "", "ms", "CPU ms");
    for features in &FEATURES {
        time_whole(&samples, features);
    }
    for features in &FEATURES {
        time_change(&samples, features);
    }
}

/// Checks the whole crate again, and prints whether the SDK is within its limit.
fn time_whole(samples: &[SampleCrate; 2], features: &Features) {
    let costs = take_turns(|index, _| {
        samples[index].touch();
        run(&samples[index], features, "warm", false)
    });
    let name = format!("check_{}", features.name);
    report(&name, &costs);
    let limit = features.limit.as_secs_f64();
    let wall = median_of(&costs[0], |cost| Some(cost.wall));
    let cpu = median_of(&costs[0], |cost| cost.cpu);
    println!("limit {name} {limit} s: {}", verdict(limit, wall, cpu));
}

/// Checks incrementally after a change of one file.
fn time_change(samples: &[SampleCrate; 2], features: &Features) {
    let (file, place) = CHANGED;
    let originals = samples.each_ref().map(|sample| {
        let source = fs::read_to_string(sample.folder().join(file)).expect("the changed file exists");
        assert!(source.contains(place), "{file} no longer contains the text after which a field is added");
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

/// Runs both samples once per round; each goes first in every second round. Returns costs by sample and round.
fn take_turns(mut run: impl FnMut(usize, usize) -> Cost) -> [Vec<Cost>; 2] {
    let mut costs = [const { Vec::new() }; 2];
    // The first round builds the dependencies and does not count.
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
    let before = cpu_time();
    let wall = sample.run(features.arguments, target, incremental).as_secs_f64();
    let cpu = cpu_time().zip(before).map(|(after, before)| after - before);
    Cost { wall, cpu }
}

/// CPU seconds of finished child processes, in the hundredths that Linux counts.
fn cpu_time() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    // `cutime` and `cstime` are fields 16 and 17; the state, which follows the name, is field 3.
    let ticks = after_name.split_whitespace().skip(13).take(2).map(str::parse::<u32>);
    Some(f64::from(ticks.sum::<Result<u32, _>>().ok()?) / 100.0)
}

/// Prints the times of both, and the ratios.
fn report(name: &str, costs: &[Vec<Cost>; 2]) {
    for (side, costs) in ["kustomer", "serde"].iter().zip(costs) {
        let milliseconds = |cost: fn(&Cost) -> Option<f64>| {
            median_of(costs, cost).map_or_else(|| "-".to_owned(), |seconds| format!("{:.0}", seconds * 1e3))
        };
        let (wall, cpu) = (milliseconds(|cost| Some(cost.wall)), milliseconds(|cost| cost.cpu));
        println!("{:<24} {wall:>10} {cpu:>13}", format!("{name}, {side}"));
    }
    let pairs = || costs[0].iter().zip(&costs[1]);
    let wall = median(pairs().map(|(ours, theirs)| ours.wall / theirs.wall).collect());
    let cpu = median(pairs().filter_map(|(ours, theirs)| Some(ours.cpu? / theirs.cpu?)).collect());
    for (name, ratio) in [(format!("{name}_over_serde"), wall), (format!("{name}_cpu_over_serde"), cpu)] {
        if let Some(ratio) = ratio {
            println!("ratio {name} {ratio:.2}");
        }
    }
}

/// Whether times are within the limit.
fn verdict(limit: f64, wall: Option<f64>, cpu: Option<f64>) -> String {
    let verdict = |seconds: f64| if seconds <= limit { "within" } else { "exceeded" };
    let wall = wall.map(|seconds| format!("{} ({seconds:.2} s)", verdict(seconds)));
    let cpu = cpu.map(|seconds| format!("{} by CPU time ({seconds:.2} s)", verdict(seconds)));
    wall.into_iter().chain(cpu).collect::<Vec<_>>().join(", ")
}

/// The median of some runs.
fn median_of(costs: &[Cost], of: impl Fn(&Cost) -> Option<f64>) -> Option<f64> {
    median(costs.iter().filter_map(of).collect())
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// The dependencies and features of the facade's manifest.
fn facade_manifest() -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let manifest = read("Cargo.toml");
    let features = manifest.split_once("[features]\n").and_then(|(_, after)| after.split_once("\n["));
    let (features, _) = features.expect("the manifest has features and a section after them");
    format!(
        "kustomer-core = {{ path = \"{root}/kustomer-core\", default-features = false }}\n\
         kustomer-derive = {{ path = \"{root}/kustomer-derive\" }}\n\
         kustomer-data = {{ path = \"{root}/kustomer-data\", optional = true }}\n\
         kustomer-webhooks = {{ path = \"{root}/kustomer-webhooks\", optional = true }}\n\
         serde_json = {{ version = \"1\", default-features = false, features = [\"std\"] }}\n\
         [features]\n{features}"
    )
}

/// The rival's dependencies, and a feature for each folder of resources.
fn rival_manifest() -> String {
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/resources"));
    let mut groups: Vec<String> = folders
        .expect("the resources can be listed")
        .map(|entry| entry.expect("the resources can be listed"))
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

/// Copies a folder of this repository to the sample and translates its files.
fn copy(sample: &SampleCrate, folder: &Path, translate: &dyn Fn(&str) -> String) {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    for entry in entries.expect("the sources can be listed") {
        let entry = entry.expect("the sources can be listed");
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            copy(sample, &path, translate);
        } else {
            let path = path.to_str().expect("paths of sources are UTF-8");
            sample.file(path, &translate(&read(path)));
        }
    }
}

/// Reads a file of this repository.
fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the sources can be read")
}
