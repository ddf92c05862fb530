//! Syncs of a model of the service: searches that lag behind writes, records that change in between, and programs that are
//! killed between any two steps.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use kustomer_core::Timestamp;
use proptest::prelude::*;

use super::checkpoint::{Checkpoint, TypeMark};
use super::cursor::{Archive, Cursor, Mark};
use super::version::Version;
use crate::walk::{Answer, Ask, Key, Row, Since};

/// By how much searches lag behind writes at most, in milliseconds.
const LAG: i64 = 10_000;

/// After how long records are in the archive. Only those that no event has written become so old: what is old before it was
/// ever found is lost to every search.
const OLD: i64 = 130_000;
const LAST_OLD: i64 = 100_000;

/// More requests than any of these syncs needs.
const ENDLESS: usize = 5_000;

/// A state of a record: when it was written, when searches find it, and whether it is deleted. Its place is its revision.
#[derive(Debug, Clone, Copy)]
struct State {
    at: i64,
    found_at: i64,
    is_deleted: bool,
}

#[derive(Debug, Clone)]
struct Model {
    now: i64,
    records: BTreeMap<u32, Vec<State>>,
    page_size: u64,
    /// Whether results show the latest state of a record, in the place of the one that the search knows.
    shows_latest: bool,
    has_archive: bool,
    /// In which order records of the same time come.
    shuffle: u32,
}

/// What happens between two steps of a sync.
#[derive(Debug, Clone)]
enum Event {
    Write(u32, i64),
    /// A bulk job: these many records from this one on at the same time.
    Bulk(u32, u32, i64),
    Delete(u32, i64),
    Wait(i64),
    Kill,
    Nothing,
}

impl Model {
    fn write(&mut self, id: u32, lag: i64, is_deleted: bool) {
        if is_deleted && !self.records.contains_key(&id) {
            return;
        }
        let states = self.records.entry(id).or_default();
        // A search never goes back to an earlier state.
        let found_at = states.last().map_or(0, |last| last.found_at).max(self.now + lag);
        states.push(State { at: self.now, found_at, is_deleted });
    }

    fn happen(&mut self, event: &Event) {
        match *event {
            Event::Write(id, lag) => self.write(id, lag, false),
            Event::Bulk(from, count, lag) => (from..from + count).for_each(|id| self.write(id, lag, false)),
            Event::Delete(id, lag) => self.write(id, lag, true),
            Event::Wait(time) => self.now += time,
            Event::Kill | Event::Nothing => {}
        }
    }

    /// The records that a search matches, with the times by which it knows them and the state that it shows.
    fn search(&self, ask: &Ask, in_archive: bool) -> (Answer, Vec<Version>) {
        let mut hits = Vec::new();
        for (id, states) in &self.records {
            let Some(known) = states.iter().rposition(|state| state.found_at <= self.now) else { continue };
            let times = [states[known].at, states[0].at];
            let is_pinned =
                ask.pinned.iter().zip(times).all(|(pinned, time)| pinned.as_millisecond() == time);
            let is_since = match ask.since {
                Some(Since::At(since)) => times[ask.level] >= since.as_millisecond(),
                Some(Since::After(since)) => times[ask.level] > since.as_millisecond(),
                None => true,
            };
            let is_old = self.has_archive && times[0] < LAST_OLD.min(self.now - OLD);
            if is_pinned && is_since && is_old == in_archive {
                let shown = if self.shows_latest { states.len() - 1 } else { known };
                let order = (times[ask.level], id.wrapping_mul(2_654_435_761) ^ self.shuffle);
                hits.push((order, *id, shown));
            }
        }
        hits.sort_unstable();
        let size = usize::try_from(ask.places.size).unwrap();
        let begin = usize::try_from(ask.places.page - 1).unwrap() * size;
        let page: Vec<_> = hits.iter().skip(begin).take(size).collect();
        let row = |(_, id, shown): &&(_, u32, usize)| Row {
            key: key(*id),
            times: [Some(time(self.records[id][*shown].at)), Some(time(self.records[id][0].at))],
        };
        let answer = Answer {
            rows: page.iter().map(row).collect(),
            has_more: hits.len() > begin + page.len(),
            total: Some(u64::try_from(hits.len()).unwrap()),
        };
        let versions = page.iter().map(|(_, id, shown)| version(*shown, self.records[id][*shown])).collect();
        (answer, versions)
    }

    fn state(&self) -> HashMap<Key, Version> {
        let latest = |states: &Vec<State>| version(states.len() - 1, *states.last().unwrap());
        self.records.iter().map(|(id, states)| (key(*id), latest(states))).collect()
    }
}

fn key(id: u32) -> Key {
    Key::new(&format!("{id:024x}"))
}

fn version(at: usize, state: State) -> Version {
    let rev = u64::try_from(at + 1).ok();
    Version { rev, updated: Some(state.at), is_deleted: state.is_deleted }
}

fn time(millisecond: i64) -> Timestamp {
    Timestamp::from_millisecond(millisecond).unwrap()
}

/// What the sink has, which survives every kill, and what the program has stored.
#[derive(Debug, Clone, Default)]
struct Stored {
    delivered: Vec<(Key, Version)>,
    checkpoint: Option<String>,
}

impl Stored {
    /// The latest version of each record.
    fn state(&self) -> HashMap<Key, Version> {
        let mut state: HashMap<Key, Version> = HashMap::new();
        for (key, version) in &self.delivered {
            let known = state.entry(key.clone()).or_insert(*version);
            if known.rev < version.rev {
                *known = *version;
            }
        }
        state
    }

