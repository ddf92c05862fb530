//! Custom attributes of customers in a schema file, `schemas/examples/passenger.json`: the generated struct and a sandbox
//! with the same file agree.

use kustomer::{CustomerUpdate, NewCustomer};
use kustomer_sandbox::Sandbox;

use crate::support;

mod airline {
    kustomer::include_schemas!("schemas/examples");
}
use airline::passenger::Tier;
use airline::{Passenger, PassengerUpdate};

const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/examples");

#[tokio::test]
async fn a_generated_struct_writes_and_reads_what_the_sandbox_knows_from_the_same_file()
-> kustomer::Result<()> {
    let sandbox = Sandbox::builder().schemas(SCHEMAS).start().await.expect("a free port");
    let client = support::client(&sandbox);
    let ensured = client.ensure_attributes::<Passenger>().dry_run().await?;
    assert!(ensured.is_unchanged() && ensured.unknown.is_empty(), "{ensured:?}");

    let new = PassengerUpdate::new().miles(1200.0).tier(Tier::Gold).meals(["vegan"]);
    let jane = client.create(NewCustomer::new().name("Jane Doe").custom(new)).await?;
    let passenger: Passenger = jane.custom.to().expect("a passenger");
    assert_eq!((passenger.miles, &passenger.tier), (Some(1200.0), &Some(Tier::Gold)));
    assert_eq!(passenger.meals, ["vegan"]);

    let update = CustomerUpdate::new().custom(PassengerUpdate::new().clear_tier());
    let jane = client.update(&jane, update).await?;
    let passenger: Passenger = jane.custom.to().expect("a passenger");
    assert_eq!((passenger.miles, passenger.tier), (Some(1200.0), None));

    let wrong = PassengerUpdate::new().miles(-5.0).tier(Tier::Other("platinum".to_owned()));
    let refused = client.update(&jane, CustomerUpdate::new().custom(wrong)).await.expect_err("wrong values");
    let errors: Vec<_> = refused.api_errors().iter().map(ToString::to_string).collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].contains("`custom.milesNum` must be at least 0"), "{errors:?}");
    Ok(())
}
