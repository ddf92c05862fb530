//! The uploaded files, in memory and bounded.

use std::collections::{HashMap, VecDeque};

use bytes::Bytes;

/// The size limit of one file, in bytes. That of the service is not documented.
pub(super) const MAX_FILE: u64 = 64 * 1024 * 1024;

/// How many bytes are kept in all. The oldest files make room for new ones.
pub(super) const MAX_STORED: u64 = 256 * 1024 * 1024;

/// About how many bytes a file takes besides its content.
const OVERHEAD: u64 = 512;

/// An uploaded file.
#[derive(Debug, Clone)]
pub(super) struct Object {
    pub(super) content_type: String,
    pub(super) bytes: Bytes,
}

/// The uploaded files by key, without the name of the file in it.
#[derive(Debug, Default)]
pub(super) struct Objects {
    by_key: HashMap<String, Object>,
    /// Keys in order of upload.
    order: VecDeque<String>,
    stored: u64,
}

impl Objects {
    pub(super) fn get(&self, key: &str) -> Option<&Object> {
        self.by_key.get(identity(key))
    }

    /// Stores a file in place of an earlier one with this key.
    pub(super) fn insert(&mut self, key: &str, object: Object) {
        self.remove(key);
        self.stored += size(&object);
        self.order.push_back(identity(key).to_owned());
        self.by_key.insert(identity(key).to_owned(), object);
        while self.stored > MAX_STORED
            && let Some(oldest) = self.order.pop_front()
        {
            self.forget(&oldest);
        }
    }

    pub(super) fn remove(&mut self, key: &str) {
        if self.forget(key) {
            self.order.retain(|known| known != identity(key));
        }
    }

    fn forget(&mut self, key: &str) -> bool {
        let Some(object) = self.by_key.remove(identity(key)) else { return false };
        self.stored -= size(&object);
        true
    }
}

/// Returns what stays the same when a file is renamed: in `attachments/ORG/ID-NAME`, all that precedes the name.
fn identity(key: &str) -> &str {
    let name = key.match_indices('/').nth(1).map_or(0, |(at, _)| at + 1);
    let end = key.get(name..).and_then(|name| name.find('-')).map_or(key.len(), |at| name + at);
    key.get(..end).unwrap_or(key)
}

/// How many bytes a file takes, with an allowance for its keys, so that empty ones are not kept for ever.
fn size(object: &Object) -> u64 {
    OVERHEAD + object.bytes.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(length: u64) -> Object {
        let bytes = vec![0; usize::try_from(length).unwrap()].into();
        Object { content_type: "image/png".to_owned(), bytes }
    }

    #[test]
    fn the_oldest_files_make_room_for_new_ones() {
        let mut objects = Objects::default();
        let large = || object(MAX_FILE - OVERHEAD);
        for key in ["a", "b", "c", "d"] {
            objects.insert(key, large());
        }
        objects.insert("a", large());
        objects.insert("e", object(1));
        let kept: Vec<_> =
            ["a", "b", "c", "d", "e"].into_iter().filter(|key| objects.get(key).is_some()).collect();
        assert_eq!(kept, ["a", "c", "d", "e"]);
        assert_eq!(objects.stored, 3 * MAX_FILE + OVERHEAD + 1);
    }

    #[test]
    fn a_file_that_is_renamed_is_the_same() {
        let mut objects = Objects::default();
        objects.insert("draft-attachments/org/id-a.png", object(3));
        objects.insert("draft-attachments/org/other-a.png", object(4));
        let size = |key: &str| objects.get(key).map(|object| object.bytes.len());
        assert_eq!(size("draft-attachments/org/id-b/c.png"), Some(3));
        assert_eq!(size("draft-attachments/org/other-b.png"), Some(4));
        assert_eq!(size("draft-attachments/org/third-a.png"), None);
        objects.remove("draft-attachments/org/id-b-c.png");
        assert_eq!((objects.stored, objects.order.len()), (OVERHEAD + 4, 1));
    }
}
