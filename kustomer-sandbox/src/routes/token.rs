//! `/v1/auth/tokens`

use super::{Answer, Outcome};
use crate::call::Call;
use crate::document;
use crate::store::Store;

/// `GET /v1/auth/tokens/current`: needs no role, so it serves to check a key.
#[allow(clippy::unnecessary_wraps, reason = "the table of routes asks for this type")]
pub(super) fn current(call: &Call<'_>, store: &mut Store) -> Outcome {
    let token = document::token::resource(store, call.last_token_chars, call.user_agent, call.now);
    Ok(Answer::ok(document::single(token)))
}
