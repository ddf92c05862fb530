//! Names and places, for records of which there are more than anyone would write by hand. ASCII, so that they fit an address.

pub(super) const FIRST_NAMES: &[&str] = &[
    "Ada", "Amir", "Ana", "Ben", "Chidi", "Dana", "Elif", "Farid", "Grace", "Hana", "Ivan", "Jane", "Kofi",
    "Lena", "Mateo", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Sven", "Tara", "Uma", "Viktor", "Wren",
    "Ximena", "Yusuf", "Zoe",
];

pub(super) const LAST_NAMES: &[&str] = &[
    "Abara",
    "Berg",
    "Castillo",
    "Doe",
    "Eriksen",
    "Fontaine",
    "Garcia",
    "Haddad",
    "Ito",
    "Jansen",
    "Kaya",
    "Lindqvist",
    "Moreau",
    "Novak",
    "Okafor",
    "Petrov",
    "Quist",
    "Rossi",
    "Silva",
    "Tanaka",
    "Ueda",
    "Varga",
    "Weber",
    "Yilmaz",
    "Zhou",
];

pub(super) const CITIES: &[&str] = &[
    "Accra", "Bergen", "Bogota", "Chicago", "Denver", "Dublin", "Hanoi", "Lagos", "Lima", "Lisbon", "Lyon",
    "Mumbai", "Osaka", "Oslo", "Porto", "Prague", "Seattle", "Toronto", "Turin",
];
