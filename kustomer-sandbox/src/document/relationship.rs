//! Relationships in documents.

use std::borrow::Cow;

use kustomer_schema::{Relationship, Target, kobject};
use serde_json::{Value, json};

use super::json_text::{self, JsonText};
use crate::api::{Api, Resource};
use crate::computed::klass::plural;
use crate::store::{Record, Store, ids_of};

/// Relationships of custom objects that have `link` instead of `links`.
const LINK: &[&str] = &["klass", "queue"];

/// Lists of other records that appear as a link only.
const LINKS_ONLY: &[(&str, &str)] =
    &[("conversation", "messages"), ("customer", "messages"), ("klass", "kobjects")];

/// A relationship of a record.
struct Relation<'a> {
    data: Option<Linkage<'a>>,
    /// Where the related records are.
    path: Cow<'a, str>,
    /// Whether the path is the member `link`, in place of `links`.
    has_link: bool,
    /// Whether it leads to the custom objects of a Klass.
    is_of_kobjects: bool,
}

/// The identifiers of related records.
enum Linkage<'a> {
    One(Identifier<'a>),
    Many(Vec<Identifier<'a>>),
}

struct Identifier<'a> {
    ty: Cow<'a, str>,
    id: &'a str,
}

impl<'a> Relation<'a> {
    fn link_only(path: impl Into<Cow<'a, str>>) -> Self {
        Self { data: None, path: path.into(), has_link: false, is_of_kobjects: false }
    }

    fn to_one(ty: impl Into<Cow<'a, str>>, id: &'a str, path: impl Into<Cow<'a, str>>) -> Self {
        Self { data: Some(Linkage::One(Identifier { ty: ty.into(), id })), ..Self::link_only(path) }
    }

    fn append_to(&self, order: &[&str], out: &mut JsonText) {
        out.push(b'{');
        for member in order {
            match (*member, &self.data) {
                ("data", Some(data)) => {
                    json_text::name(out, member);
                    data.append_to(out);
                }
                ("link", _) if self.has_link => self.append_path(member, out),
                ("links", _) if !self.has_link => self.append_path(member, out),
                ("meta", _) if self.is_of_kobjects => {
                    json_text::name(out, member);
                    out.extend_from_slice(b"{\"kobject\":true}");
                }
                _ => {}
            }
        }
        out.push(b'}');
    }

    fn append_path(&self, member: &str, out: &mut JsonText) {
        json_text::name(out, member);
        out.push(b'{');
        json_text::name(out, "self");
        json_text::string(out, &self.path);
        out.push(b'}');
    }
}

impl Linkage<'_> {
    fn append_to(&self, out: &mut JsonText) {
        match self {
            Self::One(identifier) => identifier.append_to(out),
            Self::Many(identifiers) => {
                out.push(b'[');
                for identifier in identifiers {
                    json_text::separate(out);
                    identifier.append_to(out);
                }
                out.push(b']');
            }
        }
    }
}

impl Identifier<'_> {
    fn append_to(&self, out: &mut JsonText) {
        out.push(b'{');
        json_text::name(out, "type");
        json_text::string(out, &self.ty);
        json_text::name(out, "id");
        json_text::string(out, self.id);
        out.push(b'}');
    }
}

/// Writes the relationships of a record, whose own path is `link`.
pub(super) fn to_text(
    api: &Api,
    store: &Store,
    resource: Resource<'_>,
    record: &Record,
    link: &str,
) -> JsonText {
    let layout = resource.layout();
    let relations = relations(api, store, resource, record, link);
    let mut placed: Vec<_> =
        relations.iter().map(|(name, relation)| (layout.relationship(name), name, relation)).collect();
    placed.sort_by_key(|((place, _), name, _)| (*place, *name));
    let mut text = vec![b'{'];
    for ((_, order), name, relation) in placed {
        json_text::name(&mut text, name);
        relation.append_to(order, &mut text);
    }
    text.push(b'}');
    text
}

type Relations<'a> = Vec<(Cow<'a, str>, Relation<'a>)>;

fn relations<'a>(
    api: &'a Api,
    store: &'a Store,
    resource: Resource<'a>,
    record: &'a Record,
    link: &str,
) -> Relations<'a> {
    let mut relations: Relations<'a> = vec![(Cow::Borrowed("org"), to_org(store))];
    for found in resource.relationships() {
        if let Some(relation) = one(api, store, resource, record, found, link) {
            put(&mut relations, found.name.as_str(), relation);
        }
    }
    let ty = resource.type_name();
    for (_, name) in LINKS_ONLY.iter().filter(|(of, _)| *of == ty) {
        let path = match record.text("name") {
            Some(klass) if ty == "klass" => kobject::path(klass),
            _ => format!("{link}/{name}"),
        };
        put(&mut relations, *name, Relation::link_only(path));
    }
    if ty == "customer" {
        add_klasses(store, link, &mut relations);
    }
    if let Some(klass) = resource.klass {
        let relation = Relation { has_link: true, ..Relation::to_one("klass", klass, kobject::path(klass)) };
        put(&mut relations, "klass", relation);
    }
    relations
}

