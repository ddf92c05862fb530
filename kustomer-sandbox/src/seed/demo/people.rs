//! The people of the demo: agents in teams, and customers, some of whom travel for a company. All of them are fictional, as
//! are their addresses (`example.com` and the like) and numbers (those kept free for fiction).

pub(super) struct Agent {
    pub(super) name: &'static str,
    pub(super) email: &'static str,
    /// Index into [`TEAMS`].
    pub(super) team: usize,
}

pub(super) const TEAMS: &[(&str, &str)] = &[
    ("Bookings", "calendar"),
    ("Disruptions", "alert"),
    ("Baggage", "suitcase"),
    ("Business travel", "briefcase"),
];

pub(super) const AGENTS: &[Agent] = &[
    Agent { name: "Maya Lindholm", email: "maya@support.example.com", team: 0 },
    Agent { name: "Tomás Ferreira", email: "tomas@support.example.com", team: 0 },
    Agent { name: "Aisha Bello", email: "aisha@support.example.com", team: 1 },
    Agent { name: "Jonas Keller", email: "jonas@support.example.com", team: 1 },
    Agent { name: "Rin Takeda", email: "rin@support.example.com", team: 2 },
    Agent { name: "Carla Duarte", email: "carla@support.example.com", team: 3 },
];

pub(super) struct Company {
    pub(super) name: &'static str,
    pub(super) domain: &'static str,
    pub(super) phone: &'static str,
    pub(super) employees: u32,
}

pub(super) const COMPANIES: &[Company] = &[
    Company { name: "Harbour & Sons", domain: "harbour.example", phone: "+442079460140", employees: 48 },
    Company { name: "Alder Analytics", domain: "alder.example", phone: "+12065550141", employees: 210 },
    Company { name: "Bluefin Studio", domain: "bluefin.example", phone: "+13125550142", employees: 17 },
    Company {
        name: "Pinecrest Logistics",
        domain: "pinecrest.example",
        phone: "+14165550143",
        employees: 1300,
    },
];

pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) email: &'static str,
    pub(super) phone: &'static str,
    pub(super) home: Home,
    pub(super) tier: &'static str,
    pub(super) miles: u32,
    /// Index into [`COMPANIES`].
    pub(super) company: Option<usize>,
}

#[rustfmt::skip]
pub(super) const PEOPLE: &[Person] = &[
    person("Jane Doe", "jane.doe@example.com", "+12065550101", SEATTLE, "gold", 182_400, None),
    person("Ravi Menon", "ravi.menon@alder.example", "+12065550102", SEATTLE, "silver", 64_150, Some(1)),
    person("Zoë Fontaine", "zoe.fontaine@example.org", "+33199000103", LYON, "basic", 3_200, None),
    person("Kwame Asante", "kwame@harbour.example", "+447700900104", LONDON, "gold", 240_900, Some(0)),
    person("Ingrid Solheim", "ingrid.solheim@example.net", "+447700900105", OSLO, "silver", 51_000, None),
    person("Diego Castillo", "diego.castillo@example.com", "+13125550106", CHICAGO, "basic", 900, None),
    person("Mei-Lin Zhou", "meilin@bluefin.example", "+13125550107", CHICAGO, "silver", 72_330, Some(2)),
    person("Oluwaseun Adeyemi", "seun.adeyemi@example.org", "+14165550108", TORONTO, "gold", 133_700, None),
    person("Hana Novák", "hana.novak@example.net", "+447700900109", LONDON, "basic", 12_480, None),
    person("Lars Eriksen", "lars@pinecrest.example", "+14165550110", TORONTO, "silver", 88_010, Some(3)),
    person("Fatima Haddad", "fatima.haddad@example.com", "+33199000111", LYON, "basic", 7_640, None),
    person("George Papadakis", "george.papadakis@example.org", "+12065550112", SEATTLE, "basic", 0, None),
    person("Anneke de Vries", "anneke@harbour.example", "+447700900113", LONDON, "silver", 45_800, Some(0)),
    person("Sofia Rossi", "sofia.rossi@example.net", "+33199000114", LYON, "gold", 205_000, None),
    person("Tariq Aziz Khan", "tariq.khan@example.com", "+447700900115", LONDON, "basic", 18_900, None),
    person("Emily O'Hara", "emily.ohara@example.org", "+13125550116", CHICAGO, "silver", 59_990, None),
    person("Yuki Tanaka", "yuki@alder.example", "+12065550117", SEATTLE, "gold", 310_250, Some(1)),
    person("Pilar Gómez", "pilar.gomez@example.com", "+13125550118", CHICAGO, "basic", 4_100, None),
    person("Björn Lindqvist", "bjorn.lindqvist@example.net", "+447700900119", OSLO, "basic", 22_700, None),
    person("Nia Okafor", "nia@pinecrest.example", "+14165550120", TORONTO, "silver", 70_020, Some(3)),
    person("Samuel Weber", "samuel.weber@example.org", "+33199000121", LYON, "basic", 1_300, None),
    person("Leila Mansour", "leila@bluefin.example", "+13125550122", CHICAGO, "basic", 9_450, Some(2)),
    person("Patrick Byrne", "patrick.byrne@example.com", "+447700900123", LONDON, "silver", 47_777, None),
    person("Aiko Sato", "aiko.sato@example.net", "+14165550124", TORONTO, "basic", 2_020, None),
];

/// A city in which people of the demo live.
pub(super) struct Home {
    pub(super) city: &'static str,
    pub(super) country: &'static str,
    pub(super) locale: &'static str,
    pub(super) time_zone: &'static str,
}

const CHICAGO: Home = Home { city: "Chicago", country: "US", locale: "en_US", time_zone: "America/Chicago" };
const LONDON: Home = Home { city: "London", country: "GB", locale: "en_GB", time_zone: "Europe/London" };
const LYON: Home = Home { city: "Lyon", country: "FR", locale: "fr_FR", time_zone: "Europe/Paris" };
const OSLO: Home = Home { city: "Oslo", country: "NO", locale: "nb_NO", time_zone: "Europe/Oslo" };
const SEATTLE: Home =
    Home { city: "Seattle", country: "US", locale: "en_US", time_zone: "America/Los_Angeles" };
const TORONTO: Home = Home { city: "Toronto", country: "CA", locale: "en_CA", time_zone: "America/Toronto" };

const fn person(
    name: &'static str,
    email: &'static str,
    phone: &'static str,
    home: Home,
    tier: &'static str,
    miles: u32,
    company: Option<usize>,
) -> Person {
    Person { name, email, phone, home, tier, miles, company }
}
