//! Resources as the derive would write them, by hand.

use kustomer_core::__private::Keys;
use kustomer_core::fields::Fields;
use kustomer_core::json::{Decode, DecodeError, END, Reader};
use kustomer_core::klass::{AttributeDefinition, KlassDefinition};
use kustomer_core::resource::{
    Create, CreateChild, Delete, Get, Identified, KObject, List, ListChildren, Lookup, NewResource, ParentOf,
    Resource, ResourceUpdate, Update, UpdateMethod, UpdateOf,
};
use kustomer_core::{Id, lookup};

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Flight {
    pub(crate) id: Id<Flight>,
    pub(crate) title: String,
    pub(crate) delay: Option<f64>,
}

const DATA: &[&str] = &["id", "attributes"];
static DATA_KEYS: Keys = Keys::new(DATA);
const ATTRIBUTES: &[&str] = &["title", "custom"];
static ATTRIBUTES_KEYS: Keys = Keys::new(ATTRIBUTES);
const CUSTOM: &[&str] = &["delayMinutesNum"];
static CUSTOM_KEYS: Keys = Keys::new(CUSTOM);

impl Decode for Flight {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let (mut id, mut title, mut delay) = (None, None, None);
        let start = reader.offset();
        let mut data = reader.object(&DATA_KEYS)?;
        loop {
            match reader.member(&mut data)? {
                0 => id = Some(reader.value()?),
                1 => attributes(reader, &mut title, &mut delay)?,
                END => break,
                _ => reader.skip()?,
            }
        }
        let id = Reader::required(id, "id", start)?;
        Ok(Self { id, title: Reader::required(title, "attributes.title", start)?, delay })
    }
}

fn attributes(
    reader: &mut Reader<'_>,
    title: &mut Option<String>,
    delay: &mut Option<f64>,
) -> Result<(), DecodeError> {
    let mut attributes = reader.object(&ATTRIBUTES_KEYS)?;
    loop {
        match reader.member(&mut attributes)? {
            0 => *title = Some(reader.value()?),
            1 => {
                let mut custom = reader.object(&CUSTOM_KEYS)?;
                loop {
                    match reader.member(&mut custom)? {
                        0 => *delay = reader.value()?,
                        END => break,
                        _ => reader.skip()?,
                    }
                }
            }
            END => return Ok(()),
            _ => reader.skip()?,
        }
    }
}

impl Resource for Flight {
    const TYPE: &'static str = "kobject.flight";
    const PATH: &'static str = "/v1/klasses/flight";
    const HAS_EXTERNAL_ID_LOOKUP: bool = true;
}

impl Identified for Flight {
    type Record = Self;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

impl Get for Flight {}
impl List for Flight {}
impl Delete for Flight {}
impl Lookup<lookup::ExternalId> for Flight {}

impl Create for Flight {
    type New = NewFlight;
}

impl Update for Flight {
    type Update = FlightUpdate;
    const METHOD: UpdateMethod = UpdateMethod::Put;
}

impl KObject for Flight {
    const KLASS: &'static str = "flight";

    fn klass() -> KlassDefinition {
        let attributes = vec![
            AttributeDefinition::of::<Option<f64>>("delayMinutesNum").display_name("Delay"),
            AttributeDefinition::of::<Vec<String>>("legsStr"),
        ];
        KlassDefinition::new("flight", attributes).display_name("Flight").icon("plane")
    }
}

#[derive(Debug, Clone)]
pub(crate) struct NewFlight(Fields);

impl NewFlight {
    pub(crate) fn new(title: &str) -> Self {
        Self(Fields::new().text("title", title))
    }

    pub(crate) fn delay(self, minutes: f64) -> Self {
        Self(self.0.custom_value("delayMinutesNum", &minutes))
    }

    pub(crate) fn external_id(self, id: Option<&str>) -> Self {
        match id {
            Some(id) => Self(self.0.text("externalId", id)),
            None => self,
        }
    }
}

impl NewResource for NewFlight {
    type Resource = Flight;

    fn fields(&self) -> &Fields {
        &self.0
    }

    fn into_fields(self) -> Fields {
        self.0
    }
}

#[derive(Debug, Clone, Default)]
pub(crate) struct FlightUpdate(Fields);

impl FlightUpdate {
    pub(crate) fn delay(self, minutes: f64) -> Self {
        Self(self.0.custom_value("delayMinutesNum", &minutes))
    }
}

impl ResourceUpdate for FlightUpdate {
    type Resource = Flight;

    fn fields(&self) -> &Fields {
        &self.0
    }

    fn into_fields(self) -> Fields {
        self.0
    }
}

impl UpdateOf<Flight> for FlightUpdate {}

#[derive(Debug)]
pub(crate) struct Customer {
    pub(crate) name: Option<String>,
}

const NAME: &[&str] = &["name"];
static NAME_KEYS: Keys = Keys::new(NAME);

impl Decode for Customer {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut customer = Self { name: None };
        let mut data = reader.object(&DATA_KEYS)?;
        loop {
            match reader.member(&mut data)? {
                1 => {
                    let mut attributes = reader.object(&NAME_KEYS)?;
                    loop {
                        match reader.member(&mut attributes)? {
                            0 => customer.name = reader.value()?,
                            END => break,
                            _ => reader.skip()?,
                        }
                    }
                }
                END => return Ok(customer),
                _ => reader.skip()?,
            }
        }
    }
}

impl Resource for Customer {
    const TYPE: &'static str = "customer";
    const PATH: &'static str = "/v1/customers";
}

impl Lookup<lookup::Email> for Customer {}
impl Lookup<lookup::Phone> for Customer {}
impl Lookup<lookup::ExternalId> for Customer {}

impl Get for Customer {}

impl ParentOf<Flight> for Customer {
    fn child_path() -> String {
        "klasses/flight".to_owned()
    }
}

impl ListChildren<Flight> for Customer {}

impl CreateChild<Flight> for Customer {}

/// A flight as the service writes it.
pub(crate) fn flight(title: &str) -> String {
    format!(
        r#"{{"type":"kobject.flight","id":"{title}-id","attributes":{{"title":"{title}","custom":{{"delayMinutesNum":45}}}}}}"#
    )
}

/// A page of flights, or of whatever `items` holds.
pub(crate) fn flights(items: &[String], next: Option<&str>) -> String {
    let next = next.map_or("null".to_owned(), |next| format!("{next:?}"));
    format!(r#"{{"meta":{{"page":1}},"links":{{"next":{next}}},"data":[{}]}}"#, items.join(","))
}
