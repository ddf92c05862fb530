//! A form in a help center that customers use to contact the organization.

// Generated from `kb/form.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User,
};

use super::knowledge_base::KnowledgeBase;

/// A form in a help center that customers use to contact the organization.
///
/// A submission creates a conversation by email. Each form also has a public copy, which is readable without
/// an API key.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                   | Roles          |
/// |----------------------------|----------------------------|----------------|
/// | `list`, [`ListForms`]      | `GET /v1/kb/forms`         | not documented |
/// | [`GetPublicForm`]          | `GET /p/v3/kb/forms/{id}`  | no key         |
/// | `get`, [`GetForm`]         | `GET /v1/kb/forms/{id}`    | not documented |
/// | `create`                   | `POST /v1/kb/forms`        | `kb.create`    |
/// | `update`                   | `PUT /v1/kb/forms/{id}`    | not documented |
/// | `delete`                   | `DELETE /v1/kb/forms/{id}` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_form", path = "/v1/kb/forms", get, list, create, update(put), delete, encode)]
#[kustomer(write_only(
    /// Fields of the form by ID, in the old format.
    #[kustomer(optional)]
    components: BTreeMap<String, Value>,
))]
pub struct Form {
    /// ID of the record.
    pub id: Id<Form>,
    /// Display name.
    pub name: String,
    /// Channel of the submissions; only `email` is known.
    pub channel: Option<String>,
    /// Type of record that a submission creates; only `conversation` is known.
    pub klass: Option<String>,
    /// Text of the form's page.
    pub body: Option<String>,
    /// Whether the form is written in the advanced editor.
    pub advanced: Option<bool>,
    /// Fields of the form, by ID.
    #[kustomer(optional)]
    pub components_v2: BTreeMap<String, FormComponent>,
    /// Whether articles are suggested to the visitor before the form is sent.
    pub deflection: Option<bool>,
    /// Whether a submission triggers a form hook.
    pub form_hook_enabled: Option<bool>,
    /// Short identifier, in addition to the ID.
    #[kustomer(create_only)]
    pub hash: Option<String>,
    /// Layout of the fields, in the old format.
    pub layout: Vec<Value>,
    /// Layout of the fields, as a tree.
    pub layout_v2: Vec<LayoutSection>,
    /// Whether visitors must pass a reCAPTCHA.
    pub recaptcha: Option<bool>,
    /// Sender address for replies to a submission.
    pub reply_from: Option<String>,
    /// Human-readable part of the URL (slug).
    pub slug: Option<String>,
    /// Text snippets in use.
    pub snippets: Vec<String>,
    /// Whether the form is published.
    pub published: Option<bool>,
    /// Time at which the form was published.
    #[kustomer(read_only)]
    pub published_at: Option<Timestamp>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Knowledge base that contains the form.
    #[kustomer(relationship)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
    /// User who published the form.
    #[kustomer(relationship, read_only)]
    pub published_by: Option<Id<User>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A field of a form.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FormComponent {
    /// ID of the field, which the layout refers to.
    pub id: Option<String>,
    /// Attribute of the record that the field sets.
    pub attribute_property: Option<String>,
    /// Type of the attribute.
    pub attribute_type: Option<String>,
    /// Settings of the field; they depend on its type.
    pub component_attributes: BTreeMap<String, Value>,
    /// Type of the field.
    pub component_type: Option<String>,
    /// Whether the attribute is a custom attribute.
    pub is_custom_attribute: Option<bool>,
}

/// An element on the first level of a form's layout.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutSection {
    /// ID of the element.
    pub id: Option<String>,
    /// Type of the element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Child elements.
    pub children: Vec<LayoutRow>,
}

/// An element on the second level of a form's layout.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutRow {
    /// ID of the element.
    pub id: Option<String>,
    /// Type of the element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Child elements.
    pub children: Vec<LayoutItem>,
}

/// An element on the third level of a form's layout.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutItem {
    /// ID of the element, for example of a field.
    pub id: Option<String>,
    /// Type of the element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// Lists the forms of all knowledge bases.
///
/// `GET /v1/kb/forms`.
///
/// ```no_run
/// use kustomer::resources::kb::form::ListForms;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListForms { page_size: Some(100), ..ListForms::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kb/forms", returns = Page<Form>)]
pub struct ListForms {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns a form as shown to visitors.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/forms/{id}`. Requires no key.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::form::GetPublicForm;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetPublicForm {
///     lang: Some("en_us".to_owned()),
///     ..GetPublicForm::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/forms/{id}", returns = Form, new)]
pub struct GetPublicForm {
    /// ID of the form.
    pub id: Id<Form>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
    /// Language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// Whether to return a preview, even if the form is not published.
    #[kustomer(query)]
    pub preview: Option<bool>,
}

/// Returns a form.
///
/// `GET /v1/kb/forms/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::form::GetForm;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetForm::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/forms/{id}", returns = Form, new)]
pub struct GetForm {
    /// ID of the form.
    pub id: Id<Form>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}
