use kustomer_core::json::{Decode, DecodeError, Reader};
use kustomer_core::klass::KlassDefinition;
use kustomer_core::resource::Resource;

use super::*;

struct Flight;

impl Decode for Flight {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.skip().map(|()| Self)
    }
}

impl Resource for Flight {
    const TYPE: &'static str = "kobject.flight";
    const PATH: &'static str = "/v1/klasses/flight";
}

impl KObject for Flight {
    const KLASS: &'static str = "flight";

    fn klass() -> KlassDefinition {
        KlassDefinition::new("flight", Vec::new())
    }
}

#[test]
fn the_workflow_has_the_form_of_those_in_public() {
    let workflow = workflow::<Flight>("https://example.com/hook", "hush").unwrap();
    let json = workflow.json(Action::Update);
    assert_eq!(json["trigger"]["eventName"], "kustomer.kobject.flight.update");
    assert_eq!(json["trigger"]["transitions"][0]["target"], json["steps"][0]["id"]);
    let params = &json["steps"][0]["params"];
    assert_eq!((&params["uri"], &params["method"]), (&json!("https://example.com/hook"), &json!("POST")));
    assert_eq!(params["headers"]["x-kustomer-workflow-secret"], "hush");
    assert_eq!(params["data"]["changes"], "/#steps.1.changes");
    assert_eq!(workflow.json(Action::Create)["trigger"]["eventName"], "kustomer.kobject.flight.create");
}

#[test]
fn a_url_or_a_secret_that_would_not_work_is_refused() {
    let long = "https://example.com/";
    for (url, secret, expected) in [
        (
            "http://example.com/a?token=t",
            "hush",
            "`http://example.com/a` is not an `https` URL: everyone on the way could read the secret",
        ),
        (
            "example.com",
            "hush",
            "`example.com` is not a URL: expected one such as `https://example.com/kustomer`",
        ),
        (
            "/#steps.1.id",
            "hush",
            "`/#steps.1.id` is not a URL: expected one such as `https://example.com/kustomer`",
        ),
        (long, "", "the secret of a workflow is empty"),
        (long, "/#steps.1.id", "the secret of a workflow begins with `/#`, which is a reference to a step"),
        (
            long,
            "hush\n",
            "the secret of a workflow has characters that a header cannot have: use visible ASCII characters",
        ),
        (
            long,
            "psst\u{e9}",
            "the secret of a workflow has characters that a header cannot have: use visible ASCII characters",
        ),
    ] {
        assert_eq!(workflow::<Flight>(url, secret).unwrap_err().to_string(), expected);
    }
    for url in ["https://example.com", "http://127.0.0.1:80/a", "http://localhost:1/", "http://[::1]:1/"] {
        workflow::<Flight>(url, "hush").unwrap();
    }
}

#[test]
fn the_secret_is_not_in_debug_output() {
    let workflow = workflow::<Flight>("https://example.com/hook?key=k3y", "hush").unwrap();
    let shown = format!("{workflow:?}");
    assert!(!shown.contains("hush") && !shown.contains("k3y"), "{shown}");
}
