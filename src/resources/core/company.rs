//! A company that customers belong to.
//!
//! # In searches
//!
//! By these names criteria know it, in the context `company`:
//!
//! - text anywhere: `company_any_text`
//! - true or false: `company_imported`
//! - times: `company_created_at`, `company_imported_at`, `company_updated_at`
//! - lists: `company_tags`
//! - words in a text: `company_name`
//! - texts as a whole: `company_default_lang`
//! - sorted by: `company_created_at`, `company_updated_at`
//! - known to the archive: `company_created_at`, `company_updated_at`

// Generated from `core/company.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::BulkItem;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page,
    Timestamp, User,
};

use super::bulk_job::BulkJob;

/// A company that customers belong to.
///
/// Lists are replaced whole by an update. There is no call that deletes one: an update can set `deleted`.
/// Updates take the revision and fail as a conflict when it is stale.
///
/// | call                                                            | endpoint                  | needs any of                    |
/// |-----------------------------------------------------------------|---------------------------|---------------------------------|
/// | `client.list::<Company>()`, [`ListCompanies`]                   | `GET /v1/companies`       | `org.permission.company.read`   |
/// | `client.get::<Company>(&id)`                                    | `GET /v1/companies/{id}`  | `org.permission.company.read`   |
/// | `client.create(NewCompany::new(..))`                            | `POST /v1/companies`      | `org.permission.company.create` |
/// | `client.update(&id, CompanyUpdate::new()..)`, [`UpdateCompany`] | `PUT /v1/companies/{id}`  | `org.permission.company.update` |
/// | [`BulkCreateCompanies`]                                         | `POST /v1/companies/bulk` | `org.permission.company.create` |
/// | [`BulkUpdateCompanies`]                                         | `PUT /v1/companies/bulk`  | `org.permission.company.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "company", path = "/v1/companies", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// WhatsApp numbers; 10 at most.
    whatsapps: Vec<CompanyWhatsapp>,
    /// The address of a picture, such as the logo.
    avatar_url: Option<String>,
    /// The language to write in; 100 characters at most.
    default_lang: Option<String>,
    /// How many people work there.
    employee_count: Option<i64>,
    /// When it was brought over from another system.
    #[kustomer(create_only)]
    imported_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct Company {
    /// The id.
    pub id: Id<Company>,
    /// The name; 3 to 255 characters.
    pub name: String,
    /// The id in another system; 256 characters at most.
    pub external_id: Option<String>,
    /// The domains of its email and web addresses.
    pub domains: Vec<CompanyDomainEntry>,
    /// Email addresses; 10 at most.
    pub emails: Vec<CompanyEmailEntry>,
    /// Phone numbers; 10 at most.
    pub phones: Vec<CompanyPhoneEntry>,
    /// WhatsApp numbers, as lists misspelled them.
    #[kustomer(read_only)]
    pub whatapps: Vec<String>,
    /// Accounts in social networks; 10 at most.
    pub socials: Vec<CompanySocialEntry>,
    /// Web addresses; 10 at most.
    pub urls: Vec<CompanyUrlEntry>,
    /// Postal addresses; 10 at most.
    pub locations: Vec<CompanyLocationEntry>,
    /// The tags. An update replaces the whole list.
    pub tags: Vec<String>,
    /// The id in another system, as lists misspelled it once.
    #[kustomer(read_only)]
    pub extenal_id: Option<String>,
    /// When the record was made. Can be set for data from another system.
    #[kustomer(create_only)]
    pub created_at: Option<Timestamp>,
    /// When the record was last changed by a person or a key.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Versions of the rules by which access was decided.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// The revision. Sent with an update, it must be the last one, or the update is a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// Who made the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes that have no field, by their names.
    #[kustomer(custom, extra)]
    pub custom: BTreeMap<String, Value>,
    /// Attributes that this version does not know.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// An entry of a list of the company. It is written as an object; a text has been seen in answers.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyDomainEntry {
    /// A text.
    Text(String),
    /// A domain of a company.
    #[kustomer(object)]
    CompanyDomain(CompanyDomain),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a list of the company. It is written as an object; a text has been seen in answers.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyEmailEntry {
    /// A text.
    Text(String),
    /// An email address of a company.
    #[kustomer(object)]
    CompanyEmail(CompanyEmail),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a list of the company. It is written as an object; a text has been seen in answers.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyPhoneEntry {
    /// A text.
    Text(String),
    /// A phone number of a company.
    #[kustomer(object)]
    CompanyPhone(CompanyPhone),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// A WhatsApp number of a company.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct CompanyWhatsapp {
    /// What is at the other end.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The number.
    pub phone: String,
    /// Whether the number is known to be the company's.
    pub verified: Option<bool>,
}

/// An entry of a list of the company. It is written as an object; a text has been seen in answers.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanySocialEntry {
    /// A text.
    Text(String),
    /// An account of a company in a social network.
    #[kustomer(object)]
    CompanySocial(CompanySocial),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a list of the company. It is written as an object; a text has been seen in answers.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyUrlEntry {
    /// A text.
    Text(String),
    /// A web address of a company.
    #[kustomer(object)]
    CompanyUrl(CompanyUrl),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a list of the company. It is written as an object; a text has been seen in answers.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[allow(clippy::large_enum_variant)]
#[non_exhaustive]
pub enum CompanyLocationEntry {
    /// A text.
    Text(String),
    /// A postal address of a company.
    #[kustomer(object)]
    CompanyLocation(CompanyLocation),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// A domain of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyDomain {
    /// The domain, such as `example.com`.
    pub domain: Option<String>,
}

/// An email address of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyEmail {
    /// The address.
    pub email: Option<String>,
    /// Where it is used.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyPlaceKind>,
    /// Whether the address is known to be the company's.
    pub verified: Option<bool>,
}

/// A phone number of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyPhone {
    /// What is at the other end.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyPhoneKind>,
    /// The number, best in E.164 form such as `+12065551234`.
    pub phone: Option<String>,
    /// Whether the number is known to be the company's.
    pub verified: Option<bool>,
}

/// An account of a company in a social network.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanySocial {
    /// The name in the network.
    pub username: Option<String>,
    /// The network.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanySocialKind>,
    /// The address of the profile.
    pub url: Option<String>,
    /// The id in the network.
    pub userid: Option<String>,
    /// Whether the account is known to be the company's.
    pub verified: Option<bool>,
}

