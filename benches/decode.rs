//! Measures how fast a list page is decoded and an update encoded, compared to serde's derive written by a careful
//! user.
//!
//! `cargo bench --bench decode`. The last lines, `ratio <name> <number>`, are speeds relative to serde: above 1, the SDK
//! is faster. Where serde has two reasonable ways, the faster one is the reference.

mod interleaved;
mod list_page;
mod models;

use std::hint::black_box;
use std::process::Command;

use interleaved::{Candidate, Times, measure, median};
use kustomer::json::{Decode, Reader};
use kustomer::resource::ResourceUpdate;
use kustomer_core::{Page, envelope};
use list_page::{CUSTOMERS, ListPage, Order};
use models::derived::{Customer, CustomerUpdate, CustomerWithCustom};
use models::handwritten::Document;
use models::handwritten_update;

const ROUNDS: usize = 1001;

/// Rounds of encoding in one process.
const ENCODE_ROUNDS: usize = 201;

/// The argument with which this program measures encoding once.
const ENCODE_ONCE: &str = "encode-once";

/// Processes that measure encoding. The addresses of code, stack and heap differ from process to process, and move a
/// time of 60 ns by several percent; the median over processes does not depend on them.
const PROCESSES: usize = 15;

fn main() {
    if std::env::args().any(|argument| argument == ENCODE_ONCE) {
        let [built, encoded] = encode();
        println!("{built} {encoded}");
        return;
    }
    let decoding = decode();
    let encoding = encode_in_processes();
    for (name, ratio) in decoding.into_iter().chain(encoding) {
        println!("ratio {name} {ratio:.2}");
    }
}

/// Measures encoding in several processes, one after another, and returns the medians.
fn encode_in_processes() -> [(&'static str, f64); 2] {
    let this = std::env::current_exe().expect("the path of this program is known");
    let mut runs = Vec::new();
    for process in 0..PROCESSES {
        let output = Command::new(&this).arg(ENCODE_ONCE).output().expect("this program runs again");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).expect("the output is text");
        let (table, ratios) = text.trim_end().rsplit_once('\n').expect("a table and a line of ratios");
        if process == 0 {
            println!("{table}");
        }
        let ratios: Vec<f64> = ratios.split(' ').map(|ratio| ratio.parse().expect("a ratio")).collect();
        runs.push(<[f64; 2]>::try_from(ratios).expect("two ratios"));
    }
    let median = |index: usize| median(runs.iter().map(|run| run[index]).collect());
    [("encode_vs_serde", median(0)), ("encode_only_vs_serde", median(1))]
}

