//! The cost of an expansion is linear in the number of fields, arguments and errors. It is measured in allocations, which
//! are the same on every machine. The file has a single test, because allocations are counted for the whole process.

use std::alloc::System;
use std::fmt::Write;

use proc_macro2::TokenStream;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Returns a struct with this number of fields of all kinds.
fn wide(fields: usize) -> TokenStream {
    let mut text = String::from("#[kustomer(klass = \"flight\")] pub struct Flight { pub id: Id<Flight>,");
    for field in 0..fields {
        let (arguments, ty) = match field % 5 {
            0 => ("custom", "String"),
            1 => ("custom", "Option<f64>"),
            2 => ("attribute", "Vec<String>"),
            3 => ("relationship, rename = \"r{}\", attribute", "Option<Id<Flight>>"),
            _ => ("custom, display_name = \"Departs\"", "Timestamp"),
        };
        let arguments = arguments.replace("{}", &field.to_string());
        write!(text, "#[kustomer({arguments})] pub field_{field}: {ty},").expect("text takes text");
    }
    text.push('}');
    text.parse().expect("tokens")
}

/// Returns the number of emitted tokens and of allocated bytes.
fn cost(fields: usize) -> (usize, usize) {
    let item = wide(fields);
    let region = Region::new(ALLOCATOR);
    let output = kustomer_codegen::derive_resource(item);
    let change = region.change();
    assert!(!output.to_string().contains("compile_error"), "the struct is valid");
    (tokens(output), change.bytes_allocated)
}

fn tokens(stream: TokenStream) -> usize {
    let count = |token| match token {
        proc_macro2::TokenTree::Group(group) => 1 + tokens(group.stream()),
        _ => 1,
    };
    stream.into_iter().map(count).sum()
}

/// A derive and its input for a number of things.
struct Long {
    what: &'static str,
    /// Part of the expected error; empty if none is expected.
    error: &'static str,
    derive: fn(TokenStream) -> TokenStream,
    item: fn(usize) -> String,
}

/// Every list that an item may have, valid and invalid.
const LONG: &[Long] = &[
    Long {
        what: "aliases",
        error: "",
        derive: kustomer_codegen::derive_resource,
        item: |count| texts("alias", count),
    },
    Long {
        what: "values of a custom attribute",
        error: "",
        derive: kustomer_codegen::derive_resource,
        item: |count| texts("enumeration", count),
    },
    Long {
        what: "repeated aliases",
        error: "duplicate `text0` in `alias(..)`",
        derive: kustomer_codegen::derive_resource,
        item: |count| texts("alias", count / 2).replace("alias(", &format!("alias({}", quoted(count / 2))),
    },
    Long {
        what: "parents",
        error: "",
        derive: kustomer_codegen::derive_resource,
        item: |count| {
            let parents = each(count, |at| format!("Parent{at}(list),"));
            format!(
                "#[kustomer(resource = \"note\", path = \"/v1/notes\", under({parents}))] struct Note {{ id: Id<Self> }}"
            )
        },
    },
    Long {
        what: "placeholders",
        error: "",
        derive: kustomer_codegen::derive_operation,
        item: |count| operation(&each(count, |at| format!("/{{field_{at}}}")), "field_", count),
    },
    Long {
        what: "placeholders without a field",
        error: "no field for",
        derive: kustomer_codegen::derive_operation,
        item: |count| operation(&each(count, |at| format!("/{{feild_{at}}}")), "field_", count),
    },
    Long {
        what: "repeated placeholders",
        error: "duplicate `{field_0}` in the path",
        derive: kustomer_codegen::derive_operation,
        item: |count| operation(&"/{field_0}".repeat(count), "field_", count),
    },
    Long {
        what: "variants with the same value",
        error: "have the same value `value`",
        derive: kustomer_codegen::derive_enum,
        item: |count| {
            let variants = each(count, |at| format!("#[kustomer(rename = \"value\")] Variant{at},"));
            format!("enum Cabin {{ {variants} #[kustomer(other)] Other(String) }}")
        },
    },
    Long {
        what: "fields that are not in the schema",
        error: ".json` has no attribute",
        derive: kustomer_codegen::derive_resource,
        item: |count| {
            let names = each(count, |at| format!("\"attribute{at}\": {{ \"type\": \"string\" }},"));
            let file = schema(&format!("attributes-{count}"), &names);
            let fields = each(count, |at| format!("atribute_{at}: Option<String>,"));
            format!(
                "#[kustomer(resource = \"flight\", path = \"/v1/flights\", schema = {file:?})] struct Flight {{ id: Id<Self>, {fields} }}"
            )
        },
    },
    Long {
        what: "variants that are not in the schema",
        error: ".json` has no value",
        derive: kustomer_codegen::derive_enum,
        item: |count| {
            let values = format!("\"cabin\": {{ \"enum\": [{}\"last\"] }},", quoted(count));
            let file = schema(&format!("values-{count}"), &values) + "#/properties/cabin";
            let variants = each(count, |at| format!("Txet{at},"));
            format!(
                "#[kustomer(schema = {file:?})] enum Cabin {{ {variants} #[kustomer(other)] Other(String) }}"
            )
        },
    },
];

fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

fn quoted(count: usize) -> String {
    each(count, |at| format!("\"text{at}\","))
}

/// Returns a struct with a field whose attribute takes a list of texts.
fn texts(attribute: &str, count: usize) -> String {
    let texts = quoted(count);
    format!(
        "#[kustomer(klass = \"flight\")] struct Flight {{ id: Id<Self>, #[kustomer(custom, {attribute}({texts}))] gate: String }}"
    )
}

fn operation(path: &str, field: &str, count: usize) -> String {
    let fields = each(count, |at| format!("{field}{at}: String,"));
    format!("#[kustomer(post = \"/v1{path}\")] struct Merge {{ {fields} }}")
}

/// Writes a schema file with these properties and returns its path.
fn schema(name: &str, properties: &str) -> String {
    let text = format!(
        "{{ \"properties\": {{ {properties} \"title\": {{ \"type\": \"string\" }} }}, \"x-kustomer\": {{ \"type\": \"flight\", \"path\": \"/v1/flights\" }} }}"
    );
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&file, text).expect("a folder for files of tests");
    file.display().to_string()
}

impl Long {
    /// Returns the number of allocations, not their size: outside the compiler, an error copies the text that it points at.
    fn allocations(&self, count: usize) -> usize {
        let item: TokenStream = (self.item)(count).parse().expect("tokens");
        let region = Region::new(ALLOCATOR);
        let output = (self.derive)(item);
        let allocations = region.change().allocations;
        let output = output.to_string();
        assert_eq!(output.contains("compile_error"), !self.error.is_empty(), "{count} {}", self.what);
        assert!(output.contains(self.error), "{count} {} are not reported by `{}`", self.what, self.error);
        allocations
    }
}

#[test]
fn cost_is_linear() {
    cost_is_linear_in_fields();
    for long in LONG {
        let (half, whole) = (long.allocations(1000), long.allocations(2000));
        assert!(whole <= half * 23 / 10, "{whole} allocations for 2000 {}, {half} for 1000", long.what);
    }
}

fn cost_is_linear_in_fields() {
    let (half, whole) = (cost(500), cost(1000));
    assert!(whole.0 <= 2 * half.0, "{} tokens for 1000 fields, {} for 500", whole.0, half.0);
    // Lists that double their capacity allocate slightly more than twice as much.
    assert!(whole.1 <= half.1 * 22 / 10, "{} bytes for 1000 fields, {} for 500", whole.1, half.1);
}
