use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get, create)]
struct Flight {
    id: Id<Flight>,
    departs: Option<SystemTime>,
    plan: Vec<PathBuf>,
    captain: Option<Rc<String>>,
    copilot: Option<Arc<str>>,
    miles: Option<u128>,
    gates: Option<HashMap<u32, String>>,
    seats: BTreeMap<u32, String>,
    delay: Option<Duration>,
    row: Option<char>,
    nothing: (),
}

#[derive(KustomerResource)]
#[kustomer(klass = "plane")]
struct Plane {
    id: Id<Plane>,
    #[kustomer(custom)]
    built: Option<SystemTime>,
    #[kustomer(custom)]
    manual: Option<PathBuf>,
    #[kustomer(custom)]
    miles: Option<u128>,
}

fn main() {}
