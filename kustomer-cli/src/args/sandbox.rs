//! Arguments of `kustomer sandbox`.

use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches};
use kustomer_sandbox::{RateLimits, Seed};
use kustomer_schema::suggest::nearest;

/// Arguments of `kustomer sandbox`.
#[derive(Debug)]
pub(crate) struct SandboxArgs {
    /// 0 means any free port.
    pub(crate) port: u16,
    /// 0 means any free port.
    pub(crate) control_port: u16,
    /// 0 means any free port.
    pub(crate) storage_port: u16,
    pub(crate) schemas: Option<PathBuf>,
    pub(crate) seed: Option<Seed>,
    /// A folder that keeps the records.
    pub(crate) data: Option<PathBuf>,
    /// A file with records to insert.
    pub(crate) records: Option<PathBuf>,
    pub(crate) faults: Option<PathBuf>,
    pub(crate) rate_limits: RateLimits,
    pub(crate) strict_query: bool,
}

/// One value of `--rate-limit`.
#[derive(Debug, Clone, Copy)]
enum RateLimitArg {
    /// No limits other than those that are named.
    None,
    /// How to set a limit, and its requests per minute.
    One(Setter, Option<u64>),
}

type Setter = fn(RateLimits, Option<u64>) -> RateLimits;

/// The limit without a name.
const ORGANIZATION: Setter = |limits, number| limits.organization(number);

/// The limits by name.
const LIMITS: [(&str, Setter); 5] = [
    ("organization", ORGANIZATION),
    ("search", |limits, number| limits.search(number)),
    ("per-customer", |limits, number| limits.per_customer(number)),
    ("per-record", |limits, number| limits.per_record(number)),
    ("hook", |limits, number| limits.hook(number)),
];

pub(super) fn arguments() -> Vec<Arg> {
    vec![
        port("port", "The port of the API [default: any free port]"),
        port("control-port", "The port of control server and inspector [default: any free port]"),
        port("storage-port", "The port that files are uploaded to [default: any free port]"),
        path("schemas", "DIR", "A folder with schemas of your own: custom objects are checked"),
        Arg::new("seed")
            .long("seed")
            .value_name("demo|N")
            .help("Start with a small organization, or with N customers")
            .value_parser(str::parse::<Seed>),
        path("data", "DIR", "Keep the records in this folder, even if killed; a seed fills it once"),
        path("records", "FILE", "A JSON file with an array of records to insert, as in responses"),
        path("faults", "FILE", "A JSON file with failures to inject, described below"),
        Arg::new("rate-limit")
            .long("rate-limit")
            .value_name("[NAME=]N")
            .help("A number of requests per minute, or `none`, described below")
            .action(ArgAction::Append)
            .value_parser(rate_limit),
        Arg::new("strict-query")
            .long("strict-query")
            .help("Refuse query parameters that an operation does not have")
            .action(ArgAction::SetTrue),
    ]
}

/// What the options mean whose values have parts.
pub(super) const DETAILS: &str = "\
Rate limits:
  --rate-limit 300 limits all requests (by default 1000), --rate-limit none only what is named.
  A name before the number is that of another limit; the option can be repeated:
    search        searches (100)                 per-record    updates of one record (none)
    per-customer  creates for a customer (120)   hook          requests to web and form hooks (1000)

Faults:
  FILE has an array of objects. Which requests: method, path (`/v1/customers/{id}`, `/v1/notes/*`),
  operation (as `kustomer operations` lists them), after, nth, times, probability and seed.
  Effect: status, headers, body, set, remove, delayMs, bodyDelayMs, dripMs, cut, reset, garbage.
    [{ \"method\": \"POST\", \"path\": \"/v1/customers\", \"nth\": 3, \"status\": 503 }]";

pub(super) fn read(matches: &ArgMatches) -> SandboxArgs {
    let port = |name| matches.get_one(name).copied().unwrap_or_default();
    let given: Vec<RateLimitArg> = matches.get_many("rate-limit").into_iter().flatten().copied().collect();
    SandboxArgs {
        port: port("port"),
        control_port: port("control-port"),
        storage_port: port("storage-port"),
        schemas: matches.get_one("schemas").cloned(),
        seed: matches.get_one("seed").copied(),
        data: matches.get_one("data").cloned(),
        records: matches.get_one("records").cloned(),
        faults: matches.get_one("faults").cloned(),
        rate_limits: rate_limits(&given),
        strict_query: matches.get_flag("strict-query"),
    }
}

fn port(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("PORT").help(help).value_parser(port_number)
}

fn port_number(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| "expected a port from 1 to 65535, or 0 for any free one".to_owned())
}

fn path(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).value_parser(PathBufValueParser::new())
}

/// Parses `300`, `none`, `search=100` or `search=none`.
fn rate_limit(text: &str) -> Result<RateLimitArg, String> {
    let Some((name, number)) = text.split_once('=') else {
        return match text {
            "none" => Ok(RateLimitArg::None),
            number => Ok(RateLimitArg::One(ORGANIZATION, Some(whole(number)?))),
        };
    };
    let Some((_, set)) = LIMITS.into_iter().find(|(known, _)| *known == name) else {
        let names = LIMITS.map(|(known, _)| known);
        let help = match nearest(name, &names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("expected one of `{}`", names.join("`, `")),
        };
        return Err(format!("unknown rate limit `{name}`, {help}"));
    };
    Ok(RateLimitArg::One(set, if number == "none" { None } else { Some(whole(number)?) }))
}

fn whole(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "expected a number of requests per minute, or `none`".to_owned())
}

/// Returns the limits that are given, whatever the order: `none` switches off those that are not named.
fn rate_limits(given: &[RateLimitArg]) -> RateLimits {
    let is_none = given.iter().any(|given| matches!(given, RateLimitArg::None));
    let limits = if is_none { RateLimits::unlimited() } else { RateLimits::new() };
    given.iter().fold(limits, |limits, given| match given {
        RateLimitArg::None => limits,
        RateLimitArg::One(set, number) => set(limits, *number),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_limits_does_not_matter() {
        let expected = RateLimits::unlimited().search(5);
        for given in [["search=5", "none"], ["none", "search=5"]] {
            let given = given.map(|text| rate_limit(text).unwrap());
            assert_eq!(rate_limits(&given), expected);
        }
        let named = [
            ("organization=1", RateLimits::new().organization(1)),
            ("hook=none", RateLimits::new().hook(None)),
        ];
        for (text, expected) in named {
            assert_eq!(rate_limits(&[rate_limit(text).unwrap()]), expected);
        }
    }
}
