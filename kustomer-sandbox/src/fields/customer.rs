//! Fields of customers: create and update take the same ones.

use super::{Field, MOST_CUSTOM, Type};

const PLACES: &[&str] = &["home", "other", "work"];
const PHONE_KINDS: &[&str] = &["fax", "home", "mobile", "other", "work"];
const NETWORKS: &[&str] = &["facebook", "instagram", "linkedin", "pinterest", "twitter"];

/// Documented for locations, and for the contact lists of companies; taken to hold for the other lists as well.
const LONGEST_LIST: usize = 10;

const fn list(of: &'static Type) -> Type {
    Type::List { of, max: LONGEST_LIST }
}

const EMAIL: Type = Type::Object(&[
    Field::required("email", Type::Email),
    Field::optional("type", Type::OneOf(PLACES)),
    Field::optional("verified", Type::Bool),
]);

const PHONE: Type = Type::Object(&[
    Field::required("phone", Type::name_up_to(256)),
    Field::optional("type", Type::OneOf(PHONE_KINDS)),
    Field::optional("verified", Type::Bool),
]);

const WHATSAPP: Type = Type::Object(&[
    Field::required("phone", Type::name_up_to(256)),
    Field::optional("type", Type::OneOf(&["mobile"])),
    Field::optional("verified", Type::Bool),
]);

const EXTERNAL_ID: Type = Type::Object(&[
    Field::required("externalId", Type::name_up_to(256)),
    Field::optional("verified", Type::Bool),
]);

const SOCIAL: Type = Type::Object(&[
    Field::required("type", Type::OneOf(NETWORKS)),
    Field::required("username", Type::TEXT),
    Field::optional("url", Type::TEXT),
    Field::optional("userid", Type::TEXT),
    Field::optional("verified", Type::Bool),
]);

const URL: Type = Type::Object(&[
    Field::required("url", Type::Url),
    Field::optional("type", Type::OneOf(&["blog", "other", "website"])),
]);

const LOCATION: Type = Type::Object(&[
    Field::nullable("address", Type::TEXT),
    Field::nullable("address2", Type::TEXT),
    Field::nullable("address3", Type::TEXT),
    Field::nullable("areaCode", Type::TEXT),
    Field::nullable("cityName", Type::TEXT),
    Field::nullable("countryCode", Type::TEXT),
    Field::nullable("countryName", Type::TEXT),
    Field::nullable("latitude", Type::Number),
    Field::nullable("longitude", Type::Number),
    Field::nullable("name", Type::TEXT),
    Field::nullable("regionCode", Type::TEXT),
    Field::nullable("regionName", Type::TEXT),
    Field::optional("type", Type::OneOf(PLACES)),
    Field::nullable("zipCode", Type::TEXT),
]);

const FACEBOOK_ID: Type = Type::Object(&[
    Field::optional("name", Type::TEXT),
    Field::required("pageId", Type::TEXT),
    Field::required("userId", Type::TEXT),
]);

const INSTAGRAM_ID: Type = Type::Object(&[
    Field::optional("instagramId", Type::TEXT),
    Field::required("pageId", Type::TEXT),
    Field::required("threadId", Type::TEXT),
    Field::required("username", Type::TEXT),
]);

const SENTIMENT: Type = Type::Object(&[
    Field::required("confidence", Type::Number),
    Field::required("polarity", Type::IntegerIn(&[-1, 0, 1])),
]);

/// `POST /v1/customers`, `PATCH` and `PUT /v1/customers/{id}`
pub(crate) const FIELDS: &[Field] = &[
    Field::nullable("avatarUrl", Type::TEXT),
    Field::nullable("birthdayAt", Type::DateTime),
    Field::nullable("company", Type::ObjectId),
    Field::optional("createdAt", Type::DateTime),
    Field::optional("custom", Type::Map { max: MOST_CUSTOM }),
    Field::nullable("defaultLang", Type::text_up_to(100)),
    Field::optional("emails", list(&EMAIL)),
    Field::nullable("externalId", Type::name_up_to(256)),
    Field::optional("externalIds", list(&EXTERNAL_ID)),
    Field::optional("facebookIds", list(&FACEBOOK_ID)),
    Field::nullable("gender", Type::OneOf(&["f", "m"])),
    Field::optional("importedAt", Type::DateTime),
    Field::optional("instagramIds", list(&INSTAGRAM_ID)),
    Field::nullable("lastActivityAt", Type::DateTime),
    Field::nullable("lastCustomerActivityAt", Type::DateTime),
    Field::nullable("lastSeenAt", Type::DateTime),
    Field::nullable("locale", Type::text_up_to(16)),
    Field::optional("locations", list(&LOCATION)),
    Field::nullable("name", Type::TEXT),
    Field::optional("phones", list(&PHONE)),
    Field::optional("rev", Type::Integer),
    Field::optional("sentiment", SENTIMENT),
    Field::optional("sharedEmails", list(&EMAIL)),
    Field::optional("sharedExternalIds", list(&EXTERNAL_ID)),
    Field::optional("sharedPhones", list(&PHONE)),
    Field::optional("sharedSocials", list(&SOCIAL)),
    Field::nullable("signedUpAt", Type::DateTime),
    Field::optional("socials", list(&SOCIAL)),
    Field::optional("tags", Type::List { of: &Type::Tag, max: 20 }),
    Field::nullable("timeZone", Type::text_up_to(64)),
    Field::optional("urls", list(&URL)),
    Field::nullable("username", Type::TEXT),
    Field::optional("whatsapps", list(&WHATSAPP)),
];
