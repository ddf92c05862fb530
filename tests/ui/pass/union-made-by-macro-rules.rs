mod airline {
    pub mod sdk {
        pub use kustomer as inner;
    }
}

macro_rules! one_of {
    ($ident:ident by $tag:literal { $($variant:ident($ty:ty) = $wire:literal,)* }) => {
        #[derive(Debug, PartialEq, kustomer::KustomerUnion)]
        #[kustomer(tag = $tag, crate = "crate::airline::sdk::inner")]
        enum $ident {
            $(#[kustomer(rename = $wire)] $variant($ty),)*
            #[kustomer(other)]
            Other(serde_json::Value),
        }
    };
    ($ident:ident { $($variant:ident($ty:ty),)* }) => {
        #[derive(Debug, PartialEq, kustomer::KustomerUnion)]
        enum $ident {
            $($variant($ty),)*
        }
    };
}

#[derive(Debug, PartialEq, kustomer::KustomerObject)]
struct Text {
    text: String,
}

#[derive(Debug, PartialEq, kustomer::KustomerObject)]
struct Reminder {
    value: SnoozeValue,
}

one_of! { Draft by "channel" {
    Sms(Text) = "sms",
    TwitterDm(Box<Text>) = "twitter-dm",
    Reminder(Reminder) = "snooze",
} }

one_of! { SnoozeValue { Minutes(f64), At(kustomer::Timestamp), Hours(Vec<(u8, u8)>), } }

fn main() {
    let read = |text: &str| kustomer::json::from_slice::<Draft>(text.as_bytes());
    let dm = read(r#"{"text":"Gate B7","channel":"twitter-dm"}"#).expect("a draft");
    assert_eq!(dm, Draft::TwitterDm(Box::new(Text { text: "Gate B7".to_owned() })));
    let value: SnoozeValue = kustomer::json::from_slice(b"[[9,17]]").expect("hours");
    assert_eq!(value, SnoozeValue::Hours(vec![(9, 17)]));
}
