//! What can be called anything.

// Generated from `names.json` by `kustomer generate`. Do not edit.

use kustomer::{
    Company, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp,
    Unknown,
};

/// What can be called anything.
///
/// Each name here needs care in Rust.
///
/// | Client method or operation | Endpoint                        |
/// |----------------------------|---------------------------------|
/// | `list`, [`ListNames`]      | `GET /v1/names`                 |
/// | `create`                   | `POST /v1/names`                |
/// | `update`                   | `PATCH /v1/names/{id}`          |
/// | [`MoveNames`]              | `POST /v1/names/{id}/to/{type}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "names",
    path = "/v1/names",
    list,
    create,
    update(patch),
    encode
)]
pub struct Names {
    /// ID of the record.
    pub id: Id<Names>,
    /// A keyword.
    pub r#type: Option<String>,
    /// A keyword that cannot be raw.
    pub self_: Option<String>,
    /// What the builders call themselves.
    #[kustomer(rename = "new")]
    pub new_value: Option<String>,
    /// One that can be cleared.
    pub name: Option<String>,
    /// What the method that clears it is called.
    #[kustomer(rename = "clearName")]
    pub clear_name_2: Option<String>,
    /// One of two that differ in case.
    pub userid: Option<String>,
    /// The other.
    pub user_id: Option<String>,
    /// A third.
    #[kustomer(rename = "userID")]
    pub user_id_2: Option<String>,
    /// A digit first.
    #[kustomer(rename = "2fa")]
    pub n2fa: Option<bool>,
    /// Nearly the id.
    #[kustomer(rename = "_id")]
    pub id_2: Option<String>,
    /// No camel case.
    #[kustomer(rename = "snake_case")]
    pub snake_case: Option<String>,
    /// Not from the English.
    #[kustomer(rename = "größe")]
    pub grosse: Option<f64>,
    /// No letter at all.
    #[kustomer(rename = "$")]
    pub value: Option<String>,
    /// An attribute beside the relationship of its name.
    pub company: Option<String>,
    /// One with a name of its own in Rust.
    #[kustomer(rename = "kindOfIt")]
    pub kind: Option<String>,
    /// An attribute beside custom ones.
    pub gate: Option<String>,
    /// Named like a type of the language.
    pub option: Option<NamesOption>,
    /// Named like a type of the crate.
    pub timestamp: Option<NamesTimestamp>,
    /// Named like the resource.
    pub names: Option<NamesNames>,
    /// Named like a type of the crate that operations use.
    pub page: Option<Page>,
    /// Named like another resource.
    pub user: Option<User>,
    /// The order; a leading `-` turns it around.
    pub sort: Option<NamesSort>,
    /// Values that are no names.
    pub state: Option<NamesState>,
    /// All capitals.
    pub currency: Option<NamesCurrency>,
    /// One of two custom attributes of a name.
    #[kustomer(custom, rename = "gateStr")]
    pub gate_str: Option<String>,
    /// The other.
    #[kustomer(custom, rename = "gateNum")]
    pub gate_num: Option<i64>,
    /// One of a name that an attribute has.
    #[kustomer(custom, text, rename = "nameTxt")]
    pub name_txt: Option<String>,
    /// A keyword that is taken.
    #[kustomer(custom, rename = "typeStr")]
    pub type_str: Option<String>,
    /// A choice of several levels.
    #[kustomer(custom, rename = "countryTree", display_name = "Country")]
    pub country: Option<String>,
    /// No camel case, and taken.
    #[kustomer(custom, rename = "snake_caseStr")]
    pub snake_case_str: Option<String>,
    /// Seats.
    #[kustomer(custom)]
    pub seats: Vec<NamesSeat>,
    /// The company.
    #[kustomer(relationship, rename = "company")]
    pub company_id: Option<Id<Company>>,
    /// Users, who are other than the type of that name.
    #[kustomer(relationship)]
    pub users: Vec<Id<kustomer::User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Named like a type of the language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct NamesOption {
    /// `chosen`
    pub chosen: Option<bool>,
}

/// Named like a type of the crate.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct NamesTimestamp {
    /// `at`
    pub at: Option<Timestamp>,
}

/// Named like the resource.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct NamesNames {
    /// `first`
    pub first: String,
}

/// Named like a type of the crate that operations use.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Page {
    /// `number`
    pub number: Option<u64>,
}

/// Named like another resource.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct User {
    /// `name`
    pub name: Option<String>,
}

/// The order; a leading `-` turns it around.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum NamesSort {
    /// `createdAt`
    CreatedAt,
    /// `-createdAt`
    #[kustomer(rename = "-createdAt")]
    MinusCreatedAt,
    /// `name`
    Name,
    /// `-name`
    #[kustomer(rename = "-name")]
    MinusName,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Values that are no names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum NamesState {
    /// `wrap-up`
    #[kustomer(rename = "wrap-up")]
    WrapUp,
    /// `!wrap-up`
    #[kustomer(rename = "!wrap-up")]
    NotWrapUp,
    /// `2nd`
    #[kustomer(rename = "2nd")]
    N2nd,
    /// `""`
    #[kustomer(rename = "")]
    Empty,
    /// `other`
    Other,
    /// `a b`
    #[kustomer(rename = "a b")]
    AB,
    /// `A-B`
    #[kustomer(rename = "A-B")]
    AB2,
    /// `self`
    #[kustomer(rename = "self")]
    SelfValue,
    /// `f`
    #[kustomer(rename = "f")]
    Finished,
    /// `say "hi"`
    #[kustomer(rename = "say \"hi\"")]
    SayHi,
    /// Unrecognized value.
    #[kustomer(other)]
    Unrecognized(String),
}

/// All capitals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum NamesCurrency {
    /// `USD`
    Usd,
    /// `EUR`
    Eur,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Seats.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum NamesSeat {
    /// `window`
    Window,
    /// `aisle`
    Aisle,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists names.
///
/// `GET /v1/names`.
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/names", returns = kustomer::Page<Names>)]
pub struct ListNames {
    /// `sort`
    #[kustomer(query)]
    pub sort: Option<NamesSort>,
}

/// Moves names to another type.
///
/// `POST /v1/names/{id}/to/{type}`.
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/names/{id}/to/{type}", new)]
pub struct MoveNames {
    /// The names.
    pub id: Id<Names>,
    /// The type.
    pub r#type: String,
    /// How many.
    #[kustomer(query, rename = "page[size]")]
    pub page_size: Option<i64>,
    /// An id that is not the one of the path.
    #[kustomer(rename = "id")]
    pub body_id: String,
    /// A keyword that can be null. `Some(None)` sends `null`; `None` omits it.
    pub self_: Option<Option<String>>,
}
