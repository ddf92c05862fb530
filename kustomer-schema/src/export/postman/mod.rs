//! Postman: a collection of requests in folders by registry, environments for the hosts, and the records that a sandbox
//! needs to respond to all of them.

mod collection;
mod environment;
mod example;
mod first_steps;
mod item;
mod records;
mod request;
mod script;
mod url;
mod variable;

pub use collection::{PostmanFile, postman};
