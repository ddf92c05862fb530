//! A company that customers belong to.
//!
//! The module [`search`] has the attributes for criteria of searches.

// Generated from `core/company.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::BulkItem;
use kustomer::search::{Field, Search, Searchable, Time};
use kustomer::{
    Custom, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page,
    Timestamp, Unknown, User,
};

use super::bulk_job::BulkJob;

/// A company that customers belong to.
///
/// An update replaces whole lists. There is no delete operation; set `deleted` in an update instead. Updates
/// may contain the revision and fail with a conflict if it is stale.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation  | Endpoint                  | Roles            |
/// |-----------------------------|---------------------------|------------------|
/// | `list`, [`ListCompanies`]   | `GET /v1/companies`       | `company.read`   |
/// | `get`                       | `GET /v1/companies/{id}`  | `company.read`   |
/// | `create`                    | `POST /v1/companies`      | `company.create` |
/// | `update`, [`UpdateCompany`] | `PUT /v1/companies/{id}`  | `company.update` |
/// | [`BulkCreateCompanies`]     | `POST /v1/companies/bulk` | `company.create` |
/// | [`BulkUpdateCompanies`]     | `PUT /v1/companies/bulk`  | `company.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "company", path = "/v1/companies", get, list, create, update(put), encode)]
#[cfg_attr(feature = "webhooks", kustomer(changes))]
#[kustomer(write_only(
    /// WhatsApp numbers; at most 10.
    whatsapps: Vec<CompanyWhatsapp>,
    /// URL of an image, such as the logo.
    avatar_url: Option<String>,
    /// Default language; at most 100 characters.
    default_lang: Option<String>,
    /// Number of employees.
    employee_count: Option<i64>,
    /// Time at which the record was imported from another system.
    #[kustomer(create_only)]
    imported_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct Company {
    /// ID of the record.
    pub id: Id<Company>,
    /// Name of the company; 3 to 255 characters.
    pub name: String,
    /// ID of the record in another system; at most 256 characters.
    pub external_id: Option<String>,
    /// Domains of the company's email and web addresses.
    pub domains: Vec<CompanyDomainEntry>,
    /// Email addresses; at most 10.
    pub emails: Vec<CompanyEmailEntry>,
    /// Phone numbers; at most 10.
    pub phones: Vec<CompanyPhoneEntry>,
    /// WhatsApp numbers, under a misspelled name used in lists.
    #[kustomer(read_only)]
    pub whatapps: Vec<String>,
    /// Social media accounts; at most 10.
    pub socials: Vec<CompanySocialEntry>,
    /// Web addresses; at most 10.
    pub urls: Vec<CompanyUrlEntry>,
    /// Postal addresses; at most 10.
    pub locations: Vec<CompanyLocationEntry>,
    /// Tags of the record. An update replaces the whole list.
    pub tags: Vec<String>,
    /// ID of the record in another system, under a misspelled name once used in lists.
    #[kustomer(read_only)]
    pub extenal_id: Option<String>,
    /// Time at which the record was created. Can be set when importing data from another system.
    #[kustomer(create_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Versions of the access rules that apply to the record.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// Revision number. When sent with an update, it must be the current revision; otherwise the update fails
    /// with a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes.
    #[kustomer(custom, extra)]
    pub custom: Custom,
    /// Attributes without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
    /// Relationships without a field, by their names: the service adds one for each Klass.
    #[kustomer(relationship, extra)]
    pub relationships: BTreeMap<String, Value>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

impl Searchable for Company {
    const CONTEXT: &'static str = "company";
    const UPDATED_AT: Option<Field<Time>> = Some(search::UPDATED_AT);
    const CREATED_AT: Option<Field<Time>> = Some(search::CREATED_AT);
}

impl Company {
    /// Starts a search for these records, by the attributes in [`search`](mod@search).
    pub fn search() -> Search<Self> {
        Search::new()
    }
}

/// An entry of a company's list. Requests use the object form; responses have also contained plain strings.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyDomainEntry {
    /// A string.
    Text(String),
    /// A domain of a company.
    #[kustomer(object)]
    CompanyDomain(CompanyDomain),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a company's list. Requests use the object form; responses have also contained plain strings.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyEmailEntry {
    /// A string.
    Text(String),
    /// An email address of a company.
    #[kustomer(object)]
    CompanyEmail(CompanyEmail),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a company's list. Requests use the object form; responses have also contained plain strings.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyPhoneEntry {
    /// A string.
    Text(String),
    /// A phone number of a company.
    #[kustomer(object)]
    CompanyPhone(CompanyPhone),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// A WhatsApp number of a company.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct CompanyWhatsapp {
    /// Type of the number.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// WhatsApp number.
    pub phone: String,
    /// Whether the number is verified as the company's.
    pub verified: Option<bool>,
}

