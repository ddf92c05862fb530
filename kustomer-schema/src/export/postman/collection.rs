//! The collection and the files beside it.

use super::environment::environments;
use super::records::SandboxRecords;
use super::{first_steps, item};
use crate::export::catalog::Catalog;
use crate::export::json::{Members, print};

const DESCRIPTION: &str = "\
Requests of the Kustomer API, generated from the schemas of the Rust SDK `kustomer`.

Choose an environment and set `apiKey` in it. Requests refer to records by variables such as `{{customer_id}}`: a list keeps \
the ID of its first record in the variable unless it is set, and a request that creates a record keeps its ID in \
`{{created_..}}`, which is all that requests delete.

A local sandbox has all records that the requests refer to: \
`kustomer sandbox --port 8080 --rate-limit none --records sandbox-records.json`, with the environment `Kustomer sandbox`.";

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/// A file of the export to Postman.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PostmanFile {
    /// Name: `kustomer.postman_collection.json`, an environment, or `sandbox-records.json`.
    pub name: String,
    /// JSON.
    pub text: String,
}

/// Exports the chosen resources as a collection of Postman (v2.1), which is the first file. The others are its environments
/// and the records with which a sandbox responds to every request.
///
/// The first folder has the steps of Kustomer's getting-started page. The other folders are the registries. Every request
/// has an example body if it has a body, and a test of its status.
///
/// ```
/// use kustomer_schema::{SchemaSet, export};
///
/// let api = SchemaSet::from_texts([])?;
/// let files = export::postman(&export::Catalog::new(&api, &[]));
/// assert_eq!(files[0].name, "kustomer.postman_collection.json");
/// assert!(files[0].text.contains("Getting started"));
/// # Ok::<(), kustomer_schema::Problems>(())
/// ```
pub fn postman(catalog: &Catalog<'_>) -> Vec<PostmanFile> {
    let records = SandboxRecords::of(catalog);
    let file = |name: String, text: String| PostmanFile { name, text };
    let mut files =
        vec![file("kustomer.postman_collection.json".to_owned(), print(&collection(catalog).into()))];
    files.extend(environments(&records).into_iter().map(|(name, environment)| {
        file(format!("{name}.postman_environment.json"), print(&environment.into()))
    }));
    files.push(file("sandbox-records.json".to_owned(), print(&records.records().into())));
    files
}

fn collection(catalog: &Catalog<'_>) -> Members {
    let info =
        Members::new().with("name", "Kustomer API").with("description", DESCRIPTION).with("schema", SCHEMA);
    let key = Members::new().with("key", "token").with("value", "{{apiKey}}").with("type", "string");
    let auth = Members::new().with("type", "bearer").with("bearer", vec![key]);
    let registries = catalog.chosen_registries().into_iter().map(|registry| item::folder(catalog, registry));
    let folders: Vec<Members> = std::iter::once(first_steps::folder()).chain(registries).collect();
    Members::new().with("info", info).with("auth", auth).with("item", folders)
}
