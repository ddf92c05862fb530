//! A service that loses nothing, behind a network that does everything wrong: one request in five has a fault, chosen by a
//! pseudo-random number.

use super::fault::{Then, response};
use super::server::Host;
use super::service::{Request, Response, error};

/// What became of the calls about one record.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Fate {
    /// How often it was created, updated or deleted.
    pub(crate) done: u8,
    /// How many requests arrived, besides lookups.
    pub(crate) requests: u8,
    /// Whether one of them is done late.
    is_late: bool,
}

pub(crate) struct Chaos {
    fates: Vec<Fate>,
    random: u64,
    faults: [usize; FAULTS.len()],
    requests: usize,
}

/// Faults in a hundred requests.
const PERCENT: u64 = 20;

#[derive(Debug, Clone, Copy)]
enum Fault {
    Before(Failure),
    /// After the request was done.
    After(Failure),
    /// The client has given up when the request is done.
    Late,
    /// Proper, but the connection is closed when the next request is about to be written.
    CloseWhenIdle,
}

#[derive(Debug, Clone, Copy)]
enum Failure {
    Status(u16),
    Html,
    Close,
    Reset,
    CutInHead,
    CutInBody,
    Garbage,
    BadGzip,
    Silence,
}

use Failure::{BadGzip, Close, CutInBody, CutInHead, Garbage, Html, Reset, Silence, Status};
use Fault::{After, Before, CloseWhenIdle, Late};

/// Only a 429 says that nothing was done, so none comes after.
const FAULTS: [Fault; 22] = [
    Before(Status(429)),
    Before(Status(500)),
    Before(Status(503)),
    Before(Status(408)),
    Before(Html),
    Before(Close),
    Before(Reset),
    Before(CutInHead),
    Before(Garbage),
    Before(Silence),
    After(Status(500)),
    After(Status(502)),
    After(Status(504)),
    After(Html),
    After(Close),
    After(Reset),
    After(CutInHead),
    After(CutInBody),
    After(Garbage),
    After(BadGzip),
    Late,
    CloseWhenIdle,
];

impl Chaos {
    pub(crate) fn new(records: usize, seed: u64) -> Self {
        Self {
            fates: vec![Fate::default(); records],
            random: seed.max(1),
            faults: [0; FAULTS.len()],
            requests: 0,
        }
    }

    pub(crate) fn fates(&self) -> &[Fate] {
        &self.fates
    }

    /// How often the rarest fault occurred.
    pub(crate) fn rarest(&self) -> usize {
        self.faults.iter().copied().min().unwrap_or(0)
    }

    pub(crate) fn print(&self) {
        println!("{} requests, {} with a fault", self.requests, self.faults.iter().sum::<usize>());
        for (fault, count) in FAULTS.iter().zip(self.faults) {
            println!("{count:6} {fault:?}");
        }
    }

    /// A number below `limit`, by xorshift.
    fn random(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % limit
    }

    fn fault(&mut self) -> Option<Fault> {
        self.requests += 1;
        if self.random(100) >= PERCENT {
            return None;
        }
        let index = usize::try_from(self.random(FAULTS.len() as u64)).expect("a small number");
        self.faults[index] += 1;
        Some(FAULTS[index])
    }

    /// Does what the request asks for.
    fn perform(&mut self, request: &Request) -> Response {
        let number = number(request);
        let fate = &mut self.fates[number];
        // The service does not help the client to create nothing twice, except where nobody else can: a lookup does not
        // find what is created after it.
        let is_taken = fate.is_late && fate.done > 0;
        match request.method.as_str() {
            "GET" if request.is_lookup() && fate.done == 0 => (404, error("not_found", "no such record")),
            "GET" => (200, flight(number)),
            "DELETE" if fate.done > 0 => (404, error("not_found", "no such record")),
            "POST" if is_taken => (409, error("conflict", "externalId is taken")),
            "DELETE" => {
                fate.done += 1;
                (204, String::new())
            }
            method => {
                fate.done += 1;
                (if method == "POST" { 201 } else { 200 }, flight(number))
            }
        }
    }
}

impl Host for Chaos {
    fn reply(&mut self, request: &Request) -> (Vec<u8>, Then) {
        if !request.is_lookup() {
            self.fates[number(request)].requests += 1;
        }
        match self.fault() {
            None => (response(&self.perform(request)), Then::Continue),
            Some(CloseWhenIdle) => (response(&self.perform(request)), Then::Close),
            Some(Before(failure)) => failure.reply(&(200, flight(number(request)))),
            Some(After(failure)) => failure.reply(&self.perform(request)),
            Some(Late) => {
                self.fates[number(request)].is_late = true;
                (Vec::new(), Then::Late)
            }
        }
    }

    fn perform_late(&mut self, request: &Request) {
        self.perform(request);
    }
}

impl Failure {
    /// What is sent in place of the proper response.
    fn reply(self, proper: &Response) -> (Vec<u8>, Then) {
        let bytes = response(proper);
        let first = |length: usize| bytes[..length.min(bytes.len() - 1)].to_vec();
        match self {
            Status(status) => (response(&(status, error("failure", "try again"))), Then::Continue),
            Html => (response(&(502, "<html>Bad Gateway</html>".to_owned())), Then::Continue),
            Close => (Vec::new(), Then::Close),
            Reset => (Vec::new(), Then::Reset),
            CutInHead => (first(20), Then::Close),
            CutInBody => (first(bytes.len() - 10), Then::Reset),
            Garbage => (vec![0xff; 64], Then::Close),
            BadGzip => (
                b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\n\x1f\x8b\x08\x00"
                    .to_vec(),
                Then::Continue,
            ),
            Silence => (Vec::new(), Then::Stall),
        }
    }
}

/// The number of the record that a request is about.
fn number(request: &Request) -> usize {
    let last = request.target.rsplit('/').next().expect("a path");
    match (last.strip_prefix("externalId=e"), request.method.as_str()) {
        (Some(number), _) => number.parse().expect("a number"),
        (None, "POST") => {
            let body = String::from_utf8_lossy(&request.body).into_owned();
            let (_, rest) = body.split_once(r#""title":"t"#).expect("a title");
            let (number, _) = rest.split_once('"').expect("its end");
            number.parse().expect("a number")
        }
        (None, _) => usize::from_str_radix(last, 16).expect("a number"),
    }
}

fn flight(number: usize) -> String {
    format!(
        r#"{{"data":{{"type":"kobject.flight","id":"{number:024x}","attributes":{{"title":"t{number}"}}}}}}"#
    )
}
