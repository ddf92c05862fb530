//! Measures the compile time of 60 structs with 30 fields each, with this SDK's derive and with serde's.
//!
//! Run with `cargo bench --bench compile_time`. The structs have the same fields. serde derives `Serialize` and
//! `Deserialize`. The SDK derives all capabilities in one crate, only reading in another, and all capabilities with each
//! struct checked against a schema file in a third. In a fourth the structs are KObjects: each with a title and 30 custom
//! attributes, which searches know by constants. Only the crate with the structs is timed, without incremental
//! compilation. The last lines, `ratio <name> <number>`, are the SDK's time divided by serde's: smaller is better.

mod sample_crate;

use std::fmt::Write as _;
use std::time::Duration;

use sample_crate::{SampleCrate, sdk, sdk_with};

const STRUCTS: usize = 60;
const ROUNDS: usize = 15;

/// What a crate derives.
#[derive(Clone, Copy)]
enum Style {
    Serde,
    Full,
    ReadOnly,
    /// Like `Full`, with each struct checked against a schema.
    Checked,
    /// KObjects with custom attributes.
    KObjects,
}

/// Types of the fields after the ID, with the number of fields of each.
const FIELDS: [(&str, usize); 8] = [
    ("String", 11),
    ("Option<String>", 6),
    ("Option<f64>", 4),
    ("bool", 3),
    ("Timestamp", 1),
    ("Option<Timestamp>", 2),
    ("Vec<String>", 1),
    ("relationship", 1),
];

const NOUNS: [&str; 10] =
    ["order", "parcel", "invoice", "route", "carrier", "label", "pickup", "return", "claim", "slot"];

fn main() {
    let samples = [
        ("serde derive", Style::Serde, "serde-structs"),
        ("kustomer, full", Style::Full, "kustomer-structs"),
        ("kustomer, read only", Style::ReadOnly, "kustomer-read-only-structs"),
        ("kustomer, with schemas", Style::Checked, "kustomer-checked-structs"),
        ("kustomer, KObjects", Style::KObjects, "kustomer-kobjects"),
    ]
    .map(|(title, style, name)| (title, SampleCrate::write(name, &dependencies(style), &source(style))));
    for number in 0..STRUCTS {
        samples[3].1.file(&format!("schemas/record{number}.json"), &schema(number));
    }
    for (_, sample) in &samples {
        sample.cargo("check", "warm");
        sample.cargo("build", "warm");
    }
    println!("compile {STRUCTS} structs of 30 fields; ratio is time divided by serde's, smaller is better");
    println!("{:<24} {:>10} {:>10}", "crate", "check s", "build s");
    let check = take_turns(&samples, "check");
    let build = take_turns(&samples, "build");
    for (index, (title, _)) in samples.iter().enumerate() {
        println!("{title:<24} {:>10.2} {:>10.2}", median(check[index].clone()), median(build[index].clone()));
    }
    for (command, times) in [("check", check), ("build", build)] {
        println!("ratio {command}_60_structs_vs_serde {:.2}", ratio(&times[1], &times[0]));
        println!("ratio {command}_60_read_only_vs_serde {:.2}", ratio(&times[2], &times[0]));
        println!("ratio {command}_60_with_schemas_vs_serde {:.2}", ratio(&times[3], &times[0]));
        println!("ratio {command}_60_kobjects_vs_serde {:.2}", ratio(&times[4], &times[0]));
    }
}

/// Times each sample once per round.
fn take_turns(samples: &[(&str, SampleCrate); 5], command: &str) -> [Vec<Duration>; 5] {
    let mut times = [const { Vec::new() }; 5];
    for _ in 0..ROUNDS {
        for ((_, sample), times) in samples.iter().zip(&mut times) {
            times.push(time_alone(sample, command));
        }
    }
    times
}

/// Compiles the sample again, but not its dependencies.
fn time_alone(sample: &SampleCrate, command: &str) -> Duration {
    sample.touch();
    sample.cargo(command, "warm")
}

/// The median in seconds.
fn median(mut durations: Vec<Duration>) -> f64 {
    durations.sort();
    durations[durations.len() / 2].as_secs_f64()
}

