//! One customer of the page as JSON text, and how much of it is worth an allocation.

use std::fmt::Display;

use super::{Order, Source};

pub(super) struct Record {
    pub(super) text: String,
    pub(super) strings_and_lists: usize,
}

/// Members of one object as they are put together. Only members of known objects count as worth an allocation.
#[derive(Default)]
struct Object {
    members: Vec<String>,
    strings_and_lists: usize,
}

impl Object {
    fn plain(&mut self, name: &str, value: impl Display) {
        self.members.push(format!("\"{name}\":{value}"));
    }

    fn string(&mut self, name: &str, text: impl Display) {
        self.plain(name, format_args!("\"{text}\""));
        self.strings_and_lists += 1;
    }

    /// An id or a date-time: a string that needs no heap.
    fn inline(&mut self, name: &str, text: impl Display) {
        self.plain(name, format_args!("\"{text}\""));
    }

    /// A string that is null or absent now and then.
    fn optional_string(&mut self, source: &mut Source, name: &str, text: impl Display) {
        match source.below(10) {
            0 | 1 => {}
            2 => self.plain(name, "null"),
            _ => self.string(name, text),
        }
    }

    fn optional_date_time(&mut self, source: &mut Source, name: &str) {
        match source.below(10) {
            0 | 1 => {}
            2 => self.plain(name, "null"),
            _ => self.inline(name, source.date_time()),
        }
    }

    fn flag(&mut self, source: &mut Source, name: &str) {
        self.plain(name, source.one_in(3));
    }

    fn object(&mut self, name: &str, object: &Self) {
        self.strings_and_lists += object.strings_and_lists;
        self.plain(name, object.text());
    }

    fn list(&mut self, name: &str, items: &[Self]) {
        self.strings_and_lists += usize::from(!items.is_empty());
        self.strings_and_lists += items.iter().map(|item| item.strings_and_lists).sum::<usize>();
        let items: Vec<String> = items.iter().map(Self::text).collect();
        self.plain(name, format_args!("[{}]", items.join(",")));
    }

    fn string_list(&mut self, name: &str, items: &[&str]) {
        self.strings_and_lists += items.len() + usize::from(!items.is_empty());
        let items: Vec<String> = items.iter().map(|item| format!("\"{item}\"")).collect();
        self.plain(name, format_args!("[{}]", items.join(",")));
    }

    /// A member that no struct knows.
    fn unknown(&mut self, name: &str, json: impl Display) {
        self.plain(name, json);
    }

    fn text(&self) -> String {
        format!("{{{}}}", self.members.join(","))
    }
}

impl Record {
    pub(super) fn customer(source: &mut Source, order: Order) -> Self {
        let id = source.id();
        let mut attributes = Object::default();
        person(&mut attributes, source);
        times(&mut attributes, source);
        flags_and_numbers(&mut attributes, source);
        contacts(&mut attributes, source);
        activity(&mut attributes, source);
        attributes.object("custom", &custom(source));
        if let Order::Other = order {
            // A step that shares no factor with the count visits every member once.
            let count = attributes.members.len();
            let step = [37, 31, 29].into_iter().find(|step| count % step != 0).unwrap_or(1);
            let members = (0..count).map(|index| attributes.members[index * step % count].clone()).collect();
            attributes.members = members;
        }
        let text = format!(
            r#"{{"type":"customer","id":"{id}","attributes":{},"relationships":{},"links":{{"self":"/v1/customers/{id}"}}}}"#,
            attributes.text(),
            relationships(source)
        );
        Self { text, strings_and_lists: attributes.strings_and_lists }
    }
}

