//! A sync in a process of its own, which is killed at every kind of point while records change.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use http::Method;
use kustomer::data::SearchExt as _;
use kustomer::data::sync::{Batch, Checkpoint, SyncBuilder, SyncRun};
use kustomer::rate_limit::RateLimitSettings;
use kustomer::search::Search;
use kustomer::{AnyKObject, Client, Conversation, RawRecord};
use kustomer_sandbox::{Fault, InjectedFault, Sandbox};
use serde_json::{Value, json};

use crate::support::Org;

const KILLS: u64 = 50;

/// By how much searches lag behind writes, in seconds: half of the overlap.
const LAG: u64 = 60;

/// The latest revision of each record, and whether it is deleted.
type Records = BTreeMap<String, (u64, bool)>;

fn sync(client: &Client, page_size: u64, checkpoint: Option<&str>) -> SyncRun {
    let sync =
        SyncBuilder::new().with::<Conversation>().with_search(Search::<AnyKObject>::in_klass("flight"));
    sync.page_size(page_size).resume(checkpoint).start(client).expect("the checkpoint can be used")
}

/// What is in the folder of the sync: a file for each batch that the sink has acknowledged, and the checkpoint.
struct Folder(PathBuf);

impl Folder {
    fn checkpoint(&self) -> Option<String> {
        fs::read_to_string(self.0.join("checkpoint")).ok()
    }

    fn batches(&self) -> Vec<String> {
        let names =
            fs::read_dir(&self.0).expect("the folder is there").map(|entry| entry.expect("an entry").path());
        let batches = names.filter(|path| path.extension().is_some_and(|extension| extension == "batch"));
        batches.map(|path| fs::read_to_string(path).expect("a batch")).collect()
    }

    /// What the sink has acknowledged, and how many times it got a version again.
    fn acknowledged(&self) -> (Records, usize) {
        let (mut records, mut versions, mut repeated) = (Records::new(), BTreeSet::new(), 0);
        for line in self.batches().iter().flat_map(|batch| batch.lines()) {
            let mut words = line.split(' ');
            let id = words.next().expect("an ID").to_owned();
            let rev = words.next().and_then(|rev| rev.parse().ok()).expect("a revision");
            repeated += usize::from(!versions.insert((id.clone(), rev)));
            keep_latest(&mut records, id, rev, words.next() == Some("true"));
        }
        (records, repeated)
    }

    fn stop_file(&self) -> PathBuf {
        self.0.join("stopped")
    }
}

fn keep_latest(records: &mut Records, id: String, rev: u64, is_deleted: bool) {
    let known = records.entry(id).or_insert((rev, is_deleted));
    *known = (*known).max((rev, is_deleted));
}

/// The process that is killed: it syncs into a folder, without an end if it is to be stopped at a step.
#[tokio::test]
#[ignore = "another test starts it in a process of its own"]
async fn the_sync_that_is_killed() {
    let variable = |name: &str| std::env::var(name).expect(name);
    let client = Client::builder().api_key(variable("SYNC_KEY")).base_url(variable("SYNC_URL"));
    let client = client.rate_limits(RateLimitSettings::off()).build().unwrap();
    let folder = Folder(variable("SYNC_FOLDER").into());
    let mut steps =
        Steps { last: variable("SYNC_LAST_STEP").parse().unwrap(), at: 0, stop_file: folder.stop_file() };
    let mut run = sync(&client, 10, folder.checkpoint().as_deref());
    let mut number = folder.batches().len();
    loop {
        while let Some(batch) = run.next_batch().await.unwrap() {
            deliver(batch, number, &folder.0, &mut steps);
            number += 1;
        }
        if steps.last == 0 {
            break;
        }
    }
    replace(&folder.0, "checkpoint", &run.checkpoint().to_string(), &mut steps);
}

