//! The bytes of what is stored: numbers of variable length, texts and times.

use kustomer_core::Timestamp;

/// Writes bytes.
#[derive(Debug, Default)]
pub(crate) struct Output(pub(super) Vec<u8>);

impl Output {
    pub(crate) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// Seven bits in each byte, the lowest ones first.
    pub(crate) fn number(&mut self, mut number: u64) {
        while let Some(high) = number.checked_shr(7).filter(|high| *high > 0) {
            self.byte(0x80 | low_bits(number));
            number = high;
        }
        self.byte(low_bits(number));
    }

    /// Small numbers are short, whatever their sign.
    pub(crate) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63).cast_unsigned());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    pub(crate) fn time(&mut self, time: Timestamp) {
        self.signed(time.as_millisecond());
    }
}

fn low_bits(number: u64) -> u8 {
    let [low, ..] = number.to_le_bytes();
    low & 0x7f
}

/// Reads bytes. `None` for what was not written by [`Output`].
#[derive(Debug)]
pub(crate) struct Input<'a>(pub(super) &'a [u8]);

impl<'a> Input<'a> {
    pub(crate) fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits.leading_zeros() < shift {
                return None;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(crate) fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        let sign = (number & 1).cast_signed().wrapping_neg();
        Some((number >> 1).cast_signed() ^ sign)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.number()?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    pub(crate) fn time(&mut self) -> Option<Timestamp> {
        Timestamp::from_millisecond(self.signed()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let numbers = [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX - 1, u64::MAX];
        let signed = [0, -1, 1, 63, -64, 64, i64::MIN, i64::MAX];
        let mut output = Output::default();
        for number in numbers {
            output.number(number);
        }
        for number in signed {
            output.signed(number);
        }
        output.text("kobject_flight");
        let mut input = Input(&output.0);
        assert!(numbers.iter().all(|number| input.number() == Some(*number)));
        assert!(signed.iter().all(|number| input.signed() == Some(*number)));
        assert_eq!(input.text(), Some("kobject_flight"));
        assert!(input.0.is_empty());
    }

    #[test]
    fn bytes_that_end_too_early_are_refused() {
        assert_eq!(Input(&[0x80]).number(), None);
        assert_eq!(Input(&[0xff; 10]).number(), None, "more than 64 bits");
        assert_eq!(Input(&[5, b'a']).text(), None);
        assert_eq!(Input(&[1, 0xff]).text(), None);
    }
}
