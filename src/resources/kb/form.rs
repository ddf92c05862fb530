//! A form in a help center through which customers write to the organization.

// Generated from `kb/form.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

use super::knowledge_base::KnowledgeBase;

/// A form in a help center through which customers write to the organization.
///
/// A submission becomes a conversation by email. Besides the private copies there is a public one, which
/// needs no API key.
///
/// Not documented: the name of its type.
///
/// | call                                      | endpoint                   | needs any of               |
/// |-------------------------------------------|----------------------------|----------------------------|
/// | `client.list::<Form>()`, [`ListForms`]    | `GET /v1/kb/forms`         | not documented             |
/// | [`GetPublicForm`]                         | `GET /p/v3/kb/forms/{id}`  | no key                     |
/// | `client.get::<Form>(&id)`, [`GetForm`]    | `GET /v1/kb/forms/{id}`    | not documented             |
/// | `client.create(NewForm::new(..))`         | `POST /v1/kb/forms`        | `org.permission.kb.create` |
/// | `client.update(&id, FormUpdate::new()..)` | `PUT /v1/kb/forms/{id}`    | not documented             |
/// | `client.delete::<Form>(&id)`              | `DELETE /v1/kb/forms/{id}` | not documented             |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_form", path = "/v1/kb/forms", get, list, create, update(put), delete, encode)]
#[kustomer(write_only(
    /// The fields of the form, by their ids, in the older format.
    #[kustomer(optional)]
    components: BTreeMap<String, Value>,
))]
pub struct Form {
    /// The id.
    pub id: Id<Form>,
    /// The name that people see.
    pub name: String,
    /// The channel that a submission arrives by; only `email` is known.
    pub channel: Option<String>,
    /// The type of record that a submission fills; only `conversation` is known.
    pub klass: Option<String>,
    /// The text of the form's page.
    pub body: Option<String>,
    /// Whether it is written in the advanced editor.
    pub advanced: Option<bool>,
    /// The fields of the form, by their ids.
    #[kustomer(optional)]
    pub components_v2: BTreeMap<String, FormComponent>,
    /// Whether articles are suggested to the visitor before the form is sent.
    pub deflection: Option<bool>,
    /// Whether a submission raises a form hook.
    pub form_hook_enabled: Option<bool>,
    /// A short identifier of it besides the id.
    #[kustomer(create_only)]
    pub hash: Option<String>,
    /// The arrangement of the fields, in the older format.
    pub layout: Vec<Value>,
    /// The arrangement of the fields, as a tree.
    pub layout_v2: Vec<LayoutSection>,
    /// Whether visitors must pass a reCAPTCHA.
    pub recaptcha: Option<bool>,
    /// Where answers to a submission are sent from.
    pub reply_from: Option<String>,
    /// The readable part of its address.
    pub slug: Option<String>,
    /// The text snippets that it uses.
    pub snippets: Vec<String>,
    /// Whether it is published.
    pub published: Option<bool>,
    /// When it was published.
    #[kustomer(read_only)]
    pub published_at: Option<Timestamp>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The knowledge base that it is in.
    #[kustomer(relationship)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
    /// Who published it.
    #[kustomer(relationship, read_only)]
    pub published_by: Option<Id<User>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// A field of a form.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FormComponent {
    /// The id of the field, which the layout names.
    pub id: Option<String>,
    /// The attribute of the record that the field fills.
    pub attribute_property: Option<String>,
    /// The type of that attribute.
    pub attribute_type: Option<String>,
    /// The settings of the field, which depend on its kind.
    pub component_attributes: BTreeMap<String, Value>,
    /// The kind of field.
    pub component_type: Option<String>,
    /// Whether it is a custom attribute.
    pub is_custom_attribute: Option<bool>,
}

/// An element of a form's layout on the first level.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutSection {
    /// The id of the element.
    pub id: Option<String>,
    /// The kind of element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The elements in it.
    pub children: Vec<LayoutRow>,
}

/// An element of a form's layout on the second level.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutRow {
    /// The id of the element.
    pub id: Option<String>,
    /// The kind of element.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The elements in it.
    pub children: Vec<LayoutItem>,
}

/// An element of a form's layout on the third level.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LayoutItem {
    /// The id of the element, e.g. of a field.
    pub id: Option<String>,
    /// The kind of element.
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
/// let call = ListForms { page_size: Some(1), ..ListForms::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kb/forms", returns = Page<Form>)]
pub struct ListForms {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Which related records to include in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Reads a form as visitors see it.
///
/// Needs no API key.
///
/// `GET /p/v3/kb/forms/{id}`. Needs no key.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/forms/{id}", returns = Form, new)]
pub struct GetPublicForm {
    /// The form.
    pub id: Id<Form>,
    /// Which related records to include in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
    /// The language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// Whether to show it as a preview, published or not.
    #[kustomer(query)]
    pub preview: Option<bool>,
}

/// Reads a form.
///
/// `GET /v1/kb/forms/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::form::GetForm;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetForm::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/forms/{id}", returns = Form, new)]
pub struct GetForm {
    /// The form.
    pub id: Id<Form>,
    /// Which related records to include in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
}
