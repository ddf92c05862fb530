//! K300 to K319: operations.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { OPERATIONS:
    MethodMissing: "operation without method and path"
    "`KustomerOperation` describes one call of the API. It needs the HTTP method and the path."
    "Add one of `get`, `post`, `put`, `patch` and `delete`, with the path."
    code(
r"#[derive(KustomerOperation)]
struct MergeCustomers {
    from: Id<Customer>,
}",
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/merges")]
struct MergeCustomers {
    from: Id<Customer>,
}"#);

    SecondMethod: "operation with two methods"
    "An operation is one call, with one method."
    "Remove one of the methods, or write two operations."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags", put = "/v1/tags")]
struct Tags {
    name: String,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags")]
struct CreateTag {
    name: String,
}"#);

    MalformedPath: "malformed path"
    "The path of an operation begins with a slash and consists of segments. A segment is fixed, or a placeholder in \
     braces with the name of a field, or a lookup such as `email={email}`."
    "Correct the path as the message says. A query follows from fields with `query`."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(get = "v1/customers/{id}")]
struct GetCustomer {
    id: Id<Customer>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}")]
struct GetCustomer {
    id: Id<Customer>,
}"#);

    DuplicatePlaceholder: "placeholder that appears twice"
    "The same placeholder appears twice in the path. The two segments are different values, which need different \
     names."
    "Use one field for each placeholder."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/notes/{id}")]
struct GetNote {
    id: Id<Customer>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/notes/{note}")]
struct GetNote {
    id: Id<Customer>,
    note: Id<Note>,
}"#);

    PlaceholderWithoutField: "placeholder without a field"
    "A placeholder in the path is filled by the field with its name, and the struct has no such field."
    "Add the field, or correct the placeholder."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(put = "/v1/customers/{id}")]
struct UpdateCustomer {
    customer: Id<Customer>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(put = "/v1/customers/{customer}")]
struct UpdateCustomer {
    customer: Id<Customer>,
}"#);

    PathFieldElsewhere: "field of the path that is sent elsewhere as well"
    "A field that fills a placeholder is only part of the path. An attribute puts it into the query or the body too, \
     or leaves it out."
    "Remove the attribute or the placeholder, or use two fields."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}")]
struct GetCustomer {
    #[kustomer(query)]
    id: Id<Customer>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}")]
struct GetCustomer {
    id: Id<Customer>,
}"#);

    NoEffectInPath: "attribute without effect in the path"
    "The attribute changes how a field is written in a query or a body. A field that fills a placeholder is written \
     as a path segment."
    "Remove the attribute."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(put = "/v1/customers/{id}")]
struct UpdateCustomer {
    #[kustomer(rename = "_id")]
    id: Id<Customer>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(put = "/v1/customers/{id}")]
struct UpdateCustomer {
    id: Id<Customer>,
}"#);

    PathFieldType: "type that a path segment cannot have"
    "A path segment is always there, so it is not an `Option`. A lookup such as `email={email}` has one value, so it \
     is not a list."
    "Write the type inside. A call without the segment is another operation."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}")]
struct GetCustomer {
    id: Option<Id<Customer>>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}")]
struct GetCustomer {
    id: Id<Customer>,
}"#);

    RepeatedNotAList: "`repeated` on a field that is not a list"
    "`repeated` sends each item of a list as a parameter of its own. The field holds one value."
    "Remove `repeated`, or write a `Vec`."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/tags")]
struct ListTags {
    #[kustomer(query, repeated)]
    name: String,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/tags")]
struct ListTags {
    #[kustomer(query, repeated)]
    name: Vec<String>,
}"#);

    StringBody: "`String` as the whole body"
    "A body of type `String` would be sent as a JSON string, in quotes. Endpoints usually take an object, or plain \
     text."
    "For a member of an object, remove `body`; for plain text, use `kustomer::request::Body`; for a JSON string, \
     write `body, json`."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags")]
struct CreateTag {
    #[kustomer(body)]
    name: String,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags")]
struct CreateTag {
    name: String,
}"#);

    BodyOfGet: "body of a `GET`"
    "A `GET` has no body. Fields without an attribute are members of the body, unless they fill a placeholder in the \
     path."
    "Add `query` to the field, or use another method."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/tags")]
struct ListTags {
    name: String,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(get = "/v1/tags")]
struct ListTags {
    #[kustomer(query)]
    name: String,
}"#);

    SecondBody: "second body"
    "A field with `body` is the whole body of the request, and two fields have it."
    "Remove `body` from both to make them members of one JSON object."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags")]
struct CreateTags {
    #[kustomer(body)]
    names: Vec<String>,
    #[kustomer(body)]
    colors: Vec<String>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags")]
struct CreateTags {
    names: Vec<String>,
    colors: Vec<String>,
}"#);

    BodyWithMembers: "body next to members of a body"
    "A field with `body` is the whole body of the request. Fields without an attribute are members of a JSON object, \
     which the body would have to be."
    "Remove `body` to make all fields members of one object, or move the others into the type of the body."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags")]
struct CreateTags {
    #[kustomer(body)]
    names: Vec<String>,
    color: String,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/tags")]
struct CreateTags {
    names: Vec<String>,
    color: String,
}"#);

    JsonInForm: "JSON in a form"
    "The fields of a form are strings, so `json` does not apply to them."
    "Remove `json`, or remove `form` to send a JSON object."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form", form)]
struct SendForm {
    #[kustomer(json)]
    names: Vec<String>,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form", form)]
struct SendForm {
    names: Vec<String>,
}"#);

    EmptyForm: "form without fields"
    "`form` sends the fields as a form, and no field is left for it."
    "Add the fields of the form, or remove `form`."
    code(
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{id}", form)]
struct SendForm {
    id: String,
}"#,
r#"#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{id}", form)]
struct SendForm {
    id: String,
    name: String,
}"#);
}