/// An entry of a company's list. Requests use the object form; responses have also contained plain strings.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanySocialEntry {
    /// A string.
    Text(String),
    /// A social media account of a company.
    #[kustomer(object)]
    CompanySocial(CompanySocial),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a company's list. Requests use the object form; responses have also contained plain strings.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum CompanyUrlEntry {
    /// A string.
    Text(String),
    /// A web address of a company.
    #[kustomer(object)]
    CompanyUrl(CompanyUrl),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An entry of a company's list. Requests use the object form; responses have also contained plain strings.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[allow(clippy::large_enum_variant)]
#[non_exhaustive]
pub enum CompanyLocationEntry {
    /// A string.
    Text(String),
    /// A postal address of a company.
    #[kustomer(object)]
    CompanyLocation(CompanyLocation),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// A domain of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyDomain {
    /// Domain name, such as `example.com`.
    pub domain: Option<String>,
}

/// An email address of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyEmail {
    /// Email address.
    pub email: Option<String>,
    /// Type of the address.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyPlaceKind>,
    /// Whether the address is verified as the company's.
    pub verified: Option<bool>,
}

/// A phone number of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyPhone {
    /// Type of the number.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyPhoneKind>,
    /// Phone number, preferably in E.164 format, such as `+12065551234`.
    pub phone: Option<String>,
    /// Whether the number is verified as the company's.
    pub verified: Option<bool>,
}

/// A social media account of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanySocial {
    /// User name on the network.
    pub username: Option<String>,
    /// Social network.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanySocialKind>,
    /// URL of the profile.
    pub url: Option<String>,
    /// User ID on the network.
    pub userid: Option<String>,
    /// Whether the account is verified as the company's.
    pub verified: Option<bool>,
}

/// A web address of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyUrl {
    /// Type of the website.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyUrlKind>,
    /// URL.
    pub url: Option<String>,
}

/// A postal address of a company.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CompanyLocation {
    /// Name of the place or person at the address.
    pub name: Option<String>,
    /// Type of the address.
    #[kustomer(rename = "type")]
    pub kind: Option<CompanyPlaceKind>,
    /// First line of the street address.
    pub address: Option<String>,
    /// Second line of the street address.
    pub address2: Option<String>,
    /// Third line of the street address.
    pub address3: Option<String>,
    /// Telephone area code.
    pub area_code: Option<String>,
    /// City.
    pub city_name: Option<String>,
    /// Country code.
    pub country_code: Option<String>,
    /// Country.
    pub country_name: Option<String>,
    /// Latitude in degrees.
    pub latitude: Option<f64>,
    /// Longitude in degrees.
    pub longitude: Option<f64>,
    /// Region or state code.
    pub region_code: Option<String>,
    /// Region or state.
    pub region_name: Option<String>,
    /// Postal code.
    pub zip_code: Option<String>,
}

