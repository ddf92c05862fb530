//! The life cycle of a record through the client: created, read, listed, updated, deleted. Each step is available for
//! resources with the capability, and checks the response.

use std::fmt::Debug;

use kustomer::envelope::EncodeResource;
use kustomer::lookup::KeyOf;
use kustomer::resource::{
    Create, CreateChild, Delete, Get, Identified, List, ListChildren, NewResource, Resource, Update, UpdateOf,
};
use kustomer::{Id, fields::Fields};
use kustomer_schema::api;
use serde_json::Value;

use crate::lost::compare;
use crate::service::{Service, encoded, text};

/// The bounds of every record.
pub(crate) trait Record: Resource + Identified + EncodeResource + PartialEq + Debug {}

impl<T: Resource + Identified + EncodeResource + PartialEq + Debug> Record for T {}

/// A record as in the last response.
pub(crate) struct Life<'s, T> {
    service: &'s Service,
    /// Boxed: some records are kilobytes large, and each step of a test would move them.
    pub(crate) record: Box<T>,
}

impl Service {
    /// `POST {path}`
    pub(crate) async fn create<N>(&self, new: N) -> Result<Life<'_, N::Resource>, String>
    where
        N: NewResource,
        N::Resource: Create + Record,
    {
        let sent = sent(new.fields())?;
        let record = self.client.create(new).await.map_err(|error| text(&error))?;
        self.born(&sent, record)
    }

    /// `POST {parent}/{id}/..`
    pub(crate) async fn create_under<N, P>(
        &self,
        parent: &Id<P>,
        new: N,
    ) -> Result<Life<'_, N::Resource>, String>
    where
        N: NewResource,
        N::Resource: Record,
        P: CreateChild<N::Resource>,
    {
        let sent = sent(new.fields())?;
        let record = self.client.create_under(parent, new).await.map_err(|error| text(&error))?;
        self.born(&sent, record)
    }

    /// A record that was created in another way.
    pub(crate) fn alive<T: Record>(&self, record: T) -> Life<'_, T> {
        Life { service: self, record: Box::new(record) }
    }

    fn born<T: Record>(&self, sent: &Value, record: T) -> Result<Life<'_, T>, String> {
        self.is_all(&record)?;
        came_back(sent, &record)?;
        Ok(self.alive(record))
    }
}

impl<T: Record> Life<'_, T> {
    pub(crate) fn id(&self) -> &Id<T> {
        self.record.id()
    }

    /// `GET {path}/{id}`
    pub(crate) async fn get(self) -> Result<Self, String>
    where
        T: Get,
    {
        let record = self.service.client.get(self.id()).await.map_err(|error| text(&error))?;
        self.service.is_all(&record)?;
        self.is_same(&record)?;
        Ok(self)
    }

    /// `GET {path}`
    pub(crate) async fn list(self) -> Result<Self, String>
    where
        T: List,
    {
        let mut records = self.service.client.list::<T>().page_size(100).items();
        while let Some(record) = records.try_next().await.map_err(|error| text(&error))? {
            if record.id() == self.id() {
                self.is_same(&record)?;
                return Ok(self);
            }
        }
        Err(format!("{} is not listed", self.id()))
    }

    /// `GET {parent}/{id}/..`
    pub(crate) async fn under<P: ListChildren<T>>(self, parent: &Id<P>) -> Result<Self, String> {
        let page = self.service.client.children::<T>(parent).await.map_err(|error| text(&error))?;
        let found = page.items().iter().find(|record| record.id() == self.id());
        let record = found.ok_or_else(|| format!("{} is not under its {}", self.id(), P::TYPE))?;
        self.is_same(record)?;
        Ok(self)
    }

    /// `GET {path}/{name}={value}`
    pub(crate) async fn find(self, key: impl KeyOf<T>) -> Result<Self, String> {
        let found = self.service.client.find::<T>(key).await.map_err(|error| text(&error))?;
        self.is_same(&found.ok_or("not found by its key")?)?;
        Ok(self)
    }

    /// `PUT {path}/{id}` or `PATCH {path}/{id}`
    pub(crate) async fn update<U>(self, update: U) -> Result<Self, String>
    where
        U: UpdateOf<T>,
        T: Update,
    {
        let sent = sent(update.fields())?;
        let record = self.service.client.update(self.id(), update).await.map_err(|error| text(&error))?;
        if record == *self.record {
            return Err(format!("{sent} changed nothing"));
        }
        self.service.born(&sent, record)?.same_id(&self)
    }

    /// `DELETE {path}/{id}`
    pub(crate) async fn delete(self) -> Result<(), String>
    where
        T: Delete,
    {
        self.service.client.delete(self.id()).await.map_err(|error| text(&error))?;
        match self.service.client.delete(self.id()).await {
            Err(error) if error.is_not_found() => Ok(()),
            other => Err(format!("deleted twice: {other:?}")),
        }
    }

    fn is_same(&self, other: &T) -> Result<(), String> {
        if *other == *self.record {
            Ok(())
        } else {
            Err(format!("{:#?} in place of {:#?}", other, self.record))
        }
    }
}

impl<'s, T: Record> Life<'s, T> {
    fn same_id(self, before: &Life<'_, T>) -> Result<Life<'s, T>, String> {
        if self.id() == before.id() { Ok(self) } else { Err("another record came back".to_owned()) }
    }
}

fn sent(fields: &Fields) -> Result<Value, String> {
    let text = fields.to_json().map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// Whether a record has everything that was sent, except for what the service never returns.
fn came_back<T: Record>(sent: &Value, record: &T) -> Result<(), String> {
    let schema = api().of_type(T::TYPE).ok_or("no schema")?;
    let record = encoded(record)?;
    let mut lost = Vec::new();
    for (name, value) in sent.as_object().into_iter().flatten() {
        let attribute = schema.attribute(name);
        if name == "custom" || attribute.is_some_and(|found| found.schema.access.read) {
            compare(value, &record["attributes"][name], name, &mut lost);
        } else if attribute.is_none() {
            compare(value, &ids(&record["relationships"][name]["data"]), name, &mut lost);
        }
    }
    if lost.is_empty() { Ok(()) } else { Err(format!("did not come back: {}", lost.join("; "))) }
}

fn ids(data: &Value) -> Value {
    match data {
        Value::Array(items) => items.iter().map(|item| item["id"].clone()).collect(),
        one => one["id"].clone(),
    }
}
