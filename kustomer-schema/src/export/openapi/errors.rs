//! Error responses, which are the same for every operation. The service has two shapes of errors, and clients must accept
//! both.

use crate::export::json::Members;
use crate::model::{Body, Method, Operation, Value};

/// An error response: its name among the components, its status, and what it means.
struct ErrorResponse {
    name: &'static str,
    status: &'static str,
    description: &'static str,
    applies: fn(&Operation) -> bool,
}

const RESPONSES: &[ErrorResponse] = &[
    ErrorResponse {
        name: "BadRequest",
        status: "400",
        description: "The request has a missing, unknown or wrong field, or the body is not JSON.",
        applies: |_| true,
    },
    ErrorResponse {
        name: "Unauthorized",
        status: "401",
        description: "The API key is wrong, has expired, belongs to another region, or lacks a role.",
        applies: |operation| !operation.public,
    },
    ErrorResponse {
        name: "Forbidden",
        status: "403",
        description: "The API key is not allowed to do this, or not from this address.",
        applies: |operation| !operation.public,
    },
    ErrorResponse {
        name: "NotFound",
        status: "404",
        description: "A record does not exist or was deleted, or the API key may not see it.",
        applies: |_| true,
    },
    ErrorResponse {
        name: "Conflict",
        status: "409",
        description: "The revision is not the current one, or a unique value is taken.",
        applies: |operation| operation.method != Method::Get,
    },
    ErrorResponse {
        name: "TooLarge",
        status: "413",
        description: "The body is larger than 100 KB (400 KB for inbound hooks).",
        applies: |operation| operation.body.is_some(),
    },
    ErrorResponse {
        name: "TooManyRequests",
        status: "429",
        description: "A rate limit is exceeded.",
        applies: |_| true,
    },
    ErrorResponse {
        name: "ServerError",
        status: "5XX",
        description: "The service failed. The request may have been carried out.",
        applies: |_| true,
    },
];

/// Adds the error responses of an operation.
pub(super) fn of(operation: &Operation) -> Members {
    let has_form = matches!(operation.body, Some(Body::Form { .. }));
    let responses = RESPONSES
        .iter()
        .filter(|response| (response.applies)(operation) || (has_form && response.status == "413"));
    responses
        .map(|response| {
            let reference = format!("#/components/responses/{}", response.name);
            (response.status.to_owned(), Members::new().with("$ref", reference).into())
        })
        .collect()
}

/// All error responses, for the components.
pub(super) fn responses() -> Members {
    let mut sorted: Vec<&ErrorResponse> = RESPONSES.iter().collect();
    sorted.sort_by_key(|response| response.name);
    sorted.into_iter().map(|response| (response.name.to_owned(), described(response).into())).collect()
}

fn described(response: &ErrorResponse) -> Members {
    let schema = Members::new().with("$ref", "#/components/schemas/Errors");
    let header = |name: &str| Members::new().with("$ref", format!("#/components/headers/{name}"));
    let headers = Members::new()
        .with("x-ratelimit-limit", header("RateLimitLimit"))
        .with("x-ratelimit-remaining", header("RateLimitRemaining"))
        .with("x-ratelimit-reset", header("RateLimitReset"))
        .with("retry-after", header("RetryAfter"));
    Members::new()
        .with("description", response.description)
        .maybe("headers", (response.status == "429").then_some(headers))
        .with("content", Members::new().with("application/json", Members::new().with("schema", schema)))
}

/// The headers of rate limits, for the components.
pub(super) fn headers() -> Members {
    let header = |description: &str| {
        Members::new().with("description", description).with("schema", Members::new().with("type", "integer"))
    };
    Members::new()
        .with("RateLimitLimit", header("Number of requests allowed per minute."))
        .with("RateLimitRemaining", header("Number of requests left in this minute."))
        .with(
            "RateLimitReset",
            header("Time at which requests are allowed again, in seconds since 1970; not always sent."),
        )
        .with("RetryAfter", header("Seconds to wait; not always sent."))
}

/// The component with a name, if it is one of errors.
pub(super) fn schemas() -> Vec<(&'static str, Members)> {
    let string = |description: &str| Members::new().with("type", "string").with("description", description);
    let object = |description: &str| Members::new().with("type", "object").with("description", description);
    let source = object("Place of the error in the request.").with(
        "properties",
        Members::new()
            .with("pointer", string("Place in the body."))
            .with("parameter", string("Name of a field or parameter.")),
    );
    let error = object(
        "An error. The service writes JSON:API errors with `title` and `detail`; its documentation shows errors with \
         `code` and `message`. Any member can be missing.",
    )
    .with(
        "properties",
        Members::new()
            .with("status", Members::new().with("type", vec!["integer", "string"]).with("description", "HTTP status."))
            .with("code", string("Code for programs, such as `badparam`, `bad_request` or `notfound`."))
            .with("title", string("Kind of error."))
            .with("detail", string("What is wrong."))
            .with("message", string("What is wrong, in the documented shape."))
            .with("source", source)
            .with("meta", Members::new().with("type", "object"))
            .with("links", Members::new().with("type", "object")),
    );
    let list: Value = Members::new()
        .with("type", "array")
        .with("items", Members::new().with("$ref", "#/components/schemas/Error"))
        .into();
    let errors = object("The body of an error response.")
        .with("properties", Members::new().with("errors", list))
        .with("required", vec!["errors"]);
    vec![("Error", error), ("Errors", errors)]
}
