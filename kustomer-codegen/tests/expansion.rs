//! Snapshots of the derives' output, formatted for review. `INSTA_UPDATE=always cargo test` rewrites them; read the
//! difference before committing it.

use proc_macro2::TokenStream;

/// Formats the output.
fn printed(tokens: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens).expect("items"))
}

fn item(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

#[test]
fn a_kobject_reads_as_if_typed_with_care() {
    let flight = item(
        r#"
        /// A flight on a passenger's timeline.
        #[kustomer(klass = "flight")]
        pub struct Flight {
            pub id: Id<Flight>,
            pub title: String,
            pub external_id: Option<String>,
            #[kustomer(custom)]
            pub number: String,
            #[kustomer(custom)]
            pub departs: Timestamp,
            #[kustomer(custom)]
            pub delay_minutes: Option<f64>,
            #[kustomer(custom)]
            pub cancelled: bool,
            #[kustomer(relationship)]
            pub customer: Option<Id<Customer>>,
        }
        "#,
    );
    insta::assert_snapshot!(printed(kustomer_codegen::derive_resource(flight)));
}

#[test]
fn changes_are_one_call_for_each_field() {
    let flight = item(
        r#"
        #[kustomer(resource = "flight", path = "/v1/flights", changes)]
        pub struct Flight<T> {
            pub id: Id<Flight<T>>,
            /// Name on the ticket.
            pub title: String,
            pub cabin: Option<Cabin>,
            pub tags: Vec<String>,
            #[kustomer(json)]
            pub data: Option<Value>,
            #[kustomer(custom, rename = "placeStr", alias("seatStr"))]
            pub place: Option<T>,
            #[kustomer(relationship)]
            pub customer: Option<Id<Customer>>,
            #[kustomer(extra)]
            pub others: BTreeMap<String, Value>,
        }
        "#,
    );
    let expanded = printed(kustomer_codegen::derive_resource(flight));
    let start = expanded.find("/// Changes of a [`Flight`]").expect("the struct of changes");
    insta::assert_snapshot!(expanded[start..]);
}

#[test]
fn a_nested_object_is_read_and_written_in_one_loop_each() {
    let email = item(
        r#"
        pub struct Email {
            pub email: String,
            pub verified: Option<bool>,
            #[kustomer(rename = "type")]
            pub kind: Option<EmailKind>,
            #[kustomer(extra)]
            pub others: BTreeMap<String, Value>,
        }
        "#,
    );
    insta::assert_snapshot!(printed(kustomer_codegen::derive_object(email)));
}

#[test]
fn an_enum_is_two_matches() {
    let cabin = item(
        r"
        pub enum Cabin {
            Economy,
            PremiumEconomy,
            #[kustomer(other)]
            Other(String),
        }
        ",
    );
    insta::assert_snapshot!(printed(kustomer_codegen::derive_enum(cabin)));
}

#[test]
fn a_tagged_union_is_a_match_over_the_tag() {
    let draft = item(
        r#"
        #[kustomer(tag = "channel")]
        pub enum Draft {
            Email(EmailDraft),
            #[kustomer(rename = "twitter-dm")]
            TwitterDm(Box<TextDraft>),
            Note,
            #[kustomer(other)]
            Other(Value),
        }
        "#,
    );
    insta::assert_snapshot!(printed(kustomer_codegen::derive_union(draft)));
}

#[test]
fn a_shape_union_is_a_match_over_the_shape() {
    let recipients = item(
        r"
        pub enum Recipients {
            Address(String),
            #[kustomer(object)]
            Contact(Contact),
            List(Vec<Contact>),
        }
        ",
    );
    insta::assert_snapshot!(printed(kustomer_codegen::derive_union(recipients)));
}

#[test]
fn an_operation_is_the_request_that_its_fields_make() {
    let resolve = item(
        r#"
        #[kustomer(
            post = "/v1/conversations/externalId={external_id}/messages/{ids}",
            returns = Option<Document<Message, Counts>>,
            idempotency(idempotent),
            rate_limits(customer_create)
        )]
        pub struct Resolve<T> {
            pub external_id: String,
            pub ids: Vec<Id<Message>>,
            #[kustomer(query)]
            pub page_size: Option<u32>,
            #[kustomer(query, repeated, rename = "filter[ids]")]
            pub filter: Vec<String>,
            pub reason: T,
            #[kustomer(json)]
            pub data: Option<Value>,
            #[kustomer(skip)]
            pub asked_by: String,
        }
        "#,
    );
    insta::assert_snapshot!(printed(kustomer_codegen::derive_operation(resolve)));
}

#[test]
fn an_operation_with_one_field_as_its_body_sends_that_field() {
    let create = item(
        r#"
        #[kustomer(post = "/v1/customers/bulk", returns = BulkJob)]
        pub struct CreateCustomers {
            #[kustomer(body)]
            pub customers: Vec<NewCustomer>,
        }
        "#,
    );
    insta::assert_snapshot!(printed(kustomer_codegen::derive_operation(create)));
}
