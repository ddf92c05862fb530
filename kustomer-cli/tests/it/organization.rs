//! An organization in the process of the test, which commands reach over HTTP.

use std::process::Command;

use bytes::Bytes;
use kustomer_sandbox::{Sandbox, SandboxBuilder, Seed};
use serde_json::{Value, json};

use crate::support::{Folder, Ran};

pub(crate) struct Organization {
    pub(crate) sandbox: Sandbox,
}

impl Organization {
    /// An organization without Klasses.
    pub(crate) fn new() -> Self {
        Self::with(Sandbox::builder())
    }

    /// The organization of the demo.
    pub(crate) fn demo() -> Self {
        Self::with(Sandbox::builder().seed("demo".parse::<Seed>().expect("a seed")))
    }

    pub(crate) fn with(builder: SandboxBuilder) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let sandbox = runtime.expect("a runtime").block_on(builder.start());
        Self { sandbox: sandbox.expect("it starts") }
    }

    /// Runs a command against the organization.
    pub(crate) fn run(&self, folder: &Folder, line: &str) -> Ran {
        self.command(folder, line, &[])
    }

    /// Runs a command with lines on its standard input.
    pub(crate) fn command(&self, folder: &Folder, line: &str, input: &[&str]) -> Ran {
        Ran::with_input(line, &mut self.ready(folder, line), input)
    }

    /// A command that is ready to run against the organization.
    pub(crate) fn ready(&self, folder: &Folder, line: &str) -> Command {
        let mut command = folder.command(line);
        command
            .env("KUSTOMER_API_KEY", self.sandbox.api_key())
            .env("KUSTOMER_ORG", self.sandbox.org())
            .env("KUSTOMER_BASE_URL", self.sandbox.url());
        command
    }

    /// What a command prints, without the address of the organization.
    pub(crate) fn transcript(&self, ran: &Ran) -> String {
        ran.transcript().replace(self.sandbox.url(), "http://sandbox")
    }

    /// Sends a request as the web page of an admin would.
    pub(crate) fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let request = http::Request::builder()
            .method(method)
            .uri(path)
            .header("authorization", format!("Bearer {}", self.sandbox.api_key()))
            .header("content-type", "application/json");
        let body = if body.is_null() { Bytes::new() } else { Bytes::from(body.to_string()) };
        let response = self.sandbox.respond(request.body(body).expect("a request"));
        let text = String::from_utf8_lossy(response.body()).into_owned();
        assert!(response.status().is_success(), "{method} {path}: {text}");
        serde_json::from_str(&text).unwrap_or_default()
    }

    pub(crate) fn get(&self, path: &str) -> Value {
        self.send("GET", path, &Value::Null)
    }

    /// Creates a Klass with attributes.
    pub(crate) fn klass(&self, name: &str, attributes: &Value) {
        self.send("POST", "/v1/klasses", &json!({ "name": name, "displayName": name }));
        self.attributes(&format!("kobject.{name}"), attributes);
    }

    /// Creates, changes or, with null, deletes attributes.
    pub(crate) fn attributes(&self, resource: &str, attributes: &Value) {
        self.send("PUT", &format!("/v1/metadata/{resource}"), &json!({ "properties": attributes }));
    }

    /// The attributes of a resource that are not deleted.
    pub(crate) fn properties(&self, resource: &str) -> Value {
        let mut properties =
            self.get(&format!("/v1/metadata/{resource}"))["data"]["attributes"]["properties"].take();
        if let Some(properties) = properties.as_object_mut() {
            properties.retain(|_, property| property["deletedAt"].is_null());
            for property in properties.values_mut().filter_map(Value::as_object_mut) {
                for stamp in ["modifiedAt", "modifiedBy", "updatedAt"] {
                    property.remove(stamp);
                }
            }
        }
        properties
    }
}
