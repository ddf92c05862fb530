//! The sandbox from outside: over HTTP, one module an area.

mod access;
mod command;
mod custom_attribute;
mod customer;
mod fault;
mod klass;
mod kobject;
mod lifecycle;
mod list;
mod metadata;
mod rate_limit;
mod refusal;
mod support;
