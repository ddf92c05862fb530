//! The derives never panic and always emit items that parse, for mutated structs and enums and for attributes of arbitrary
//! tokens.

use proc_macro2::TokenStream;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Names, keywords, literals and punctuation that mutations insert.
const PIECES: &[&str] = &[
    "id",
    "attribute",
    "custom",
    "text",
    "relationship",
    "json",
    "extra",
    "skip",
    "read_only",
    "create_only",
    "update_only",
    "required",
    "optional",
    "rename",
    "rename_all",
    "display_name",
    "klass",
    "resource",
    "path",
    "icon",
    "color",
    "get",
    "list",
    "create",
    "update",
    "delete",
    "lookup",
    "write_only",
    "crate",
    "other",
    "tag",
    "string",
    "number",
    "boolean",
    "object",
    "array",
    "put",
    "patch",
    "email",
    "external_id",
    "phone",
    "post",
    "returns",
    "form",
    "idempotency",
    "rate_limits",
    "safe",
    "never",
    "search",
    "hook",
    "query",
    "repeated",
    "body",
    "custm",
    "new",
    "clear_title",
    "title",
    "r#type",
    "type_",
    "_",
    "__",
    "field_x",
    "ñandú",
    "Self",
    "self",
    "Option",
    "Vec",
    "Box",
    "BTreeMap",
    "Id",
    "String",
    "f64",
    "Timestamp",
    "Flight",
    "r#struct",
    "pub",
    "fn",
    "struct",
    "enum",
    "where",
    "dyn",
    "const",
    "'a",
    "\"flight\"",
    "\"\"",
    "\"/v1/cards\"",
    "\"/v1/cards/{id}/title={title}\"",
    "\"/v1/{type}/{id}{/}?a=b\"",
    "\"ageNum\"",
    "\"é\\u{0}\"",
    "\"camelCase\"",
    "\"a b\"",
    "r#\"raw\"#",
    "b\"bytes\"",
    "c\"c\"",
    "'c'",
    "7",
    "1e9",
    "0xff_u8",
    "true",
    "=",
    "==",
    "=>",
    ",",
    ",",
    ",",
    ";",
    ":",
    "::",
    "<",
    ">",
    "&",
    "*",
    "!",
    "?",
    "#",
    "..",
    "|",
    "+",
    "-> ",
];

const SEEDS: &[&str] = &[
    r#"#[kustomer(klass = "flight", write_only(imported_at: Option<Timestamp>))] pub struct Flight {
        pub id: Id<Flight>, pub title: String, pub external_id: Option<String>,
        #[kustomer(custom, rename = "ageNum")] pub number: f64, #[kustomer(custom, text)] remarks: Option<String>,
        #[kustomer(custom)] cabin: Vec<Cabin>, #[kustomer(relationship)] customer: Option<Id<Self>>,
        #[kustomer(custom, extra)] others: Map<String, Value>, #[kustomer(skip)] seen: [u8; 4] }"#,
    r#"#[kustomer(resource = "card", path = "/v1/cards", get, list, create, update(put), lookup(email), crate = "a::b")]
        pub(crate) struct r#struct { #[kustomer(id)] key: Id<r#struct>, r#type: Option<String>, type_: Option<bool>,
        clear_type: u8, new: Self, #[kustomer(json)] data: Option<dyn Fn(u8) -> String>, }"#,
    r#"#[kustomer(rename_all = "kebab-case")] enum Cabin { Economy, #[kustomer(rename = "biz")] Business,
        r#true = 7, Old { row: u8 }, #[kustomer(other)] Other(String) }"#,
    r#"#[kustomer(tag = "channel", rename_all = "kebab-case")] pub enum Draft { Email(Box<EmailDraft>), Note,
        #[kustomer(rename = "twitter-dm")] TwitterDm(TextDraft), r#enum(HashMap<String, Value>),
        #[kustomer(other)] Other(serde_json::Value) }"#,
    r"enum Recipients { #[kustomer(string)] Address(Address), Row(u8), #[kustomer(object)] Contact(Box<Contact>),
        List(Vec<Self>), Seen(bool), #[kustomer(other)] Other(Value) }",
    r#"#[kustomer(post = "/v1/customers/{id}/title={title}/{type}", returns = Option<Document<Customer, (), Id<X>>>,
        idempotency(safe), rate_limits(search, record_update), rename_all = "snake_case")] struct Merge<T: Clone> where T: Copy {
        id: Id<Self>, title: String, r#type: Vec<T>, #[kustomer(query, repeated)] a_b: Option<Vec<String>>,
        #[kustomer(json, rename = "_ref")] free: Option<T>, #[kustomer(skip)] seen: [u8; 4], new: T }"#,
    r#"#[kustomer(put = "/v1/hooks/{id}", form, rate_limits(hook))] struct Post { id: Id<X>, #[kustomer(query)] a_b: f64, words: T }"#,
    "struct Seat<'a, T: Clone, const N: usize>(pub &'a [T; N], String) where T: Send;",
    "union Measure { whole: u64, number: f64 }",
    "struct Unit;",
];