fn person(object: &mut Object, source: &mut Source) {
    let (first, last) = (source.first_name(), source.last_name());
    object.string("name", format_args!("{first} {last}"));
    object.string("displayName", format_args!("{first} {last}"));
    object.string("displayColor", source.pick(&["teal", "orange", "purple", "green"]));
    object.string("displayIcon", source.pick(&["cloud", "rocket", "mail", "leaf"]));
    let external_id = source.below(10_000_000);
    object.optional_string(source, "externalId", format_args!("CRM-{external_id:08}"));
    object.optional_string(source, "username", format_args!("user{external_id}"));
    let avatar = source.id();
    object.optional_string(source, "avatarUrl", format_args!("https://cdn.example.com/{avatar}"));
    let gender = source.pick(&["f", "m"]);
    object.optional_string(source, "gender", gender);
    let locale = source.pick(&["en_US", "de_DE", "fr_FR"]);
    object.optional_string(source, "locale", locale);
    let time_zone = source.pick(&["America/New_York", "Europe/Berlin", "Asia/Tokyo"]);
    object.optional_string(source, "timeZone", time_zone);
    object.optional_string(source, "defaultLang", &locale[..2]);
    let company = source.last_name();
    object.optional_string(source, "companyName", format_args!("{company} & Sons Ltd."));
    object.string("firstName", first);
    object.string("lastName", last);
    object.optional_string(source, "presence", "offline");
    object.optional_string(source, "progressiveStatus", "open");
    object.optional_string(source, "jobTitle", "Head of Operations");
    object.optional_string(source, "department", "Logistics");
    object.optional_string(source, "importSource", "salesforce-nightly");
    object.optional_string(source, "referralCode", format_args!("REF{external_id:x}"));
    object.optional_string(source, "salutation", "Dr.");
    object.optional_string(source, "preferredChannel", "email");
    object.unknown("activeUsers", "[]");
}

