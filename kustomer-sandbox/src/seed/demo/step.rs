//! The demo as a list of what happens, in order of time.

use super::people::PEOPLE;
use super::story::{End, Line};
use super::visit::{Visit, people};

/// Something that happens, and when: in seconds before the present.
#[derive(Clone, Copy)]
pub(super) struct Step {
    pub(super) seconds_ago: i64,
    pub(super) action: Action,
}

#[derive(Clone, Copy)]
pub(super) enum Action {
    /// A customer, by index.
    Customer(usize),
    /// The flight that a conversation is about.
    Flight(Visit),
    /// The next flight of a customer, by index.
    NextFlight(usize),
    /// What a customer, by index, has bought.
    Order(usize),
    /// A conversation begins.
    Open(Visit),
    /// An agent takes it over.
    Assign(Visit),
    Line(Visit, Line),
    End(Visit),
}

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// When the first customer comes, in seconds before the present.
pub(super) const FIRST_CUSTOMER: i64 = 43 * DAY;

/// Returns everything that has happened until now, the earliest first.
pub(super) fn steps(visits: &[Visit]) -> Vec<Step> {
    let mut steps: Vec<Step> = people().flat_map(|(index, _)| of_customer(index)).collect();
    steps.extend(visits.iter().flat_map(|visit| of_visit(*visit)));
    steps.retain(|step| step.seconds_ago >= 0);
    // Stable: what happens in the same second stays in order.
    steps.sort_by_key(|step| std::cmp::Reverse(step.seconds_ago));
    steps
}

fn of_customer(index: usize) -> Vec<Step> {
    let number = i64::try_from(index).unwrap_or(0);
    let came = FIRST_CUSTOMER - number * 47 * MINUTE;
    let bought = (number * 29 + 2) % 36 * DAY + number * 13 * MINUTE;
    let books = number * 5 % 30 * DAY + number * 61 * MINUTE;
    let mut steps = vec![
        Step { seconds_ago: came, action: Action::Customer(index) },
        Step { seconds_ago: books, action: Action::NextFlight(index) },
    ];
    if index < PEOPLE.len() / 2 || index.is_multiple_of(3) {
        steps.push(Step { seconds_ago: bought, action: Action::Order(index) });
    }
    steps
}

fn of_visit(visit: Visit) -> Vec<Step> {
    let at = |minutes: i64, seconds: i64, action: Action| Step {
        seconds_ago: (visit.began - minutes) * MINUTE - seconds,
        action,
    };
    let booked = (visit.began * MINUTE + 9 * DAY).min(FIRST_CUSTOMER - 2 * DAY);
    let mut steps = vec![Step { seconds_ago: booked, action: Action::Flight(visit) }];
    let lines = visit.story.lines;
    let first =
        lines.iter().find(|line| matches!(line, Line::In(..))).map_or(0, |line| line.minutes().into());
    steps.push(at(first, -1, Action::Open(visit)));
    steps.push(at(first, 45, Action::Assign(visit)));
    steps.extend(lines.iter().map(|line| at(line.minutes().into(), 0, Action::Line(visit, *line))));
    let last: i64 = lines.last().map_or(0, |line| line.minutes().into());
    if visit.story.end != End::Open {
        steps.push(at(last + 10, 0, Action::End(visit)));
    }
    steps
}
