//! Plays the demo: turns what happens into requests.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::klass;
use super::people::{AGENTS, Agent, COMPANIES, PEOPLE, Person, TEAMS};
use super::step::{Action, Step};
use super::story::{End, Line, TAGS};
use super::visit::{Route, Visit, route_of};
use crate::seed::writer::{SeedError, Writer};
use crate::timestamp;

/// Seats and bags that customers buy, with their price.
const EXTRAS: [(&str, f64); 4] =
    [("Extra bag", 45.0), ("Seat with legroom", 29.5), ("Lounge pass", 38.0), ("Carbon offset", 6.2)];
const CABINS: [&str; 4] = ["economy", "economy", "premium-economy", "business"];

/// The IDs of what was created so far, by index.
pub(super) struct Stage<'s> {
    writer: &'s Writer<'s>,
    /// Klasses with a schema of the user's, whose objects may not fit.
    foreign: Vec<&'static str>,
    agents: Vec<String>,
    teams: Vec<String>,
    tags: Vec<String>,
    companies: Vec<String>,
    customers: HashMap<usize, String>,
    /// By number of the visit.
    flights: HashMap<u32, Flight>,
    conversations: HashMap<u32, String>,
}

struct Flight {
    id: String,
    custom: Value,
}

impl<'s> Stage<'s> {
    /// Creates what is there before the first customer comes.
    pub(super) fn set(writer: &'s Writer<'s>, seconds_ago: i64) -> Result<Self, SeedError> {
        let at = writer.ago(seconds_ago);
        let mut stage = Self {
            writer,
            foreign: klass::define(writer, seconds_ago)?,
            agents: Vec::new(),
            teams: Vec::new(),
            tags: Vec::new(),
            companies: Vec::new(),
            customers: HashMap::new(),
            flights: HashMap::new(),
            conversations: HashMap::new(),
        };
        for agent in AGENTS {
            let user = json!({ "name": agent.name, "email": agent.email, "userType": "user", "roles": ["org.user"] });
            stage.agents.push(writer.create(at, "/v1/users", user.to_string())?);
        }
        for (index, (name, icon)) in TEAMS.iter().enumerate() {
            let members: Vec<&String> = stage.members(index).collect();
            let team = json!({ "name": name, "icon": icon, "members": members }).to_string();
            stage.teams.push(writer.create(at, "/v1/teams", team)?);
        }
        for (name, color) in TAGS {
            let tag = json!({ "type": "tag", "attributes": { "name": name, "color": color } });
            stage.tags.push(writer.insert(at, &tag)?);
        }
        for company in COMPANIES {
            let company = json!({
                "name": company.name,
                "externalId": company.domain,
                "domains": [{ "domain": company.domain }],
                "emails": [{ "email": format!("travel@{}", company.domain), "type": "work" }],
                "phones": [{ "phone": company.phone, "type": "work" }],
                "employeeCount": company.employees,
            });
            stage.companies.push(writer.create(at, "/v1/companies", company.to_string())?);
        }
        Ok(stage)
    }

    fn members(&self, team: usize) -> impl Iterator<Item = &String> {
        self.agents.iter().zip(AGENTS).filter(move |(_, agent)| agent.team == team).map(|(id, _)| id)
    }

    /// Lets something happen.
    pub(super) fn play(&mut self, step: Step) -> Result<(), SeedError> {
        let at = self.writer.ago(step.seconds_ago);
        match step.action {
            Action::Customer(index) => self.customer(at, index),
            Action::Flight(visit) => self.flight(at, visit),
            Action::NextFlight(index) => self.next_flight(at, index),
            Action::Order(index) => self.order(at, index),
            Action::Open(visit) => self.open(at, visit),
            Action::Assign(visit) => self.assign(at, visit),
            Action::Line(visit, line) => self.line(at, visit, line),
            Action::End(visit) => self.end(at, visit),
        }
    }

    fn customer(&mut self, at: Timestamp, index: usize) -> Result<(), SeedError> {
        let Some(person) = PEOPLE.get(index) else { return Ok(()) };
        let mut customer = json!({
            "name": person.name,
            "externalId": format!("passenger-{}", 1001 + index),
            "emails": [{ "email": person.email, "type": if person.company.is_some() { "work" } else { "home" } }],
            "phones": [{ "phone": person.phone, "type": "mobile" }],
            "locations": [{ "type": "home", "cityName": person.home.city, "countryCode": person.home.country }],
            "locale": person.home.locale,
            "timeZone": person.home.time_zone,
            "signedUpAt": timestamp::render(at),
            "custom": { "milesNum": person.miles, "tierStr": person.tier },
        });
        if person.tier == "gold" {
            customer["tags"] = json!(["frequent flyer"]);
        }
        if let Some(company) = person.company.and_then(|company| self.companies.get(company)) {
            customer["company"] = company.as_str().into();
        }
        let id = self.writer.create(at, "/v1/customers", customer.to_string())?;
        self.customers.insert(index, id);
        Ok(())
    }

