//! `rust_decimal::Decimal`, a custom attribute with the suffix `Num`. Exact: the digits of the text are read and written,
//! without a double in between.

use rust_decimal::Decimal;

use crate::custom::{CustomAttribute, Suffix};
use crate::json::{Decode, DecodeError, Encode, ErrorKind, Reader, Writer};
use crate::wire::{EncodesAs, JsonNumber};

impl Decode for Decimal {
    /// Reads all digits. A number that a decimal cannot represent exactly is an error.
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let start = reader.offset();
        let text = reader.number()?;
        let usual = Self::from_str_exact(text).ok();
        usual
            .or_else(|| any(text))
            .ok_or_else(|| DecodeError::new(ErrorKind::OutOfRange("a decimal (28 digits)"), start))
    }
}

/// Parses a number with an exponent, or with more zeros at its end than a decimal has digits.
#[cold]
fn any(text: &str) -> Option<Decimal> {
    /// More digits than a decimal has on either side of the point.
    const MANY: i64 = 40;
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_end_matches('0');
    if digits.is_empty() {
        return Some(Decimal::ZERO);
    }
    let point = i64::try_from(whole.len()).ok()?.checked_add(exponent.parse().ok()?)?;
    if !(-MANY..=MANY).contains(&point) {
        return None;
    }
    let before = usize::try_from(point).unwrap_or_default();
    let zeros = usize::try_from(-point).unwrap_or_default();
    let padded = format!("{digits:0<before$}");
    let (whole, fraction) = padded.split_at_checked(before)?;
    let point = if fraction.is_empty() { "" } else { "." };
    Decimal::from_str_exact(&format!("{sign}0{whole}{point}{}{fraction}", "0".repeat(zeros))).ok()
}

impl Encode for Decimal {
    /// Writes all digits, including zeros at the end: `1.50`.
    fn encode(&self, writer: &mut Writer) {
        writer.raw(&self.to_string());
    }
}

impl CustomAttribute for Decimal {
    const SUFFIX: Suffix = Suffix::Num;
}

impl EncodesAs<JsonNumber> for Decimal {}
