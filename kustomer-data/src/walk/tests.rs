//! Walks over a model of the service: searches that stop early, pages that shift, records that change in between.

use std::collections::{BTreeMap, HashSet};

use kustomer_core::Timestamp;
use proptest::prelude::*;

use super::exchange::{Answer, Ask, Row, Since};
use super::key::Key;
use super::reading::{Outcome, Reading};
use super::window::Windows;
use crate::stuck::Stuck;

/// More requests than any of these walks needs.
const ENDLESS: usize = 20_000;

/// The records of a service: the times of update and creation by number.
#[derive(Debug, Clone, Default)]
struct Model {
    records: BTreeMap<u32, [i64; 2]>,
    page_size: usize,
    max_results: usize,
    /// Whether the service says how many results a search has.
    counts: bool,
    /// In which order records of the same time come.
    shuffle: u32,
    /// Whether that is the same order in all searches.
    is_steady: bool,
}

impl Model {
    fn new(times: impl IntoIterator<Item = [i64; 2]>) -> Self {
        let records = (0..).zip(times).collect();
        Self { records, page_size: 10, max_results: 100, counts: true, shuffle: 0, is_steady: false }
    }

    fn search(&mut self, ask: &Ask) -> Answer {
        if !self.is_steady {
            self.shuffle = self.shuffle.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
        }
        let pinned: Vec<i64> = ask.pinned.iter().map(|time| time.as_second()).collect();
        let is_hit = |times: &[i64; 2]| {
            let is_pinned = pinned.iter().zip(times).all(|(pinned, time)| pinned == time);
            is_pinned
                && match ask.since {
                    Some(Since::At(since)) => times[ask.level] >= since.as_second(),
                    Some(Since::After(since)) => times[ask.level] > since.as_second(),
                    None => true,
                }
        };
        let mut hits: Vec<(u32, [i64; 2])> =
            self.records.iter().filter(|(_, times)| is_hit(times)).map(|(id, times)| (*id, *times)).collect();
        hits.sort_by_key(|(id, times)| (times[ask.level], id.wrapping_mul(2_654_435_761) ^ self.shuffle));
        let (page, size) =
            (usize::try_from(ask.places.page).unwrap(), usize::try_from(ask.places.size).unwrap());
        assert!(page * size <= self.max_results && size <= self.page_size, "the service has no page {page}");
        let rows = hits.iter().skip((page - 1) * size).take(size);
        Answer {
            rows: rows
                .map(|(id, times)| Row {
                    key: Key::new(&id.to_string()),
                    times: times.map(|second| Some(time(second))),
                })
                .collect(),
            has_more: hits.len() > page * size,
            total: self.counts.then_some(u64::try_from(hits.len()).unwrap()),
        }
    }

    /// Walks, and calls `between` after each request. Returns the records in the order in which they were found first.
    fn walk(&mut self, mut between: impl FnMut(&mut Self)) -> Result<(Vec<Key>, usize), Stuck> {
        let mut windows = Windows::new(
            2,
            u64::try_from(self.page_size).unwrap(),
            u64::try_from(self.max_results).unwrap(),
            None,
        );
        let (mut seen, mut found) = (HashSet::new(), Vec::new());
        for requests in 0..ENDLESS {
            let Some(ask) = windows.ask() else { return Ok((found, requests)) };
            let answer = self.search(&ask);
            windows.answer(&answer)?;
            found.extend(answer.rows.into_iter().map(|row| row.key).filter(|key| seen.insert(key.clone())));
            between(self);
        }
        panic!("the walk does not end");
    }

    fn keys(&self) -> HashSet<Key> {
        self.records.keys().map(|id| Key::new(&id.to_string())).collect()
    }
}

