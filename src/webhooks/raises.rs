//! Which resources raise events that webhooks receive.

use crate::change::ReportsChanges;
use crate::resources::access::{Team, User};
use crate::resources::core::{Conversation, Customer, Message, Tag};

/// A resource whose events outbound webhooks receive: conversations, customers, messages, tags, teams and users.
///
/// Others do not compile:
///
/// ```compile_fail,E0277
/// use kustomer::Company;
/// use kustomer::webhooks::{Action, Registration};
///
/// let registration = Registration::new("sync", "https://example.com/").on::<Company>(Action::Update);
/// ```
#[diagnostic::on_unimplemented(
    message = "webhooks receive no events of `{Self}` records",
    label = "raises no webhook",
    note = "those of KObjects, companies and notes start workflows only: for a KObject, see `kustomer::webhooks::workflow`"
)]
pub trait RaisesWebhooks: ReportsChanges {}

impl RaisesWebhooks for Conversation {}
impl RaisesWebhooks for Customer {}
impl RaisesWebhooks for Message {}
impl RaisesWebhooks for Tag {}
impl RaisesWebhooks for Team {}
impl RaisesWebhooks for User {}
