//! Headless Chromium, driven over its debugging protocol through pipes: no port, and no library.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything in the browser may take before the test fails. It is only reached if something is broken.
const LIMIT: Duration = Duration::from_secs(60);

/// Names of the browser, the usual one first. The environment variable `CHROMIUM` takes precedence.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

const OPTIONS: &str = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
                       --hide-scrollbars --disable-background-networking --disable-component-update \
                       --disable-sync --remote-debugging-pipe about:blank";

/// A browser with one page.
pub(crate) struct Browser {
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<Value>,
    calls: u64,
    session: Option<String>,
    /// Errors in the console so far.
    errors: Vec<String>,
    _profile: TempDir,
}

impl Browser {
    /// Starts the browser. Without one, says so and returns `None`: the test is skipped.
    pub(crate) fn start() -> Option<Self> {
        let Some(name) = installed() else {
            return skipped("Chromium is not installed (on Debian: apt-get install chromium)");
        };
        let mut browser = Self::launch(&name);
        if browser.try_call("Browser.getVersion", &json!({})).is_none() {
            return skipped(&format!("`{name}` is installed but does not start"));
        }
        let target = browser.call("Target.createTarget", &json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = browser.call("Target.attachToTarget", &attach);
        browser.session = session["sessionId"].as_str().map(str::to_owned);
        for domain in ["Runtime", "Log", "Page"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        Some(browser)
    }

    fn launch(name: &str) -> Self {
        let profile = tempfile::tempdir().unwrap();
        // The shell gives the browser its pipes as descriptors 3 and 4, which Rust cannot do without `unsafe`.
        let script = r#"exec "$0" --user-data-dir="$1" $2 3<&0 4>&1 0</dev/null 1>&2"#;
        let mut command = Command::new("sh");
        command.args(["-c", script, name]).arg(profile.path()).arg(OPTIONS);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (input, from) = (child.stdin.take(), child.stdout.take().unwrap());
        let (sender, output) = channel();
        std::thread::spawn(move || {
            for message in BufReader::new(from).split(0).map_while(Result::ok) {
                if sender.send(serde_json::from_slice(&message).unwrap_or_default()).is_err() {
                    return;
                }
            }
        });
        Self { child, input, output, calls: 0, session: None, errors: Vec::new(), _profile: profile }
    }

    /// Opens a page and waits until it is loaded.
    pub(crate) fn open(&mut self, url: &str) {
        // A new document, even if only the part behind `#` differs.
        self.call("Page.navigate", &json!({ "url": "about:blank" }));
        self.call("Page.navigate", &json!({ "url": url }));
        self.eventually("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// Evaluates an expression.
    #[track_caller]
    pub(crate) fn evaluate(&mut self, expression: &str) -> Value {
        let parameters = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut result = self.call("Runtime.evaluate", &parameters);
        assert!(result["exceptionDetails"].is_null(), "{expression}: {}", result["exceptionDetails"]);
        result["result"]["value"].take()
    }

    /// Waits until an expression holds, which is checked whenever the document changes, and returns its value.
    #[track_caller]
    pub(crate) fn eventually(&mut self, expression: &str) -> Value {
        let script = r#"new Promise((resolve, reject) => {
            const observer = new MutationObserver(check);
            const limit = setTimeout(() => {
                reject(new Error("still not so; the page: " + document.body.innerText.slice(0, 2000)));
            }, 30000);
            function check() {
                const value = (EXPRESSION);
                if (!value) return;
                observer.disconnect();
                clearTimeout(limit);
                resolve(value);
            }
            for (const name of ["readystatechange", "hashchange", "focusin"]) addEventListener(name, check, true);
            observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            check();
        })"#;
        self.evaluate(&script.replace("EXPRESSION", expression))
    }

    /// Returns the errors in the console so far.
    pub(crate) fn errors(&mut self) -> &[String] {
        // The errors of what has happened before this call come before its response.
        self.evaluate("1");
        &self.errors
    }

    #[track_caller]
    pub(crate) fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.try_call(method, parameters).unwrap_or_else(|| panic!("no response of the browser to {method}"))
    }

    /// Sends a command and waits for its result. `None` if the browser has stopped or does not respond.
    fn try_call(&mut self, method: &str, parameters: &Value) -> Option<Value> {
        self.calls += 1;
        let id = self.calls;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = session.as_str().into();
        }
        let input = self.input.as_mut()?;
        input.write_all(format!("{message}\0").as_bytes()).ok()?;
        input.flush().ok()?;
        loop {
            let mut received = self.output.recv_timeout(LIMIT).ok()?;
            if received["id"] == id {
                assert!(received["error"].is_null(), "{method}: {}", received["error"]);
                return Some(received["result"].take());
            }
            self.note(&received);
        }
    }

    fn note(&mut self, event: &Value) {
        let parameters = &event["params"];
        let is_error = match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => true,
            Some("Runtime.consoleAPICalled") => {
                matches!(parameters["type"].as_str(), Some("error" | "assert"))
            }
            Some("Log.entryAdded") => parameters["entry"]["level"] == "error",
            _ => false,
        };
        if is_error {
            self.errors.push(parameters.to_string());
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Without its pipe, the browser stops with all of its processes.
        self.session = None;
        if let Some(mut input) = self.input.take() {
            let _ = input.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        }
        while self.output.recv_timeout(LIMIT).is_ok() {}
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Says why a test is skipped. With the environment variable `REQUIRE_CHROMIUM`, which CI sets, it fails: nobody sees what a test
/// that passes has said.
fn skipped(why: &str) -> Option<Browser> {
    assert!(std::env::var_os("REQUIRE_CHROMIUM").is_none(), "{why}");
    eprintln!("skipped: {why}");
    None
}

fn installed() -> Option<String> {
    let chosen = std::env::var("CHROMIUM").ok();
    let mut names = chosen.into_iter().chain(NAMES.map(str::to_owned));
    names.find(|name| {
        let version = Command::new(name).arg("--version").stderr(Stdio::null()).output();
        version.is_ok_and(|output| output.status.success())
    })
}
