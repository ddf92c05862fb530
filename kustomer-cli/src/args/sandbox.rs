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
    pub(crate) schemas: Option<PathBuf>,
    pub(crate) seed: Option<Seed>,
    /// A folder that keeps the records.
    pub(crate) data: Option<PathBuf>,
    pub(crate) faults: Option<PathBuf>,
    pub(crate) rate_limits: RateLimits,
    pub(crate) strict_query: bool,
}

/// One value of `--rate-limit`.
#[derive(Debug, Clone, Copy)]
enum RateLimitArg {
    /// No limits at all.
    None,
    /// The name of a limit, and its requests per minute.
    One(&'static str, Option<u64>),
}

const ORGANIZATION: &str = "organization";
const NAMES: [&str; 5] = [ORGANIZATION, "search", "per-customer", "per-record", "hook"];

pub(super) fn arguments() -> Vec<Arg> {
    vec![
        port("port", "The port of the API [default: any free port]"),
        port("control-port", "The port of control server and inspector [default: any free port]"),
        path("schemas", "DIR", "A folder with schemas of your own: custom objects are checked"),
        Arg::new("seed")
            .long("seed")
            .value_name("demo|N")
            .help("Start with a small organization, or with N customers")
            .value_parser(str::parse::<Seed>),
        path("data", "DIR", "Keep the records in this folder, even if killed; a seed fills it once"),
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
  --rate-limit 300 limits all requests (1000 without the option), --rate-limit none nothing at all.
  A name before the number is that of another limit; the option can be repeated:
    search        searches (100)                 per-record    updates of one record (none)
    per-customer  creates for a customer (120)   hook          requests to web and form hooks (1000)

Faults:
  FILE has an array of objects. Which requests: method, path (`/v1/customers/{id}`, `/v1/notes/*`),
  operation (as `kustomer operations` lists them), after, nth, times, probability and seed.
  What happens: status, headers, body, delayMs, bodyDelayMs, dripMs, cut, reset, garbage.
    [{ \"method\": \"POST\", \"path\": \"/v1/customers\", \"nth\": 3, \"status\": 503 }]";

pub(super) fn read(matches: &ArgMatches) -> SandboxArgs {
    let port = |name| matches.get_one(name).copied().unwrap_or_default();
    let given = matches.get_many("rate-limit").into_iter().flatten().copied();
    SandboxArgs {
        port: port("port"),
        control_port: port("control-port"),
        schemas: matches.get_one("schemas").cloned(),
        seed: matches.get_one("seed").copied(),
        data: matches.get_one("data").cloned(),
        faults: matches.get_one("faults").cloned(),
        rate_limits: given.fold(RateLimits::new(), with),
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
    let Some(name) = NAMES.into_iter().find(|known| *known == name) else {
        let help = match nearest(name, &NAMES) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("expected one of `{}`", NAMES.join("`, `")),
        };
        return Err(format!("unknown rate limit `{name}`, {help}"));
    };
    Ok(RateLimitArg::One(name, if number == "none" { None } else { Some(whole(number)?) }))
}

fn whole(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "expected a number of requests per minute, or `none`".to_owned())
}

fn with(limits: RateLimits, given: RateLimitArg) -> RateLimits {
    match given {
        RateLimitArg::None => RateLimits::unlimited(),
        RateLimitArg::One("search", limit) => limits.search(limit),
        RateLimitArg::One("per-customer", limit) => limits.per_customer(limit),
        RateLimitArg::One("per-record", limit) => limits.per_record(limit),
        RateLimitArg::One("hook", limit) => limits.hook(limit),
        RateLimitArg::One(_, limit) => limits.organization(limit),
    }
}
