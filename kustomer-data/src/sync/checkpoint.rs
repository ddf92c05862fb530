//! Checkpoints: how far the sink of a sync is, as a text that can be stored.
//!
//! A name and version, the content, and its checksum: `ksync1.<base64>.<8 hexadecimal digits>`. Whatever changes the content
//! needs another version.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kustomer_core::Timestamp;

use super::cursor::{Archive, Mark};
use super::memory::Memory;
use super::version::Version;
use crate::bytes::{Input, Output};
use crate::error::{Error, Kind, Result};
use crate::walk::{Key, Since};

const NAME: &str = "ksync";
const VERSION: &str = "1";

/// How many delivered records of a type a checkpoint remembers.
const MOST_REMEMBERED: usize = 5_000;

/// How far the sink of a sync is. Returned by [`Batch::acknowledge`](super::Batch::acknowledge).
///
/// [`Display`](fmt::Display) writes it as one line of ASCII letters, digits and `.`, `-` and `_`, which can be stored anywhere and
/// is given to [`SyncBuilder::resume`](super::SyncBuilder::resume). It has the host, the names of the types, times, and the
/// IDs and revisions of the records that the next run will find again: at most the latest 5,000 of each type, in about 20
/// characters each. It has no API key, and no criteria, but a checksum of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    pub(super) host: String,
    pub(super) types: Vec<TypeMark>,
}

/// How far the sink is with the records of one type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TypeMark {
    pub(super) name: String,
    /// The checksum of the criteria.
    pub(super) criteria: u32,
    pub(super) overlap: Duration,
    pub(super) mark: Mark,
}

/// Writes the text to be stored.
impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut output = Output::default();
        output.text(&self.host);
        output.number(self.types.len() as u64);
        self.types.iter().for_each(|of| write_type(of, &mut output));
        let text = format!("{NAME}{VERSION}.{}", URL_SAFE_NO_PAD.encode(output.0));
        write!(f, "{text}.{:08x}", crc32fast::hash(text.as_bytes()))
    }
}

/// Reads a stored text.
///
/// # Errors
/// If it is not the text of a checkpoint, whole and unchanged, or one of a later version of this crate.
impl FromStr for Checkpoint {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let text = text.trim();
        let refused = |why: &str| Error(Kind::Checkpoint(why.to_owned()));
        let version = text.strip_prefix(NAME).and_then(|rest| rest.split_once('.'));
        let Some((version, rest)) = version else {
            return Err(refused("it is not the text of one, which begins with `ksync1.`"));
        };
        let damaged = || refused("it is damaged or cut off: its checksum differs");
        let (content, checksum) = rest.rsplit_once('.').ok_or_else(damaged)?;
        let length = text.len() - checksum.len() - 1;
        let own = format!("{:08x}", crc32fast::hash(text.as_bytes().get(..length).unwrap_or_default()));
        if own != checksum {
            return Err(damaged());
        }
        if version != VERSION {
            return Err(refused(&format!(
                "it has the format {version}, and this version of the crate reads {VERSION}"
            )));
        }
        let content = URL_SAFE_NO_PAD.decode(content).map_err(|_| damaged())?;
        read(&mut Input(&content)).ok_or_else(damaged)
    }
}

fn read(input: &mut Input<'_>) -> Option<Checkpoint> {
    let host = input.text()?.to_owned();
    let types = (0..input.number()?).map(|_| read_type(input)).collect::<Option<_>>()?;
    input.0.is_empty().then_some(Checkpoint { host, types })
}

fn write_type(of: &TypeMark, output: &mut Output) {
    output.text(&of.name);
    output.number(of.criteria.into());
    output.number(u64::try_from(of.overlap.as_millis()).unwrap_or(u64::MAX));
    write_archive(of.mark.archive, output);
    write_since(of.mark.since, output);
    write_since(of.mark.within, output);
    let versions = of.mark.memory.latest(MOST_REMEMBERED);
    output.number(versions.len() as u64);
    let mut last = 0;
    for (key, version) in versions {
        match key {
            Key::Hex(bytes) => {
                output.byte(1 | u8::from(version.is_deleted) << 1);
                output.0.extend_from_slice(bytes);
            }
            Key::Text(text) => {
                output.byte(u8::from(version.is_deleted) << 1);
                output.text(text);
            }
        }
        // 0 for none.
        output.number(version.rev.map_or(0, |rev| rev.saturating_add(1)));
        let updated = version.updated.unwrap_or_default();
        output.signed(updated.wrapping_sub(last));
        last = updated;
    }
}

fn write_archive(archive: Archive, output: &mut Output) {
    match archive {
        Archive::Unwanted => output.byte(0),
        Archive::Reading => output.byte(1),
        Archive::Until(None) => output.byte(2),
        Archive::Until(Some(time)) => write_time(3, time, output),
        Archive::Read => output.byte(4),
    }
}

fn write_since(since: Option<Since>, output: &mut Output) {
    match since {
        None => output.byte(0),
        Some(Since::At(time)) => write_time(1, time, output),
        Some(Since::After(time)) => write_time(2, time, output),
    }
}

