//! An import in a process of its own, which is killed between sending and the response, while it polls a job, and while it writes
//! its journal.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use kustomer::data::BulkExt as _;
use kustomer::rate_limit::RateLimitSettings;
use kustomer_sandbox::{Fault, InjectedFault, RateLimits, Sandbox};
use serde_json::json;

use super::support::{Flight, NewFlight, Org, shown};
use crate::virtual_time;

const KILLS: u64 = 60;

/// Nine of them fill a request.
const ITEMS: usize = 2400;

fn flights() -> impl Iterator<Item = NewFlight> {
    let data = BTreeMap::from([("legs".to_owned(), json!("x".repeat(11_000)))]);
    (0..ITEMS).map(move |number| NewFlight::new("ZX81").external_id(number.to_string()).data(data.clone()))
}

/// The process that is killed.
#[tokio::test(start_paused = true)]
#[ignore = "another test starts it in a process of its own"]
async fn the_import_that_is_killed() {
    let variable = |name: &str| std::env::var(name).expect(name);
    let client = virtual_time::client_of(
        &variable("IMPORT_URL"),
        &variable("IMPORT_KEY"),
        None,
        RateLimitSettings::off(),
    );
    let folder = PathBuf::from(variable("IMPORT_FOLDER"));
    let bulk = client.bulk_create(flights()).concurrency(3).settle_time(Duration::ZERO);
    let mut outcomes = bulk.journal(folder.join("journal")).outcomes();
    let mut file = File::create(folder.join("outcomes")).unwrap();
    while let Some(outcome) = outcomes.try_next().await.unwrap() {
        writeln!(
            file,
            "{} {} {}",
            outcome.index,
            outcome.external_id.as_deref().unwrap(),
            shown::<Flight>(&outcome)
        )
        .unwrap();
    }
}

/// A process, which ends with the test.
struct Process(Child);

impl Process {
    /// Starts the import. If the journal may only grow to a size, the process is killed by the system when it goes beyond it, in
    /// the middle of a record.
    fn start(org: &Org, folder: &Path, most_bytes: Option<u64>) -> Self {
        let program = std::env::current_exe().expect("this program");
        // In blocks of 512 bytes.
        let limit = most_bytes.map_or("unlimited".to_owned(), |bytes| bytes.div_ceil(512).to_string());
        let child = Command::new("sh")
            .args(["-c", &format!("ulimit -c 0; ulimit -f {limit}; exec \"$0\" \"$@\"")])
            .arg(program)
            .args(["--ignored", "--exact", "bulk::killed::the_import_that_is_killed"])
            .env("IMPORT_KEY", org.sandbox.api_key())
            .env("IMPORT_URL", org.sandbox.url())
            .env("IMPORT_FOLDER", folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Self(child.expect("it can be started"))
    }

    /// Returns how it has ended, if it has.
    fn end(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().expect("it can be asked")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Where a process is killed.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// The request has not had its effect.
    BeforeEffect,
    /// The request has had its effect, and half of the response has arrived.
    AfterEffect,
    /// It waits for the response to a look at a job.
    Polling,
    /// In the middle of a record of the journal.
    Writing,
}

const PLACES: [Place; 4] = [Place::BeforeEffect, Place::AfterEffect, Place::Polling, Place::Writing];

/// The signal that kills a process whose file has become too large.
const SIGXFSZ: i32 = 25;

const LONG: Duration = Duration::from_secs(3600);

/// Starts a process and kills it.
async fn kill(org: &Org, folder: &Path, kill: u64, place: Place) {
    let fault = |fault: Fault, method: &str, path: &str| {
        org.sandbox.inject(fault.on(method, path).after(kill * 7 % 4))
    };
    let hanging: Option<InjectedFault> = match place {
        Place::BeforeEffect => Some(fault(Fault::delay(LONG), "POST", "/v1/klasses/flight/bulk")),
        Place::AfterEffect => Some(fault(Fault::delay_body(LONG), "POST", "/v1/klasses/flight/bulk")),
        Place::Polling => Some(fault(Fault::delay(LONG), "GET", "/v1/bulk/")),
        Place::Writing => None,
    };
    let size = fs::metadata(folder.join("journal")).map_or(0, |metadata| metadata.len());
    let most = hanging.is_none().then_some(size + 1 + kill * 131 % 900);
    let mut process = Process::start(org, folder, most);
    loop {
        if let Some(end) = process.end() {
            assert_eq!((end.signal(), hanging.is_none()), (Some(SIGXFSZ), true), "kill {kill}: {end}");
            break;
        }
        if hanging.as_ref().is_some_and(|fault| fault.fired() > 0) {
            break;
        }
        tokio::task::yield_now().await;
    }
    drop(process);
    if let Some(hanging) = hanging {
        hanging.remove();
    }
}

#[tokio::test]
async fn after_60_kills_each_record_is_there_once_and_each_item_has_an_outcome() {
    let org = Org::of(Sandbox::builder().rate_limits(RateLimits::unlimited()).start().await.unwrap()).await;
    let folder = tempfile::tempdir().unwrap();
    let mut known = Vec::new();
    for number in 0..KILLS {
        let place = PLACES[usize::try_from(number % 4).unwrap()];
        kill(&org, folder.path(), number, place).await;
        let lines = fs::read_to_string(folder.path().join("outcomes")).unwrap_or_default().lines().count();
        assert!(lines < ITEMS, "kill {number}: the import was over");
        known.push(lines);
        let doubled = org.flights().into_iter().find(|(_, count)| *count > 1);
        assert_eq!(doubled, None, "kill {number} {place:?}");
    }
    let mut process = Process::start(&org, folder.path(), None);
    assert!(process.0.wait().unwrap().success(), "the last run ends by itself");
    let written = org.flights();
    assert_eq!((written.len(), written.values().sum::<usize>()), (ITEMS, ITEMS));
    let outcomes = fs::read_to_string(folder.path().join("outcomes")).unwrap();
    let expected = |index: usize| {
        [format!("{index} {index} Created"), format!("{index} {index} Created as a lookup says")]
    };
    let mut lines = outcomes.lines();
    for index in 0..ITEMS {
        let line = lines.next().unwrap();
        assert!(expected(index).iter().any(|expected| expected == line), "{line}");
    }
    assert_eq!(lines.next(), None);
    assert!(known.last() > Some(&0), "the kills left room for progress: {known:?}");
}