fn times(object: &mut Object, source: &mut Source) {
    for name in ["createdAt", "updatedAt", "modifiedAt"] {
        object.inline(name, source.date_time());
    }
    for name in [
        "lastActivityAt",
        "lastSeenAt",
        "lastCustomerActivityAt",
        "lastMessageAt",
        "signedUpAt",
        "birthdayAt",
        "importedAt",
        "firstContactAt",
    ] {
        object.optional_date_time(source, name);
    }
    object.unknown(
        "recentLocation",
        format_args!(r#"{{"location":{{"cityName":"Berlin"}},"updatedAt":"{}"}}"#, source.date_time()),
    );
}

fn flags_and_numbers(object: &mut Object, source: &mut Source) {
    for name in
        ["deleted", "verified", "vip", "subscribed", "blocked", "externalVerified", "smsOptIn", "anonymous"]
    {
        object.flag(source, name);
    }
    object.plain("rev", source.below(400) + 1);
    object.plain("lifetimeValue", source.amount(20_000));
    object.plain("orderCount", source.below(200));
    object.plain("npsScore", source.below(11));
    object.plain("visitCount", source.below(5_000));
    object.plain("loyaltyPoints", source.amount(90_000));
    object.plain("riskScore", format_args!("0.{:03}", source.below(1000)));
}

fn contacts(object: &mut Object, source: &mut Source) {
    let emails = (0..=source.below(2)).map(|_| email(source)).collect::<Vec<_>>();
    object.list("emails", &emails);
    let phones = (0..source.below(2)).map(|_| phone(source)).collect::<Vec<_>>();
    object.list("phones", &phones);
    let socials = (0..source.below(2)).map(|_| social(source)).collect::<Vec<_>>();
    object.list("socials", &socials);
    let urls = (0..source.below(2)).map(|_| {
        let mut url = Object::default();
        url.string("type", "website");
        url.string("url", format_args!("https://example.com/{}", source.below(100_000)));
        url
    });
    let urls = urls.collect::<Vec<_>>();
    object.list("urls", &urls);
    let locations = (0..source.below(2)).map(|_| {
        let mut location = Object::default();
        location.string("type", "home");
        location.string("address", format_args!("{} Main Street, Springfield", source.below(900) + 1));
        location
    });
    let locations = locations.collect::<Vec<_>>();
    object.list("locations", &locations);
    let tags = ["vip", "newsletter", "wholesale", "late-payer"];
    object.string_list("tags", &tags[..source.below(4)]);
    let shared = (0..usize::from(source.one_in(4))).map(|_| email(source)).collect::<Vec<_>>();
    object.list("sharedEmails", &shared);
    object.unknown("watchers", format_args!(r#"["{}"]"#, source.id()));
}

fn email(source: &mut Source) -> Object {
    let mut email = Object::default();
    email.inline("id", source.id());
    email.string("type", source.pick(&["home", "work"]));
    email.string("email", format_args!("customer.{}@example.com", source.below(1_000_000)));
    email.flag(source, "verified");
    email
}

fn phone(source: &mut Source) -> Object {
    let mut phone = Object::default();
    phone.inline("id", source.id());
    phone.string("type", source.pick(&["mobile", "work"]));
    phone.string("phone", format_args!("+1212555{:04}", source.below(10_000)));
    phone.flag(source, "verified");
    phone
}

fn social(source: &mut Source) -> Object {
    let mut social = Object::default();
    let handle = source.below(100_000);
    social.string("type", "twitter");
    social.string("userid", format_args!("{handle:012}"));
    social.string("username", format_args!("handle{handle}"));
    social.string("url", format_args!("https://twitter.com/handle{handle}"));
    social
}

fn activity(object: &mut Object, source: &mut Source) {
    let mut counts = Object::default();
    for name in ["all", "open", "snoozed", "done"] {
        counts.plain(name, source.below(40));
    }
    object.object("conversationCounts", &counts);
    object.object("sentiment", &sentiment(source));
    let mut message = Object::default();
    message.string("channel", "email");
    message.inline("sentAt", source.date_time());
    object.object("lastMessageIn", &message);
    let mut conversation = Object::default();
    conversation.inline("id", source.id());
    conversation.string_list("channels", &["email", "chat"][..=source.below(2)]);
    object.object("lastConversation", &conversation);
    let mut preview = Object::default();
    preview.string("channel", "email");
    preview.inline("previewAt", source.date_time());
    let length = source.below(3) + 2;
    preview.string("subject", source.words(length));
    let length = source.below(8) + 4;
    preview.string("text", source.words(length));
    preview.string("type", "message_in");
    object.object("preview", &preview);
    object.unknown(
        "satisfactionLevel",
        format_args!(r#"{{"firstSatisfaction":{{}},"avgScore":{},"count":2}}"#, source.below(100)),
    );
}

fn sentiment(source: &mut Source) -> Object {
    let mut sentiment = Object::default();
    sentiment.plain("polarity", source.pick(&["-1", "0", "1"]));
    sentiment.plain("confidence", format_args!("0.{:06}", source.below(1_000_000)));
    sentiment
}

fn custom(source: &mut Source) -> Object {
    let mut custom = Object::default();
    custom.string("tierStr", source.pick(&["gold", "silver", "bronze"]));
    custom.plain("lifetimeOrdersNum", source.below(500));
    custom.inline("renewsAt", source.date_time());
    custom.flag(source, "newsletterBool");
    let length = source.below(6) + 2;
    custom.string("remarksTxt", source.words(length));
    custom
}

fn relationships(source: &mut Source) -> String {
    let relationship = |name: &str, kind: &str, path: &str, source: &mut Source| {
        let id = source.id();
        format!(r#""{name}":{{"data":{{"type":"{kind}","id":"{id}"}},"links":{{"self":"/v1/{path}/{id}"}}}}"#)
    };
    let relationships = [
        ("org", "org", "orgs"),
        ("company", "company", "companies"),
        ("createdBy", "user", "users"),
        ("modifiedBy", "user", "users"),
        ("defaultBrand", "brand", "brands"),
    ]
    .map(|(name, kind, path)| relationship(name, kind, path, source));
    format!("{{{}}}", relationships.join(","))
}
