//! `/_sandbox/clock`: reading, setting, freezing and advancing the clock.

use std::time::Duration;

use serde_json::json;

use super::reply::{ControlError, Reply, all_right, ok};
use super::request::ControlRequest;
use crate::check::Mistakes;
use crate::members::Members;
use crate::timestamp::render;

/// The members of a body that advances the clock, with their length in seconds.
const UNITS: [(&str, f64); 4] = [("days", 86_400.0), ("hours", 3_600.0), ("minutes", 60.0), ("seconds", 1.0)];

/// Returns the time and whether the clock is frozen.
pub(super) fn show(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    Ok(document(request))
}

/// Sets the time, freezes the clock or lets it run, as the body says.
pub(super) fn set(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let body = request.object()?;
    let mut mistakes = Mistakes::new();
    let mut members = Members::of(&body, "", &["now", "frozen"], &mut mistakes);
    members.require_one_of(&["now", "frozen"]);
    let (now, frozen) = (members.timestamp("now"), members.boolean("frozen"));
    all_right(mistakes)?;
    let clock = request.service.clock();
    match (now, frozen) {
        (Some(now), Some(frozen)) => clock.set_and_freeze(now, frozen),
        (Some(now), None) => clock.set(now.into()),
        (None, Some(true)) => clock.freeze(),
        // Only a frozen clock has a time to go on from; a running one would lose a fraction of a millisecond.
        (None, Some(false)) if clock.is_frozen() => clock.resume(),
        (None, _) => {}
    }
    request.service.keep_clock();
    Ok(document(request))
}

/// Moves the clock forward by the sum of the members.
pub(super) fn advance(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let body = request.object()?;
    let names = UNITS.map(|(name, _)| name);
    let mut mistakes = Mistakes::new();
    let mut members = Members::of(&body, "", &names, &mut mistakes);
    members.require_one_of(&names);
    let seconds: f64 = UNITS.iter().filter_map(|(name, unit)| Some(members.amount(name)? * unit)).sum();
    all_right(mistakes)?;
    let by = Duration::try_from_secs_f64(seconds)
        .map_err(|_| ControlError::bad_request("the clock cannot be advanced so far"))?;
    request.service.clock().advance(by);
    request.service.keep_clock();
    Ok(document(request))
}

fn document(request: &ControlRequest<'_>) -> Reply {
    let clock = request.service.clock();
    ok(&json!({ "now": render(clock.timestamp()), "frozen": clock.is_frozen() }))
}
