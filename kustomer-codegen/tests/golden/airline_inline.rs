/// Who flies: the people on board, and the teams that they are in on the ground.
///
/// A second sentence is a paragraph of its own, and lines break where they do in a file.
///
/// - pilots
/// - cabin crew
///
/// Its resources follow, each in a module with its types and operations.
pub mod crew {
    /// Who flies.
    pub mod pilot {
        use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Unknown};

        use super::super::fleet::plane::Plane;

        /// Who flies.
        ///
        /// A pilot has planes. `client.update` changes one, [`FindPilotByEmail`] finds one.
        ///
        /// Not documented, but likely: the JSON:API type. Not documented: the attributes.
        ///
        /// Each call requires one of its roles (prefix `org.permission.` omitted).
        ///
        /// | Client method or operation   | Endpoint                       | Roles                    |
        /// |------------------------------|--------------------------------|--------------------------|
        /// | `list`                       | `GET /v1/pilots`               | `pilot.read`             |
        /// | `get`                        | `GET /v1/pilots/{id}`          | not documented           |
        /// | `find`, [`FindPilotByEmail`] | `GET /v1/pilots/email={email}` | not documented           |
        /// | `create`                     | `POST /v1/pilots`              | not documented           |
        /// | `update`                     | `PUT /v1/pilots/{id}`          | not documented           |
        /// | `delete`                     | `DELETE /v1/pilots/{id}`       | `org.admin.pilot.delete` |
        /// | `children(&plane)`           | `GET /v1/planes/{id}/pilots`   | not documented           |
        /// | `create_under(&plane, ..)`   | `POST /v1/planes/{id}/pilots`  | not documented           |
        #[derive(Debug, Clone, PartialEq, KustomerResource)]
        #[kustomer(
            resource = "pilot",
            path = "/v1/pilots",
            get,
            list,
            create,
            update(put),
            delete,
            lookup(email),
            under(Plane(list, create)),
            encode
        )]
        pub struct Pilot {
            /// ID of the record.
            pub id: Id<Pilot>,
            /// The name.
            pub name: String,
            /// The rank.
            pub rank: Option<PilotRank>,
            /// The planes.
            #[kustomer(relationship)]
            pub planes: Vec<Id<Plane>>,
            /// Members without a field, if `keep_unknown` asked for them.
            #[kustomer(unknown)]
            pub unknown: Unknown,
        }

        /// The rank.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
        #[kustomer(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum PilotRank {
            /// `captain`
            Captain,
            /// `first-officer`
            FirstOfficer,
            /// Unrecognized value.
            #[kustomer(other)]
            Other(String),
        }

        /// Finds a pilot.
        ///
        /// `GET /v1/pilots/email={email}`.
        #[derive(Debug, Clone, KustomerOperation)]
        #[kustomer(get = "/v1/pilots/email={email}", returns = Option<Pilot>, new)]
        pub struct FindPilotByEmail {
            /// The address.
            pub email: String,
            /// Related records to send along.
            #[kustomer(query)]
            pub include: Option<String>,
        }
    }

    #[doc(inline)]
    pub use pilot::{NewPilot, Pilot, PilotUpdate};
}

/// Resources of `fleet`, each in a module with its types and operations.
pub mod fleet {
    /// What flies.
    pub mod plane {
        use std::collections::BTreeMap;

        use kustomer::json::Value;
        use kustomer::operation::{Bare, BulkItem, Document, DocumentList, Json, OneOrMany};
        use kustomer::request::Body;
        use kustomer::{
            BulkJob, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Timestamp,
            Unknown,
        };

        use super::super::crew::pilot::Pilot;

