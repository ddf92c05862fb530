//! The operators of attributes. Which classes have which is in `class`.

use super::class::{ContainsText, HasValue, OrderedByNumber, OrderedByTime, StartsWith, TextByWord, Time};
use super::criterion::Criterion;
use super::field::Field;
use super::operand::Operand;
use crate::json::Writer;
use crate::request::RequestError;

/// The value of `set` and `not_set`.
const YES: &str = "true";

impl<C, S> Field<C, S> {
    /// The attribute equals a value; for an attribute with several values, one of them does. A day, such as `"2026-11-20"`,
    /// equals every time on it.
    pub fn equals(self, value: impl Operand<C>) -> Criterion {
        self.criterion("equals", one(value))
    }

    /// No value of the attribute equals this one.
    pub fn not_equals(self, value: impl Operand<C>) -> Criterion {
        self.criterion("not_equals", one(value))
    }

    /// The attribute equals one of these values.
    pub fn one_of(self, values: impl IntoIterator<Item: Operand<C>>) -> Criterion
    where
        C: HasValue,
    {
        self.criterion("in", all(values))
    }

    /// The attribute equals none of these values.
    pub fn not_one_of(self, values: impl IntoIterator<Item: Operand<C>>) -> Criterion
    where
        C: HasValue,
    {
        self.undocumented("not_in", "in", all(values))
    }

    /// The text contains this one.
    pub fn contains(self, text: impl AsRef<str>) -> Criterion
    where
        C: ContainsText,
    {
        self.criterion("contains", quoted(text))
    }

    /// The text does not contain this one.
    pub fn not_contains(self, text: impl AsRef<str>) -> Criterion
    where
        C: ContainsText,
    {
        self.undocumented("not_contains", "contains", quoted(text))
    }

    /// The text starts with this one. Not documented by the service.
    pub fn starts_with(self, text: impl AsRef<str>) -> Criterion
    where
        C: StartsWith,
    {
        self.criterion("starts_with", quoted(text))
    }

    /// The text does not start with this one. Not documented by the service.
    pub fn not_starts_with(self, text: impl AsRef<str>) -> Criterion
    where
        C: StartsWith,
    {
        self.criterion("not_starts_with", quoted(text))
    }

    /// The number is greater than this one.
    pub fn gt(self, value: impl Operand<C>) -> Criterion
    where
        C: OrderedByNumber,
    {
        self.criterion("gt", one(value))
    }

    /// The number is greater than or equal to this one.
    pub fn gte(self, value: impl Operand<C>) -> Criterion
    where
        C: OrderedByNumber,
    {
        self.criterion("gte", one(value))
    }

    /// The number is less than this one.
    pub fn lt(self, value: impl Operand<C>) -> Criterion
    where
        C: OrderedByNumber,
    {
        self.criterion("lt", one(value))
    }

    /// The number is less than or equal to this one.
    pub fn lte(self, value: impl Operand<C>) -> Criterion
    where
        C: OrderedByNumber,
    {
        self.criterion("lte", one(value))
    }

    /// The time is later than this one, or after the end of this day.
    pub fn after(self, time: impl Operand<Time>) -> Criterion
    where
        C: OrderedByTime,
    {
        self.criterion("gt", one(time))
    }

    /// The time is this one or later, or after the start of this day.
    pub fn since(self, time: impl Operand<Time>) -> Criterion
    where
        C: OrderedByTime,
    {
        self.criterion("gte", one(time))
    }

    /// The time is earlier than this one, or before the start of this day.
    pub fn before(self, time: impl Operand<Time>) -> Criterion
    where
        C: OrderedByTime,
    {
        self.criterion("lt", one(time))
    }

    /// The time is this one or earlier, or before the end of this day.
    pub fn until(self, time: impl Operand<Time>) -> Criterion
    where
        C: OrderedByTime,
    {
        self.criterion("lte", one(time))
    }

    /// The attribute has a value.
    pub fn is_set(self) -> Criterion
    where
        C: HasValue,
    {
        self.undocumented("set", "not_set", Ok(YES.to_owned()))
    }

    /// The attribute has no value.
    pub fn is_not_set(self) -> Criterion
    where
        C: HasValue,
    {
        self.criterion("not_set", Ok(YES.to_owned()))
    }

    fn criterion(self, operator: &'static str, value: Result<String, RequestError>) -> Criterion {
        Criterion::new(self.name(), self.coverage(), operator, value)
    }

    /// A criterion with an operator that is not documented, and one that is documented and holds where this one does not.
    fn undocumented(
        self,
        operator: &'static str,
        documented: &'static str,
        value: Result<String, RequestError>,
    ) -> Criterion {
        match value {
            Ok(value) => self.criterion(operator, Ok(value.clone())).opposite_of(documented, &value),
            Err(error) => self.criterion(operator, Err(error)),
        }
    }
}

fn one<C>(value: impl Operand<C>) -> Result<String, RequestError> {
    let mut writer = Writer::new();
    value.write(&mut writer)?;
    Ok(writer.finish()?)
}

fn all<C>(values: impl IntoIterator<Item: Operand<C>>) -> Result<String, RequestError> {
    let mut writer = Writer::new();
    writer.begin_array();
    for value in values {
        value.write(&mut writer)?;
    }
    writer.end_array();
    Ok(writer.finish()?)
}

fn quoted(text: impl AsRef<str>) -> Result<String, RequestError> {
    one::<TextByWord>(text)
}
