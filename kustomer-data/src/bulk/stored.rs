//! What a journal keeps of a run: which items were sent, as which job, and what became of them; and its bytes.

use kustomer_core::{ApiError, Id};

use super::effect::{Done, Effect};
use super::item_error::{Counts, ItemError, Why};
use super::mark::Mark;
use super::part::Settled;
use crate::bytes::{Input, Output};

/// The version of the records.
const VERSION: u8 = 1;

/// A record of a journal.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stored {
    /// Items that are about to be sent.
    Sent(Vec<Mark>),
    /// Items that are a job.
    Accepted(String, Vec<Mark>),
    /// What became of items.
    Settled(Vec<(Mark, Settled)>),
}

/// The first record: what the run is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) host: String,
    pub(super) type_name: String,
    /// The checksum of the definition of the type.
    pub(super) definition: u32,
}

impl Header {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut output = Output::default();
        output.byte(VERSION);
        output.text(&self.host);
        output.text(&self.type_name);
        output.number(self.definition.into());
        output.0
    }

    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let mut input = Input(bytes);
        (input.byte()? == VERSION).then_some(())?;
        let host = input.text()?.to_owned();
        let type_name = input.text()?.to_owned();
        let definition = input.number()?.try_into().ok()?;
        Some(Self { host, type_name, definition })
    }

    /// Says in what a run differs from that of the journal.
    pub(super) fn difference(&self, own: &Self) -> Option<String> {
        if self.type_name != own.type_name {
            return Some(format!(
                "it is of `{}` records, and the run of `{}` records",
                self.type_name, own.type_name
            ));
        }
        if self.host != own.host {
            return Some(format!("it is of {}, and the client is of {}", self.host, own.host));
        }
        (self.definition != own.definition)
            .then(|| format!("the attributes of `{}` have changed since it was begun", self.type_name))
    }
}

impl Stored {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut output = Output::default();
        match self {
            Self::Sent(marks) => {
                output.byte(0);
                write_marks(&mut output, marks);
            }
            Self::Accepted(job, marks) => {
                output.byte(1);
                output.text(job);
                write_marks(&mut output, marks);
            }
            Self::Settled(items) => {
                output.byte(2);
                output.number(items.len() as u64);
                for (mark, settled) in items {
                    write_mark(&mut output, *mark);
                    write_settled(&mut output, settled);
                }
            }
        }
        output.0
    }

    /// `None` for bytes that no record has.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let mut input = Input(bytes);
        let stored = match input.byte()? {
            0 => Self::Sent(read_list(&mut input, read_mark)?),
            1 => Self::Accepted(input.text()?.to_owned(), read_list(&mut input, read_mark)?),
            2 => {
                Self::Settled(read_list(&mut input, |input| Some((read_mark(input)?, read_settled(input)?)))?)
            }
            _ => return None,
        };
        input.0.is_empty().then_some(stored)
    }
}

fn write_marks(output: &mut Output, marks: &[Mark]) {
    output.number(marks.len() as u64);
    for mark in marks {
        write_mark(output, *mark);
    }
}

fn write_mark(output: &mut Output, mark: Mark) {
    output.number(mark.index);
    output.0.extend(mark.checksum.to_le_bytes());
}

fn read_mark(input: &mut Input<'_>) -> Option<Mark> {
    let index = input.number()?;
    let checksum = u32::from_le_bytes(input.take(4)?.try_into().ok()?);
    Some(Mark { index, checksum })
}

fn read_list<T>(input: &mut Input<'_>, mut read: impl FnMut(&mut Input<'_>) -> Option<T>) -> Option<Vec<T>> {
    let count = input.number()?;
    // No item is shorter than a byte.
    let most = u64::try_from(input.0.len()).unwrap_or(u64::MAX);
    (count <= most).then(|| (0..count).map(|_| read(input)).collect())?
}

fn write_settled(output: &mut Output, settled: &Settled) {
    match settled {
        Ok(done) => {
            output.byte(0);
            output.byte(position(&Effect::ALL, &done.effect));
            output.byte(done.looked_up.into());
            output.text(done.id.as_ref().map_or("", Id::as_str));
        }
        Err(error) => {
            output.byte(1);
            output.byte(error.may_be_done.into());
            write_why(output, &error.why);
            output.number(error.errors.len() as u64);
            for error in &error.errors {
                write_api_error(output, error);
            }
        }
    }
}

fn read_settled(input: &mut Input<'_>) -> Option<Settled> {
    Some(match input.byte()? {
        0 => {
            let effect = *Effect::ALL.get(usize::from(input.byte()?))?;
            let looked_up = input.byte()? != 0;
            let id = Some(input.text()?).filter(|id| !id.is_empty()).map(Id::new);
            Ok(Done { effect, id, looked_up })
        }
        1 => {
            let may_be_done = input.byte()? != 0;
            Err(ItemError { may_be_done, why: read_why(input)?, errors: read_list(input, read_api_error)? })
        }
        _ => return None,
    })
}

fn position<T: PartialEq>(all: &[T], one: &T) -> u8 {
    let at = all.iter().position(|other| other == one);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
}

