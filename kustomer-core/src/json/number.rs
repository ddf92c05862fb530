//! Numbers: the strict grammar, and exact conversion to the requested integer or float.

use super::{DecodeError, ErrorKind, Reader, Syntax};

/// The text of a number, parsed only as far as its conversion needs.
pub(super) struct NumberText<'a> {
    pub(super) text: &'a str,
    pub(super) is_integer: bool,
    start: usize,
}

/// Powers of ten that a double represents exactly.
const EXACT_POWERS: [f64; 16] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// More digits than the widest integer has.
const LONGEST_INTEGER: usize = 40;

impl<'a> Reader<'a> {
    /// Skips a number, checking its grammar.
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

    /// Skips digits; at least one is required.
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

    /// Reads a number as its text.
    #[cfg(feature = "rust_decimal")]
    pub(crate) fn number(&mut self) -> Result<&'a str, DecodeError> {
        self.any_number().map(|number| number.text)
    }

    pub(super) fn any_number(&mut self) -> Result<NumberText<'a>, DecodeError> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => self.number_text(),
            _ => Err(self.wrong_type("a number")),
        }
    }

    #[inline]
    pub(super) fn float(&mut self) -> Result<f64, DecodeError> {
        match self.short_float() {
            Some(value) => Ok(value),
            None => self.any_float(),
        }
    }

    #[cold]
    #[inline(never)]
    fn any_float(&mut self) -> Result<f64, DecodeError> {
        self.any_number()?.float()
    }

    /// Reads a single-precision number, rounded once: converting from a double would round twice.
    pub(super) fn single(&mut self) -> Result<f32, DecodeError> {
        let number = self.any_number()?;
        match number.text.parse::<f32>() {
            Ok(value) if value.is_finite() => Ok(value),
            _ => Err(number.out_of_range("a single-precision number")),
        }
    }

    /// Reads an integer of any type. `1.0` and `1e3` are integers; `1.5` is not.
    #[inline]
    pub(super) fn integer<T: TryFrom<u32> + TryFrom<i128>>(
        &mut self,
        target: &'static str,
    ) -> Result<T, DecodeError> {
        let start = self.at;
        if let Some(value) = self.short_integer()
            && let Ok(value) = T::try_from(value)
        {
            return Ok(value);
        }
        self.at = start;
        let value = self.wide_integer(target)?;
        T::try_from(value).map_err(|_| DecodeError::new(ErrorKind::OutOfRange(target), start))
    }

    /// Reads an integer wider than any requested type, so that the code is compiled once and not for each of them.
    #[inline(never)]
    fn wide_integer(&mut self, target: &'static str) -> Result<i128, DecodeError> {
        let number = self.any_number()?;
        if number.is_integer {
            return number.text.parse().map_err(|_| number.out_of_range(target));
        }
        number.exact_integer(target)
    }

    /// Reads an unsigned integer of a few digits, as nearly all are, if one is next.
    #[inline]
    fn short_integer(&mut self) -> Option<u32> {
        /// So many digits always fit.
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

    /// Reads a decimal of at most 15 digits without an exponent, as nearly all are, if one is next. Its mantissa and
    /// power of ten are exact doubles, so one division rounds correctly.
    #[inline]
    fn short_float(&mut self) -> Option<f64> {
        const SHORT: usize = 15;
        let text = self.bytes().get(self.at..)?;
        let sign = usize::from(text.first() == Some(&b'-'));
        let (mut mantissa, mut at, mut point) = (0_u64, sign, None);
        let end = sign + SHORT + 1;
        while at < end {
            match text.get(at) {
                Some(digit @ b'0'..=b'9') => mantissa = mantissa * 10 + u64::from(digit - b'0'),
                Some(b'.') if point.is_none() => point = Some(at),
                _ => break,
            }
            at += 1;
        }
        let whole = point.unwrap_or(at) - sign;
        let fraction = point.map_or(0, |point| at - point - 1);
        let is_number = whole > 0
            && (whole == 1 || text.get(sign) != Some(&b'0'))
            && (point.is_none() || fraction > 0)
            && whole + fraction <= SHORT
            && !matches!(text.get(at), Some(b'0'..=b'9' | b'.' | b'e' | b'E'));
        if !is_number {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "15 digits are below two to the 53rd")]
        let value = mantissa as f64 / EXACT_POWERS.get(fraction)?;
        self.at += at;
        Some(if sign == 1 { -value } else { value })
    }

    /// Reads a count, which the service sends as a number or, in places, as a string of digits.
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
        match self.text.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(value),
            _ => Err(self.out_of_range("a double")),
        }
    }

    /// Converts a number with a fraction or an exponent, if it is exactly an integer.
    fn exact_integer(&self, target: &'static str) -> Result<i128, DecodeError> {
        let (mantissa, exponent) = self.text.split_once(['e', 'E']).unwrap_or((self.text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let (whole, fraction) = (whole.trim_start_matches('-'), fraction.trim_end_matches('0'));
        let digits = format!("{whole}{fraction}");
        let significant = digits.trim_matches('0');
        if significant.is_empty() {
            return Ok(0);
        }
        // Zeros after the last significant digit; negative if that is a fractional digit.
        let trailing = digits.len() - digits.trim_end_matches('0').len();
        let zeros = exponent.parse::<i64>().ok().and_then(|exponent| {
            exponent.checked_add(i64::try_from(trailing).ok()? - i64::try_from(fraction.len()).ok()?)
        });
        let is_below_one = exponent.starts_with('-');
        match zeros.map(usize::try_from) {
            Some(Ok(zeros)) if zeros < LONGEST_INTEGER => {
                let sign = if self.text.starts_with('-') { "-" } else { "" };
                let text = format!("{sign}{significant}{}", "0".repeat(zeros));
                text.parse().map_err(|_| self.out_of_range(target))
            }
            Some(Err(_)) => Err(Reader::malformed("an integer", self.start)),
            None if is_below_one => Err(Reader::malformed("an integer", self.start)),
            Some(Ok(_)) | None => Err(self.out_of_range(target)),
        }
    }

    #[cold]
    fn out_of_range(&self, target: &'static str) -> DecodeError {
        DecodeError::new(ErrorKind::OutOfRange(target), self.start)
    }
}