fn time(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn is_complete(found: &[Key], model: &Model) -> bool {
    found.iter().cloned().collect::<HashSet<_>>() == model.keys()
}

#[test]
fn a_walk_goes_past_the_end_of_a_search_in_hardly_more_requests_than_pages() {
    let mut model = Model::new((0..1000).map(|number| [number, 0]));
    let (found, requests) = model.walk(|_| ()).unwrap();
    assert!(is_complete(&found, &model));
    assert!(requests <= 112, "{requests}: each page repeats the last record of the one before it");
}

#[test]
fn records_of_one_time_are_walked_by_the_time_of_their_creation() {
    // Three times share 250 records each, more than a search returns.
    let mut model = Model::new((0..1000).map(|number| [number.min(750) / 250, number]));
    let (found, _) = model.walk(|_| ()).unwrap();
    assert!(is_complete(&found, &model));
}

#[test]
fn records_with_the_same_two_times_are_walked_by_pages() {
    for counts in [true, false] {
        let mut model = Model::new((0..300).map(|number| [number / 90, 7]));
        model.counts = counts;
        let (found, _) = model.walk(|_| ()).unwrap();
        assert!(is_complete(&found, &model), "{counts}");
    }
}

#[test]
fn more_records_with_the_same_two_times_than_a_search_returns_are_an_error_and_no_gap() {
    for counts in [true, false] {
        let mut model = Model::new((0..300).map(|number| [if number < 101 { 5 } else { 6 }, 7]));
        model.counts = counts;
        let stuck = model.walk(|_| ()).unwrap_err();
        let total = counts.then_some(101);
        let times = vec![time(5), time(7)];
        assert_eq!(stuck, Stuck::TooManyAtOnce { times, total });
    }
}

/// The service returns another order when a record has left, so that one which was missed moves to a place that was read, and
/// nothing in the answers shows it.
#[test]
fn as_many_records_as_are_left_are_no_proof_while_some_leave() {
    let mut reading = Reading::new(10, 100);
    let mut found = HashSet::new();
    // Record 0 leaves after the first answer, and 12 comes to its place.
    let before: Vec<u32> = (0..15).collect();
    let after: Vec<u32> = [12].into_iter().chain(1..12).chain([13, 14]).collect();
    for answers in 0_usize.. {
        let order = if answers == 0 { &before } else { &after };
        let places = reading.places();
        let (size, end) =
            (usize::try_from(places.size).unwrap(), usize::try_from(places.page * places.size).unwrap());
        let rows: Vec<u32> = order.iter().copied().skip(end - size).take(size).collect();
        found.extend(rows.iter().copied());
        let row = |id: u32| Row { key: Key::new(&id.to_string()), times: [Some(time(5)), Some(time(7))] };
        let rows = rows.into_iter().map(row).collect();
        let total = Some(u64::try_from(order.len()).unwrap());
        match reading.add(&Answer { rows, has_more: end < order.len(), total }) {
            Outcome::Complete => break,
            outcome => assert_eq!(outcome, Outcome::Continued),
        }
    }
    assert!(found.contains(&12), "{found:?}");
}

#[test]
fn results_in_another_order_are_an_error() {
    let mut windows = Windows::new(2, 10, 100, None);
    let row = |id: &str, second| Row { key: Key::new(id), times: [Some(time(second)), Some(time(0))] };
    let answer = Answer { rows: vec![row("a", 2), row("b", 1)], has_more: true, total: None };
    assert_eq!(windows.answer(&answer), Err(Stuck::Unsorted));
    let before = windows.ask();
    let lacking = Row { key: Key::new("c"), times: [None, Some(time(0))] };
    let answer = Answer { rows: vec![lacking], has_more: true, total: None };
    assert_eq!(windows.answer(&answer), Err(Stuck::NoTime("c".to_owned())));
    assert_eq!(windows.ask(), before, "the walk stays where it is");
}

#[test]
fn an_empty_page_in_front_of_others_is_an_error() {
    let mut windows = Windows::new(1, 10, 100, None);
    assert_eq!(windows.answer(&Answer { rows: Vec::new(), has_more: true, total: None }), Err(Stuck::Empty));
}

/// The service shows a later time than it sorts by, as it may while its index lags behind.
#[test]
fn a_time_that_results_are_not_sorted_by_moves_no_window_past_records() {
    let mut model = Model::new((0..100).map(|number| [number, number]));
    let mut windows = Windows::new(2, 10, 100, None);
    let (mut seen, mut requests) = (HashSet::new(), 0);
    while let Some(ask) = windows.ask() {
        let mut answer = model.search(&ask);
        if requests == 0 {
            answer.rows.last_mut().unwrap().times[0] = Some(time(5000));
        }
        windows.answer(&answer).unwrap();
        seen.extend(answer.rows.into_iter().map(|row| row.key));
        requests += 1;
        assert!(requests < ENDLESS);
    }
    assert_eq!(seen, model.keys());
}

/// Times that many records share, and some that none shares.
fn times() -> impl Strategy<Value = Vec<[i64; 2]>> {
    let crowded =
        (0_i64..4, prop_oneof![0_i64..3, 0_i64..1000]).prop_map(|(updated, created)| [updated, created]);
    let sparse = (0_i64..1000, 0_i64..1000).prop_map(|(updated, created)| [updated, created]);
    prop::collection::vec(prop_oneof![crowded, sparse], 0..400)
}

proptest! {
    #[test]
    fn nothing_is_missing_whatever_the_times(times in times(), counts: bool, page_size in 2_usize..12) {
        let mut model = Model { page_size, counts, ..Model::new(times) };
        match model.walk(|_| ()) {
            Ok((found, _)) => prop_assert!(is_complete(&found, &model)),
            Err(Stuck::TooManyAtOnce { times, .. }) => {
                let at = |record: &&[i64; 2]| record.iter().zip(&times).all(|(own, time)| *own == time.as_second());
                let same = model.records.values().filter(at).count();
                prop_assert!(same > model.max_results - page_size, "{same} records are no reason to give up");
            }
            Err(stuck) => prop_assert!(false, "{stuck}"),
        }
    }

    /// As after a bulk job, whose records are worked on at once: several of them between any two requests.
    #[test]
    fn records_with_the_same_two_times_are_all_found_although_they_keep_leaving(
        count in 11_u32..=100,
        leaving in prop::collection::vec(0_u32..100, 0..200),
        each in 1_usize..5,
    ) {
        let mut model = Model { is_steady: true, ..Model::new((0..count).map(|_| [5, 7])) };
        let all = model.keys();
        let mut leaving = leaving.into_iter();
        let mut now = 1000;
        let walked = model.walk(|model| {
            for id in leaving.by_ref().take(each) {
                now += 1;
                if let Some(times) = model.records.get_mut(&id) {
                    times[0] = now;
                }
            }
        });
        let (found, requests) = walked.map_err(|stuck| TestCaseError::fail(stuck.to_string()))?;
        prop_assert_eq!(found.into_iter().collect::<HashSet<_>>(), all);
        prop_assert!(requests < 150, "{} requests", requests);
    }

    /// The service returns another order in each search, and records leave at the same time: no single answer proves that
    /// none is missing.
    #[test]
    fn records_that_leave_and_are_shuffled_are_all_found_or_it_is_an_error(
        count in 3_u32..=60,
        leaving in prop::collection::vec(0_u32..60, 0..200),
        every in 1_usize..5,
        page_size in 2_usize..12,
        shuffle: u32,
    ) {
        let mut model = Model { page_size, shuffle, ..Model::new((0..count).map(|_| [5, 7])) };
        let all = model.keys();
        let mut leaving = leaving.into_iter();
        let mut now = 1000_usize;
        let walked = model.walk(|model| {
            now += 1;
            if now.is_multiple_of(every) && let Some(times) = leaving.next().and_then(|id| model.records.get_mut(&id)) {
                times[0] = i64::try_from(now).unwrap();
            }
        });
        match walked {
            Ok((found, _)) => prop_assert_eq!(found.into_iter().collect::<HashSet<_>>(), all),
            Err(stuck) => prop_assert_eq!(stuck, Stuck::Unsteady { times: vec![time(5), time(7)] }),
        }
    }

    /// Between any two requests, records are updated, created and deleted. Those that share both times keep their order: were
    /// they shuffled in each search and left at the same time, no answer could prove that none is missing.
    #[test]
    fn nothing_that_is_there_all_the_time_is_missing_while_records_change(
        times in times(),
        changes in prop::collection::vec((0_u32..400, 0_u8..4), 0..300),
        counts: bool,
    ) {
        let mut model = Model { max_results: 1000, counts, is_steady: true, ..Model::new(times) };
        let all = model.keys();
        let mut gone = HashSet::new();
        let mut changes = changes.into_iter();
        let mut now = 2000;
        let walked = model.walk(|model| {
            for (id, change) in changes.by_ref().take(2) {
                now += 1;
                match (change, model.records.get_mut(&id)) {
                    (0, Some(_)) => {
                        model.records.remove(&id);
                        gone.insert(Key::new(&id.to_string()));
                    }
                    (1, _) => drop(model.records.insert(1000 + id, [now, now])),
                    (_, Some(times)) => times[0] = now,
                    _ => {}
                }
            }
        });
        match walked {
            Ok((found, _)) => {
                let found: HashSet<Key> = found.into_iter().collect();
                let missing: Vec<_> = all.difference(&gone).filter(|key| !found.contains(key)).collect();
                prop_assert!(missing.is_empty(), "{missing:?}");
            }
            Err(stuck) => prop_assert!(false, "{stuck}"),
        }
    }
}
