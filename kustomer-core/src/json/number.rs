//! Numbers: the strict grammar, and exact conversion to the integer or float asked for.

use super::{DecodeError, ErrorKind, Reader, Syntax};

/// A number's text, taken apart only as far as its conversion needs.
pub(super) struct NumberText<'a> {
    pub(super) text: &'a str,
    pub(super) is_integer: bool,
    start: usize,
}

/// Powers of ten that a double holds exactly.
const EXACT_POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

impl<'a> Reader<'a> {
    /// Steps over a number, checking its grammar.
    pub(super) fn number_text(&mut self) -> Result<NumberText<'a>, DecodeError> {
        let start = self.at;
        if self.bytes().get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        match self.bytes().get(self.at) {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => self.digits()?,
            None => return Err(self.cut_off()),
            Some(_) => return Err(self.syntax(Syntax::BadNumber)),
        }
        let mut is_integer = true;
        match self.bytes().get(self.at) {
            Some(b'.') => {
                is_integer = false;
                self.at += 1;
                self.digits()?;
            }
            Some(b'0'..=b'9') => return Err(self.syntax(Syntax::BadNumber)),
            _ => {}
        }
        if let Some(b'e' | b'E') = self.bytes().get(self.at) {
            is_integer = false;
            self.at += 1;
            if let Some(b'+' | b'-') = self.bytes().get(self.at) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(NumberText { text: self.text.get(start..self.at).unwrap_or_default(), is_integer, start })
    }

    /// Steps over digits, of which there must be one.
    fn digits(&mut self) -> Result<(), DecodeError> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.bytes().get(self.at) {
            self.at += 1;
        }
        match (self.at > start, self.bytes().get(self.at)) {
            (true, _) => Ok(()),
            (false, None) => Err(self.cut_off()),
            (false, Some(_)) => Err(self.syntax(Syntax::BadNumber)),
        }
    }

    pub(super) fn any_number(&mut self) -> Result<NumberText<'a>, DecodeError> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => self.number_text(),
            _ => Err(self.wrong_type("a number")),
        }
    }

    pub(super) fn float(&mut self) -> Result<f64, DecodeError> {
        let number = self.any_number()?;
        number.float()
    }

    /// An integer of any type; `1.0` and `1e3` are integers too, `1.5` is none.
    pub(super) fn integer<T: TryFrom<i128>>(&mut self, target: &'static str) -> Result<T, DecodeError> {
        let start = self.at;
        let value = self.wide_integer(target)?;
        T::try_from(value).map_err(|_| DecodeError::new(ErrorKind::OutOfRange(target), start))
    }

    /// An integer wider than any type asked for, so that the rest is compiled once and not for each of them.
    fn wide_integer(&mut self, target: &'static str) -> Result<i128, DecodeError> {
        if let Some(value) = self.short_integer() {
            return Ok(value.into());
        }
        let number = self.any_number()?;
        let out_of_range = || DecodeError::new(ErrorKind::OutOfRange(target), number.start);
        if number.is_integer {
            return number.text.parse().map_err(|_| out_of_range());
        }
        let value = number.float()?;
        if value.fract() != 0.0 {
            return Err(Self::malformed("an integer", number.start));
        }
        #[expect(clippy::cast_possible_truncation, reason = "saturates beyond what any type asked for holds")]
        Ok(value as i128)
    }

    /// Reads an integer of a few digits without a sign, if one comes next: nearly all are.
    fn short_integer(&mut self) -> Option<u32> {
        /// As many digits as always fit.
        const SHORT: usize = 9;
        let text = self.bytes().get(self.at..)?;
        let (mut value, mut length) = (0, 0);
        while let Some(digit @ b'0'..=b'9') = text.get(length).filter(|_| length <= SHORT) {
            value = if length < SHORT { value * 10 + u32::from(digit - b'0') } else { value };
            length += 1;
        }
        let goes_on = length > SHORT || matches!(text.get(length), Some(b'.' | b'e' | b'E'));
        let leading_zero = length > 1 && text.first() == Some(&b'0');
        if length == 0 || goes_on || leading_zero {
            return None;
        }
        self.at += length;
        Some(value)
    }

    /// A count that the service sends as a number or, in places, as a string of digits.
    pub(crate) fn lenient_count(&mut self) -> Result<Option<u64>, DecodeError> {
        match self.peek() {
            Some(b'n') => self.literal("null").map(|()| None),
            Some(b'"') => Ok(self.string()?.trim().parse().ok()),
            Some(b'-' | b'0'..=b'9') => Ok(self.number_text()?.text.parse().ok()),
            _ => self.skip().map(|()| None),
        }
    }
}

impl NumberText<'_> {
    pub(super) fn float(&self) -> Result<f64, DecodeError> {
        if let Some(value) = self.exact() {
            return Ok(value);
        }
        match self.text.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(value),
            _ => Err(DecodeError::new(ErrorKind::OutOfRange("a double"), self.start)),
        }
    }

    /// A decimal of at most 15 digits and no exponent: both parts are exact doubles, so one division rounds
    /// correctly.
    fn exact(&self) -> Option<f64> {
        if self.text.len() > 16 {
            return None;
        }
        let (negative, digits) = match self.text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, self.text),
        };
        let mut mantissa: u64 = 0;
        let mut scale: Option<usize> = None;
        for &byte in digits.as_bytes() {
            match byte {
                b'0'..=b'9' => {
                    mantissa = mantissa * 10 + u64::from(byte - b'0');
                    scale = scale.map(|scale| scale + 1);
                }
                b'.' => scale = Some(0),
                _ => return None,
            }
        }
        if mantissa >= 1 << 53 {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "below two to the 53rd every integer is exact")]
        let value = mantissa as f64 / EXACT_POWERS.get(scale.unwrap_or(0))?;
        Some(if negative { -value } else { value })
    }
}
