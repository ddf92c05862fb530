//! How a part is written: it is sent, its job is looked at until it is over, and each item is settled, looked up or sent again.

use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use kustomer_core::__private::pause;
use kustomer_core::{ApiError, Error as RequestError, RawRecord};

use super::class::{ItemClass, RequestClass};
use super::effect::{Action, Done, Effect};
use super::item::{Intake, Item};
use super::item_error::{ItemError, Why};
use super::judge::{Circumstances, Plan, Step, plan, unconfirmed};
use super::log::Log;
use super::pace::Pace;
use super::part::{End, Part, Settled, Stage};
use super::report::Report;
use super::service::Service;
use super::verdict::{Verdict, verdicts};
use crate::error::{Error, Kind};

/// How many records a part looks up at once.
const LOOKUPS: usize = 8;

/// Every so many looks at the batches of a job, the job itself is looked at.
const JOB_LOOK: u32 = 4;

/// The wait before a second attempt, which doubles with each further one, and the longest one.
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The least wait after items were refused by a rate limit, so that several attempts last longer than the minute it counts.
const RATE_LIMIT_WAIT: Duration = Duration::from_secs(20);

/// A run of one part.
pub(super) struct Run {
    service: Arc<Service>,
    log: Arc<Log>,
    end: End,
}

impl Run {
    /// Writes a part as far as it goes by itself.
    pub(super) async fn of(service: Arc<Service>, log: Arc<Log>, mut part: Part) -> End {
        let mut run = Self { service, log, end: End::default() };
        if !part.wait.is_zero() && !pause(part.wait).await {
            run.stop(part, Error(Kind::NoTimer));
            return run.end;
        }
        part.wait = Duration::ZERO;
        match part.stage.clone() {
            Stage::New => run.send(part).await,
            Stage::Unconfirmed => run.confirm(part).await,
            Stage::Accepted { job } => run.watch(part, job).await,
        }
        run.end
    }

    async fn send(&mut self, mut part: Part) {
        let Some(action) = part.items.first().map(|item| item.action) else { return };
        if let Err(error) = self.log.sent(&part.items) {
            return self.stop(part, error);
        }
        let with_references = self.service.has_references(action);
        let error = match self.service.start(action, &part.items, with_references).await {
            Ok(started) => {
                part.failures = 0;
                for item in &mut part.items {
                    item.tries += 1;
                    item.maybe_done |= started.is_repeated;
                }
                return match started.job {
                    Some(job) => self.accept(part, job).await,
                    None => self.unclear(part, action, None),
                };
            }
            Err(error) => error,
        };
        match RequestClass::of(&error, action) {
            RequestClass::References if with_references => {
                self.service.leave_out_references(action);
                self.end.rest.push(part);
            }
            RequestClass::References | RequestClass::Items => self.refuse(part, &error).await,
            RequestClass::TooLarge => self.refuse_as_too_large(part, &error),
            RequestClass::Later => self.again(part, error),
            RequestClass::Unclear => self.unclear(part, action, Some(error)),
            RequestClass::Stop => self.stop(part, error.into()),
        }
    }

    async fn accept(&mut self, mut part: Part, job: String) {
        let logged = self.log.accepted(&part.items, &job);
        part.stage = Stage::Accepted { job: job.clone() };
        match logged {
            Ok(()) => self.watch(part, job).await,
            Err(error) => self.stop(part, error),
        }
    }

    /// The request may have started a job, of which nothing is known.
    fn unclear(&mut self, mut part: Part, action: Action, error: Option<RequestError>) {
        // An update or a deletion comes to the same when it is sent again.
        if action == Action::Create {
            part.stage = Stage::Unconfirmed;
        } else {
            part.items.iter_mut().for_each(|item| item.maybe_done = true);
        }
        self.again_or_stop(part, error.map_or(Error(Kind::NoJob), Into::into));
    }

    fn again(&mut self, part: Part, error: RequestError) {
        self.again_or_stop(part, error.into());
    }

    /// Sends a part again some time, or stops if that was tried often enough.
    fn again_or_stop(&mut self, mut part: Part, error: Error) {
        part.failures += 1;
        if part.failures >= self.service.settings.max_attempts {
            return self.stop(part, error);
        }
        let asked = error.request().and_then(RequestError::retry_after).unwrap_or_default();
        part.wait = asked.max(backoff(part.failures));
        if part.stage == Stage::Unconfirmed {
            part.wait = part.wait.max(self.service.settings.settle_time);
        }
        self.end.rest.push(part);
    }

    /// The service refuses the request: because of one item, perhaps, so that the others are sent without it.
    async fn refuse(&mut self, part: Part, error: &RequestError) {
        if part.items.len() > 1 {
            self.end.rest.extend(part.halves());
            return;
        }
        let errors = errors_of(error);
        let of = self.circumstances("", &[], None);
        self.take(part, |item| plan(item, Verdict::Refused(errors.clone()), of)).await;
    }