fn deliver(batch: Batch<'_>, number: usize, folder: &Path, steps: &mut Steps) {
    let mut text = String::new();
    for change in batch.changes() {
        let (id, rev) = (change.id().unwrap(), change.revision().unwrap());
        text.extend([id.as_str(), " ", &rev.to_string(), " ", &change.is_deletion().to_string(), "\n"]);
    }
    steps.take();
    replace(folder, &format!("{number}.batch"), &text, steps);
    steps.take();
    let checkpoint: Checkpoint = batch.acknowledge();
    steps.take();
    replace(folder, "checkpoint", &checkpoint.to_string(), steps);
    steps.take();
}

/// Writes a file as a whole or not at all.
fn replace(folder: &Path, name: &str, text: &str, steps: &mut Steps) {
    let unfinished = folder.join("unfinished");
    fs::write(&unfinished, &text[..text.len() / 2]).unwrap();
    steps.take();
    fs::write(&unfinished, text).unwrap();
    fs::rename(&unfinished, folder.join(name)).unwrap();
}

/// Counts the steps of the process, and stops for good at the last one. 0 is never reached.
struct Steps {
    last: u64,
    at: u64,
    stop_file: PathBuf,
}

impl Steps {
    fn take(&mut self) {
        self.at += 1;
        if self.at == self.last {
            fs::write(&self.stop_file, "").unwrap();
            loop {
                std::thread::park();
            }
        }
    }
}

/// A process, which ends with the test.
struct Process(Child);

impl Process {
    fn start(org: &Org, folder: &Folder, last_step: u64) -> Self {
        let child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--ignored", "--exact", "killed::the_sync_that_is_killed"])
            .env("SYNC_KEY", org.sandbox.api_key())
            .env("SYNC_URL", org.sandbox.url())
            .env("SYNC_FOLDER", &folder.0)
            .env("SYNC_LAST_STEP", last_step.to_string())
            .stdout(Stdio::null())
            .spawn();
        Self(child.expect("it can be started"))
    }

