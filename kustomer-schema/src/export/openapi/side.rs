//! Which side sends a value. The same definition is open in responses, and closed in requests.

use crate::export::catalog::WriteKind;
use crate::model::Access;

/// The side that sends a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// The service: it can send more than is described.
    Response,
    /// The client: the service refuses what is not described.
    Request(WriteKind),
    /// The client, in a definition that requests of every kind share.
    AnyRequest,
}

impl Side {
    pub(super) fn is_request(self) -> bool {
        self != Self::Response
    }

    /// Whether a value with this access can be sent.
    pub(super) fn allows(self, access: Access) -> bool {
        match self {
            Self::Response => access.read,
            Self::Request(kind) => kind.allows(access),
            Self::AnyRequest => access.create || access.update,
        }
    }
}
