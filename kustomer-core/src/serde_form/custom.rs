//! Custom attributes of a record, which are an object.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::{deserialize_value, serialize_value};
use crate::custom::Custom;

impl Serialize for Custom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_value(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Custom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_value(deserializer)
    }
}
