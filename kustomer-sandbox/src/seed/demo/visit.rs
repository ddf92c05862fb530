//! Who has which conversation when, on which flight.

use super::people::{PEOPLE, Person};
use super::story::{STORIES, Story};

/// The conversations of the demo.
const VISITS: u32 = 44;

/// The time over which they are spread, in minutes. The latest began half an hour ago.
const SPAN: i64 = 40 * 24 * 60;

/// A conversation of a customer about a flight.
#[derive(Clone, Copy)]
pub(super) struct Visit {
    pub(super) number: u32,
    /// Index into the people.
    pub(super) customer: usize,
    pub(super) story: &'static Story,
    /// When it began, in minutes before the present.
    pub(super) began: i64,
    pub(super) route: Route,
}

/// A flight number, the city it goes to, the code of its airport, and a stop.
#[derive(Clone, Copy)]
pub(super) struct Route {
    pub(super) number: &'static str,
    pub(super) city: &'static str,
    pub(super) airport: &'static str,
    pub(super) stop: Option<&'static str>,
}

const fn route(
    number: &'static str,
    city: &'static str,
    airport: &'static str,
    stop: Option<&'static str>,
) -> Route {
    Route { number, city, airport, stop }
}

const ROUTES: [Route; 8] = [
    route("ZX117", "New York", "JFK", None),
    route("ZX204", "Lisbon", "LIS", None),
    route("ZX318", "Tokyo", "HND", Some("ANC")),
    route("ZX421", "Toronto", "YYZ", None),
    route("ZX530", "Nairobi", "NBO", Some("CAI")),
    route("ZX642", "Oslo", "OSL", None),
    route("ZX755", "São Paulo", "GRU", Some("LIS")),
    route("ZX863", "Seattle", "SEA", None),
];

/// Returns the route for a number, whatever it is.
pub(super) fn route_of(number: u32) -> Route {
    let [first, ..] = ROUTES;
    let index = usize::try_from(number).unwrap_or(0) % ROUTES.len();
    ROUTES.get(index).copied().unwrap_or(first)
}

/// Returns the conversations, the earliest first.
pub(super) fn visits() -> Vec<Visit> {
    let business: Vec<usize> =
        people().filter(|(_, person)| person.company.is_some()).map(|(at, _)| at).collect();
    let visit = |number: u32| {
        let index = usize::try_from(number).ok()?;
        // Neither number divides the other, so everyone meets other stories in turn.
        let story = STORIES.get((index * 5 + index / PEOPLE.len() * 7) % STORIES.len())?;
        let anyone = index % PEOPLE.len();
        let customer = if story.is_for_companies() { *business.get(index % business.len())? } else { anyone };
        // Not every day at the same time.
        let shift = i64::from(number * 211 % 480);
        let began = (SPAN * i64::from(VISITS - 1 - number) / i64::from(VISITS) + shift).max(30);
        Some(Visit { number, customer, story, began, route: route_of(number * 3) })
    };
    (0..VISITS).filter_map(visit).collect()
}

pub(super) fn people() -> impl Iterator<Item = (usize, &'static Person)> {
    PEOPLE.iter().enumerate()
}