        /// What flies.
        ///
        /// | Client method or operation | Endpoint                       | Roles          |
        /// |----------------------------|--------------------------------|----------------|
        /// | [`CreatePlanes`]           | `POST /v1/planes/bulk`         | not documented |
        /// | [`UpdatePlanes`]           | `PUT /v1/planes/bulk`          | not documented |
        /// | [`ReplacePlane`]           | `PUT /v1/planes/{id}`          | not documented |
        /// | [`GetPlanes`]              | `GET /v1/planes/{ids}`         | not documented |
        /// | [`SearchPlanes`]           | `POST /v1/planes/search`       | not documented |
        /// | [`UploadPhoto`]            | `POST /v1/planes/{id}/photo`   | not documented |
        /// | [`BoardPlane`]             | `POST /v1/planes/{id}/board`   | no key         |
        /// | [`CrewPlane`]              | `POST /v1/planes/{id}/crew`    | not documented |
        /// | [`GetWeather`]             | `GET /v1/weather`              | not documented |
        /// | [`GetPosition`]            | `GET /v1/planes/{id}/position` | not documented |
        /// | [`ListEvents`]             | `GET /v1/planes/events`        | not documented |
        #[derive(Debug, Clone, PartialEq, KustomerResource)]
        #[kustomer(
            resource = "plane",
            path = "/v1/planes",
            bodies(new = CreatePlanes, update = ReplacePlane),
            encode
        )]
        pub struct Plane {
            /// ID of the record.
            pub id: Id<Plane>,
            /// The name.
            pub name: Option<String>,
            /// How many seats it has.
            pub seats: Option<u64>,
            /// Members without a field, if `keep_unknown` asked for them.
            #[kustomer(unknown)]
            pub unknown: Unknown,
        }

        /// Who flies.
        #[derive(Debug, Clone, PartialEq, KustomerObject)]
        pub struct Crew {
            /// `captain`
            pub captain: Id<Pilot>,
            /// `others`
            pub others: Vec<Id<Pilot>>,
        }

        /// What is said of a crew.
        #[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
        pub struct CrewMeta {
            /// `rested`
            pub rested: Option<bool>,
        }

        /// Buys planes.
        ///
        /// `POST /v1/planes/bulk`.
        #[derive(Debug, Clone, Default, KustomerOperation)]
        #[kustomer(post = "/v1/planes/bulk", returns = BulkJob)]
        pub struct CreatePlanes {
            /// Records to create (at most 100).
            #[kustomer(body)]
            pub planes: Vec<BulkItem<NewPlane>>,
        }

        /// Changes planes.
        ///
        /// `PUT /v1/planes/bulk`.
        #[derive(Debug, Clone, Default, KustomerOperation)]
        #[kustomer(put = "/v1/planes/bulk", returns = BulkJob)]
        pub struct UpdatePlanes {
            /// Changes, each with the ID of its record (at most 100).
            #[kustomer(body)]
            pub planes: Vec<BulkItem<PlaneUpdate>>,
        }

        /// Replaces a plane.
        ///
        /// `PUT /v1/planes/{id}`.
        #[derive(Debug, Clone, KustomerOperation)]
        #[kustomer(put = "/v1/planes/{id}", returns = Plane, idempotency(none))]
        pub struct ReplacePlane {
            /// ID of the record.
            pub id: Id<Plane>,
            /// Changes to the record.
            #[kustomer(body)]
            pub plane: PlaneUpdate,
        }

        /// Gets planes.
        ///
        /// `GET /v1/planes/{ids}`.
        #[derive(Debug, Clone, Default, KustomerOperation)]
        #[kustomer(get = "/v1/planes/{ids}", returns = OneOrMany<Plane>)]
        pub struct GetPlanes {
            /// The planes.
            pub ids: Vec<Id<Plane>>,
        }

        /// Searches for planes.
        ///
        /// The answer counts them.
        ///
        /// `POST /v1/planes/search`.
        #[derive(Debug, Clone, Default, KustomerOperation)]
        #[kustomer(
            post = "/v1/planes/search",
            returns = DocumentList<Plane, Option<SearchPlanesMeta>>,
            idempotency(safe),
            rate_limits(search)
        )]
        pub struct SearchPlanes {
            /// The kinds.
            #[kustomer(query, repeated)]
            pub kind: Option<Vec<SearchPlanesKind>>,
            /// What all must hold.
            pub and: Option<Vec<BTreeMap<String, Value>>>,
            /// Until when. `Some(None)` sends `null`; `None` omits it.
            pub until: Option<Option<Timestamp>>,
        }

        /// Takes a photo.
        ///
        /// `POST /v1/planes/{id}/photo`.
        #[derive(Debug, Clone, KustomerOperation)]
        #[kustomer(post = "/v1/planes/{id}/photo")]
        pub struct UploadPhoto {
            /// ID of the record.
            pub id: Id<Plane>,
            /// Request body, as `image/jpeg`.
            #[kustomer(body)]
            pub body: Body,
        }

        /// Boards a plane.
        ///
        /// `POST /v1/planes/{id}/board`. Requires no key.
        #[derive(Debug, Clone, KustomerOperation)]
        #[kustomer(post = "/v1/planes/{id}/board", form, new, rate_limits(hook))]
        pub struct BoardPlane {
            /// ID of the record.
            pub id: Id<Plane>,
            /// The seat.
            pub seat: String,
            /// The meal.
            pub meal: Option<String>,
        }

        /// Gives a plane a crew.
        ///
        /// `POST /v1/planes/{id}/crew`.
        #[derive(Debug, Clone, KustomerOperation)]
        #[kustomer(post = "/v1/planes/{id}/crew", returns = Document<Plane, Option<CrewMeta>, Pilot>)]
        pub struct CrewPlane {
            /// ID of the record.
            pub id: Id<Plane>,
            /// Who flies.
            #[kustomer(body)]
            pub crew: Crew,
        }

        /// Looks out of the window.
        ///
        /// `GET /v1/weather`. Not documented, but likely: the response. Not documented: the roles.
        #[derive(Debug, Clone, Default, KustomerOperation)]
        #[kustomer(get = "/v1/weather", returns = Json<Value>)]
        #[deprecated]
        pub struct GetWeather;

        /// Returns where a plane is.
        ///
        /// `GET /v1/planes/{id}/position`.
        #[derive(Debug, Clone, KustomerOperation)]
        #[kustomer(get = "/v1/planes/{id}/position", returns = Bare<GetPositionResponse>)]
        pub struct GetPosition {
            /// ID of the record.
            pub id: Id<Plane>,
        }

        /// Lists names of events.
        ///
        /// `GET /v1/planes/events`. At most 500 records per page.
        #[derive(Debug, Clone, Default, KustomerOperation)]
        #[kustomer(get = "/v1/planes/events", returns = Bare<Vec<String>>)]
        pub struct ListEvents;

        /// The kinds.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
        #[non_exhaustive]
        pub enum SearchPlanesKind {
            /// `jet`
            Jet,
            /// `prop`
            Prop,
            /// Unrecognized value.
            #[kustomer(other)]
            Other(String),
        }

        /// Metadata in the response of [`SearchPlanes`].
        #[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
        pub struct SearchPlanesMeta {
            /// `total`
            pub total: Option<i64>,
        }

        /// Response of [`GetPosition`].
        #[derive(Debug, Clone, PartialEq, KustomerObject)]
        pub struct GetPositionResponse {
            /// `latitude`
            pub latitude: f64,
            /// `longitude`
            pub longitude: f64,
        }
    }

    #[doc(inline)]
    pub use plane::{NewPlane, Plane, PlaneUpdate};
}
