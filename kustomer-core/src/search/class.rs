//! Classes of search attributes, and the operators that each class has. A class is a type without values, so that an operator
//! that an attribute does not have does not compile.

use std::marker::PhantomData;

/// All text of a record, such as `customer_any_text`: `equals`, `contains`, `starts_with`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnyText {}

/// Text that is matched by word: `equals`, `one_of`, `contains`, `starts_with`, `is_set`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextByWord {}

/// Text that is matched as a whole: `equals`, `one_of`, `is_set`. `V` is the type of the values: `str`, or an
/// [`Id`](crate::Id).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WholeText<V: ?Sized = str>(PhantomData<fn() -> V>);

/// One or several of a set of values: `equals` and `one_of`, which one of the values must satisfy, and `is_set`. `V` is the type
/// of a value: `str`, or an [`Id`](crate::Id).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueList<V: ?Sized = str>(PhantomData<fn() -> V>);

/// A number: `equals`, `one_of`, `gt`, `gte`, `lt`, `lte`, `is_set`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numeric {}

/// A point in time: `equals`, `after`, `since`, `before`, `until`, `is_set`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {}

/// A boolean: `equals`, `is_set`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BooleanValue {}

/// A custom attribute whose class only its Rust type knows, such as an enum or a newtype: every operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnyValue {}

// The notes of all groups are the same: they list every operator.

/// Classes with `contains` and `not_contains`.
#[diagnostic::on_unimplemented(
    message = "search attributes of the class `{Self}` do not have the operator `contains`",
    label = "not an operator of this attribute",
    note = "`equals` and `not_equals` compare attributes of every class",
    note = "`TextByWord`: `one_of`, `contains`, `starts_with`, `is_set`; `AnyText`: `contains`, `starts_with`",
    note = "`WholeText`, `ValueList` and `BooleanValue`: `one_of`, `is_set`",
    note = "`Numeric`: `one_of`, `gt`, `gte`, `lt`, `lte`, `is_set`",
    note = "`Time`: `after`, `since`, `before`, `until`, `is_set`",
    note = "for a criterion that this list does not have, use `Criterion::raw`"
)]
pub trait ContainsText {}

/// Classes with `starts_with` and `not_starts_with`.
#[diagnostic::on_unimplemented(
    message = "search attributes of the class `{Self}` do not have the operator `starts_with`",
    label = "not an operator of this attribute",
    note = "`equals` and `not_equals` compare attributes of every class",
    note = "`TextByWord`: `one_of`, `contains`, `starts_with`, `is_set`; `AnyText`: `contains`, `starts_with`",
    note = "`WholeText`, `ValueList` and `BooleanValue`: `one_of`, `is_set`",
    note = "`Numeric`: `one_of`, `gt`, `gte`, `lt`, `lte`, `is_set`",
    note = "`Time`: `after`, `since`, `before`, `until`, `is_set`",
    note = "for a criterion that this list does not have, use `Criterion::raw`"
)]
pub trait StartsWith {}

/// Classes with `gt`, `gte`, `lt` and `lte`.
#[diagnostic::on_unimplemented(
    message = "search attributes of the class `{Self}` do not have the operators `gt`, `gte`, `lt` and `lte`",
    label = "not an operator of this attribute",
    note = "`equals` and `not_equals` compare attributes of every class",
    note = "`TextByWord`: `one_of`, `contains`, `starts_with`, `is_set`; `AnyText`: `contains`, `starts_with`",
    note = "`WholeText`, `ValueList` and `BooleanValue`: `one_of`, `is_set`",
    note = "`Numeric`: `one_of`, `gt`, `gte`, `lt`, `lte`, `is_set`",
    note = "`Time`: `after`, `since`, `before`, `until`, `is_set`",
    note = "for a criterion that this list does not have, use `Criterion::raw`"
)]
pub trait OrderedByNumber {}

/// Classes with `after`, `since`, `before` and `until`.
#[diagnostic::on_unimplemented(
    message = "search attributes of the class `{Self}` do not have the operators `after`, `since`, `before` and `until`",
    label = "not an operator of this attribute",
    note = "`equals` and `not_equals` compare attributes of every class",
    note = "`TextByWord`: `one_of`, `contains`, `starts_with`, `is_set`; `AnyText`: `contains`, `starts_with`",
    note = "`WholeText`, `ValueList` and `BooleanValue`: `one_of`, `is_set`",
    note = "`Numeric`: `one_of`, `gt`, `gte`, `lt`, `lte`, `is_set`",
    note = "`Time`: `after`, `since`, `before`, `until`, `is_set`",
    note = "for a criterion that this list does not have, use `Criterion::raw`"
)]
pub trait OrderedByTime {}

/// Classes with `one_of`, `not_one_of`, `is_set` and `is_not_set`.
#[diagnostic::on_unimplemented(
    message = "search attributes of the class `{Self}` do not have the operators `one_of` and `is_set`",
    label = "not an operator of this attribute",
    note = "`equals` and `not_equals` compare attributes of every class",
    note = "`TextByWord`: `one_of`, `contains`, `starts_with`, `is_set`; `AnyText`: `contains`, `starts_with`",
    note = "`WholeText`, `ValueList` and `BooleanValue`: `one_of`, `is_set`",
    note = "`Numeric`: `one_of`, `gt`, `gte`, `lt`, `lte`, `is_set`",
    note = "`Time`: `after`, `since`, `before`, `until`, `is_set`",
    note = "for a criterion that this list does not have, use `Criterion::raw`"
)]
pub trait HasValue {}

/// Implements a group of operators for the classes that have it.
macro_rules! classes_with {
    ($($group:ident => $([$($generics:tt)*] $class:ty),+;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $group for $class {}
    )+)*};
}

classes_with! {
    ContainsText => [] AnyText, [] TextByWord, [] AnyValue;
    StartsWith => [] AnyText, [] TextByWord, [] AnyValue;
    OrderedByNumber => [] Numeric, [] AnyValue;
    OrderedByTime => [] Time, [] AnyValue;
    HasValue => [] TextByWord, [V: ?Sized] WholeText<V>, [V: ?Sized] ValueList<V>, [] Numeric, [] Time, [] BooleanValue,
        [] AnyValue;
}
