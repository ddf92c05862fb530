//! Time from schema files to formatted source, for 60 and 240 files with 30 properties of all types each and the calls of a
//! typical resource.
//!
//! `cargo bench -p kustomer-codegen --bench generate`. The last lines, `ratio <name> <number>`, are the time relative to a
//! limit: smaller is better, and the limit is 1. `vs_prettyplease` is relative to `prettyplease` printing the same items
//! from tokens that are already parsed.

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kustomer_codegen::{SourceOptions, source_files};
use kustomer_schema::SchemaSet;

/// Limit for 60 files, and for the time of 240 files relative to that of 60.
const BAR: Duration = Duration::from_millis(15);
const GROWTH: f64 = 4.5;
const ROUNDS: usize = 25;

fn main() {
    let (few, many) = (folder(60), folder(240));
    let parsed = parsed(&few);
    // In this order, so that the small set does not pay for memory that the large one returned to the system.
    let few = least(|| generate(&few));
    let many = least(|| generate(&many));
    let tokens = least(|| parsed.iter().map(|file| prettyplease::unparse(file).len()).sum());
    let milliseconds = |time: Duration| time.as_secs_f64() * 1_000.0;
    println!(
        "generate 60 files {:.2} ms, 240 files {:.2} ms; prettyplease, printing alone, 60 files {:.2} ms",
        milliseconds(few),
        milliseconds(many),
        milliseconds(tokens)
    );
    let growth = many.as_secs_f64() / few.as_secs_f64();
    println!("ratio generate_60_schemas_vs_15_ms {:.3}", few.as_secs_f64() / BAR.as_secs_f64());
    println!("ratio generate_240_vs_60_schemas_of_4_5 {:.3}", growth / GROWTH);
    println!("ratio generate_60_schemas_vs_prettyplease {:.3}", few.as_secs_f64() / tokens.as_secs_f64());
}

/// Loads a folder and generates its source. Returns the length of the output.
fn generate(folder: &Path) -> usize {
    let set = SchemaSet::from_folder(folder).unwrap_or_else(|problems| panic!("{problems}"));
    let files = source_files(&set, &SourceOptions::new()).unwrap_or_else(|problems| panic!("{problems}"));
    files.iter().map(|file| file.text.len()).sum()
}

fn parsed(folder: &Path) -> Vec<syn::File> {
    let set = SchemaSet::from_folder(folder).unwrap_or_else(|problems| panic!("{problems}"));
    let files = source_files(&set, &SourceOptions::new()).unwrap_or_else(|problems| panic!("{problems}"));
    files.iter().map(|file| syn::parse_file(&file.text).expect("it is Rust")).collect()
}

fn time(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// Returns the minimum of many rounds: other load on the machine only adds time.
fn least(work: impl Fn() -> usize) -> Duration {
    (0..ROUNDS).map(|_| time(&work)).min().unwrap_or_default()
}

/// Writes a folder with this number of schemas.
fn folder(count: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("generate-{count}"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    for number in 0..count {
        fs::write(folder.join(format!("record{number}.json")), schema(number))
            .expect("the file can be written");
    }
    folder
}

fn schema(number: usize) -> String {
    let mut properties = String::new();
    for at in 0..30 {
        let ty = match at % 6 {
            0 => r#""type": "string", "maxLength": 256"#,
            1 => r#""type": ["string", "null"], "format": "date-time", "readOnly": true"#,
            2 => r#""type": "number""#,
            3 => r#""enum": ["open", "snoozed", "done"]"#,
            4 => r##""type": "array", "items": { "$ref": "#/$defs/Entry" }"##,
            _ => r#""type": "boolean""#,
        };
        let comma = if at == 29 { "" } else { "," };
        writeln!(
            properties,
            r#"    "attributeNumber{at}": {{ {ty}, "description": "What attribute number {at} of this record is about, in a sentence." }}{comma}"#
        )
        .expect("a string takes everything");
    }
    let operation = |name: &str, call: &str, method: &str, path: &str, rest: &str| {
        format!(
            r#""{name}Record{number}": {{ "shortForm": "{call}", "method": "{method}", "path": "/v1/records{number}{path}"{rest} }}"#
        )
    };
    let answer = format!(r#", "response": {{ "one": "record{number}" }}"#);
    let operations = [
        operation(
            "list",
            "list",
            "GET",
            "",
            &format!(r#", "response": {{ "page": "record{number}" }}, "paging": "page""#),
        ),
        operation("get", "get", "GET", "/{id}", &answer),
        operation("create", "create", "POST", "", &format!(r#", "body": "new"{answer}"#)),
        operation("update", "update", "PATCH", "/{id}", &format!(r#", "body": "update"{answer}"#)),
        operation("delete", "delete", "DELETE", "/{id}", ""),
    ];
    format!(
        r#"{{
  "title": "Record {number}",
  "description": "A record among many. It has thirty attributes.",
  "type": "object",
  "properties": {{
{properties}  }},
  "$defs": {{
    "Entry": {{ "type": "object", "description": "An entry.", "properties": {{ "id": {{ "type": "string" }}, "at": {{ "type": "string", "format": "date-time" }} }} }}
  }},
  "x-kustomer": {{
    "type": "record{number}", "path": "/v1/records{number}",
    "relationships": {{ "org": {{ "to": "org", "readOnly": true }}, "createdBy": {{ "to": "user", "readOnly": true }} }},
    "operations": {{
      {}
    }}
  }}
}}
"#,
        operations.join(",\n      ")
    )
}