    fn refuse_as_too_large(&mut self, part: Part, error: &RequestError) {
        if part.items.len() > 1 {
            self.end.rest.extend(part.halves());
            return;
        }
        let refused = part.items.into_iter().map(|item| {
            let why = Why::RefusedAsTooLarge { bytes: item.bytes() + "[]".len() };
            (item, Err(ItemError { errors: error.api_errors().to_vec(), ..ItemError::not_sent(why) }))
        });
        self.settle(refused.collect(), part.stage);
    }

    /// Looks at a job until it is over.
    async fn watch(&mut self, mut part: Part, job: String) {
        let service = Arc::clone(&self.service);
        let (mut wait, mut waited, mut before) = (service.pace.first(), Duration::ZERO, Duration::ZERO);
        for look in 1_u32.. {
            if !pause(wait).await {
                return self.stop(part, Error(Kind::NoTimer));
            }
            waited += wait;
            match look_at(&service, &job, part.items.len(), look).await {
                Ok(Some(report)) => {
                    service.pace.learn(before);
                    return self.judge(part, &job, &report).await;
                }
                Ok(None) => part.failures = 0,
                Err(error) if error.is_not_found() => return self.lose(part),
                Err(error) => {
                    part.failures += 1;
                    if !may_pass(&error) || part.failures >= service.settings.max_attempts {
                        return self.stop(part, error.into());
                    }
                }
            }
            if waited >= service.settings.job_timeout {
                return self.give_up(part, &Why::NotOver { job, seconds: waited.as_secs() }).await;
            }
            before = waited;
            wait = Pace::next(wait);
        }
    }

    /// The service does not know the job: nothing says what it has done.
    fn lose(&mut self, mut part: Part) {
        part.failures = 0;
        part.items.iter_mut().for_each(|item| item.maybe_done = true);
        let is_create = part.items.iter().any(|item| item.action == Action::Create);
        part.stage = if is_create { Stage::Unconfirmed } else { Stage::New };
        part.wait = backoff(1);
        self.end.rest.push(part);
    }

    /// A job is not over: what it has created so far can be found, and what else it does is not known.
    async fn give_up(&mut self, part: Part, why: &Why) {
        let found = match self.look_up(part.items.iter()).await {
            Ok(found) => found,
            Err(error) => return self.stop(part, error.into()),
        };
        let (mut done, mut unknown) = (Vec::new(), Vec::new());
        for (item, found) in part.items.into_iter().zip(found) {
            match found {
                Some(found) => done.push((item, Ok(Done::found(found.id().cloned())))),
                None => unknown.push((item, Err(ItemError::unclear(why.clone(), Vec::new())))),
            }
        }
        self.settle(done, part.stage);
        // Not in the journal: another run looks at the job again.
        self.end.settled.append(&mut unknown);
    }

    /// A create without a response: what exists is done, and what does not is sent again.
    async fn confirm(&mut self, part: Part) {
        let has_lookup = self.service.has_lookup();
        self.take(part, |item| unconfirmed(item, has_lookup)).await;
    }

    /// Does what a job says about each item.
    async fn judge(&mut self, part: Part, job: &str, report: &Report) {
        let mut verdicts = verdicts(&part.items, report).into_iter();
        let errors = report.all_errors();
        let of = self.circumstances(job, &errors, report.same_errors());
        self.take(part, |item| plan(item, verdicts.next().unwrap_or(Verdict::Missing), of)).await;
    }

