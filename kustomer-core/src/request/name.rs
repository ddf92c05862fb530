//! The name of an operation, for logs, traces and metrics.

use std::fmt;

/// What a call does, such as `create customer` or `SearchCustomers`. Contains no values of a call.
///
/// ```
/// use kustomer::request::OperationName;
///
/// assert_eq!(OperationName::new("create", "customer").to_string(), "create customer");
/// assert_eq!(OperationName::new("SearchCustomers", "").to_string(), "SearchCustomers");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OperationName {
    action: &'static str,
    record: &'static str,
}

impl OperationName {
    /// Creates a name from an action and the JSON:API type of the record, which may be empty.
    pub const fn new(action: &'static str, record: &'static str) -> Self {
        Self { action, record }
    }

    /// The name of a type, without its path and parameters.
    pub fn of<T: ?Sized>() -> Self {
        let path = std::any::type_name::<T>();
        let path = path.split_once('<').map_or(path, |(path, _)| path);
        Self::new(path.rsplit("::").next().unwrap_or(path), "")
    }

    /// Returns the JSON:API type of the record; empty where the operation is not about one type.
    pub const fn record(self) -> &'static str {
        self.record
    }

    /// Returns the action, such as `create`, or the name of the operation's type.
    pub const fn action(self) -> &'static str {
        self.action
    }
}

impl fmt::Display for OperationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.action, self.record) {
            ("", _) => f.write_str("request"),
            (action, "") => f.write_str(action),
            (action, record) => write!(f, "{action} {record}"),
        }
    }
}
