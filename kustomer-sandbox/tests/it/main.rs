//! The sandbox over HTTP, one module per area.

mod access;
mod bulk;
mod control;
mod conversation;
mod custom_attribute;
mod customer;
mod data;
mod document;
mod error_format;
mod fault;
mod headers;
mod klass;
mod kobject;
mod lifecycle;
mod list;
mod metadata;
mod rate_limit;
mod raw;
mod refusal;
mod request_log;
mod resource;
mod schemas;
mod search;
mod seed;
mod snapshot;
mod support;
