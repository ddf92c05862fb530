//! What earlier runs with the same journal have done, as far as the input is read.
//!
//! Outcomes are read from the file along with the input, and only those of items that are not settled are in memory, so that a
//! journal of any length can be continued.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use super::mark::Mark;
use super::part::Settled;
use super::stored::{Header, Stored};
use crate::journal::{Journal, JournalError, Records, Why};

/// What is known about an item of the input.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    /// It was not sent.
    Nothing,
    /// It was sent together with others, of which as many are still to be read.
    Open {
        group: Group,
        left: u64,
        /// Whether a request without a response may have written it.
        may_be_done: bool,
    },
    Settled(Settled),
}

/// Items that were sent together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// At this record of the journal; nothing says whether they have arrived.
    Sent(u64),
    /// They are in this job.
    Accepted(Arc<str>),
}

/// What earlier runs have done.
#[derive(Debug)]
pub(super) struct Replay {
    path: Arc<Path>,
    open: BTreeMap<u64, Open>,
    /// How many items of each group are open.
    left: BTreeMap<Group, u64>,
    settled: Ranges,
    /// The number of items that the journal knows of.
    end: u64,
    records: Option<Records>,
    /// Outcomes that were read before it was their turn.
    early: HashMap<u64, (u32, Settled)>,
}

impl Replay {
    /// Opens a journal for a run.
    pub(super) fn open(path: &Path, header: &Header) -> Result<(Journal, Self), JournalError> {
        let mut scan = Scan::default();
        let (journal, first) = Journal::open(path, &header.to_bytes(), &mut |bytes| scan.take(bytes))?;
        let refused = |why| JournalError::new(path, why);
        let theirs = Header::of_bytes(&first).ok_or_else(|| refused(Why::OtherFormat))?;
        if let Some(difference) = theirs.difference(header) {
            return Err(refused(Why::OtherRun(difference)));
        }
        let records = journal.records().map_err(refused)?;
        let Scan { open, settled, end, .. } = scan;
        let path = Arc::from(journal.path());
        let mut left = BTreeMap::new();
        for open in open.values() {
            *left.entry(open.group.clone()).or_default() += 1;
        }
        Ok((journal, Self { path, open, left, settled, end, records, early: HashMap::new() }))
    }

    /// Returns what is known about the next item of the input.
    pub(super) fn take(&mut self, own: Mark) -> Result<Known, JournalError> {
        let (checksum, known) = if let Some(open) = self.open.remove(&own.index) {
            let may_be_done = open.is_doubtful || matches!(open.group, Group::Sent(_));
            let Open { checksum, group, .. } = open;
            let left = self.left.get(&group).copied().unwrap_or_default().saturating_sub(1);
            self.left.insert(group.clone(), left);
            (checksum, Known::Open { group, left, may_be_done })
        } else if self.settled.contains(own.index) {
            let (checksum, settled) =
                self.outcome(own.index).map_err(|why| JournalError::new(&self.path, why))?;
            (checksum, Known::Settled(settled))
        } else {
            return Ok(Known::Nothing);
        };
        if checksum == own.checksum {
            return Ok(known);
        }
        Err(self.of_another_run(format!("the item at index {} of the input was another one", own.index)))
    }

    /// The input has ended after this many items.
    pub(super) fn finish(&self, items: u64) -> Result<(), JournalError> {
        if items >= self.end {
            return Ok(());
        }
        Err(self
            .of_another_run(format!("its input had at least {} items, and this one has {items}", self.end)))
    }

    fn of_another_run(&self, why: String) -> JournalError {
        JournalError::new(&self.path, Why::OtherRun(why))
    }

    /// Reads the journal up to the outcome of an item.
    fn outcome(&mut self, index: u64) -> Result<(u32, Settled), Why> {
        loop {
            if let Some(outcome) = self.early.remove(&index) {
                return Ok(outcome);
            }
            let record = match &mut self.records {
                Some(records) => records.next()?,
                None => None,
            };
            // It was there when the file was opened.
            let record = record.ok_or(Why::Damaged(0))?;
            if let Some(Stored::Settled(items)) = Stored::of_bytes(&record) {
                let items = items.into_iter().map(|(mark, settled)| (mark.index, (mark.checksum, settled)));
                self.early.extend(items.filter(|(at, _)| *at >= index));
            }
        }
    }
}

/// An item that is not settled.
#[derive(Debug)]
struct Open {
    checksum: u32,
    group: Group,
    /// Whether it was sent again before anything was known of an earlier request.
    is_doubtful: bool,
}

/// A first look at a journal: which items are settled, and how far the others are.
#[derive(Debug, Default)]
struct Scan {
    open: BTreeMap<u64, Open>,
    settled: Ranges,
    end: u64,
    records: u64,
}

impl Scan {
    fn take(&mut self, bytes: &[u8]) -> Result<(), Why> {
        self.records += 1;
        let sent = self.records;
        match Stored::of_bytes(bytes).ok_or(Why::OtherFormat)? {
            Stored::Sent(marks) => self.mark(&marks, &Group::Sent(sent)),
            Stored::Accepted(job, marks) => self.mark(&marks, &Group::Accepted(job.into())),
            Stored::Settled(items) => {
                for (mark, _) in items {
                    self.open.remove(&mark.index);
                    self.settled.insert(mark.index);
                    self.end = self.end.max(mark.index + 1);
                }
            }
        }
        Ok(())
    }

    fn mark(&mut self, marks: &[Mark], group: &Group) {
        for mark in marks {
            let before = self.open.remove(&mark.index);
            let is_again = matches!(group, Group::Sent(_));
            let is_doubtful = before.is_some_and(|before| {
                before.is_doubtful || is_again && matches!(before.group, Group::Sent(_))
            });
            let open = Open { checksum: mark.checksum, group: group.clone(), is_doubtful };
            self.open.insert(mark.index, open);
            self.end = self.end.max(mark.index + 1);
        }
    }
}

