use kustomer::search::{RunSaved, Searchable};
use kustomer::{Id, KustomerResource, Team};

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(resource = "visit", path = "/v1/visits")]
struct Visit {
    id: Id<Visit>,
}

impl Searchable for Visit {
    const CONTEXT: &'static str = "visit";
}

fn main() {
    let team: Id<Team> = Id::new("59df762a921c59001021f409");
    let _ = RunSaved::<Visit>::new(team);
}
