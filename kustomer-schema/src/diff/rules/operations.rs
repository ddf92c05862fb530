//! K070 to K099: operations, with their parameters, bodies and responses. Operations that only read concern readers, all others
//! concern writers.

use super::table::{part, rules};
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rule::{Example, ExamplePart, Rule};

rules! { OPERATIONS:
    OPERATION_ADDED = "K070" "operation added", Compatible Compatible Minor, ["K071"]
    "The API has another operation."
    "Nothing has to change."
    part!(Operations, "", r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#);

    OPERATION_REMOVED = "K071" "operation removed", Breaking Breaking Major, ["K070"]
    "The operation no longer exists: requests fail with 404. Its struct disappears, or the method of the client \
     for a short form. It concerns readers if the operation only reads, and writers otherwise."
    "Find another way. `kustomer operations` lists what there is."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#, "");

    OPERATION_RENAMED = "K072" "operation renamed", Compatible Compatible Major, ["K072"]
    "An operation with the same method and path has another name, and so has its struct. Requests stay the same."
    "Change the name where you use the struct."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#, r#""findLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#);

    METHOD_CHANGED = "K073" "method changed", Breaking Breaking Patch, ["K073"]
    "The operation has another HTTP method: requests with the old one are refused. Bindings that are generated \
     again send the new one."
    "Generate the bindings again. Check whether a retry is still safe."
    part!(Operations, r#""landFlight": { "method": "POST", "path": "/v1/flights/{id}/land" }"#, r#""landFlight": { "method": "PATCH", "path": "/v1/flights/{id}/land" }"#);

    OPERATION_PATH_CHANGED = "K074" "path changed", Breaking Breaking Major, ["K074"]
    "The operation has another path: requests with the old one fail. The placeholders of the path are the fields \
     of its struct; if they stay the same, no Rust code has to change."
    "Generate the bindings again."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#, r#""listLateFlights": { "method": "GET", "path": "/v2/flights/late" }"#);

    PARAMETER_ADDED = "K075" "optional parameter added", Compatible Compatible Minor, ["K077"]
    "The operation takes another parameter, which can be omitted."
    "Nothing has to change."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": {} }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gate": { "in": "query" } } }"#);

    REQUIRED_PARAMETER_ADDED = "K076" "required parameter added", Breaking Breaking Major, ["K077"]
    "The operation requires another parameter: requests without it are refused."
    "Send the parameter, before the service requires it."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": {} }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gate": { "in": "query", "required": true } } }"#);

    PARAMETER_REMOVED = "K077" "parameter removed", Breaking Breaking Major, ["K075" "K076"]
    "The operation no longer takes the parameter. The service ignores or refuses it, so a filter may no longer \
     apply. It is classified as breaking, because a filter that is ignored returns records that were not asked \
     for."
    "Remove the parameter, and filter the result yourself."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gate": { "in": "query" } } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": {} }"#);

    PARAMETER_REQUIRED = "K078" "parameter now required", Breaking Breaking Major, ["K079"]
    "The parameter can no longer be omitted."
    "Send it in every request."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gate": { "in": "query" } } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gate": { "in": "query", "required": true } } }"#);

    PARAMETER_OPTIONAL = "K079" "parameter no longer required", Compatible Compatible Major, ["K078"]
    "The parameter can be omitted. In Rust, its field becomes an `Option`."
    "Nothing has to change until the bindings are generated again."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gate": { "in": "query", "required": true } } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gate": { "in": "query" } } }"#);

    PARAMETER_FORM_CHANGED = "K080" "parameter sent differently", Breaking Breaking Patch, ["K080"]
    "The parameter moved between path and query, or a list of values is written differently: one parameter for \
     each value, or one with all values separated by commas. The service does not recognize the old form."
    "Generate the bindings again."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gates": { "in": "query", "schema": { "type": "array", "items": { "type": "string" } } } } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "parameters": { "gates": { "in": "query", "repeated": true, "schema": { "type": "array", "items": { "type": "string" } } } } }"#);

    BODY_CHANGED = "K081" "form of the request body changed", Compatible Breaking Major, ["K081"]
    "The operation takes another kind of body: none, a new record, an update, lists of them, JSON of its own, a \
     form or bytes. Requests with the old one are refused."
    "Send the new body."
    part!(Operations, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "body": "new" }"#, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "body": "newList" }"#);

    BODY_REQUIRED = "K082" "request body now required", Compatible Breaking Major, ["K083"]
    "Requests without a body are refused."
    "Send a body in every request."
    part!(Operations, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "body": { "schema": { "type": "object", "properties": { "gate": { "type": "string" } } }, "required": false } }"#, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "body": { "schema": { "type": "object", "properties": { "gate": { "type": "string" } } }, "required": true } }"#);

    BODY_OPTIONAL = "K083" "request body no longer required", Compatible Compatible Major, ["K082"]
    "The body can be omitted. In Rust, its field becomes an `Option`."
    "Nothing has to change until the bindings are generated again."
    part!(Operations, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "body": { "schema": { "type": "object", "properties": { "gate": { "type": "string" } } }, "required": true } }"#, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "body": { "schema": { "type": "object", "properties": { "gate": { "type": "string" } } }, "required": false } }"#);

    RESPONSE_CHANGED = "K084" "response changed", Breaking Compatible Major, ["K084"]
    "The operation returns something else: a page instead of one record, records of another type, or nothing. \
     Decoding fails."
    "Decode the new response."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight" } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "one": "flight" } }"#);

    INCLUDED_CHANGED = "K085" "included records changed", Risky Compatible Patch, ["K085"]
    "The response includes records of other types. Code that looks for a type that is no longer included finds \
     nothing."
    "Request related records that are no longer included."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight", "included": ["customer", "user"] } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight", "included": ["customer"] } }"#);

    STATUS_CHANGED = "K086" "status of success changed", Compatible Compatible Patch, ["K086"]
    "A successful response has another status. The client accepts every status of success."
    "Check code of your own that compares the status."
    part!(Operations, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "status": 200 }"#, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "status": 201 }"#);

    PAGING_CHANGED = "K087" "paging changed", Breaking Compatible Major, ["K087"]
    "Lists are paged differently: by number, by cursor, or not at all. Code that asks for pages in the old way \
     gets the wrong records or an error."
    "Use the stream of the client, which follows the links of the service."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight" }, "paging": "page" }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight" }, "paging": "cursor" }"#);

    PAGE_SIZE_LOWERED = "K088" "maximum page size lowered", Risky Compatible Patch, ["K089"]
    "Pages can have fewer records. A request for more is refused or returns fewer than asked for."
    "Do not rely on the number of records in a page."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight" }, "paging": "page", "maxPageSize": 500 }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight" }, "paging": "page", "maxPageSize": 100 }"#);

    PAGE_SIZE_RAISED = "K089" "maximum page size raised", Compatible Compatible Patch, ["K088"]
    "Pages can have more records."
    "Larger pages need fewer requests."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight" }, "paging": "page", "maxPageSize": 100 }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "response": { "page": "flight" }, "paging": "page", "maxPageSize": 500 }"#);

    IDEMPOTENCY_LOST = "K090" "no longer idempotent", Risky Risky Patch, ["K091"]
    "Repeating a request can repeat its effect, or has an effect at all. The client of old bindings may retry it \
     after a failure of the connection and do it twice."
    "Generate the bindings again: the client then retries only if the request was certainly not processed."
    part!(Operations, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "idempotency": "idempotent" }"#, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late" }"#);

    IDEMPOTENCY_GAINED = "K091" "now idempotent", Compatible Compatible Patch, ["K090"]
    "Repeating a request changes nothing more."
    "Generate the bindings again: the client then retries it after failures."
    part!(Operations, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late" }"#, r#""listLateFlights": { "method": "POST", "path": "/v1/flights/late", "idempotency": "idempotent" }"#);

    RATE_LIMIT_ADDED = "K092" "rate limit added", Risky Risky Patch, ["K093"]
    "The operation draws on another rate limit: many calls may be refused with 429."
    "Generate the bindings again: the client then waits before it reaches the limit."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "rateLimits": ["search"] }"#);

    RATE_LIMIT_REMOVED = "K093" "rate limit removed", Compatible Compatible Patch, ["K092"]
    "The operation no longer draws on a rate limit."
    "Nothing has to change."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "rateLimits": ["search"] }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#);

    ROLE_REMOVED = "K094" "role removed", Breaking Breaking Patch, ["K095"]
    "A role that allowed the operation no longer does, or the roles are not known any more, which is only risky. \
     An API key with no other role of the operation is refused with 403."
    "Give the API key one of the other roles."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "roles": { "permission": ["org.permission.flight.read", "org.permission.flight"] } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "roles": { "permission": ["org.permission.flight"] } }"#);

    ROLE_ADDED = "K095" "role added", Compatible Compatible Patch, ["K094"]
    "Another role allows the operation."
    "Nothing has to change. A key with fewer rights may be enough now."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "roles": { "permission": ["org.permission.flight"] } }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "roles": { "permission": ["org.permission.flight.read", "org.permission.flight"] } }"#);

    KEY_REQUIRED = "K096" "API key now required", Breaking Breaking Patch, ["K097"]
    "The operation no longer works without an API key: such requests are refused with 401."
    "Send an API key. Do not put one into a browser or an app: call through a server."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "public": true }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#);

    KEY_NOT_REQUIRED = "K097" "API key no longer required", Compatible Compatible Patch, ["K096"]
    "The operation works without an API key."
    "Nothing has to change."
    part!(Operations, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late" }"#, r#""listLateFlights": { "method": "GET", "path": "/v1/flights/late", "public": true }"#);

    SHORT_FORM_ADDED = "K098" "method of the client added", Compatible Compatible Minor, ["K099"]
    "The operation is also available as a method of the client, such as `client.list`."
    "Nothing has to change."
    part!(Operations, r#""listFlights": { "method": "GET", "path": "/v1/flights", "response": { "page": "flight" } }"#, r#""listFlights": { "method": "GET", "path": "/v1/flights", "shortForm": "list", "response": { "page": "flight" } }"#);

    SHORT_FORM_REMOVED = "K099" "method of the client removed", Compatible Compatible Major, ["K098"]
    "The operation is no longer available as a method of the client, such as `client.list`, or as another one. \
     Requests stay the same."
    "Send the struct of the operation with `client.send`."
    part!(Operations, r#""listFlights": { "method": "GET", "path": "/v1/flights", "shortForm": "list", "response": { "page": "flight" } }"#, r#""listFlights": { "method": "GET", "path": "/v1/flights", "response": { "page": "flight" } }"#);
}