fn decode() -> [(&'static str, f64); 5] {
    let ListPage { text: declared, strings_and_lists } = ListPage::new(Order::Declared);
    let other = ListPage::new(Order::Other).text;
    println!(
        "decode a list page of {CUSTOMERS} customers: {} bytes, {strings_and_lists} strings and lists",
        declared.len()
    );
    let times = measure(
        vec![
            Candidate::new("kustomer", || ours::<Customer>(&declared)),
            Candidate::new("serde derive, from_slice, String dates", || slice::<String>(&declared)),
            Candidate::new("serde derive, from_slice, jiff dates", || slice::<jiff::Timestamp>(&declared)),
            Candidate::new("serde derive, from_str, String dates", || checked_str::<String>(&declared)),
            Candidate::new("serde derive, from_str, jiff dates", || {
                checked_str::<jiff::Timestamp>(&declared)
            }),
            Candidate::new("serde_json::Value", || {
                serde_json::from_slice::<serde_json::Value>(&declared).expect("the page is JSON")
            }),
            Candidate::new("kustomer, members in another order", || ours::<Customer>(&other)),
            Candidate::new("serde derive, from_slice, jiff dates, another order", || {
                slice::<jiff::Timestamp>(&other)
            }),
            Candidate::new("kustomer, custom attributes as `Custom`", || {
                ours::<CustomerWithCustom>(&declared)
            }),
        ],
        ROUNDS,
    );
    print_table(&times, declared.len());
    let [ours, slice_string, slice_jiff, str_string, str_jiff, value, ours_other, slice_other, ours_custom] =
        times.as_slice()
    else {
        unreachable!("as many times as candidates")
    };
    [
        ("decode_vs_serde_from_slice", ours.speed_over(faster(slice_string, slice_jiff))),
        ("decode_vs_serde_from_str", ours.speed_over(faster(str_string, str_jiff))),
        ("decode_vs_serde_value", ours.speed_over(value)),
        ("decode_other_order_vs_serde_from_slice", ours_other.speed_over(slice_other)),
        ("decode_custom_vs_serde_from_slice", ours_custom.speed_over(faster(slice_string, slice_jiff))),
    ]
}

fn ours<T: Decode>(page: &[u8]) -> Page<T> {
    let mut reader = Reader::new(page).expect("the page is UTF-8");
    let list = envelope::list(&mut reader).expect("the page fits the struct");
    reader.end().expect("nothing follows the page");
    list
}

fn slice<T: serde::de::DeserializeOwned>(page: &[u8]) -> Document<T> {
    serde_json::from_slice(page).expect("the page fits the struct")
}

fn checked_str<T: serde::de::DeserializeOwned>(page: &[u8]) -> Document<T> {
    serde_json::from_str(std::str::from_utf8(page).expect("the page is UTF-8"))
        .expect("the page fits the struct")
}

/// Measures encoding in this process: built and encoded, and encoded only.
fn encode() -> [f64; 2] {
    // Hidden from the optimizer, which would otherwise encode parts of a body at compile time.
    let values = || black_box(("Jane Doe", 1204.5, true));
    let (name, value, vip) = values();
    let built = CustomerUpdate::new().name(name).vip(vip).lifetime_value(value);
    let theirs_built = serde_update(name, value, vip);
    println!("\nencode an update of 3 of 60 fields: {}", String::from_utf8_lossy(&our_body(&built)));
    assert_eq!(our_body(&built), serde_body(&theirs_built), "both send the same");
    let times = measure(
        vec![
            Candidate::new("kustomer, build and encode", || {
                let (name, value, vip) = values();
                let update = CustomerUpdate::new().name(name).vip(vip).lifetime_value(value);
                update.into_fields().into_json().expect("every field has a JSON form").into_bytes()
            }),
            Candidate::new("serde derive, build and encode, String", || {
                let (name, value, vip) = values();
                serde_body(&serde_update(name.to_owned(), value, vip))
            }),
            Candidate::new("serde derive, build and encode, &str", || {
                let (name, value, vip) = values();
                serde_body(&serde_update(name, value, vip))
            }),
            Candidate::new("kustomer, encode only", || our_body(black_box(&built))),
            Candidate::new("serde derive, encode only", || serde_body(black_box(&theirs_built))),
        ],
        ENCODE_ROUNDS,
    );
    print_table(&times, our_body(&built).len());
    let [ours, theirs_string, theirs_str, ours_only, theirs_only] = times.as_slice() else {
        unreachable!("as many times as candidates")
    };
    [ours.speed_over(faster(theirs_string, theirs_str)), ours_only.speed_over(theirs_only)]
}

fn our_body(update: &CustomerUpdate) -> Vec<u8> {
    update.fields().to_json().expect("every field has a JSON form").into_bytes()
}

fn serde_update<S: Default>(name: S, value: f64, vip: bool) -> handwritten_update::CustomerUpdate<S> {
    handwritten_update::CustomerUpdate {
        name: Some(Some(name)),
        lifetime_value: Some(Some(value)),
        vip: Some(Some(vip)),
        ..Default::default()
    }
}

fn serde_body<S: serde::Serialize>(update: &handwritten_update::CustomerUpdate<S>) -> Vec<u8> {
    serde_json::to_vec(update).expect("every field has a JSON form")
}

fn faster<'a>(one: &'a Times, other: &'a Times) -> &'a Times {
    if one.speed_over(other) >= 1.0 { one } else { other }
}

fn print_table(times: &[Times], bytes: usize) {
    println!("{:<52} {:>12} {:>10} {:>8}", "candidate", "median ns", "MB/s", "speed");
    for candidate in times {
        let median = candidate.median();
        #[expect(clippy::cast_precision_loss, reason = "a text's length is far below two to the 53rd")]
        let megabytes = bytes as f64 / median * 1e3;
        println!(
            "{:<52} {median:>12.0} {megabytes:>10.0} {:>8.2}",
            candidate.name,
            candidate.speed_over(&times[1])
        );
    }
}