    /// Creates a custom object of a customer and returns its ID, or `None` if it does not fit the user's own schema.
    fn kobject(
        &self,
        at: Timestamp,
        customer: usize,
        klass: &str,
        object: &Value,
    ) -> Result<Option<String>, SeedError> {
        let Some(customer) = self.customers.get(&customer) else { return Ok(None) };
        let path = format!("/v1/customers/{customer}/klasses/{klass}");
        match self.writer.create(at, &path, object.to_string()) {
            Ok(id) => Ok(Some(id)),
            Err(_) if self.foreign.contains(&klass) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Books the flight that a conversation is about. It departs six hours after the conversation began.
    fn flight(&mut self, at: Timestamp, visit: Visit) -> Result<(), SeedError> {
        let departs = self.writer.ago((visit.began - 6 * 60) * 60);
        let (object, custom) = flight(visit.route, departs, visit.number);
        if let Some(id) = self.kobject(at, visit.customer, "flight", &object)? {
            self.flights.insert(visit.number, Flight { id, custom });
        }
        Ok(())
    }

    /// Books a flight that has not departed.
    fn next_flight(&mut self, at: Timestamp, index: usize) -> Result<(), SeedError> {
        let number = u32::try_from(index).unwrap_or(0);
        let minutes = (i64::from(number) * 7 % 20 + 1) * 24 * 60 + i64::from(number) * 25;
        let departs = self.writer.ago(-minutes * 60);
        let (object, _) = flight(route_of(number), departs, 1000 + number);
        self.kobject(at, index, "flight", &object).map(drop)
    }

    fn order(&mut self, at: Timestamp, index: usize) -> Result<(), SeedError> {
        let Some((name, price)) = EXTRAS.get(index % EXTRAS.len()) else { return Ok(()) };
        let number = 10_400 + index;
        let status = if index % 7 == 3 { "refunded" } else { "paid" };
        let object = json!({
            "title": format!("Order {number}: {name}"),
            "externalId": format!("order-{number}"),
            "data": { "lines": [{ "name": name, "quantity": 1, "price": price }] },
            "custom": {
                "totalNum": price, "currencyStr": "USD", "statusStr": status, "placedAt": timestamp::render(at),
            },
        });
        self.kobject(at, index, "order", &object).map(drop)
    }

    fn open(&mut self, at: Timestamp, visit: Visit) -> Result<(), SeedError> {
        let Some(customer) = self.customers.get(&visit.customer) else { return Ok(()) };
        let body = json!({
            "customer": customer, "name": visit.story.subject, "priority": visit.story.priority, "direction": "in",
            "status": "open",
        });
        let id = self.writer.create(at, "/v1/conversations", body.to_string())?;
        self.conversations.insert(visit.number, id);
        Ok(())
    }

    /// Sends a request about a conversation. One whose customer has not come yet does not exist.
    fn about(
        &self,
        at: Timestamp,
        visit: Visit,
        method: &'static str,
        part: &str,
        body: &Value,
    ) -> Result<(), SeedError> {
        let Some(id) = self.conversations.get(&visit.number) else { return Ok(()) };
        let path = format!("/v1/conversations/{id}{part}");
        self.writer.send(at, method, &path, body.to_string()).map(drop)
    }

    fn assign(&mut self, at: Timestamp, visit: Visit) -> Result<(), SeedError> {
        let users: Vec<&String> = self.agent(visit).map(|(id, _)| id).into_iter().collect();
        let teams: Vec<&String> = self.teams.get(visit.story.team).into_iter().collect();
        self.about(at, visit, "PATCH", "", &json!({ "assignedUsers": users, "assignedTeams": teams }))?;
        let tags: Vec<&String> = visit.story.tags.iter().filter_map(|tag| self.tags.get(*tag)).collect();
        if tags.is_empty() { Ok(()) } else { self.about(at, visit, "POST", "/tags", &json!(tags)) }
    }

    /// The agent in a conversation, who takes turns with the others of the team.
    fn agent(&self, visit: Visit) -> Option<(&String, &'static Agent)> {
        let team = self.agents.iter().zip(AGENTS).filter(|(_, agent)| agent.team == visit.story.team);
        let team: Vec<_> = team.collect();
        let turn = usize::try_from(visit.number).unwrap_or(0) % team.len().max(1);
        team.get(turn).copied()
    }

    fn line(&mut self, at: Timestamp, visit: Visit, line: Line) -> Result<(), SeedError> {
        match line {
            Line::In(_, text) => self.message(at, visit, "in", text),
            Line::Out(_, text) => self.message(at, visit, "out", text),
            Line::Note(_, text) => {
                let note = json!({ "body": text, "createdBy": self.agent(visit).map(|(id, _)| id) });
                self.about(at, visit, "POST", "/notes", &note)
            }
            Line::Delay(_, minutes) => self.change_flight(at, visit, &json!({ "delayMinutesNum": minutes })),
            Line::Cancel(_) => self.change_flight(at, visit, &json!({ "cancelledBool": true })),
        }
    }

    fn message(&self, at: Timestamp, visit: Visit, direction: &str, text: &str) -> Result<(), SeedError> {
        let Some(person) = PEOPLE.get(visit.customer) else { return Ok(()) };
        let agent = self.agent(visit);
        let text = told(text, visit, person, agent.map(|(_, agent)| agent));
        let (channel, app) = visit.story.channel.names();
        let own = if channel == "email" { "help@support.example.com" } else { "+12065550100" };
        let their = if channel == "email" { person.email } else { person.phone };
        let (from, to) = if direction == "in" { (their, own) } else { (own, their) };
        let mut message = json!({
            "channel": channel,
            "app": app,
            "direction": direction,
            "status": if direction == "in" { "received" } else { "sent" },
            "preview": text,
            "meta": { "from": from, "to": to, "body": text },
            "sentAt": timestamp::render(at),
        });
        if channel == "email" {
            message["subject"] = visit.story.subject.into();
        }
        if let Some((id, _)) = agent.filter(|_| direction == "out") {
            message["createdBy"] = id.as_str().into();
        }
        self.about(at, visit, "POST", "/messages", &message)
    }

    fn change_flight(&mut self, at: Timestamp, visit: Visit, change: &Value) -> Result<(), SeedError> {
        let Some(flight) = self.flights.get_mut(&visit.number) else { return Ok(()) };
        for (name, value) in change.as_object().into_iter().flatten() {
            flight.custom[name] = value.clone();
        }
        // All attributes: the sandbox may replace them as a whole.
        let body = json!({ "custom": flight.custom }).to_string();
        self.writer.send(at, "PUT", &format!("/v1/klasses/flight/{}", flight.id), body).map(drop)
    }

    fn end(&mut self, at: Timestamp, visit: Visit) -> Result<(), SeedError> {
        match visit.story.end {
            End::Done => self.about(at, visit, "PATCH", "", &json!({ "status": "done" })),
            End::Snoozed(days) => {
                let time = at.checked_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(at);
                let snooze = json!({ "status": "snoozed", "snooze": { "time": timestamp::render(time) } });
                self.about(at, visit, "PATCH", "", &snooze)
            }
            End::Open => Ok(()),
        }
    }
}

/// Fills in a text of a story.
fn told(text: &str, visit: Visit, person: &Person, agent: Option<&Agent>) -> String {
    let first = |name: &'static str| name.split(' ').next().unwrap_or(name);
    text.replace("{first}", first(person.name))
        .replace("{flight}", visit.route.number)
        .replace("{city}", visit.route.city)
        .replace("{agent}", agent.map_or("", |agent| first(agent.name)))
}

/// Returns a new flight and its custom attributes.
fn flight(route: Route, departs: Timestamp, number: u32) -> (Value, Value) {
    let cabin = usize::try_from(number).ok().and_then(|number| CABINS.get(number % CABINS.len()));
    let stops: Vec<&str> = route.stop.into_iter().chain([route.airport]).collect();
    let custom = json!({
        "numberStr": route.number,
        "departsAt": timestamp::render(departs),
        "delayMinutesNum": null,
        "cancelledBool": false,
        "cabinStr": cabin,
        "stopsStr": stops,
    });
    let gate = json!({ "terminal": format!("{}", number % 3 + 1), "number": number % 40 + 1 });
    let object = json!({
        "title": format!("{} to {}", route.number, route.airport),
        "externalId": format!("booking-{number}"),
        "data": { "reference": reference(number), "gates": [gate] },
        "custom": custom,
    });
    (object, custom)
}

/// Returns the six characters that a booking is known by.
fn reference(number: u32) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let mut rest = number.wrapping_mul(2_654_435_761);
    let mut reference = String::new();
    for _ in 0..6 {
        let index = usize::try_from(rest % 32).unwrap_or(0);
        reference.push(LETTERS.get(index).copied().map_or('A', char::from));
        rest /= 32;
    }
    reference
}