/// A web address of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyUrl {
    /// What is found there.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyUrlKind>,
    /// The address.
    pub url: Option<String>,
}

/// A postal address of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyLocation {
    /// Whose or what address it is.
    pub name: Option<String>,
    /// Where it is used.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyPlaceKind>,
    /// The first line.
    pub address: Option<String>,
    /// The second line.
    pub address2: Option<String>,
    /// The third line.
    pub address3: Option<String>,
    /// The telephone area code.
    pub area_code: Option<String>,
    /// The city.
    pub city_name: Option<String>,
    /// The country's code.
    pub country_code: Option<String>,
    /// The country.
    pub country_name: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// The region's code.
    pub region_code: Option<String>,
    /// The region.
    pub region_name: Option<String>,
    /// The postal code.
    pub zip_code: Option<String>,
}

/// Where an address is used.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum CompanyPlaceKind {
    /// `home`
    Home,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What is at the other end of a phone number.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum CompanyPhoneKind {
    /// `fax`
    Fax,
    /// `home`
    Home,
    /// `mobile`
    Mobile,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A social network.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "lowercase")]
#[non_exhaustive]
pub enum CompanySocialKind {
    /// `facebook`
    Facebook,
    /// `instagram`
    Instagram,
    /// `linkedin`
    LinkedIn,
    /// `pinterest`
    Pinterest,
    /// `twitter`
    Twitter,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What is found at a web address.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum CompanyUrlKind {
    /// `blog`
    Blog,
    /// `website`
    Website,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the companies.
///
/// `externalId` and `filter` rule each other out: with both, neither works.
///
/// `GET /v1/companies`. Needs `org.permission.company.read` or `org.user.company.read`.
///
/// ```no_run
/// use kustomer::resources::core::company::ListCompanies;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCompanies { page_size: Some(1), ..ListCompanies::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/companies", returns = Page<Company>)]
pub struct ListCompanies {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Only the company with this id in another system.
    #[kustomer(query)]
    pub external_id: Option<String>,
    /// A filter on attributes of the companies.
    #[kustomer(query)]
    pub filter: Option<String>,
}

/// Changes a company: only what is named, unless `replace` is set.
///
/// Lists are replaced whole.
///
/// `PUT /v1/companies/{id}`. Needs `org.permission.company.update` or `org.user.company.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::company::{CompanyUpdate, UpdateCompany};
///
/// async fn demo(client: kustomer::Client, company: CompanyUpdate) -> kustomer::Result<()> {
///     let call = UpdateCompany::new(Id::new("59df762a921c59001021f409"), company);
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/companies/{id}", returns = Company, new, rate_limits(record_update))]
pub struct UpdateCompany {
    /// The company.
    pub id: Id<Company>,
    /// Replaces the whole record; without it the call changes only what is named.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// What is to be changed.
    #[kustomer(body)]
    pub company: CompanyUpdate,
}

/// Creates up to 100 companies.
///
/// Answers with a job at once; the work is done later.
///
/// `POST /v1/companies/bulk`. Needs `org.permission.company.create` or `org.user.company.write`.
///
/// ```no_run
/// use kustomer::resources::core::company::{BulkCreateCompanies, NewCompany};
///
/// async fn demo(client: kustomer::Client, companies: Vec<NewCompany>) -> kustomer::Result<()> {
///     let call = BulkCreateCompanies { companies };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/companies/bulk", returns = BulkJob)]
pub struct BulkCreateCompanies {
    /// What is to be created; 100 at most.
    #[kustomer(body)]
    pub companies: Vec<NewCompany>,
}

/// Changes up to 100 companies.
///
/// Answers with a job at once; the work is done later.
///
/// `PUT /v1/companies/bulk`. Needs `org.permission.company.update` or `org.user.company.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::company::{BulkUpdateCompanies, CompanyUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     companies: Vec<BulkItem<CompanyUpdate>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkUpdateCompanies { companies, ..BulkUpdateCompanies::default() };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/companies/bulk", returns = BulkJob)]
pub struct BulkUpdateCompanies {
    /// The companies to apply the same change to; without it every item names its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Company>>>,
    /// What is to be changed, each with the id of its record; 100 at most.
    #[kustomer(body)]
    pub companies: Vec<BulkItem<CompanyUpdate>>,
}
