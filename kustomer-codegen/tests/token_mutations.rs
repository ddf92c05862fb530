//! The derives accept any tokens: each input is expanded once for every token that is dropped, duplicated, swapped with
//! the next one, or replaced, and the output always parses. Unlike `any_input`, the same mutations are made in every run.

use proc_macro2::{Group, TokenStream, TokenTree};

type Derive = fn(TokenStream) -> TokenStream;

const INPUTS: &[(Derive, &str)] = &[
    (
        kustomer_codegen::derive_resource,
        r#"#[kustomer(klass = "flight", display_name = "Flight", icon = "plane",
            write_only(imported_at: Option<Timestamp>))]
        pub struct Flight {
            pub id: Id<Flight>,
            pub title: String,
            #[kustomer(alias("extId"), default = [0_u8; 4] as Bytes)]
            pub external_id: String,
            #[kustomer(custom, rename = "delayNum", default = 1.0 + offset(2))]
            pub delay_minutes: f64,
            #[kustomer(custom, enumeration("economy", "business"))]
            pub cabin: Option<String>,
            #[kustomer(relationship)]
            pub customer: Option<Id<Customer>>,
            #[kustomer(custom, extra)]
            pub others: BTreeMap<String, Value>,
            #[kustomer(skip, default = if cfg!(test) { 1 } else { 2 })]
            pub seen: u8,
        }"#,
    ),
    (
        kustomer_codegen::derive_resource,
        r#"#[kustomer(resource = "card", path = "/v1/cards", get, list, create, update(put), lookup(email),
            under(Customer(list, create, path = "cards"), crate::Team(list)), rename_all = "camelCase",
            crate = "::airline::kustomer")]
        pub(crate) struct Card<T: Clone, const N: usize> where T: Copy {
            pub id: Id<Self>,
            #[doc = "The owner."]
            #[kustomer(create_only, required)]
            pub owner: Option<T>,
            #[kustomer(json, default = || Vec::<u8>::new())]
            pub data: [T; N],
            #[kustomer(links)]
            pub links: Links,
            #[deprecated(note = "unused")]
            pub rows: Vec<(u8, <T as Row>::Seat)>,
        }"#,
    ),
    (
        kustomer_codegen::derive_object,
        r#"#[kustomer(rename_all = "kebab-case", encode)]
        struct Gate {
            #[kustomer(rename = "_terminal", default = match 1 { 1 => "A", _ => "B" })]
            terminal: String,
            #[kustomer(extra)]
            others: Map<String, Value>,
            row: Option<Box<Gate>>,
        }"#,
    ),
    (
        kustomer_codegen::derive_enum,
        r#"#[kustomer(rename_all = "kebab-case")]
        enum Cabin {
            Economy,
            #[kustomer(rename = "biz")]
            Business,
            #[kustomer(other)]
            Other(Box<str>),
        }"#,
    ),
    (
        kustomer_codegen::derive_union,
        r#"#[kustomer(tag = "channel")]
        enum Draft {
            #[kustomer(rename = "email")]
            Mail(Box<MailDraft>),
            Chat(Vec<ChatDraft>),
            #[kustomer(other)]
            Other(serde_json::Value),
        }"#,
    ),
    (
        kustomer_codegen::derive_operation,
        r#"#[kustomer(post = "/v1/customers/{id}/merges", returns = Document<Customer, (u8, Option<T>)>,
            idempotency(idempotent), rate_limits(search), new)]
        pub struct Merge<T> {
            id: Id<Customer>,
            #[kustomer(query, repeated, rename = "page[size]")]
            sizes: Vec<u32>,
            #[kustomer(json)]
            body: Option<T>,
            #[kustomer(skip)]
            seen: [u8; 4],
        }"#,
    ),
];

/// Tokens that replace others.
const REPLACEMENTS: &[&str] = &["custom", "\"x\"", ":", "<", ">", "=", "-", "()", "[1]", "{}", "7", "dyn"];

/// What is done to one token.
#[derive(Debug, Clone)]
enum Change {
    Drop,
    Duplicate,
    /// Exchanges the token with the next one in the same group.
    Swap,
    Replace(TokenTree),
}

/// Returns the number of tokens, with those in groups.
fn count(tokens: &TokenStream) -> usize {
    let inner = |token| match token {
        TokenTree::Group(group) => 1 + count(&group.stream()),
        _ => 1,
    };
    tokens.clone().into_iter().map(inner).sum()
}

/// Applies a change to the token at a position, counted from the start. `at` is `None` once the change is made.
fn mutate(tokens: TokenStream, at: &mut Option<usize>, change: &Change) -> TokenStream {
    let mut mutated = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match at {
            Some(0) => {
                *at = None;
                match change {
                    Change::Drop => {}
                    Change::Duplicate => mutated.extend([token.clone(), token]),
                    Change::Swap => mutated.extend(tokens.next().into_iter().chain([token])),
                    Change::Replace(other) => mutated.push(other.clone()),
                }
                continue;
            }
            Some(more) => *more -= 1,
            None => {}
        }
        mutated.push(match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), mutate(group.stream(), at, change));
                inner.set_span(group.span());
                inner.into()
            }
            token => token,
        });
    }
    mutated.into_iter().collect()
}

/// Returns the changes of one token. Replacements take turns, so that the number of mutations stays small.
fn changes(at: usize) -> Vec<Change> {
    let replacement = |shift: usize| {
        let text = REPLACEMENTS.get((at + shift) % REPLACEMENTS.len()).expect("a replacement");
        let tokens: TokenStream = text.parse().expect("tokens");
        Change::Replace(tokens.into_iter().next().expect("a token"))
    };
    vec![Change::Drop, Change::Duplicate, Change::Swap, replacement(0), replacement(5)]
}

#[test]
fn every_mutation_of_a_token_expands_to_items() {
    let mut mutations = 0;
    let mut failures = Vec::new();
    for (derive, text) in INPUTS {
        let input: TokenStream = text.parse().expect("an input is Rust");
        for (at, change) in (0..count(&input)).flat_map(|at| changes(at).into_iter().map(move |to| (at, to)))
        {
            let item = mutate(input.clone(), &mut Some(at), &change);
            let output = derive(item.clone());
            mutations += 1;
            if let Err(error) = syn::parse2::<syn::File>(output.clone()) {
                failures.push(format!("{error} in the output for `{item}`:\n{output}"));
            }
        }
    }
    let shown = failures.iter().take(3).cloned().collect::<Vec<_>>().join("\n\n");
    assert!(
        failures.is_empty(),
        "{} of {mutations} mutations expand to invalid Rust: {shown}",
        failures.len()
    );
    assert!(mutations >= 1_200, "only {mutations} mutations");
}
