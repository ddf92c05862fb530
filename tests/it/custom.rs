//! Custom attributes of shipped resources: read by name, and written with a check of the name.

use kustomer::json::Value;
use kustomer::resources::core::message::Channel;
use kustomer::{
    CompanyUpdate, ConversationUpdate, Custom, Customer, CustomerUpdate, Id, KustomerCustom, KustomerEnum,
    MessageUpdate, NewCompany, NewConversation, NewCustomer, NewMessage, NewNote, NoteUpdate, Timestamp, Url,
};

use kustomer_sandbox::{Fault, Sandbox};

use crate::support::{self, start};

#[tokio::test]
async fn custom_attributes_are_set_changed_and_cleared_by_name() {
    let (_sandbox, client) = start().await;
    let renews: Timestamp = "2027-01-01T00:00:00Z".parse().expect("a time");
    let new = NewCustomer::new()
        .name("Jane Doe")
        .custom_value("milesNum", 1200)
        .custom_value("tierStr", "gold")
        .custom_value("renewsAt", renews)
        .custom_value("loungeBool", None::<bool>);
    let jane = client.create(new).await.expect("a customer");
    assert_eq!(jane.custom.get::<f64>("milesNum").expect("a number"), Some(1200.0));
    assert_eq!(jane.custom.get::<Timestamp>("renewsAt").expect("a time"), Some(renews));
    assert_eq!(jane.custom.len(), 3);

    let update = CustomerUpdate::new().custom_value("milesNum", Value::from(900)).clear_custom("renewsAt");
    let jane = client.update(&jane.id, update).await.expect("an update");
    assert_eq!(jane.custom.get::<i64>("milesNum").expect("a number"), Some(900));
    assert_eq!(jane.custom.get::<Timestamp>("renewsAt").expect("null"), None);
    assert_eq!(jane.custom.get::<String>("tierStr").expect("text").as_deref(), Some("gold"));

    let copy = client.create(NewCustomer::new().custom(&jane.custom)).await.expect("a copy");
    assert_eq!(copy.custom, jane.custom);
}

#[tokio::test]
async fn every_resource_with_custom_attributes_can_write_and_read_them() {
    let (_sandbox, client) = start().await;
    let custom: Custom = [("seatStr", Value::from("12A"))].into_iter().collect();
    let company = client.create(NewCompany::new("Acme").custom(&custom)).await.expect("a company");
    let update = CompanyUpdate::new().custom_value("seatStr", "12B");
    let company = client.update(&company.id, update).await.expect("an update");
    let jane = client.create(NewCustomer::new().custom(&custom)).await.expect("a customer");
    let new = NewConversation::new().customer(&jane.id).custom(&custom);
    let conversation = client.create(new).await.expect("a conversation");
    let update = ConversationUpdate::new().custom_value("seatStr", "12B");
    let conversation = client.update(&conversation.id, update).await.expect("an update");
    let new = NewMessage::new(Channel::Chat, "chat").conversation(&conversation.id).custom(&custom);
    let message = client.create(new).await.expect("a message");
    let update = MessageUpdate::new().custom_value("seatStr", "12B");
    let message = client.update(&message.id, update).await.expect("an update");
    let new = NewNote::new("Wants a window").conversation(&conversation.id).custom(&custom);
    let note = client.create(new).await.expect("a note");
    let update = NoteUpdate::new().custom_value("seatStr", "12B");
    let note = client.update(&note.id, update).await.expect("an update");
    for written in [company.custom, conversation.custom, message.custom, note.custom] {
        assert_eq!(written.get::<String>("seatStr").expect("text").as_deref(), Some("12B"));
    }
}

#[cfg(feature = "access")]
#[tokio::test]
async fn users_have_custom_attributes_too() {
    use kustomer::resources::access::{NewUser, UserUpdate};

    let (_sandbox, client) = start().await;
    let new = NewUser::new("Joe", "joe@example.com").custom_value("seatStr", "12A");
    let user = client.create(new).await.expect("a user");
    let update = UserUpdate::new().custom_value("seatStr", "12B");
    let user = client.update(&user.id, update).await.expect("an update");
    assert_eq!(user.custom.get::<String>("seatStr").expect("text").as_deref(), Some("12B"));
}

