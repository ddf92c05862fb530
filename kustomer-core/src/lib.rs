//! Runtime of the kustomer SDK: client, transport, envelope, JSON, errors.
