//! Looks one record up by another key than its ID.

use std::marker::PhantomData;

use super::Operation;
use crate::envelope;
use crate::json::{DecodeError, Reader};
use crate::lookup::KeyOf;
use crate::request::{OperationName, Path, Request, RequestError};
use crate::resource::Resource;

/// Looks a record up by a key: `GET {path}/{name}={value}`. Returns `None` when there is none.
pub struct FindBy<T> {
    name: &'static str,
    value: String,
    of: PhantomData<fn() -> T>,
}

impl<T: Resource> FindBy<T> {
    /// Looks the record with this key up.
    pub fn new<K: KeyOf<T>>(key: &K) -> Self {
        Self { name: K::NAME, value: key.value().into_owned(), of: PhantomData }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Operation for FindBy<T> {
    type Output = Option<T>;

    fn request(&self) -> Result<Request, RequestError> {
        Path::new(T::PATH).lookup(self.name, &self.value).map(Request::get)
    }

    /// A document with `data: null` is `None` as well.
    fn decode(&self, reader: &mut Reader<'_>) -> Result<Option<T>, DecodeError> {
        envelope::document(reader)
    }

    fn not_found(&self) -> Option<Option<T>> {
        Some(None)
    }

    fn name(&self) -> OperationName {
        OperationName::new("look up", <T as Resource>::TYPE)
    }
}

impl<T> Clone for FindBy<T> {
    fn clone(&self) -> Self {
        Self { name: self.name, value: self.value.clone(), of: PhantomData }
    }
}

/// Shows the name of the key only: the value may be personal data.
impl<T> std::fmt::Debug for FindBy<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FindBy({}=..)", self.name)
    }
}