#[tokio::test]
async fn a_name_that_does_not_fit_the_value_is_refused_before_sending() {
    let (sandbox, client) = start().await;
    for (new, expected) in [
        (
            NewCustomer::new().custom_value("milesNum", "12"),
            "`milesNum` ends in `Num`, but the suffix of its value",
        ),
        (NewCustomer::new().custom_value("miles", 12), "did you mean `milesNum`?"),
        (NewCustomer::new().custom_value("", 12), "the name of a custom attribute is empty"),
    ] {
        let error = client.create(new).await.expect_err("a wrong name");
        assert!(error.is_request(), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert!(sandbox.requests().is_empty());
}

#[derive(Debug, Clone, PartialEq, KustomerCustom)]
#[kustomer(on = "customer")]
struct Passenger {
    miles: Option<f64>,
    tier: Option<Tier>,
    passport: Option<Url>,
    seats: Vec<String>,
    #[kustomer(text)]
    remarks: Option<String>,
    companion: Option<Id<Customer>>,
}

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
enum Tier {
    Silver,
    Gold,
    #[kustomer(other)]
    Other(String),
}

#[tokio::test]
async fn a_struct_of_custom_attributes_is_registered_written_and_read() -> kustomer::Result<()> {
    let (_sandbox, client) = start().await;
    let planned = client.ensure_attributes::<Passenger>().dry_run().await?;
    let all = ["milesNum", "tierStr", "passportUrl", "seatsStr", "remarksTxt", "companionId"];
    assert_eq!(planned.added, all);
    let created = client.ensure_attributes::<Passenger>().await?;
    assert_eq!(created, planned, "the dry run has written nothing");
    assert!(client.ensure_attributes::<Passenger>().await?.is_unchanged());

    let joe = client.create(NewCustomer::new().name("Joe")).await?;
    let passenger = PassengerUpdate::new()
        .miles(1200.0)
        .tier(Tier::Gold)
        .seats(["12A", "12B"])
        .remarks("two\nlines")
        .companion(&joe.id);
    let jane = client.create(NewCustomer::new().name("Jane").custom(passenger)).await?;
    let read: Passenger = jane.custom.to().expect("a passenger");
    assert_eq!((read.miles, &read.tier, &read.companion), (Some(1200.0), &Some(Tier::Gold), &Some(joe.id)));

    let update = PassengerUpdate::new().clear_tier().miles(900.0);
    let jane = client.update(&jane.id, CustomerUpdate::new().custom(&update)).await?;
    let changed: Passenger = jane.custom.to().expect("a passenger");
    assert_eq!(changed, Passenger { miles: Some(900.0), tier: None, ..read });

    let copy = client.create(NewCustomer::new().custom(&changed)).await?;
    assert_eq!(copy.custom.to::<Passenger>().expect("a passenger"), changed);
    Ok(())
}

#[tokio::test]
async fn attributes_without_a_field_are_reported_and_conflicts_refused() -> kustomer::Result<()> {
    #[derive(KustomerCustom)]
    #[kustomer(on = "customer")]
    struct Other {
        #[kustomer(rename = "tierStr", enumeration("Silver", "Gold"))]
        level: Option<String>,
    }
    #[derive(KustomerCustom)]
    #[kustomer(on = "customer")]
    struct OneSeat {
        seats: Option<String>,
    }

    let (_sandbox, client) = start().await;
    client.ensure_attributes::<Passenger>().await?;
    let report = client.ensure_attributes::<Other>().dry_run().await?;
    assert_eq!(report.extended, ["tierStr"], "`Silver` is not `silver`");
    assert_eq!(report.unknown, ["companionId", "milesNum", "passportUrl", "remarksTxt", "seatsStr"]);
    let error = client.ensure_attributes::<OneSeat>().dry_run().await.expect_err("a list is not one seat");
    assert!(error.is_attribute_conflict(), "{error}");
    assert!(error.to_string().contains("custom attribute `seatsStr` of `customer` is a list"), "{error}");
    Ok(())
}

/// Updates one attribute of three while someone else changes another, and returns what the record has then.
async fn merged(replaces: bool) -> Custom {
    let sandbox = Sandbox::builder().replaces_custom(replaces).start().await.expect("a free port");
    let client = support::client(&sandbox);
    let new = NewCustomer::new()
        .custom_value("milesNum", 1)
        .custom_value("tierStr", "gold")
        .custom_value("seatStr", "12A");
    let jane = client.create(new).await.expect("a customer");
    // The first attempt finds another revision than the one it has read.
    sandbox.inject(Fault::status(409).on("PATCH", "/v1/customers"));
    let update = CustomerUpdate::new().name("Jane").custom_value("milesNum", 2).clear_custom("seatStr");
    let jane = client.update_merging_custom(&jane, update).await.expect("an update");
    assert_eq!(jane.name.as_deref(), Some("Jane"));
    let patches = sandbox.requests().into_iter().filter(|request| request.method() == "PATCH").count();
    assert_eq!(patches, 2);
    jane.custom
}

#[tokio::test]
async fn a_merging_update_loses_nothing_whether_the_service_merges_or_replaces() {
    for replaces in [false, true] {
        let custom = merged(replaces).await;
        assert_eq!(custom.get::<f64>("milesNum").expect("a number"), Some(2.0), "{replaces}");
        assert_eq!(custom.get::<String>("tierStr").expect("text").as_deref(), Some("gold"), "{replaces}");
        assert_eq!(custom.get::<String>("seatStr").expect("null"), None, "{replaces}");
    }
}

#[tokio::test]
async fn a_plain_update_loses_attributes_if_the_service_replaces() {
    let sandbox = Sandbox::builder().replaces_custom(true).start().await.expect("a free port");
    let client = support::client(&sandbox);
    let new = NewCustomer::new().custom_value("milesNum", 1).custom_value("tierStr", "gold");
    let jane = client.create(new).await.expect("a customer");
    let update = CustomerUpdate::new().custom_value("milesNum", 2);
    let jane = client.update(&jane, update).await.expect("an update");
    assert!(!jane.custom.contains("tierStr"));
}

#[tokio::test]
async fn a_merging_update_gives_up_on_a_record_that_keeps_changing() {
    let (sandbox, client) = start().await;
    let jane = client.create(NewCustomer::new().custom_value("milesNum", 1)).await.expect("a customer");
    for _ in 0..10 {
        sandbox.inject(Fault::status(409).on("PATCH", "/v1/customers"));
    }
    let update = CustomerUpdate::new().custom_value("milesNum", 2);
    let error = client.update_merging_custom(&jane, update).await.expect_err("conflicts");
    assert!(error.is_conflict(), "{error}");
    let patches = sandbox.requests().into_iter().filter(|request| request.method() == "PATCH").count();
    assert_eq!(patches, 4, "the first attempt and three more");
}