/// The median of the rounds' ratios.
fn ratio(ours: &[Duration], theirs: &[Duration]) -> f64 {
    let mut ratios: Vec<f64> =
        ours.iter().zip(theirs).map(|(ours, theirs)| ours.as_secs_f64() / theirs.as_secs_f64()).collect();
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

fn dependencies(style: Style) -> String {
    match style {
        Style::Serde => {
            "jiff = { version = \"0.2\", default-features = false, features = [\"serde\", \"std\"] }\n\
                         serde = { version = \"1\", features = [\"derive\"] }\n\
                         serde_json = \"1\"\n"
                .to_owned()
        }
        Style::Checked => sdk_with(&["schema-check"]),
        _ => sdk(false),
    }
}

fn source(style: Style) -> String {
    let mut source = String::from(match style {
        Style::Serde => "use jiff::Timestamp;\nuse serde::{Deserialize, Serialize};\n",
        _ => "use kustomer::{Id, KustomerResource, Timestamp};\n",
    });
    for number in 0..STRUCTS {
        let name = format!("Record{number}");
        let capabilities = match style {
            Style::Full => "get, list, create, update(put), delete".to_owned(),
            Style::Checked => {
                format!("get, list, create, update(put), delete, schema = \"schemas/record{number}.json\"")
            }
            Style::Serde | Style::ReadOnly | Style::KObjects => "get, list".to_owned(),
        };
        let (derives, attribute) = match style {
            Style::Serde => ("Serialize, Deserialize", "#[serde(rename_all = \"camelCase\")]".to_owned()),
            Style::KObjects => ("KustomerResource", format!("#[kustomer(klass = \"record-{number}\")]")),
            _ => (
                "KustomerResource",
                format!(
                    "#[kustomer(resource = \"record{number}\", path = \"/v1/records{number}\", {capabilities})]"
                ),
            ),
        };
        write!(
            source,
            "\n#[derive(Debug, Clone, {derives})]\n{attribute}\npub struct {name} {{\n{}}}\n",
            fields(style, &name)
        )
        .expect("writing to a string cannot fail");
    }
    source
}

fn fields(style: Style, name: &str) -> String {
    let id = match style {
        Style::Serde => "String".to_owned(),
        _ => format!("Id<{name}>"),
    };
    let mut fields = format!("    pub id: {id},\n");
    if matches!(style, Style::KObjects) {
        fields.push_str("    pub title: String,\n");
    }
    for (index, ty) in types().enumerate() {
        let (attribute, ty) = match (ty, style) {
            ("relationship", Style::KObjects) => ("    #[kustomer(custom)]\n", "Option<String>".to_owned()),
            (ty, Style::KObjects) => {
                let ty = ty.trim_start_matches("Option<").trim_end_matches('>');
                let ty = if ty.starts_with("Vec") { "String" } else { ty };
                ("    #[kustomer(custom)]\n", format!("Option<{ty}>"))
            }
            ("relationship", Style::Serde) => ("", "Option<String>".to_owned()),
            ("relationship", _) => ("    #[kustomer(relationship)]\n", format!("Option<{id}>")),
            ("Vec<String>", Style::Serde) => ("    #[serde(default)]\n", ty.to_owned()),
            (ty, _) => ("", ty.to_owned()),
        };
        let noun = noun(index);
        writeln!(fields, "{attribute}    pub {noun}_field_{index}: {ty},")
            .expect("writing to a string cannot fail");
    }
    fields
}

/// The schema of a struct.
fn schema(number: usize) -> String {
    let (mut properties, mut required, mut relationships) = (String::new(), String::new(), String::new());
    for (index, ty) in types().enumerate() {
        let name = format!("{}Field{index}", noun(index));
        if ty == "relationship" {
            write!(relationships, "\"{name}\": {{ \"to\": \"record{number}\" }}")
                .expect("a string can be written");
            continue;
        }
        if !ty.starts_with("Option") && !ty.starts_with("Vec") {
            write!(required, "{}\"{name}\"", if required.is_empty() { "" } else { ", " })
                .expect("a string can be written");
        }
        let description = format!("The {} of the record, as reported by the carrier.", noun(index));
        let comma = if properties.is_empty() { "" } else { ",\n" };
        write!(
            properties,
            "{comma}    \"{name}\": {{ {}, \"description\": \"{description}\" }}",
            keywords(ty)
        )
        .expect("a string can be written");
    }
    format!(
        "{{\n  \"title\": \"Record\",\n  \"type\": \"object\",\n  \"properties\": {{\n{properties}\n  }},\n  \
         \"required\": [{required}],\n  \"x-kustomer\": {{\n    \"type\": \"record{number}\",\n    \
         \"path\": \"/v1/records{number}\",\n    \"relationships\": {{ {relationships} }}\n  }}\n}}\n"
    )
}

/// The schema keywords for a type in [`FIELDS`].
fn keywords(ty: &str) -> &'static str {
    match ty {
        "String" => r#""type": "string""#,
        "Option<String>" => r#""type": ["string", "null"]"#,
        "Option<f64>" => r#""type": ["number", "null"]"#,
        "bool" => r#""type": "boolean""#,
        "Timestamp" => r#""type": "string", "format": "date-time""#,
        "Option<Timestamp>" => r#""type": ["string", "null"], "format": "date-time""#,
        _ => r#""type": "array", "items": { "type": "string" }"#,
    }
}

fn types() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().flat_map(|(ty, count)| std::iter::repeat_n(*ty, *count))
}

fn noun(index: usize) -> &'static str {
    NOUNS[index % NOUNS.len()]
}