/// The type of an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum CompanyPlaceKind {
    /// `home`
    Home,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The type of a phone number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A social network.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The type of a website.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum CompanyUrlKind {
    /// `blog`
    Blog,
    /// `website`
    Website,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the companies.
///
/// `externalId` and `filter` are mutually exclusive: if both are given, neither is applied.
///
/// `GET /v1/companies`. Requires `org.permission.company.read` or `org.user.company.read`.
///
/// ```no_run
/// use kustomer::resources::core::company::ListCompanies;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCompanies { page_size: Some(100), ..ListCompanies::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/companies", returns = Page<Company>)]
pub struct ListCompanies {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// ID, in another system, of the company to list.
    #[kustomer(query)]
    pub external_id: Option<String>,
    /// Filter on the attributes of the companies.
    #[kustomer(query)]
    pub filter: Option<String>,
}

/// Updates a company.
///
/// Only the given attributes change, unless `replace` is set; lists are replaced as a whole.
///
/// `PUT /v1/companies/{id}`. Requires `org.permission.company.update` or `org.user.company.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::company::{CompanyUpdate, UpdateCompany};
///
/// async fn demo(client: kustomer::Client, company: CompanyUpdate) -> kustomer::Result<()> {
///     let call = UpdateCompany::new(Id::new("59df762a921c59001021f409"), company);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/companies/{id}", returns = Company, new, rate_limits(record_update))]
pub struct UpdateCompany {
    /// ID of the company.
    pub id: Id<Company>,
    /// Whether to replace the whole record. By default, only the given attributes change.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub company: CompanyUpdate,
}

/// Creates up to 100 companies in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `POST /v1/companies/bulk`. Requires `org.permission.company.create` or `org.user.company.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::company::{BulkCreateCompanies, NewCompany};
///
/// async fn demo(
///     client: kustomer::Client,
///     companies: Vec<BulkItem<NewCompany>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateCompanies { companies };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/companies/bulk", returns = BulkJob)]
pub struct BulkCreateCompanies {
    /// Records to create (at most 100).
    #[kustomer(body)]
    pub companies: Vec<BulkItem<NewCompany>>,
}

/// Updates up to 100 companies in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `PUT /v1/companies/bulk`. Requires `org.permission.company.update` or `org.user.company.write`.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/companies/bulk", returns = BulkJob)]
pub struct BulkUpdateCompanies {
    /// IDs of the companies to which to apply the same change. Without it, each item specifies its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Company>>>,
    /// Changes, each with the ID of its record (at most 100).
    #[kustomer(body)]
    pub companies: Vec<BulkItem<CompanyUpdate>>,
}

/// Attributes for searches, in the context `company`.
pub mod search {
    use kustomer::search::{
        AnyText, BooleanValue, Field, TextByWord, Time, Unsortable, ValueList, WholeText,
    };

    /// `company_any_text`: text in any attribute. Not sortable.
    pub const ANY_TEXT: Field<AnyText, Unsortable> = Field::live_only("company_any_text");
    /// `company_created_at`: a point in time. Sortable. Also in the archive.
    pub const CREATED_AT: Field<Time> = Field::live_and_archive("company_created_at");
    /// `company_default_lang`: text, matched as a whole. Not sortable.
    pub const DEFAULT_LANG: Field<WholeText, Unsortable> = Field::live_only("company_default_lang");
    /// `company_imported`: a boolean. Not sortable.
    pub const IMPORTED: Field<BooleanValue, Unsortable> = Field::live_only("company_imported");
    /// `company_imported_at`: a point in time. Not sortable.
    pub const IMPORTED_AT: Field<Time, Unsortable> = Field::live_only("company_imported_at");
    /// `company_name`: text, matched by word. Not sortable.
    pub const NAME: Field<TextByWord, Unsortable> = Field::live_only("company_name");
    /// `company_tags`: one or several values. Not sortable.
    pub const TAGS: Field<ValueList, Unsortable> = Field::live_only("company_tags");
    /// `company_updated_at`: a point in time. Sortable. Also in the archive.
    pub const UPDATED_AT: Field<Time> = Field::live_and_archive("company_updated_at");
}
