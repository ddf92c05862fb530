//! `SystemTime` in setters. Its conversions are with the arithmetic of [`Timestamp`].

use std::borrow::Borrow;
use std::time::SystemTime;

use super::point_in_time::given;
use crate::Timestamp;
use crate::argument::{Exact, Given, forms};

forms! {
    [] SystemTime as Timestamp: time => given(time);
    ['v] &'v SystemTime as Timestamp: time => given(*time);
}