/// Tokens with balanced brackets, as text.
fn tokens() -> impl Strategy<Value = String> {
    let leaf = select(PIECES).prop_map(str::to_owned);
    leaf.prop_recursive(3, 24, 6, |inner| {
        (vec(inner, 0..6), select(&[("(", ")"), ("[", "]"), ("{", "}"), ("", "")][..]))
            .prop_map(|(parts, (open, close))| format!("{open} {} {close}", parts.join(" ")))
    })
}

/// Arguments of `#[kustomer(..)]`, mostly known names with values, so that parsing gets beyond the syntax.
fn arguments() -> impl Strategy<Value = String> {
    let name = || select(PIECES);
    let item = prop_oneof![
        3 => name().prop_map(str::to_owned),
        3 => (name(), select(PIECES)).prop_map(|(name, value)| format!("{name} = {value}")),
        2 => (name(), tokens()).prop_map(|(name, inner)| format!("{name}({inner})")),
        1 => tokens(),
    ];
    vec(item, 0..5).prop_map(|items| items.join(", "))
}

/// A change at one position of the text.
#[derive(Debug, Clone)]
enum Change {
    Remove,
    Duplicate,
    Insert(String),
    Replace(String),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Remove),
        Just(Change::Duplicate),
        tokens().prop_map(Change::Insert),
        tokens().prop_map(Change::Replace),
    ]
}

/// A seed with some of its tokens changed.
fn mutated() -> impl Strategy<Value = TokenStream> {
    let changes = vec((any::<prop::sample::Index>(), change()), 0..4);
    (select(SEEDS), changes).prop_filter_map("brackets do not match", |(seed, changes)| {
        let mut pieces: Vec<String> = seed.split_inclusive(char::is_whitespace).map(str::to_owned).collect();
        for (at, change) in changes {
            if pieces.is_empty() {
                break;
            }
            let at = at.index(pieces.len());
            match change {
                Change::Remove => drop(pieces.remove(at)),
                Change::Duplicate => pieces.insert(at, pieces[at].clone()),
                Change::Insert(text) => pieces.insert(at, text),
                Change::Replace(text) => pieces[at] = text,
            }
        }
        pieces.join(" ").parse().ok()
    })
}

/// A struct or enum that is valid except for its attributes.
fn with_attributes() -> impl Strategy<Value = TokenStream> {
    let ty =
        select(&["String", "Option<Id<X>>", "Id<X>", "Vec<f64>", "X", "(u8, X)", "Option<Option<Url>>"][..]);
    let field = (arguments(), select(&["id", "title", "r#type", "new", "clear_title", "a_b"][..]), ty)
        .prop_map(|(arguments, name, ty)| format!("#[kustomer({arguments})] {name}: {ty}"));
    let variant = (
        arguments(),
        select(&["A", "B(String)", "C { d: u8 }", "r#D", "E(X)", "F(Vec<Self>)", "G(Option<u8>, bool)"][..]),
    )
        .prop_map(|(arguments, variant)| format!("#[kustomer({arguments})] {variant}"));
    let body = prop_oneof![
        vec(field, 0..6).prop_map(|fields| format!("struct X {{ {} }}", fields.join(", "))),
        vec(variant, 0..6).prop_map(|variants| format!("enum X {{ {} }}", variants.join(", "))),
    ];
    (arguments(), body).prop_filter_map("no tokens", |(arguments, body)| {
        format!("#[kustomer({arguments})] {body}").parse().ok()
    })
}

fn check(item: &TokenStream) -> Result<(), TestCaseError> {
    type Derive = fn(TokenStream) -> TokenStream;
    let derives: [(&str, Derive); 6] = [
        ("KustomerResource", kustomer_codegen::derive_resource),
        ("KustomerObject", kustomer_codegen::derive_object),
        ("KustomerEnum", kustomer_codegen::derive_enum),
        ("KustomerUnion", kustomer_codegen::derive_union),
        ("KustomerOperation", kustomer_codegen::derive_operation),
        ("KustomerValue", kustomer_codegen::derive_value),
    ];
    for (name, derive) in derives {
        let output = derive(item.clone());
        if let Err(error) = syn::parse2::<syn::File>(output.clone()) {
            return Err(TestCaseError::fail(format!("`{name}` of `{item}`: {error} in `{output}`")));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn mutated_items_expand_to_items(item in mutated()) {
        check(&item)?;
    }

    #[test]
    fn attributes_of_any_tokens_expand_to_items(item in with_attributes()) {
        check(&item)?;
    }
}
