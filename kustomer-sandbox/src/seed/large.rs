//! Many records that differ, made as fast as the sandbox takes them.

use super::names::{CITIES, FIRST_NAMES, LAST_NAMES};
use super::writer::{SeedError, Writer};

/// The time over which the records are spread, in seconds.
const SPAN: u64 = 90 * 24 * 3600;

/// Subjects of conversations, each with a question and the responses to it.
const TALKS: &[(&str, [&str; 3])] = &[
    (
        "Where is my order?",
        ["It was due yesterday.", "It left our warehouse this morning.", "Thanks, I will wait for it."],
    ),
    ("Change of address", ["I have moved.", "We have changed your address.", "That was quick, thank you."]),
    ("Invoice is missing", ["I cannot find the invoice.", "It is attached to this message.", "Got it."]),
    ("Wrong size", ["Can I exchange it?", "Yes, a label for the return is on its way.", "Perfect."]),
    ("Password", ["The link to reset it has expired.", "Here is a new one, for an hour.", "It works now."]),
];

/// Creates customers, each with one conversation of three messages. The bodies are written as text: there are many.
pub(super) fn fill(writer: &Writer<'_>, customers: u32) -> Result<(), SeedError> {
    for number in 0..customers {
        let numbers = u64::from(number);
        let before_now = SPAN - numbers * SPAN / u64::from(customers.max(1));
        // The last message is an hour after the customer, and not ahead of the clock.
        let created = i64::try_from(before_now.max(3600)).unwrap_or(i64::MAX);
        let customer = writer.create(writer.ago(created), "/v1/customers", customer(number))?;
        let (subject, lines) = pick(TALKS, number).unwrap_or(&("", [""; 3]));
        let conversation = format!(r#"{{"customer":"{customer}","name":"{subject}"}}"#);
        let conversation = writer.create(writer.ago(created - 60), "/v1/conversations", conversation)?;
        let messages = format!("/v1/conversations/{conversation}/messages");
        for (line, seconds) in lines.iter().zip([60, 1200, 3000]) {
            let direction = if seconds == 1200 { "out" } else { "in" };
            let body = format!(
                r#"{{"channel":"email","app":"postmark","direction":"{direction}","subject":"{subject}","preview":"{line}"}}"#
            );
            writer.create(writer.ago(created - seconds), &messages, body)?;
        }
        // Half of them, which is enough to find some of each and saves a sixth of the requests.
        if number.is_multiple_of(2) {
            let path = format!("/v1/conversations/{conversation}");
            writer.send(writer.ago(created - 3600), "PATCH", &path, r#"{"status":"done"}"#)?;
        }
    }
    Ok(())
}

fn customer(number: u32) -> String {
    let first = pick(FIRST_NAMES, number).unwrap_or(&"Jane");
    let last = pick(LAST_NAMES, number / 7).unwrap_or(&"Doe");
    let city = pick(CITIES, number / 3).unwrap_or(&"Lisbon");
    let address = format!("{}.{}.{number}@example.com", first.to_lowercase(), last.to_lowercase());
    let phone = phone(number);
    format!(
        r#"{{"name":"{first} {last}","externalId":"customer-{number}","emails":[{{"email":"{address}"}}],"phones":[{{"phone":"{phone}"}}],"locations":[{{"cityName":"{city}"}}]}}"#
    )
}

/// Returns a phone number that nobody else has. The numbers 555-0100 to 555-0199 of each of 800 area codes are for fiction; no
/// country has the code 999.
fn phone(number: u32) -> String {
    match number {
        0..80_000 => format!("+1{}55501{:02}", 200 + number / 100, number % 100),
        _ => format!("+999{number:08}"),
    }
}

/// Returns an entry of a table for a number.
fn pick<T>(table: &[T], number: u32) -> Option<&T> {
    table.get(usize::try_from(number).unwrap_or(0) % table.len().max(1))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::seed::Seed;

    #[test]
    fn no_two_customers_have_the_same_phone_number() {
        // Both kinds of numbers, and the last one.
        let customers = (0..100_000).chain([Seed::MAX_CUSTOMERS - 1]);
        let phones: HashSet<String> = customers.map(phone).collect();
        assert_eq!(phones.len(), 100_001);
        assert_eq!((phone(0), phone(79_999)), ("+12005550100".to_owned(), "+19995550199".to_owned()));
    }
}