fn put<'a>(relations: &mut Relations<'a>, name: impl Into<Cow<'a, str>>, relation: Relation<'a>) {
    let name = name.into();
    match relations.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => *known = relation,
        None => relations.push((name, relation)),
    }
}

/// Adds a link to the custom objects of a customer for each Klass, under its plural, as recorded.
fn add_klasses(store: &Store, customer: &str, relations: &mut Relations<'_>) {
    // The relationships of the schema take precedence over a Klass with such a name.
    let of_schema = relations.len();
    for klass in store.records("klass").filter_map(|klass| klass.text("name")) {
        let name = plural(klass);
        if relations.iter().take(of_schema).any(|(known, _)| *known == name) {
            continue;
        }
        let path = format!("{customer}/klasses/{name}");
        relations.push((name.into(), Relation { is_of_kobjects: true, ..Relation::link_only(path) }));
    }
}

fn to_org(store: &Store) -> Relation<'_> {
    Relation::to_one("org", &store.org, format!("/v1/orgs/{}", store.org))
}

fn to_user(store: &Store) -> Relation<'_> {
    Relation::to_one("user", &store.user, format!("/v1/users/{}", store.user))
}

/// Returns the relationship to the organization as a value.
pub(crate) fn org(store: &Store) -> Value {
    relation("org", &store.org, &format!("/v1/orgs/{}", store.org))
}

/// Returns a relationship to the user of the key as a value.
pub(crate) fn user(store: &Store) -> Value {
    relation("user", &store.user, &format!("/v1/users/{}", store.user))
}

fn one<'a>(
    api: &Api,
    store: &'a Store,
    resource: Resource<'_>,
    record: &'a Record,
    found: &'a Relationship,
    link: &str,
) -> Option<Relation<'a>> {
    let ids = ids(record, found);
    let identifier = |id: &'a str| Identifier { ty: type_of(api, store, &found.to, id), id };
    match (found.name.as_str(), found.many, ids.as_slice()) {
        ("org", ..) => Some(to_org(store)),
        (name, true, []) if !found.access.create && !found.access.update => {
            Some(Relation::link_only(format!("{link}/{name}")))
        }
        (name, true, ids) => {
            let data = Linkage::Many(ids.iter().copied().map(identifier).collect());
            Some(Relation { data: Some(data), ..Relation::link_only(format!("{link}/{name}")) })
        }
        (name, false, [id, ..]) => {
            let ty = type_of(api, store, &found.to, id);
            let target = api.resource(&ty).map(|target| target.path());
            let path = format!("{}/{id}", target.unwrap_or_else(|| format!("/v1/{ty}s")));
            let has_link = resource.klass.is_some() && LINK.contains(&name);
            Some(Relation { has_link, ..Relation::to_one(ty, id, path) })
        }
        // `null` was written for a record that no user has written.
        (name, false, []) if record.fields.contains_key(name) => None,
        (_, false, []) => writer(store, found).map(|_| to_user(store)),
    }
}

/// Returns the IDs in a relationship: those that were written, or else that of the parent.
pub(crate) fn ids<'r>(record: &'r Record, found: &Relationship) -> Vec<&'r str> {
    let written = record.fields.get(&found.name).map(ids_of).unwrap_or_default();
    if !written.is_empty() || found.many {
        return written;
    }
    let parent = record.parents.iter().find(|(ty, _)| types(&found.to).any(|known| known == ty));
    parent.map(|(_, id)| vec![id.as_str()]).unwrap_or_default()
}

/// Returns the ID in a relationship to who wrote a record, if that was not written: the user of the key.
pub(crate) fn writer<'s>(store: &'s Store, found: &Relationship) -> Option<&'s str> {
    (!found.many && matches!(found.name.as_str(), "createdBy" | "modifiedBy")).then_some(&store.user)
}

/// Whether a relationship can be to a record of a type.
pub(crate) fn can_be_to(found: &Relationship, ty: &str) -> bool {
    let is_kobject = ty.starts_with(kobject::TYPE_PREFIX);
    let mut types = types(&found.to).peekable();
    types.peek().is_none() || types.any(|known| known == ty || (is_kobject && known == kobject::TYPE))
}

fn relation(ty: &str, id: &str, path: &str) -> Value {
    json!({ "data": { "type": ty, "id": id }, "links": { "self": path } })
}

fn types(to: &Target) -> impl Iterator<Item = &str> + Clone {
    let types = match to {
        Target::Types(types) => types.as_slice(),
        _ => &[],
    };
    types.iter().map(|ty| ty.text.as_str())
}

/// Returns the type of the record with this ID, or the first possible type if the record does not exist.
fn type_of<'a>(api: &Api, store: &'a Store, to: &'a Target, id: &str) -> Cow<'a, str> {
    let mut types = types(to);
    let (all, first, second) = (types.clone(), types.next(), types.next());
    let found = match (first, second) {
        (Some(only), None) if only != kobject::TYPE && api.resource(only).is_some() => Some(only),
        (_, None) => store.type_of(id, store.types()),
        (_, Some(_)) => store.type_of(id, all),
    };
    found.or(first).unwrap_or("unknown").into()
}