/// A set of numbers, most of which are next to each other.
#[derive(Debug, Default)]
struct Ranges(BTreeMap<u64, u64>);

impl Ranges {
    fn contains(&self, number: u64) -> bool {
        self.0.range(..=number).next_back().is_some_and(|(_, end)| number < *end)
    }

    fn insert(&mut self, number: u64) {
        if self.contains(number) {
            return;
        }
        let before =
            self.0.range(..number).next_back().filter(|(_, end)| **end == number).map(|(start, _)| *start);
        let end = self.0.remove(&(number + 1)).unwrap_or(number + 1);
        self.0.insert(before.unwrap_or(number), end);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::effect::{Done, Effect};
    use super::*;

    fn mark(index: u64) -> Mark {
        Mark { index, checksum: 7 }
    }

    fn header() -> Header {
        Header { host: "https://a".to_owned(), type_name: "customer".to_owned(), definition: 1 }
    }

    fn done() -> Done {
        Done::new(Effect::Created, None)
    }

    /// What is known of the first items of a run with these records.
    fn known(records: &[Stored], count: u64) -> Vec<Known> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        let (mut journal, _) = Replay::open(&path, &header()).unwrap();
        for record in records {
            journal.append(&record.to_bytes(), false).unwrap();
        }
        drop(journal);
        let (_journal, mut replay) = Replay::open(&path, &header()).unwrap();
        (0..count).map(|index| replay.take(mark(index)).unwrap()).collect()
    }

    #[test]
    fn the_last_record_about_an_item_counts() {
        let records = [
            Stored::Sent(vec![mark(0), mark(1), mark(2)]),
            Stored::Sent(vec![mark(4), mark(5)]),
            Stored::Accepted("j".to_owned(), vec![mark(0), mark(1), mark(2)]),
            Stored::Settled(vec![(mark(5), Ok(done())), (mark(0), Ok(done()))]),
            Stored::Sent(vec![mark(1)]),
        ];
        let open = |group, may_be_done| Known::Open { group, left: 0, may_be_done };
        let settled = || Known::Settled(Ok(done()));
        let expected = [
            settled(),
            open(Group::Sent(5), true),
            open(Group::Accepted("j".into()), false),
            Known::Nothing,
            open(Group::Sent(2), true),
            settled(),
            Known::Nothing,
        ];
        assert_eq!(known(&records, 7), expected);
    }

    #[test]
    fn the_items_of_a_job_say_how_many_of_them_are_to_come() {
        let records = [Stored::Accepted("j".to_owned(), vec![mark(0), mark(2), mark(3)])];
        let left = known(&records, 4).into_iter().map(|known| match known {
            Known::Open { left, .. } => Some(left),
            _ => None,
        });
        assert!(left.eq([Some(2), None, Some(1), Some(0)]));
    }

    #[test]
    fn an_item_that_was_sent_twice_before_anything_was_known_stays_doubtful() {
        let job = |name: &str| Stored::Accepted(name.to_owned(), vec![mark(0)]);
        let sent = || Stored::Sent(vec![mark(0)]);
        let is_doubtful = |records: &[Stored]| match known(records, 1).remove(0) {
            Known::Open { may_be_done, .. } => may_be_done,
            other => panic!("{other:?}"),
        };
        assert!(!is_doubtful(&[sent(), job("a"), sent(), job("b")]));
        assert!(is_doubtful(&[sent(), sent(), job("b")]));
        assert!(is_doubtful(&[sent(), sent(), job("b"), sent(), job("c")]));
    }

    #[test]
    fn an_input_that_differs_from_that_of_the_journal_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        let (mut journal, _) = Replay::open(&path, &header()).unwrap();
        journal.append(&Stored::Sent(vec![mark(0)]).to_bytes(), false).unwrap();
        journal.append(&Stored::Settled(vec![(mark(1), Ok(done()))]).to_bytes(), false).unwrap();
        drop(journal);
        let (_journal, mut replay) = Replay::open(&path, &header()).unwrap();
        for index in 0..2 {
            let error = replay.take(Mark { index, checksum: 8 }).unwrap_err();
            assert!(error.is_of_another_run());
            let text = format!("is of another run: the item at index {index} of the input was another one;");
            assert!(error.to_string().contains(&text), "{error}");
        }
        let text = "its input had at least 2 items, and this one has 1";
        assert!(replay.finish(1).unwrap_err().to_string().contains(text));
        replay.finish(2).unwrap();
    }

    #[test]
    fn a_journal_of_another_type_is_refused_and_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        drop(Replay::open(&path, &header()).unwrap());
        let before = std::fs::read(&path).unwrap();
        let other = Header { type_name: "company".to_owned(), ..header() };
        let error = Replay::open(&path, &other).unwrap_err();
        assert!(error.is_of_another_run());
        assert_eq!(
            error.to_string(),
            format!(
                "the journal `{}` is of another run: it is of `customer` records, and the run of `company` records; a new run \
                 needs a new journal",
                path.display()
            )
        );
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    proptest! {
        #[test]
        fn ranges_are_a_set_of_numbers(numbers in prop::collection::vec(0_u64..60, 0..80)) {
            let (mut ranges, mut set) = (Ranges::default(), BTreeSet::new());
            for number in numbers {
                ranges.insert(number);
                set.insert(number);
            }
            prop_assert!((0..61).all(|number| ranges.contains(number) == set.contains(&number)));
            let parts = set.iter().filter(|number| !set.contains(&(*number + 1))).count();
            prop_assert_eq!(ranges.0.len(), parts);
        }
    }
}