    fn circumstances<'a>(
        &self,
        job: &'a str,
        errors: &'a [ApiError],
        same_errors: Option<&'a [ApiError]>,
    ) -> Circumstances<'a> {
        Circumstances { job, errors, same_errors, has_lookup: self.service.has_lookup() }
    }

    /// Does what is planned for each item. If a lookup fails, the part stays as it was.
    async fn take(&mut self, part: Part, plan: impl FnMut(&Item) -> Plan) {
        let plans: Vec<Plan> = part.items.iter().map(plan).collect();
        let is_open = |plan: &Plan| matches!(plan, Plan::LookUp { .. });
        let open = part.items.iter().zip(&plans).filter(|(_, plan)| is_open(plan)).map(|(item, _)| item);
        let found = match self.look_up(open).await {
            Ok(found) => found,
            Err(error) => return self.stop(part, error.into()),
        };
        let mut found = found.into_iter();
        let (mut settled, mut again, mut is_limited) = (Vec::new(), Vec::new(), false);
        for (mut item, plan) in part.items.into_iter().zip(plans) {
            let step = match plan {
                Plan::Now(step) => step,
                Plan::LookUp { is_certain, otherwise } => {
                    let found = found.next().flatten();
                    match found.map(|found| of_found(&item, &found, is_certain)) {
                        Some(Found::Settled(settled)) => Step::Settle(settled),
                        Some(Found::Item(update)) => {
                            again.push(update);
                            continue;
                        }
                        None => {
                            // A job that is late is in the way of the next one then, and its record is found.
                            item.maybe_done = true;
                            otherwise
                        }
                    }
                }
            };
            match step {
                Step::Again(error) if item.tries < self.service.settings.max_attempts => {
                    item.maybe_done |= error.may_be_done;
                    is_limited |= ItemClass::of(&error.errors) == ItemClass::Later;
                    again.push(item);
                }
                Step::Again(error) => settled.push((item, Err(error))),
                Step::Settle(result) => settled.push((item, result)),
            }
        }
        self.settle(settled, part.stage);
        self.repeat(again, part.failures, if is_limited { RATE_LIMIT_WAIT } else { Duration::ZERO });
    }

    /// Looks items up by their external IDs, in their order. Those that cannot be looked up are not found.
    async fn look_up(
        &self,
        items: impl Iterator<Item = &Item>,
    ) -> Result<Vec<Option<RawRecord>>, RequestError> {
        let has_lookup = self.service.has_lookup();
        let external_ids: Vec<_> =
            items.map(|item| item.external_id.clone().filter(|_| has_lookup)).collect();
        let lookups = external_ids.into_iter().map(|external_id| {
            let service = Arc::clone(&self.service);
            async move {
                match external_id {
                    Some(external_id) => service.find(&external_id).await,
                    None => Ok(None),
                }
            }
        });
        stream::iter(lookups).buffered(LOOKUPS).try_collect().await
    }

    /// Settles items. If that cannot be written down, they stay as they were.
    fn settle(&mut self, mut settled: Vec<(Item, Settled)>, stage: Stage) {
        if settled.is_empty() {
            return;
        }
        match self.log.settled(&settled) {
            Ok(()) => self.end.settled.append(&mut settled),
            Err(error) => {
                let items = settled.into_iter().map(|(item, _)| item).collect();
                self.stop(Part::at(stage, items), error);
            }
        }
    }

    /// Sends items again some time, those of each kind together.
    fn repeat(&mut self, items: Vec<Item>, failures: u32, least_wait: Duration) {
        let (creates, changes): (Vec<_>, Vec<_>) =
            items.into_iter().partition(|item| item.action == Action::Create);
        for items in [creates, changes] {
            let Some(tries) = items.iter().map(|item| item.tries).max() else { continue };
            let mut part = Part::new(items);
            part.wait = backoff(tries).max(least_wait);
            part.failures = failures;
            self.end.rest.push(part);
        }
    }

    /// A part that does not go on by itself.
    fn stop(&mut self, mut part: Part, error: Error) {
        part.failures = 0;
        part.wait = Duration::ZERO;
        self.end.rest.push(part);
        self.end.error = Some(error);
    }
}

/// What a record that was found means for an item.
enum Found {
    Settled(Settled),
    /// It is to be updated.
    Item(Item),
}

fn of_found(item: &Item, found: &RawRecord, is_certain: bool) -> Found {
    let id = found.id().cloned();
    if is_certain {
        return Found::Settled(Ok(Done::new(Effect::Created, id)));
    }
    let Some(upsert) = &item.upsert else { return Found::Settled(Ok(Done::found(id))) };
    match Item::of(item.index, upsert.of_existing(found)) {
        Intake::Item(update) => Found::Item(Item { tries: item.tries, ..update }),
        // As it was to be written.
        Intake::Settled(Ok(_), _) if item.maybe_done => {
            Found::Settled(Ok(Done { effect: item.action.effect(), ..Done::found(id) }))
        }
        Intake::Settled(settled, _) => Found::Settled(settled),
    }
}

/// Looks at a job. Returns what it has done if it is over.
async fn look_at(
    service: &Service,
    job: &str,
    items: usize,
    look: u32,
) -> Result<Option<Report>, RequestError> {
    let report = service.report(job).await?;
    if report.accounts_for(items) {
        return Ok(Some(report));
    }
    // The batches may be fewer than expected, or have fewer results.
    let seems_over = report.batches > 0 && report.complete == report.batches;
    if (seems_over || look.is_multiple_of(JOB_LOOK)) && service.is_over(job).await? {
        return service.report(job).await.map(Some);
    }
    Ok(None)
}

/// Whether a failure to look at a job may pass.
fn may_pass(error: &RequestError) -> bool {
    !(error.is_unauthorized() || error.is_redirect() || error.is_config() || error.is_tls())
}

/// What the service says about a refused request with one item.
fn errors_of(error: &RequestError) -> Vec<ApiError> {
    if !error.api_errors().is_empty() {
        return error.api_errors().to_vec();
    }
    let mut own = ApiError::default();
    own.status = error.status().map(|status| status.as_u16());
    own.message = Some(error.to_string());
    vec![own]
}

/// The wait after this many attempts.
fn backoff(attempts: u32) -> Duration {
    FIRST_WAIT.saturating_mul(2_u32.saturating_pow(attempts.saturating_sub(1))).min(LONGEST_WAIT)
}
