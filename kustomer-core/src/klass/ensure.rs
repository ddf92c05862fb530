//! Making sure that a Klass and its custom attributes exist.
use super::KlassDefinition;
use crate::client::Client;
use crate::error::Result;

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnsuredKlass {}
pub(crate) async fn ensure(_: &Client, _: KlassDefinition) -> Result<EnsuredKlass> {
    Ok(EnsuredKlass {})
}
