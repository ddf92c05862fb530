//! K200 to K219: how `#[kustomer(..)]` is written.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { ATTRIBUTES:
    NotInParentheses: "attributes not in parentheses"
    "`#[kustomer]` takes a list of attributes in parentheses. Without it, the attribute has no meaning."
    "Write the attributes in parentheses, or remove `#[kustomer]`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer = "flight"]
struct Flight {
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
}"#);

    NotAnAttribute: "something else in place of an attribute"
    "Each attribute in `#[kustomer(..)]` begins with its name. Something else is in its place, such as a value \
     without a name."
    "Write the name of the attribute before the value, or remove the value."
    code(
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer("gateName")]
    name: String,
}"#,
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName")]
    name: String,
}"#);

    CommaMissing: "comma missing between attributes"
    "Attributes are separated by commas. Another token follows a complete attribute. A name with a hyphen also looks \
     like this, since names of attributes have underscores."
    "Write a comma between the attributes, and an underscore in place of a hyphen."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom read_only)]
    delay: Option<f64>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, read_only)]
    delay: Option<f64>,
}"#);

    EqualsMissing: "`=` missing before a value"
    "The value of an attribute follows `=`. Another token is in its place, or none."
    "Write `=` between the name and the value."
    code(
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename: "gateName")]
    name: String,
}"#,
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName")]
    name: String,
}"#);

    ValueMissing: "value missing after `=`"
    "The attribute ends after `=`, without a value."
    "Write the value, or remove the attribute."
    code(
r"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = )]
    name: String,
}",
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName")]
    name: String,
}"#);

    UnknownAttribute: "unknown attribute"
    "The derive has no attribute with this name at this place. Some attributes are allowed only on the item, and \
     others only on a field or a variant. Those of serde are not attributes of kustomer."
    "Correct the name, or move the attribute to where it is allowed. The documentation of each derive lists its \
     attributes."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custm)]
    gate: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    gate: String,
}"#);

    DuplicateAttribute: "attribute written twice"
    "The same attribute is written twice on one item, field or variant. Only one of the two could apply."
    "Remove one of them."
    code(
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gate", rename = "gateName")]
    name: String,
}"#,
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName")]
    name: String,
}"#);

    WrongArgument: "argument of another kind"
    "The attribute takes another kind of argument: a string, a type, a list in parentheses, or none. The message \
     shows how it is written."
    "Write the argument as the message shows it."
    code(
r"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = gateName)]
    name: String,
}",
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName")]
    name: String,
}"#);

    NoArguments: "empty list of arguments"
    "The attribute takes at least one argument, and its parentheses are empty."
    "Write an argument, or remove the attribute."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, lookup())]
struct Customer {
    id: Id<Customer>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, lookup(email))]
struct Customer {
    id: Id<Customer>,
}"#);

    UnknownArgument: "unknown argument"
    "The attribute exists, but does not take this argument."
    "Correct the argument. The message names a similar one, or all that are allowed."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, lookup(mail))]
struct Customer {
    id: Id<Customer>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, lookup(email))]
struct Customer {
    id: Id<Customer>,
}"#);

    DuplicateArgument: "argument written twice"
    "The list of an attribute has the same argument twice."
    "Remove one of them."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, lookup(email, email))]
struct Customer {
    id: Id<Customer>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, lookup(email))]
struct Customer {
    id: Id<Customer>,
}"#);

    SuffixedString: "string literal with a suffix"
    "Rust allows a suffix after any literal in a macro, but on a string it has no meaning."
    "Remove the letters after the closing quote."
    code(
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName"s)]
    name: String,
}"#,
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName")]
    name: String,
}"#);

    UnknownCase: "unknown case"
    "`rename_all` takes the name of a case, written in that case, such as `camelCase` or `snake_case`."
    "Write one of the cases that the message lists."
    code(
r#"#[derive(KustomerObject)]
#[kustomer(rename_all = "snakecase")]
struct Gate {
    gate_name: String,
}"#,
r#"#[derive(KustomerObject)]
#[kustomer(rename_all = "snake_case")]
struct Gate {
    gate_name: String,
}"#);

    NotAPath: "not the path of the crate"
    "`crate` takes the path of the crate `kustomer` in quotes, for crates that know it under another name or through \
     a re-export."
    "Write a path, such as `\"::airline::kustomer\"`, or remove `crate` if the crate is called `kustomer`."
    code(
r#"#[derive(KustomerObject)]
#[kustomer(crate = "my-kustomer")]
struct Gate {
    name: String,
}"#,
r#"#[derive(KustomerObject)]
#[kustomer(crate = "my_kustomer")]
struct Gate {
    name: String,
}"#);

    NotAnExpression: "default value that is not an expression"
    "`default` alone means `Default::default()`. With `=`, it takes an expression with the type of the field."
    "Write an expression, such as `1.0` or `Cabin::Economy`."
    code(
r"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(default = let x = 1)]
    level: i64,
}",
r"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(default = 1)]
    level: i64,
}");

    MalformedWriteOnly: "`write_only` without valid fields"
    "`write_only(..)` takes fields as a struct has them: a name, a colon and a type, separated by commas."
    "Write each field as in a struct."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", write_only(imported_at))]
struct Flight {
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", write_only(imported_at: Option<Timestamp>))]
struct Flight {
    id: Id<Flight>,
}"#);

    CfgInWriteOnly: "condition inside `write_only`"
    "The compiler evaluates `#[cfg(..)]` on the fields of a struct, but not inside the argument of an attribute. The \
     field would always be there."
    "Put the condition on the attribute: `#[cfg_attr(.., kustomer(write_only(..)))]`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", write_only(#[cfg(test)] imported_at: Option<Timestamp>))]
struct Flight {
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
#[cfg_attr(test, kustomer(write_only(imported_at: Option<Timestamp>)))]
struct Flight {
    id: Id<Flight>,
}"#);

    ConflictingAttributes: "conflicting attributes"
    "The two attributes contradict each other, or one of them makes the other meaningless. The message says why."
    "Keep the one that you mean."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, read_only, required)]
    gate: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, required)]
    gate: String,
}"#);

    RequiresAnother: "attribute that requires another one"
    "The attribute only has a meaning next to another one, which is missing. A `path`, for example, belongs to a \
     `resource`, and `text` to a `custom` attribute."
    "Add the attribute that the message names, or remove this one."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(text)]
    remarks: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, text)]
    remarks: String,
}"#);

    FeatureNotEnabled: "feature not enabled"
    "The attribute needs a feature of the crate `kustomer` that is not enabled: `serde` for the attribute `serde`, \
     and `schema-check` for `schema`."
    "Enable the feature in `Cargo.toml`, or remove the attribute."
    code(
r"#[derive(KustomerEnum)]
#[kustomer(serde)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}",
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}");
}
