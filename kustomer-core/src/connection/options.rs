//! What a caller asked for, besides what a call does by itself. Calls, lists and streams have the same options.

/// The options of a call, a list or a stream.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CallOptions {
    /// Members without a field are kept in the [`Unknown`](crate::Unknown) of the record.
    pub(crate) keep_unknown: bool,
}