    fn has_ended(&mut self) -> bool {
        self.0.try_wait().expect("it can be asked").is_some()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// An organization in which records change all the time, many of them at the same time.
struct Changing {
    org: Org,
    conversations: Vec<String>,
    flights: Vec<String>,
    deleted: BTreeSet<String>,
    random: u64,
}

impl Changing {
    async fn new() -> Self {
        let org = Org::of(Sandbox::builder().search_lag(Duration::from_secs(LAG))).await;
        org.call(&Method::POST, "/v1/klasses", &json!({ "name": "flight" }));
        let conversations = org.conversations(300);
        let mut new = Self { org, conversations, flights: Vec::new(), deleted: BTreeSet::new(), random: 7 };
        for _ in 0..20 {
            new.org.wait(1);
            (0..15).for_each(|_| new.board());
        }
        new.org.wait(3600);
        new
    }

    fn next(&mut self, below: usize) -> usize {
        self.random =
            self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.random >> 33).unwrap() % below
    }

    fn board(&mut self) {
        let flight = self.org.create("/v1/klasses/flight", &json!({ "title": "ZX81" }));
        self.flights.push(flight);
    }

    /// Changes something. Time passes after some changes only.
    fn change(&mut self) {
        match self.next(10) {
            0 => self.org.wait(1),
            1 => {
                let seconds = self.next(20);
                self.org.wait(seconds.try_into().unwrap());
            }
            2 => self.board(),
            3 => {
                // Each can be deleted once, and none is changed afterwards.
                let at = self.next(self.conversations.len());
                let id = self.conversations[at].clone();
                if self.deleted.insert(id.clone()) {
                    self.org.call(&Method::DELETE, &format!("/v1/conversations/{id}"), &Value::Null);
                }
            }
            4 => {
                let at = self.next(self.flights.len());
                let path = format!("/v1/klasses/flight/{}", self.flights[at]);
                self.org.call(&Method::PUT, &path, &json!({ "title": "ZX82" }));
            }
            _ => {
                let at = self.next(self.conversations.len());
                let id = self.conversations[at].clone();
                if !self.deleted.contains(&id) {
                    self.org.update(&id);
                }
            }
        }
    }

    /// What searches find.
    async fn found(&self) -> Records {
        let mut records = Records::new();
        let client = &self.org.client;
        let conversations = Conversation::search().include_deleted().all(client).raw();
        let flights = Search::<AnyKObject>::in_klass("flight").include_deleted().all(client).raw();
        for mut all in [conversations, flights] {
            while let Some(record) = all.try_next().await.unwrap() {
                let (id, rev, is_deleted) = version(&record);
                keep_latest(&mut records, id, rev, is_deleted);
            }
        }
        records
    }
}

fn version(record: &RawRecord) -> (String, u64, bool) {
    let json: Value = serde_json::from_str(record.json()).unwrap();
    let attributes = &json["attributes"];
    (
        json["id"].as_str().unwrap().to_owned(),
        attributes["rev"].as_u64().unwrap(),
        attributes["deleted"] == true,
    )
}

/// Whether what the sink has acknowledged, and what the sync would deliver from the stored checkpoint on, is everything.
async fn assert_nothing_is_skipped(changing: &Changing, folder: &Folder, kill: u64) {
    let (mut records, _) = folder.acknowledged();
    let mut run = sync(&changing.org.client, 500, folder.checkpoint().as_deref());
    while let Some(batch) = run.next_batch().await.unwrap() {
        for change in batch.changes() {
            let (id, rev, is_deleted) = version(change.record());
            keep_latest(&mut records, id, rev, is_deleted);
        }
        batch.acknowledge();
    }
    for (id, found) in changing.found().await {
        let has = records.get(&id);
        assert!(has >= Some(&found), "kill {kill}: {id} is {found:?}, and the sink has {has:?}");
    }
}

/// Where a process is killed: at its own step, or while it waits for the response to a request.
async fn kill(changing: &mut Changing, folder: &Folder, kill: u64) {
    let at_request = kill % 2 == 1;
    let last_step = if at_request { u64::MAX } else { 1 + kill * 7 % 29 };
    let hanging: Option<InjectedFault> = at_request.then(|| {
        let fault = Fault::delay(Duration::from_secs(3600)).on("POST", "/v1/customers/search");
        changing.org.sandbox.inject(fault.after(kill * 5 % 37).always())
    });
    let mut process = Process::start(&changing.org, folder, last_step);
    let is_stopped =
        || folder.stop_file().exists() || hanging.as_ref().is_some_and(|fault| fault.fired() > 0);
    while !is_stopped() {
        assert!(!process.has_ended(), "the process has ended by itself");
        // After each request.
        if !changing.org.sandbox.requests().is_empty() {
            changing.org.sandbox.clear_requests();
            changing.change();
        }
        tokio::task::yield_now().await;
    }
    // What changes while it hangs changes behind its back.
    (0..10).for_each(|_| changing.change());
    drop(process);
    let _ = fs::remove_file(folder.stop_file());
    if let Some(hanging) = hanging {
        hanging.remove();
    }
}

#[tokio::test]
async fn after_50_kills_the_sink_has_everything() {
    let mut changing = Changing::new().await;
    let directory = tempfile::tempdir().unwrap();
    let folder = Folder(directory.path().to_owned());
    for number in 0..KILLS {
        kill(&mut changing, &folder, number).await;
        assert_nothing_is_skipped(&changing, &folder, number).await;
    }
    changing.org.wait(LAG);
    let mut process = Process::start(&changing.org, &folder, 0);
    assert!(process.0.wait().unwrap().success(), "the last run ends by itself");
    let (records, repeated) = folder.acknowledged();
    assert_eq!(records, changing.found().await);
    let created = changing.conversations.len() + changing.flights.len();
    assert_eq!(
        records.len(),
        created,
        "of {} deleted conversations, the last state too",
        changing.deleted.len()
    );
    assert!(changing.deleted.iter().all(|id| records[id].1));
    // Each kill costs at most a batch, which was not acknowledged or whose checkpoint was not stored.
    let most = usize::try_from(KILLS).unwrap() * 10;
    assert!(repeated <= most, "{repeated} versions were delivered again");
}
