//! A union's variant is chosen without buffering: finding the tag or the shape does not allocate. Alone in its binary,
//! because allocations are counted for the whole process.

use std::alloc::System;

use kustomer::{KustomerObject, KustomerUnion, json};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Email(EmailDraft),
    #[kustomer(other)]
    Other(serde_json::Value),
}

#[derive(KustomerObject)]
struct EmailDraft {
    size: u32,
    to: Recipients,
}

#[derive(KustomerUnion)]
enum Recipients {
    Count(u32),
    #[kustomer(object)]
    One(Recipient),
}

#[derive(KustomerObject)]
struct Recipient {
    verified: bool,
}

#[test]
fn choosing_a_variant_does_not_allocate() {
    let unknown = r#""unknown":[{"a":"\u0061","b":[1.5,null]}],"#.repeat(1000);
    let text = format!(r#"{{{unknown}"size":7,"to":{{{unknown}"verified":true}},"channel":"email"}}"#);
    let count = || {
        let region = Region::new(ALLOCATOR);
        let draft = json::from_slice::<Draft>(text.as_bytes());
        let allocations = region.change().allocations;
        let Ok(Draft::Email(email)) = draft else { panic!("the tag says `email`") };
        assert!(matches!(email, EmailDraft { size: 7, to: Recipients::One(Recipient { verified: true }) }));
        allocations
    };
    // The test harness may allocate meanwhile, though not every time.
    assert_eq!((0..8).map(|_| count()).min(), Some(0));
}
