//! HTTP responses, made from what an endpoint or a fault returns.

use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderValue, Response as HttpResponse};

use crate::api::Api;
use crate::error_format::ErrorFormat;
use crate::payload::{JSON, Payload};
use crate::recording::Details;
use crate::refusal::Refusal;
use crate::response::Response;

/// Returns the HTTP response of an endpoint.
pub(super) fn success(api: &Api, response: Response) -> HttpResponse<Payload> {
    let body = response.document.map(|document| document.to_text(api)).unwrap_or_default();
    let has_content = !body.is_empty();
    let mut reply = HttpResponse::new(Payload::whole(body));
    *reply.status_mut() = response.status;
    if has_content {
        reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    }
    reply
}

/// Returns the HTTP response of a refused request.
pub(super) fn refusal(api: &Api, format: ErrorFormat, refusal: Refusal) -> HttpResponse<Payload> {
    let allow = refusal.allow().and_then(|allow| HeaderValue::from_str(allow).ok());
    let status = refusal.status();
    let details = Details { reasons: refusal.reasons(), ..Details::default() };
    let mut reply = success(api, Response { status, document: Some(refusal.into_document(format).into()) });
    reply.extensions_mut().insert(details);
    if let Some(allow) = allow {
        reply.headers_mut().insert(ALLOW, allow);
    }
    reply
}
