//! Reads what an organization defines: its Klasses, and the metadata of Klasses and of resources of the API.

use std::collections::BTreeMap;

use kustomer_core::Client;
use kustomer_schema::organization::{KlassPage, ResourceDefinition};
use kustomer_schema::suggest::nearest;
use kustomer_schema::{CUSTOM_RESOURCES, kobject};
use tokio::task::JoinSet;

use super::connection::Failed;
use super::request::{GetMetadata, GetSearchSchema, KlassText};

/// Requests at the same time. The client keeps to the rate limits of the organization.
const AT_ONCE: usize = 8;

/// What to read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted<'w> {
    All,
    /// These Klasses, all of which must exist.
    Klasses(&'w [String]),
    /// What of these resources exists, by the names of their metadata.
    Existing(&'w [String]),
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Fetched {
    /// Sorted by the name of their metadata.
    pub(super) definitions: Vec<ResourceDefinition>,
    /// The names of all Klasses that there are, sorted.
    pub(super) klasses: Vec<String>,
    /// What was left out, one line each.
    pub(super) warnings: Vec<String>,
    /// The response with the search schema, if everything was to be read.
    pub(super) search: Option<String>,
}

/// Reads definitions.
pub(super) async fn fetch(client: &Client, wanted: Wanted<'_>) -> Result<Fetched, Failed> {
    let mut fetched = Fetched::default();
    let klasses = klasses(client, &mut fetched).await?;
    fetched.klasses =
        klasses.keys().filter_map(|resource| kobject::klass_of(resource)).map(str::to_owned).collect();
    let mut definitions = match wanted {
        Wanted::All => {
            let standard = CUSTOM_RESOURCES.iter().map(|resource| ResourceDefinition::standard(resource));
            klasses.into_values().chain(standard).collect()
        }
        Wanted::Klasses(names) => chosen(klasses, names)?,
        Wanted::Existing(resources) => existing(klasses, resources),
    };
    definitions.sort_by(|a: &ResourceDefinition, b| a.resource.cmp(&b.resource));
    fetched.definitions = with_metadata(client, definitions).await?;
    for definition in &fetched.definitions {
        for name in &definition.unsupported {
            fetched.warnings.push(format!(
                "attribute `{name}` of {} was left out: schema files have attributes with a type suffix only",
                definition.title()
            ));
        }
    }
    Ok(fetched)
}

/// Reads the search schema as well. A key without the role for it can still read everything else, so that it is left out
/// with a warning then.
pub(super) async fn fetch_with_search(client: &Client) -> Result<Fetched, Failed> {
    let mut fetched = fetch(client, Wanted::All).await?;
    match client.send(GetSearchSchema).await {
        Ok(text) => fetched.search = Some(text),
        Err(error) if error.is_unauthorized() || error.is_not_found() => {
            let status = error.status().map(|status| status.to_string()).unwrap_or_default();
            fetched.warnings.push(format!(
                "the search schema was left out: {status}. The key may lack the role for `GET /v1/customers/searches/schema`"
            ));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(fetched)
}

/// Lists all Klasses by name. By default, a list has enabled ones only; `existing_only` is not documented further.
async fn klasses(
    client: &Client,
    fetched: &mut Fetched,
) -> Result<BTreeMap<String, ResourceDefinition>, Failed> {
    let mut all = BTreeMap::new();
    let mut unreadable = 0;
    for status in [None, Some("existing_only"), Some("disabled")] {
        let mut list = client.list::<KlassText>().page_size(100);
        if let Some(status) = status {
            list = list.query("status", status);
        }
        let mut items = list.items();
        let mut records = Vec::new();
        while let Some(KlassText(record)) = items.try_next().await? {
            records.push(record);
        }
        let page = KlassPage::from_text("GET /v1/klasses", &format!("{{\"data\":[{}]}}", records.join(",")))?;
        unreadable += page.unreadable;
        for definition in page.klasses {
            all.entry(definition.resource.clone()).or_insert(definition);
        }
    }
    if unreadable > 0 {
        fetched.warnings.push(format!(
            "{unreadable} entries in the lists of Klasses were left out: they have no valid name"
        ));
    }
    Ok(all)
}

fn chosen(
    mut klasses: BTreeMap<String, ResourceDefinition>,
    names: &[String],
) -> Result<Vec<ResourceDefinition>, Failed> {
    let mut chosen = Vec::new();
    let mut distinct: Vec<&String> = names.iter().collect();
    distinct.sort();
    distinct.dedup();
    for name in distinct {
        match klasses.remove(&kobject::type_name(name)) {
            Some(definition) => chosen.push(definition),
            None => return Err(missing(&klasses, name)),
        }
    }
    Ok(chosen)
}

fn missing(klasses: &BTreeMap<String, ResourceDefinition>, name: &str) -> Failed {
    let known: Vec<&str> = klasses.keys().filter_map(|resource| kobject::klass_of(resource)).collect();
    let help = match nearest(name, &known) {
        Some(near) => format!("  = help: a similar Klass exists: `{near}`\n"),
        None => "  = help: without `--klass`, all Klasses are pulled\n".to_owned(),
    };
    Failed::Message(format!("error: the organization has no Klass `{name}`\n{help}"))
}

fn existing(
    mut klasses: BTreeMap<String, ResourceDefinition>,
    resources: &[String],
) -> Vec<ResourceDefinition> {
    let definition = |resource: &String| match kobject::klass_of(resource) {
        Some(_) => klasses.remove(resource),
        None => Some(ResourceDefinition::standard(resource)),
    };
    resources.iter().filter_map(definition).collect()
}

/// Reads the metadata of each definition. Definitions of resources without metadata are left out.
async fn with_metadata(
    client: &Client,
    definitions: Vec<ResourceDefinition>,
) -> Result<Vec<ResourceDefinition>, Failed> {
    let mut waiting = definitions.into_iter().enumerate();
    let mut running: JoinSet<(usize, ResourceDefinition, kustomer_core::Result<Option<String>>)> =
        JoinSet::new();
    let mut read: BTreeMap<usize, ResourceDefinition> = BTreeMap::new();
    loop {
        while running.len() < AT_ONCE {
            let Some((at, definition)) = waiting.next() else { break };
            let call = client.send(GetMetadata(definition.resource.clone()));
            running.spawn(async move { (at, definition, call.await) });
        }
        let Some(ended) = running.join_next().await else { break };
        let ended =
            ended.map_err(|error| Failed::Message(format!("error: a request was aborted: {error}\n")))?;
        let (at, definition, text) = ended;
        if let Some(definition) = described(definition, text?.as_deref())? {
            read.insert(at, definition);
        }
    }
    Ok(read.into_values().collect())
}

/// A Klass without metadata has no attributes.
fn described(
    definition: ResourceDefinition,
    metadata: Option<&str>,
) -> Result<Option<ResourceDefinition>, Failed> {
    const NONE: &str = r#"{"data":{}}"#;
    let source = format!("GET /v1/metadata/{}", definition.resource);
    Ok(match metadata {
        Some(text) => Some(definition.with_metadata(&source, text)?),
        None if definition.klass.is_some() => Some(definition.with_metadata(&source, NONE)?),
        None => None,
    })
}
