//! A crate that forbids as many lints as possible: derived code does not trigger any of them.

#![deny(
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    ffi_unwind_calls,
    future_incompatible,
    impl_trait_redundant_captures,
    keyword_idents,
    let_underscore,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    missing_unsafe_on_extern,
    non_ascii_idents,
    non_camel_case_types,
    non_local_definitions,
    non_snake_case,
    non_upper_case_globals,
    nonstandard_style,
    redundant_imports,
    redundant_lifetimes,
    refining_impl_trait,
    rust_2018_compatibility,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    warnings
)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery)]
// The restriction lints that derived code could trigger.
#![deny(
    clippy::allow_attributes_without_reason,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::as_underscore,
    clippy::clone_on_ref_ptr,
    clippy::decimal_literal_representation,
    clippy::default_numeric_fallback,
    clippy::empty_structs_with_brackets,
    clippy::exhaustive_enums,
    clippy::exhaustive_structs,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::if_then_some_else_none,
    clippy::indexing_slicing,
    clippy::infinite_loop,
    clippy::let_underscore_must_use,
    clippy::let_underscore_untyped,
    clippy::missing_assert_message,
    clippy::missing_docs_in_private_items,
    clippy::missing_inline_in_public_items,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::panic_in_result_fn,
    clippy::pattern_type_mismatch,
    clippy::pub_use,
    clippy::rc_buffer,
    clippy::redundant_type_annotations,
    clippy::renamed_function_params,
    clippy::same_name_method,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::single_char_lifetime_names,
    clippy::str_to_string,
    clippy::string_add,
    clippy::string_slice,
    clippy::undocumented_unsafe_blocks,
    clippy::unreachable,
    clippy::unseparated_literal_suffix,
    clippy::unwrap_in_result,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Timestamp, Url};
use serde_json::Value;

/// A flight.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", display_name = "Flight", write_only(imported_at: Option<Timestamp>))]
#[non_exhaustive]
pub struct Flight {
    /// The id.
    pub id: Id<Self>,
    /// The title.
    pub title: String,
    /// The airline's own key.
    pub external_id: Option<String>,
    /// What there is to see.
    pub images: Vec<Image>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// What the airline keeps.
    #[kustomer(json)]
    pub data: Option<Value>,
    /// Where passengers sit.
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
    /// When it leaves.
    #[kustomer(custom)]
    pub departs: Timestamp,
    /// How late it is.
    #[kustomer(custom, rename = "lateNum")]
    pub delay: Option<f64>,
    /// How many seats.
    #[kustomer(custom)]
    pub seats: u32,
    /// Whether it flies.
    #[kustomer(custom)]
    pub cancelled: bool,
    /// Where to read on.
    #[kustomer(custom)]
    pub page: Option<Url>,
    /// Which classes there were.
    #[kustomer(custom, rename = "classesStr")]
    pub cabins: Vec<Cabin>,
    /// The route.
    #[kustomer(custom, rename = "routeTree")]
    pub route: Option<String>,
    /// The passenger.
    #[kustomer(relationship)]
    pub customer: Option<Id<kustomer::Customer>>,
    /// Everything else.
    #[kustomer(extra)]
    pub others: BTreeMap<String, Value>,
    /// Every other custom attribute.
    #[kustomer(custom, extra)]
    pub custom_others: BTreeMap<String, Value>,
    /// When it was read.
    #[kustomer(skip)]
    pub seen: bool,
}

/// A card with more than a few things to say at once.
#[derive(Debug, KustomerResource)]
#[kustomer(
    resource = "card",
    path = "/v1/cards",
    get,
    list,
    create,
    update(patch),
    delete,
    lookup(email, external_id, phone)
)]
#[non_exhaustive]
pub struct Card {
    /// The id.
    pub id: Id<Self>,
    /// One.
    pub one: String,
    /// Two.
    pub two: u8,
    /// Three.
    pub three: f64,
    /// Four.
    pub four: bool,
    /// Five.
    pub five: Cabin,
    /// Six.
    pub six: Url,
    /// Seven.
    pub seven: Timestamp,
    /// Eight.
    pub eight: Image,
}

/// A class of travel.
#[derive(Debug, KustomerEnum)]
#[non_exhaustive]
pub enum Cabin {
    /// In the back.
    Economy,
    /// Any other.
    #[kustomer(other)]
    Other(String),
}

/// A picture.
#[derive(Debug, KustomerObject)]
#[non_exhaustive]
pub struct Image {
    /// The width.
    pub width: f64,
    /// Where it is.
    pub url: Option<Url>,
    /// What the camera knows.
    #[kustomer(json)]
    pub meta: Option<Value>,
    /// Everything else.
    #[kustomer(extra)]
    pub others: BTreeMap<String, Value>,
}

/// A change of seats.
#[derive(Debug, KustomerOperation)]
#[kustomer(post = "/v1/flights/{flight}/seats", returns = Option<Flight>, rate_limits(search), idempotency(safe))]
#[non_exhaustive]
pub struct ChangeSeats {
    /// The flight.
    pub flight: Id<Flight>,
    /// Whether they are notified.
    #[kustomer(query)]
    pub quiet: Option<bool>,
    /// The seats.
    pub seats: Vec<Image>,
}

/// What a passenger says.
#[derive(Debug, KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{hash}", form, rate_limits(hook))]
#[non_exhaustive]
pub struct Say {
    /// Where to.
    pub hash: String,
    /// What.
    pub words: String,
}

fn main() {}