fn write_why(output: &mut Output, why: &Why) {
    match why {
        Why::Refused => output.byte(0),
        Why::Unattributed => output.byte(1),
        Why::Counted(counts) => {
            output.byte(2);
            for count in [counts.items, counts.succeeded, counts.failed] {
                output.number(count);
            }
        }
        Why::NoResult { job } => {
            output.byte(3);
            output.text(job);
        }
        Why::NoResponse => output.byte(4),
        Why::RefusedAsTooLarge { bytes } => {
            output.byte(5);
            output.number(*bytes as u64);
        }
        // These come of the item itself, each time it is read.
        Why::NotEncodable(text) => {
            output.byte(6);
            output.text(text);
        }
        Why::TooLarge { bytes } => {
            output.byte(7);
            output.number(*bytes as u64);
        }
        Why::NoExternalId => output.byte(8),
        Why::NoLookup => output.byte(10),
        Why::Invalid(reason) => {
            output.byte(11);
            output.text(reason);
        }
        Why::NotOver { job, seconds } => {
            output.byte(9);
            output.text(job);
            output.number(*seconds);
        }
    }
}

fn read_why(input: &mut Input<'_>) -> Option<Why> {
    Some(match input.byte()? {
        0 => Why::Refused,
        1 => Why::Unattributed,
        2 => Why::Counted(Counts {
            items: input.number()?,
            succeeded: input.number()?,
            failed: input.number()?,
        }),
        3 => Why::NoResult { job: input.text()?.to_owned() },
        4 => Why::NoResponse,
        5 => Why::RefusedAsTooLarge { bytes: input.number()?.try_into().ok()? },
        6 => Why::NotEncodable(input.text()?.to_owned()),
        7 => Why::TooLarge { bytes: input.number()?.try_into().ok()? },
        8 => Why::NoExternalId,
        9 => Why::NotOver { job: input.text()?.to_owned(), seconds: input.number()? },
        10 => Why::NoLookup,
        11 => Why::Invalid(input.text()?.to_owned()),
        _ => return None,
    })
}

fn write_api_error(output: &mut Output, error: &ApiError) {
    output.number(error.status.unwrap_or_default().into());
    for text in [&error.code, &error.title, &error.message, &error.pointer, &error.parameter] {
        output.byte(text.is_some().into());
        output.text(text.as_deref().unwrap_or_default());
    }
}

fn read_api_error(input: &mut Input<'_>) -> Option<ApiError> {
    let mut error = ApiError::default();
    error.status = Some(input.number()?.try_into().ok()?).filter(|status| *status != 0);
    for text in
        [&mut error.code, &mut error.title, &mut error.message, &mut error.pointer, &mut error.parameter]
    {
        let is_some = input.byte()? != 0;
        let read = input.text()?;
        *text = is_some.then(|| read.to_owned());
    }
    Some(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(index: u64) -> Mark {
        Mark { index, checksum: u32::MAX - 7 }
    }

    #[test]
    fn records_are_read_as_they_were_written() {
        let errors =
            ApiError::all_in(br#"{"errors":[{"status":409,"code":"conflict","title":"","detail":"taken"}]}"#);
        let counts = Counts { items: 3, succeeded: 2, failed: 1 };
        let whys = [
            Why::Refused,
            Why::Unattributed,
            Why::Counted(counts),
            Why::NoResult { job: "j".to_owned() },
            Why::NoResponse,
            Why::RefusedAsTooLarge { bytes: 300 },
            Why::NotEncodable("x".to_owned()),
            Why::Invalid("line 3".to_owned()),
            Why::TooLarge { bytes: 7 },
            Why::NoExternalId,
            Why::NoLookup,
            Why::NotOver { job: "j".to_owned(), seconds: 300 },
        ];
        let failed = whys.into_iter().map(|why| Err(ItemError::unclear(why, errors.clone())));
        let done = Effect::ALL.map(|effect| Ok(Done { effect, id: Some(Id::new("17")), looked_up: true }));
        let items = failed.chain(done).chain([Ok(Done::new(Effect::Created, None))]);
        let settled = items.zip(0..).map(|(settled, index)| (mark(index), settled)).collect();
        let all = [
            Stored::Sent(vec![mark(0), mark(u64::MAX)]),
            Stored::Accepted("j".to_owned(), vec![mark(300)]),
            Stored::Settled(settled),
        ];
        for stored in all {
            let bytes = stored.to_bytes();
            assert_eq!(Stored::of_bytes(&bytes), Some(stored));
            for length in 0..bytes.len() {
                assert_eq!(Stored::of_bytes(&bytes[..length]), None, "{length}");
            }
        }
    }

    #[test]
    fn bytes_of_no_record_are_refused() {
        for bytes in [&[][..], &[9], &[0, 200], &[0, 0, 0], &[2, 1, 0, 1, 2, 3, 4, 7]] {
            assert_eq!(Stored::of_bytes(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn another_run_is_recognized_by_its_header() {
        let header = |type_name: &str, host: &str, definition| Header {
            host: host.to_owned(),
            type_name: type_name.to_owned(),
            definition,
        };
        let own = header("customer", "https://a", 1);
        assert_eq!(Header::of_bytes(&own.to_bytes()).as_ref(), Some(&own));
        assert_eq!(own.difference(&own), None);
        for (other, expected) in [
            (
                header("company", "https://a", 1),
                "it is of `company` records, and the run of `customer` records",
            ),
            (header("customer", "https://b", 1), "it is of https://b, and the client is of https://a"),
            (
                header("customer", "https://a", 2),
                "the attributes of `customer` have changed since it was begun",
            ),
        ] {
            assert_eq!(other.difference(&own).as_deref(), Some(expected));
        }
    }
}
