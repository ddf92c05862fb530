//! The thread that writes what waits in the queue to the file.

use std::io;
use std::thread::{self, Scope};

use super::compaction::Compaction;
use super::file::JournalFile;
use super::line;
use super::queue::{Item, Queue};
use crate::clock::ClockSetting;
use crate::store::StoreContents;

/// Writes items until the queue is closed.
pub(super) fn write_all(file: JournalFile, queue: &Queue) {
    thread::scope(|scope| {
        let mut writer = Writer::new(file, queue, scope);
        queue.serve(|items| writer.write(items).map_err(|error| error.to_string()));
    });
}

struct Writer<'s, 'e> {
    file: JournalFile,
    queue: &'e Queue,
    scope: &'s Scope<'s, 'e>,
    /// What the file is to be replaced by, before the lines are appended.
    anew: Option<(StoreContents, ClockSetting)>,
    /// Lines that have not reached the disk.
    lines: Vec<u8>,
    compaction: Option<Compaction<'s>>,
}

impl<'s, 'e> Writer<'s, 'e> {
    fn new(file: JournalFile, queue: &'e Queue, scope: &'s Scope<'s, 'e>) -> Self {
        Self { file, queue, scope, anew: None, lines: Vec::new(), compaction: None }
    }

    /// Writes items, after whatever could not be written before.
    fn write(&mut self, items: Vec<Item>) -> io::Result<()> {
        for item in items {
            self.add(item);
        }
        if let Some((contents, clock)) = &self.anew {
            self.file.rewrite(contents, *clock)?;
            self.anew = None;
        }
        if !self.lines.is_empty() {
            self.file.append(&self.lines)?;
            self.lines.clear();
        }
        self.finish_compaction();
        Ok(())
    }

    fn add(&mut self, item: Item) {
        match item {
            Item::Entry(entry) => {
                let start = self.lines.len();
                line::append(&mut self.lines, |out| entry.append_json(out));
                if let Some(compaction) = &mut self.compaction {
                    compaction.add(self.lines.get(start..).unwrap_or_default());
                }
            }
            // A second one at the same time gains nothing.
            Item::Compact(contents, clock) => {
                if self.compaction.is_none() && self.anew.is_none() {
                    let queue = self.queue;
                    let new = self.file.new_path();
                    let begun = Compaction::begin(self.scope, new, contents, clock, || queue.wake());
                    self.compaction = begun;
                }
            }
            Item::Replace(contents, clock) => {
                self.compaction = None;
                self.lines.clear();
                self.anew = Some((contents, clock));
            }
        }
    }

    /// Replaces the file by the compact one, if that is complete. If it fails, the present file is as good.
    fn finish_compaction(&mut self) {
        if self.compaction.as_ref().is_some_and(Compaction::is_over)
            && let Some((compact, lines)) = self.compaction.take().and_then(Compaction::finish)
        {
            let _ = self.file.replace(compact, &lines);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread::yield_now;

    use jiff::Timestamp;
    use serde_json::Map;

    use super::*;
    use crate::journal::entry::Entry;
    use crate::journal::file::Opened;
    use crate::journal::folder::Folder;
    use crate::object_id::ObjectIds;
    use crate::store::{Record, Store};

    fn store() -> Store {
        Store::new(ObjectIds::new(), Timestamp::UNIX_EPOCH)
    }

    fn insert(store: &mut Store, id: &str) -> Item {
        store.put("note", Record::new(id.to_owned(), Timestamp::UNIX_EPOCH, Map::new()));
        let changes = store.take_changes(Timestamp::UNIX_EPOCH).records();
        let clock = ClockSetting::SYSTEM;
        Item::Entry(Entry { changes, metadata: Vec::new(), ids: store.ids.clone(), clock })
    }

    #[test]
    fn what_is_added_while_the_file_is_written_anew_is_in_the_new_file() {
        let place = tempfile::tempdir().unwrap();
        let mut store = store();
        let file =
            JournalFile::create(Folder::open(place.path()).unwrap(), &store.contents(), ClockSetting::SYSTEM);
        let file = file.unwrap();
        let (path, length) = (file.path(), || fs::metadata(place.path().join("journal")).unwrap().len());
        let queue = Queue::default();
        thread::scope(|scope| {
            scope.spawn(|| write_all(file, &queue));
            for _ in 0..100 {
                queue.add(insert(&mut store, "the same"));
            }
            queue.wait().unwrap();
            let before = length();
            queue.add_unawaited(Item::Compact(store.contents(), ClockSetting::SYSTEM));
            queue.add(insert(&mut store, "later"));
            while length() >= before {
                yield_now();
            }
            queue.add(insert(&mut store, "last"));
            queue.close();
        });
        assert!(!path.with_extension("new").exists());
        let Opened::Journal(_, loaded) = Opened::open(Folder::open(place.path()).unwrap()).unwrap() else {
            panic!("there is a journal")
        };
        let found = ["the same", "later", "last"].map(|id| loaded.store.record("note", id).is_some());
        assert_eq!((loaded.records, found), (3 + store_records(), [true; 3]));
    }

    /// The number of records that every store has.
    fn store_records() -> usize {
        store().count()
    }

    #[test]
    fn a_compaction_that_is_not_over_when_the_journal_is_closed_leaves_no_file() {
        let place = tempfile::tempdir().unwrap();
        let mut store = store();
        for number in 0..5_000 {
            let _ = insert(&mut store, &number.to_string());
        }
        let contents = store.contents();
        let file = JournalFile::create(Folder::open(place.path()).unwrap(), &contents, ClockSetting::SYSTEM);
        let queue = Queue::default();
        queue.add_unawaited(Item::Compact(contents, ClockSetting::SYSTEM));
        queue.close();
        write_all(file.unwrap(), &queue);
        let mut files: Vec<_> =
            fs::read_dir(place.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        files.sort();
        assert_eq!(files, ["journal", "lock"]);
    }
}
