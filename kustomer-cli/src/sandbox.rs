//! `kustomer sandbox`: a local Kustomer that runs until it is interrupted.

use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::task::Poll;

use kustomer_codegen::SchemaFolder;
use kustomer_sandbox::Sandbox;
use tokio::runtime::{Builder, Runtime};

use crate::args::SandboxArgs;
use crate::check::report;
use crate::outcome::Outcome;
use crate::sandbox_records;

/// A sandbox that accepts requests.
pub(crate) struct Running {
    sandbox: Sandbox,
    /// What the user should know although the sandbox runs.
    notes: String,
    runtime: Runtime,
    interrupt: Interrupt,
}

/// Starts a sandbox.
///
/// # Errors
///
/// If the folder of schemas does not exist or has errors, the folder with data or the records cannot be used, or the port
/// is not free.
pub(crate) fn start(args: &SandboxArgs) -> Result<Running, Outcome> {
    let mut builder = Sandbox::builder()
        .port(args.port)
        .control_port(args.control_port)
        .storage_port(args.storage_port)
        .rate_limits(args.rate_limits)
        .strict_query(args.strict_query);
    if let Some(path) = &args.schemas {
        let folder = SchemaFolder::new(path).map_err(|mistake| Outcome::usage(&mistake))?;
        folder.load().map_err(|mistakes| Outcome::failure(report(&mistakes)))?;
        builder = builder.schemas(path);
    }
    if let Some(seed) = args.seed {
        builder = builder.seed(seed);
    }
    if let Some(folder) = &args.data {
        builder = builder.data(folder);
    }
    if let Some(file) = &args.faults {
        builder = builder.faults_file(file);
    }
    let records = args.records.as_deref().map(sandbox_records::read).transpose().map_err(Outcome::failure)?;
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| cannot("start", &error))?;
    let interrupt = runtime.block_on(async { Interrupt::listen() });
    let mut interrupt = interrupt.map_err(|error| cannot("listen for interrupts", &error))?;
    // A large seed or folder takes a while.
    let started = runtime.block_on(unless_interrupted(&mut interrupt, builder.start()));
    let Some(started) = started else { return Err(Outcome::success(String::new())) };
    let sandbox = started.map_err(|error| failed(&error))?;
    if let (Some(records), Some(path)) = (&records, &args.records) {
        sandbox_records::insert(&sandbox, records, path).map_err(Outcome::failure)?;
    }
    Ok(Running { notes: notes(args, &sandbox), sandbox, runtime, interrupt })
}

/// A seed that was asked for but not written.
fn notes(args: &SandboxArgs, sandbox: &Sandbox) -> String {
    match &args.data {
        Some(folder) if args.seed.is_some() && sandbox.was_continued() => format!(
            "note: `{}` has records already, so that no seed was written; `--seed` with a new folder writes one\n",
            folder.display()
        ),
        _ => String::new(),
    }
}

/// Waits for work to be done. Returns `None` if it is interrupted.
async fn unless_interrupted<T>(interrupt: &mut Interrupt, work: impl Future<Output = T>) -> Option<T> {
    let (mut interrupted, mut work) = (pin!(interrupt.received()), pin!(work));
    poll_fn(|context| match interrupted.as_mut().poll(context) {
        Poll::Ready(()) => Poll::Ready(None),
        Poll::Pending => work.as_mut().poll(context).map(Some),
    })
    .await
}

fn cannot(what: &str, error: &io::Error) -> Outcome {
    Outcome::failure(format!("error: cannot {what}: {error}\n"))
}

/// The error of a sandbox that does not start, with a line for each thing that is wrong.
fn failed(error: &io::Error) -> Outcome {
    let message = error.to_string().replace('\n', "\nerror: ");
    let help = match error.kind() {
        io::ErrorKind::AddrInUse => "  = help: choose another port, or omit the option to use any free one\n",
        _ => "",
    };
    Outcome::failure(format!("error: {message}\n{help}"))
}

impl Running {
    /// Returns the addresses of the API, the inspector and the storage, the key, the environment variables with which a client
    /// uses them, and lines for a shell that create a customer, list the customers, and let the next request fail.
    pub(crate) fn instructions(&self) -> String {
        let (url, key, org) = (self.sandbox.url(), self.sandbox.api_key(), self.sandbox.org());
        let (control, storage) = (self.sandbox.control_url(), self.sandbox.storage_url());
        let with_key = format!("{url}/v1/customers -H 'Authorization: Bearer {key}'");
        format!(
            "listening on {url} with the key {key}\ninspector at {control}/_sandbox/\nstorage of files at {storage}\n\n\
             export KUSTOMER_API_KEY={key}\nexport KUSTOMER_ORG={org}\nexport KUSTOMER_BASE_URL={url}\n\n\
             curl {with_key} -H 'Content-Type: application/json' -d '{{\"name\":\"Jane Doe\"}}'\n\
             curl {with_key}\n\
             curl {control}/_sandbox/faults -d '{{\"status\":503}}'\n"
        )
    }

    /// Returns what the user should know although the sandbox runs, for stderr. Usually, that is nothing.
    pub(crate) fn notes(&self) -> &str {
        &self.notes
    }

    /// Waits for an interrupt, then stops the sandbox.
    pub(crate) fn wait(mut self) {
        self.runtime.block_on(self.interrupt.received());
    }
}

/// Ctrl-C, and on Unix the signal of `kill` and of container runtimes.
#[cfg(unix)]
struct Interrupt {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Interrupt {
    fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};

        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn received(&mut self) {
        poll_fn(|context| {
            let interrupted = self.interrupt.poll_recv(context).is_ready();
            if interrupted || self.terminate.poll_recv(context).is_ready() {
                return Poll::Ready(());
            }
            Poll::Pending
        })
        .await;
    }
}

/// Ctrl-C.
#[cfg(windows)]
struct Interrupt(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Interrupt {
    fn listen() -> io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn received(&mut self) {
        self.0.recv().await;
    }
}