fn write_time(tag: u8, time: Timestamp, output: &mut Output) {
    output.byte(tag);
    output.time(time);
}

fn read_archive(input: &mut Input<'_>) -> Option<Archive> {
    Some(match input.byte()? {
        0 => Archive::Unwanted,
        1 => Archive::Reading,
        2 => Archive::Until(None),
        3 => Archive::Until(Some(input.time()?)),
        4 => Archive::Read,
        _ => return None,
    })
}

#[expect(clippy::option_option, reason = "none is a place, too")]
fn read_since(input: &mut Input<'_>) -> Option<Option<Since>> {
    Some(match input.byte()? {
        0 => None,
        1 => Some(Since::At(input.time()?)),
        2 => Some(Since::After(input.time()?)),
        _ => return None,
    })
}

fn read_type(input: &mut Input<'_>) -> Option<TypeMark> {
    let name = input.text()?.to_owned();
    let criteria = u32::try_from(input.number()?).ok()?;
    let overlap = Duration::from_millis(input.number()?);
    let archive = read_archive(input)?;
    let (since, within) = (read_since(input)?, read_since(input)?);
    let mut last = 0;
    let memory: Memory =
        (0..input.number()?).map(|_| read_version(input, &mut last)).collect::<Option<_>>()?;
    Some(TypeMark { name, criteria, overlap, mark: Mark { archive, since, within, memory } })
}

fn read_version(input: &mut Input<'_>, last: &mut i64) -> Option<(Key, Version)> {
    let flags = input.byte()?;
    let key = match flags & 1 {
        1 => Key::Hex(input.take(12)?.try_into().ok()?),
        _ => Key::Text(input.text()?.into()),
    };
    let rev = input.number()?.checked_sub(1);
    *last = last.wrapping_add(input.signed()?);
    Some((key, Version { rev, updated: Some(*last), is_deleted: flags & 2 != 0 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(rev: Option<u64>, updated: i64, is_deleted: bool) -> Version {
        Version { rev, updated: Some(updated), is_deleted }
    }

    fn checkpoint(records: u32) -> Checkpoint {
        let key = |at: u32| Key::new(&format!("{at:024x}"));
        let versions =
            (0..records).map(|at| (key(at), version(Some(at.into()), i64::from(at) * 10, at % 7 == 0)));
        let odd = (Key::new("jane@example.com"), version(None, -5, false));
        let mark = Mark {
            archive: Archive::Until(Timestamp::from_second(1_700_000_000).ok()),
            since: Timestamp::from_second(1_795_867_200).ok().map(Since::After),
            within: Timestamp::from_second(1_795_000_000).ok().map(Since::At),
            memory: versions.chain([odd]).collect(),
        };
        let overlap = Duration::from_secs(120);
        let of = |name: &str, mark| TypeMark { name: name.to_owned(), criteria: 0xffff_ffff, overlap, mark };
        let types = vec![of("conversation", mark), of("kobject_flight", Mark::default())];
        Checkpoint { host: "https://acme.api.kustomerapp.com".to_owned(), types }
    }

    fn refusal(text: &str) -> String {
        let error = text.parse::<Checkpoint>().unwrap_err();
        assert!(error.is_bad_checkpoint());
        error.to_string()
    }

    #[test]
    fn a_checkpoint_is_read_as_it_was_written() {
        let own = checkpoint(300);
        let text = own.to_string();
        assert_eq!(text.parse::<Checkpoint>().unwrap(), own);
        assert_eq!(format!(" {text}\n").parse::<Checkpoint>().unwrap(), own, "as files and shells have it");
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        assert!(text.bytes().all(is_plain), "{text}");
    }

    #[test]
    fn a_checkpoint_has_a_bounded_size() {
        let text = checkpoint(20_000).to_string();
        assert!(text.len() < 120_000, "{}", text.len());
        let read: Checkpoint = text.parse().unwrap();
        let Some(TypeMark { mark, .. }) = read.types.first() else { panic!("it has types") };
        let latest = mark.memory.latest(usize::MAX);
        assert_eq!(latest.len(), MOST_REMEMBERED);
        assert_eq!(latest.last().unwrap().1.updated, Some(199_990), "the latest are kept");
    }

    #[test]
    fn every_change_of_one_character_is_refused() {
        let text = checkpoint(3).to_string();
        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            refusal(&String::from_utf8(changed).unwrap());
            refusal(&text[..at]);
        }
    }

    #[test]
    fn a_refusal_says_why() {
        let text = checkpoint(1).to_string();
        assert_eq!(
            refusal("2026-11-28T12:00:00Z"),
            "the checkpoint cannot be used: it is not the text of one, which begins with `ksync1.`"
        );
        assert_eq!(
            refusal(&text[..text.len() - 1]),
            "the checkpoint cannot be used: it is damaged or cut off: its checksum differs"
        );
        let later = text.rsplit_once('.').unwrap().0.replacen("ksync1", "ksync2", 1);
        let later = format!("{later}.{:08x}", crc32fast::hash(later.as_bytes()));
        assert_eq!(
            refusal(&later),
            "the checkpoint cannot be used: it has the format 2, and this version of the crate reads 1"
        );
    }
}