    /// A program that starts.
    fn cursor(&self, model: &Model) -> Cursor {
        let archive = if model.has_archive { Archive::Reading } else { Archive::Unwanted };
        let first = Mark { archive, ..Mark::default() };
        let mark = self.checkpoint.as_ref().map_or(first, |text| {
            let checkpoint: Checkpoint = text.parse().unwrap();
            checkpoint.types.into_iter().next().unwrap().mark
        });
        Cursor::new(2, model.page_size, Duration::from_millis(LAG.unsigned_abs()), mark)
    }

    fn save(&mut self, cursor: &Cursor) {
        let overlap = Duration::from_millis(LAG.unsigned_abs());
        let name = "customer".to_owned();
        let of = TypeMark { name, criteria: 0, overlap, mark: cursor.mark().clone() };
        self.checkpoint = Some(Checkpoint { host: String::new(), types: vec![of] }.to_string());
    }
}

/// Reads pages until a round ends. Returns whether it has, and is not killed before. `step` says whether the program
/// survives each step.
fn round(
    cursor: &mut Cursor,
    model: &mut Model,
    stored: &mut Stored,
    step: &mut impl FnMut(&mut Model) -> bool,
) -> bool {
    for _ in 0..ENDLESS {
        let Some(ask) = cursor.ask() else {
            cursor.restart();
            return true;
        };
        // The time in the response is in whole seconds.
        let read_at = time(model.now / 1000 * 1000);
        let (answer, versions) = model.search(&ask, cursor.is_in_archive());
        model.now += 50;
        if !step(model) {
            return false;
        }
        // Records that change whenever they are read are an error, after which the program tries again later.
        let Ok(new) = cursor.answer(&answer, &versions, read_at) else {
            model.now += 1000;
            continue;
        };
        // A checkpoint of this moment does not have the page.
        stored.save(cursor);
        if !step(model) {
            return false;
        }
        let rows = answer.rows.into_iter().map(|row| row.key).zip(versions).zip(new);
        stored.delivered.extend(rows.filter(|(_, is_new)| *is_new).map(|(row, _)| row));
        if !step(model) {
            return false;
        }
        cursor.acknowledge();
        if !step(model) {
            return false;
        }
        stored.save(cursor);
    }
    panic!("the round does not end");
}

/// Two rounds without events, the last one when searches find everything.
fn until_quiet(model: &mut Model, stored: &mut Stored) {
    let mut cursor = stored.cursor(model);
    for _ in 0..2 {
        model.now += LAG;
        assert!(round(&mut cursor, model, stored, &mut |_| true));
    }
}

/// Runs a program again and again while things happen. Returns how often it was killed.
fn run(model: &mut Model, stored: &mut Stored, events: Vec<Event>) -> usize {
    let (mut events, mut kills) = (events.into_iter(), 0);
    let mut cursor = stored.cursor(model);
    while events.len() > 0 {
        let is_whole = round(&mut cursor, model, stored, &mut |model| {
            let event = events.next().unwrap_or(Event::Nothing);
            model.happen(&event);
            !matches!(event, Event::Kill)
        });
        if !is_whole {
            kills += 1;
            let (mut later, mut then) = (model.clone(), stored.clone());
            until_quiet(&mut later, &mut then);
            assert_eq!(then.state(), later.state(), "what was stored does not lead to everything");
            cursor = stored.cursor(model);
        }
    }
    until_quiet(model, stored);
    kills
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let lag = || prop_oneof![Just(0), Just(LAG), 0..=LAG];
    let event = prop_oneof![
        4 => (0_u32..60, lag()).prop_map(|(id, lag)| Event::Write(id, lag)),
        1 => (0_u32..40, 2_u32..30, lag()).prop_map(|(from, count, lag)| Event::Bulk(from, count, lag)),
        1 => (0_u32..60, lag()).prop_map(|(id, lag)| Event::Delete(id, lag)),
        3 => prop_oneof![Just(1), 0_i64..3_000, 0..4 * LAG].prop_map(Event::Wait),
        2 => Just(Event::Kill),
        2 => Just(Event::Nothing),
    ];
    prop::collection::vec(event, 0..150)
}

fn model() -> impl Strategy<Value = Model> {
    // Some times are shared by many records.
    let times = prop::collection::vec(prop_oneof![0_i64..3, 0_i64..100_000], 0..60);
    let flags = (any::<bool>(), any::<bool>());
    (times, 2_u64..8, flags, any::<u32>()).prop_map(|(times, page_size, flags, shuffle)| {
        let (shows_latest, has_archive) = flags;
        let state = |at| vec![State { at, found_at: 0, is_deleted: false }];
        let records = (0..).zip(times.into_iter().map(state)).collect();
        Model { now: 200_000, records, page_size, shows_latest, has_archive, shuffle }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 1000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_missing_wherever_the_program_is_killed(mut model in model(), events in events()) {
        let mut stored = Stored::default();
        let kills = run(&mut model, &mut stored, events);
        prop_assert_eq!(stored.state(), model.state());
        let mut times: HashMap<(Key, Option<u64>), usize> = HashMap::new();
        for (key, version) in stored.delivered {
            *times.entry((key, version.rev)).or_default() += 1;
        }
        let most = times.values().max().copied().unwrap_or_default();
        prop_assert!(most <= 1 + kills + usize::from(model.has_archive), "{} kills, but a version was delivered {} times", kills, most);
    }
}
