//! The form of a record in a file. A record that was cut off at the end of the file is distinguished from damage.

use std::io::{self, Read};

/// The first bytes of a file.
pub(super) const MAGIC: &[u8] = b"kustomer journal 1\n";

/// Length, checksum of the length, checksum of the bytes.
const HEAD: usize = 12;

/// No record is longer. A request has at most 100 items, and an error of the service is shortened.
const LONGEST: usize = 16 * 1024 * 1024;

/// What is at a place in a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    Record(Vec<u8>),
    /// The file ends here, perhaps with a part of a record.
    End,
    Damage,
}

/// Returns the bytes of a record in a file.
pub(super) fn framed(payload: &[u8]) -> io::Result<Vec<u8>> {
    let too_long = || io::Error::new(io::ErrorKind::InvalidInput, "a record is too long");
    let length =
        u32::try_from(payload.len()).ok().filter(|_| payload.len() <= LONGEST).ok_or_else(too_long)?;
    let length = length.to_le_bytes();
    let mut bytes = Vec::with_capacity(HEAD + payload.len());
    bytes.extend(length);
    bytes.extend(crc32fast::hash(&length).to_le_bytes());
    bytes.extend(crc32fast::hash(payload).to_le_bytes());
    bytes.extend(payload);
    Ok(bytes)
}

/// How many bytes a record takes in a file.
pub(super) fn framed_length(payload: &[u8]) -> u64 {
    u64::try_from(HEAD + payload.len()).unwrap_or(u64::MAX)
}

/// Reads what is at the place of a reader.
pub(super) fn read(from: &mut impl Read) -> io::Result<Found> {
    let mut head = [0; HEAD];
    let count = read_up_to(from, &mut head)?;
    let ([length, length_sum, sum], true) = (words(&head), count == HEAD) else { return Ok(Found::End) };
    if head == [0; HEAD] {
        // A file that has grown before its bytes were written, as after a loss of power.
        return Ok(if is_zero(from)? { Found::End } else { Found::Damage });
    }
    let length_of = usize::try_from(length).unwrap_or(usize::MAX);
    if crc32fast::hash(&length.to_le_bytes()) != length_sum || length_of > LONGEST {
        return Ok(Found::Damage);
    }
    let mut payload = vec![0; length_of];
    if read_up_to(from, &mut payload)? < length_of {
        return Ok(Found::End);
    }
    if crc32fast::hash(&payload) == sum {
        return Ok(Found::Record(payload));
    }
    // The last record, of which not every byte was written.
    Ok(if is_zero(from)? { Found::End } else { Found::Damage })
}

fn words(head: &[u8; HEAD]) -> [u32; 3] {
    let mut words = head.chunks_exact(4).map(|word| word.try_into().map_or(0, u32::from_le_bytes));
    [(); 3].map(|()| words.next().unwrap_or_default())
}

/// Whether nothing but zeros follows, or nothing at all.
fn is_zero(from: &mut impl Read) -> io::Result<bool> {
    let mut buffer = [0; 4096];
    loop {
        let count = read_up_to(from, &mut buffer)?;
        if buffer.iter().take(count).any(|byte| *byte != 0) {
            return Ok(false);
        }
        if count < buffer.len() {
            return Ok(true);
        }
    }
}

fn read_up_to(from: &mut impl Read, mut buffer: &mut [u8]) -> io::Result<usize> {
    let length = buffer.len();
    while !buffer.is_empty() {
        match from.read(buffer) {
            Ok(0) => break,
            Ok(count) => buffer = buffer.get_mut(count..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length - buffer.len())
}
