//! Where the file of a new attachment or media is uploaded to.

use kustomer_schema::Method;
use serde_json::Value;

use crate::computed::file;
use crate::document::ResourceObject;
use crate::store::{Record, Store};

/// Adds to the document of a write where to upload the file: a form in `meta.upload`, or the link `related`. In reads, that
/// link is the one that downloads the file.
pub(super) fn add(
    method: Method,
    store: &Store,
    record: &Record,
    object: &mut ResourceObject,
    meta: &mut Option<Value>,
) {
    let ty = object.type_name();
    if !file::is_file(ty) || !matches!(method, Method::Post | Method::Put) {
        return;
    }
    file::remove_redacted(store, ty, record);
    let announced = file::announced(store, ty, record);
    match announced {
        Some(announced) if file::has_form(ty) => {
            let meta = meta.get_or_insert_default();
            meta["upload"] = store.storage.form(&announced);
            if ty == "media" {
                meta["provider"] = "s3".into();
            }
        }
        Some(announced) => object.set_related(store.storage.upload_url(&announced)),
        None => *meta = None,
    }
}
