//! A record as a resource object: its attributes, to be masked or selected, and everything else as it is written.

use serde_json::Value;

use super::json_text::{self, JsonText};
use super::link::link;
use super::rendered::attributes;
use super::{relationship, text};
use crate::api::{Api, Resource};
use crate::attributes::Attributes;
use crate::computed::file;
use crate::store::{Record, Store};

/// A record in a document.
#[derive(Debug)]
pub(crate) struct ResourceObject {
    ty: String,
    id: String,
    /// `None` for an identifier, which is the type and the ID alone.
    content: Option<Content>,
}

#[derive(Debug)]
struct Content {
    attributes: Attributes,
    /// As JSON: nothing looks at them again.
    relationships: JsonText,
    link: String,
    /// The link to a file.
    related: Option<String>,
}

/// Returns a record as a resource object.
pub(crate) fn resource(api: &Api, store: &Store, resource: Resource<'_>, record: &Record) -> ResourceObject {
    let ty = resource.type_name();
    let link = link(resource, record);
    let content = Content {
        attributes: attributes(store, resource, record),
        relationships: relationship::to_text(api, store, resource, record, &link),
        related: file::related(store, &ty, record),
        link,
    };
    ResourceObject { ty: ty.into_owned(), id: record.id.clone(), content: Some(content) }
}

impl ResourceObject {
    /// Returns a resource identifier object.
    pub(crate) fn identifier(ty: &str, id: &str) -> Self {
        Self { ty: ty.to_owned(), id: id.to_owned(), content: None }
    }

    pub(crate) fn type_name(&self) -> &str {
        &self.ty
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn attributes_mut(&mut self) -> Option<&mut Attributes> {
        self.content.as_mut().map(|content| &mut content.attributes)
    }

    /// Sets the link `related`.
    pub(crate) fn set_related(&mut self, url: String) {
        if let Some(content) = &mut self.content {
            content.related = Some(url);
        }
    }

    /// Returns the resource object as JSON.
    pub(crate) fn to_text(&self, api: &Api) -> Vec<u8> {
        let mut text = Vec::new();
        self.append_to(api, &mut text);
        text
    }

    /// Returns the resource object as a value.
    pub(crate) fn to_value(&self, api: &Api) -> Value {
        serde_json::from_slice(&self.to_text(api)).unwrap_or_default()
    }

    pub(super) fn append_to(&self, api: &Api, out: &mut JsonText) {
        out.push(b'{');
        json_text::name(out, "type");
        json_text::string(out, &self.ty);
        json_text::name(out, "id");
        json_text::string(out, &self.id);
        if let Some(content) = &self.content {
            json_text::name(out, "attributes");
            text::append_attributes(api, &self.ty, &content.attributes, out);
            json_text::name(out, "relationships");
            out.extend_from_slice(&content.relationships);
            json_text::name(out, "links");
            content.append_links(out);
        }
        out.push(b'}');
    }
}

impl Content {
    fn append_links(&self, out: &mut JsonText) {
        let related = self.related.as_deref().map(|url| ("related", url));
        out.push(b'{');
        for (name, url) in related.into_iter().chain([("self", self.link.as_str())]) {
            json_text::name(out, name);
            json_text::string(out, url);
        }
        out.push(b'}');
    }
}
