//! The upsert itself: look, then create or update. Where someone else was faster, or a response was lost, it looks again.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use kustomer_core::fields::Fields;
use kustomer_core::resource::{NewResource, Resource, Update};
use kustomer_core::{Diff, Id, RawRecord};

use super::key::Key;
use super::lookup::Find;
use super::outcome::{Outcome, Upserted};
use super::{ByExternalId, Upsert, parent};
use crate::Result;
use crate::refusal::Refusal;

/// How often it looks. Each time, someone else has created, changed or deleted the record since.
const ROUNDS: usize = 32;

/// What earlier requests of the upsert have possibly done.
#[derive(Default)]
struct Earlier {
    error: Option<kustomer_core::Error>,
    /// The record that the error has.
    current: Option<RawRecord>,
    created: bool,
    updated: Option<Vec<String>>,
}

impl<N> IntoFuture for Upsert<N>
where
    N: NewResource,
    N::Resource: ByExternalId + Update + Diff<Update = <N::Resource as Update>::Update>,
{
    type Output = Result<Upserted<N::Resource>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        run(self).boxed()
    }
}

async fn run<N>(upsert: Upsert<N>) -> Result<Upserted<N::Resource>>
where
    N: NewResource,
    N::Resource: ByExternalId + Update + Diff<Update = <N::Resource as Update>::Update>,
{
    let key = upsert.key()?;
    let mut earlier = Earlier::default();
    for _ in 0..ROUNDS {
        let found = match earlier.current.take() {
            Some(current) => Some(current),
            None => find::<N>(&upsert, &key).await?,
        };
        let done = match found {
            Some(found) => update(&upsert, &key, &found, &mut earlier).await?,
            None => create(&upsert, &key, &mut earlier).await?,
        };
        if let Some(upserted) = done {
            return Ok(upserted);
        }
    }
    // Only an error of a write leads to another round, or a record that was created by someone else.
    match earlier.error {
        Some(error) => Err(error.into()),
        None => Err(Refusal::KeepsChanging.into()),
    }
}

async fn find<N>(upsert: &Upsert<N>, key: &Key) -> Result<Option<RawRecord>>
where
    N: NewResource<Resource: ByExternalId>,
{
    let find = Find {
        collection: <N::Resource as Resource>::PATH,
        type_name: <N::Resource as Resource>::TYPE,
        in_list: <N::Resource as ByExternalId>::IN_LIST,
        key: key.clone(),
    };
    Ok(upsert.client.send(find).await?)
}

/// Creates the record. Returns `None` when it has to be looked up again.
async fn create<N>(
    upsert: &Upsert<N>,
    key: &Key,
    earlier: &mut Earlier,
) -> Result<Option<Upserted<N::Resource>>>
where
    N: NewResource<Resource: Diff>,
{
    // The conflict was about something else than the key, or nothing keeps a second create from being done as well.
    if let Some(error) = earlier.error.take_if(|error| error.is_conflict() || !key.is_unique()) {
        return Err(error.into());
    }
    let body = key.complete(upsert.body.clone());
    match (upsert.create)(&upsert.client, body).with_response().await {
        Ok(response) => {
            // After several attempts, it may be a record that someone else has created in between.
            let is_new =
                response.attempts() <= 1 || response.value().updatable().missing(&upsert.body).is_empty();
            let created = Upserted { record: response.into_value(), outcome: Outcome::Created };
            Ok(is_new.then_some(created))
        }
        Err(error) if error.is_conflict() || error.is_possibly_done() => {
            earlier.created |= error.is_possibly_done();
            earlier.error = Some(error);
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Updates what differs in the record. Returns `None` when it has to be looked up again.
async fn update<N>(
    upsert: &Upsert<N>,
    key: &Key,
    found: &RawRecord,
    earlier: &mut Earlier,
) -> Result<Option<Upserted<N::Resource>>>
where
    N: NewResource,
    N::Resource: Update + Diff<Update = <N::Resource as Update>::Update>,
{
    if let Some(address) = key.shared_by_others(found) {
        return Err(Refusal::Shared(address).into());
    }
    let id = found.id().ok_or(Refusal::NoId)?.cast::<N::Resource>();
    let (changes, guard) = {
        let record: N::Resource =
            found.decode().map_err(|error| crate::Error::of_record(id.as_str(), error))?;
        let updatable = record.updatable();
        parent::check(found, upsert.parent.as_ref(), &updatable.others(&upsert.body))?;
        let changes = updatable.missing(&upsert.body);
        if changes.is_empty() {
            return Ok(Some(Upserted { record, outcome: earlier.outcome() }));
        }
        (changes, updatable.takes_revision() || <N::Resource as Resource>::TYPE.starts_with("kobject."))
    };
    let rev = found.revision().filter(|_| guard);
    send(upsert, id, changes, rev, earlier).await
}

async fn send<N>(
    upsert: &Upsert<N>,
    id: Id<N::Resource>,
    changes: Fields,
    rev: Option<i64>,
    earlier: &mut Earlier,
) -> Result<Option<Upserted<N::Resource>>>
where
    N: NewResource,
    N::Resource: Update + Diff<Update = <N::Resource as Update>::Update>,
{
    let names = changes.names();
    let changes = match rev {
        Some(rev) => changes.value("rev", &rev),
        None => changes,
    };
    match upsert.client.update(&id, <N::Resource as Diff>::update_of(changes)).await {
        Ok(record) => Ok(Some(Upserted { record, outcome: Outcome::Updated(names) })),
        // It was deleted in between.
        Err(error) if error.is_not_found() => {
            *earlier = Earlier::default();
            Ok(None)
        }
        Err(error) if error.is_conflict() && rev.is_some() => {
            let current = error.current::<RawRecord>();
            // Another attempt would meet it again: it is about a value that another record has.
            if current.as_ref().is_some_and(|current| current.revision() == rev) {
                return Err(error.into());
            }
            earlier.updated = error.is_possibly_done().then_some(names).or(earlier.updated.take());
            (earlier.error, earlier.current) = (Some(error), current);
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

impl Earlier {
    /// What was done to a record that has all values now.
    fn outcome(&mut self) -> Outcome {
        match self.updated.take() {
            _ if self.created => Outcome::Created,
            Some(fields) => Outcome::Updated(fields),
            None => Outcome::Unchanged,
        }
    }
}
