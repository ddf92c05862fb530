//! The thread that makes the requests of a blocking client.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::process;
use std::sync::{Arc, mpsc as std_mpsc};
use std::thread;

use tokio::runtime::{Builder, Handle};
use tokio::sync::mpsc;

use crate::error::{Error, Result};
use crate::request::RequestError;
use crate::transport::TransportError;

const NAME: &str = "kustomer-blocking";

/// Runs futures on a thread of its own, which ends when the last clone is dropped. Cheap to clone.
#[derive(Clone)]
pub(super) struct Runtime(Arc<Shared>);

struct Shared {
    tasks: mpsc::UnboundedSender<Task>,
    /// The process that has the thread: one that was forked from it has not.
    process: u32,
}

type Task = Pin<Box<dyn Future<Output = ()> + Send>>;

impl Runtime {
    /// Starts the thread.
    pub(super) fn start() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (tasks, mut received) = mpsc::unbounded_channel();
        let run = async move {
            while let Some(task) = received.recv().await {
                // A task that panics ends alone.
                tokio::spawn(task);
            }
        };
        thread::Builder::new().name(NAME.to_owned()).spawn(move || runtime.block_on(run))?;
        Ok(Self(Arc::new(Shared { tasks, process: process::id() })))
    }

    /// Waits for a future.
    ///
    /// # Errors
    /// In async code, in a forked process, and when the thread has ended.
    pub(super) fn wait<T: Send + 'static>(
        &self,
        future: impl Future<Output = T> + Send + 'static,
    ) -> Result<T> {
        if Handle::try_current().is_ok() {
            return Err(refused(
                "the blocking client cannot be used in async code: use `kustomer::Client` there",
            ));
        }
        if process::id() != self.0.process {
            return Err(refused(
                "the blocking client was built before this process was forked: build one after that",
            ));
        }
        let (sender, receiver) = std_mpsc::sync_channel(1);
        let task = async move {
            // Nobody waits any more when the receiver is gone.
            let _ = sender.send(future.await);
        };
        self.0
            .tasks
            .send(Box::pin(task))
            .map_err(|_| refused("the thread of the blocking client has ended"))?;
        // The sender is dropped without a result when the task panics, or the thread ends.
        receiver.recv().map_err(|_| {
            Error::transport(TransportError::permanent("the call panicked, or its thread ended").into())
        })
    }
}

fn refused(message: &'static str) -> Error {
    RequestError::new(message).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_future_runs_on_a_thread_of_its_own() {
        let runtime = Runtime::start().expect("a thread");
        let name = runtime.wait(async { thread::current().name().map(str::to_owned) });
        assert_eq!(name.expect("a result").as_deref(), Some(NAME));
    }

    #[test]
    fn a_future_that_panics_is_an_error_and_the_next_one_runs() {
        let runtime = Runtime::start().expect("a thread");
        let error = runtime.wait::<()>(async { panic!("as planned") }).expect_err("panicked");
        assert!(error.is_transport() && !error.is_not_sent(), "{error:?}");
        assert!(format!("{error:?}").contains("the call panicked, or its thread ended"), "{error:?}");
        assert_eq!(runtime.wait(async { 1 }).expect("a result"), 1);
    }

    #[test]
    fn in_a_forked_process_a_call_is_an_error() {
        let Runtime(shared) = Runtime::start().expect("a thread");
        let forked = Shared { tasks: shared.tasks.clone(), process: process::id() + 1 };
        let error = Runtime(Arc::new(forked)).wait(async {}).expect_err("no thread");
        assert!(error.is_request() && error.is_not_sent(), "{error:?}");
        assert_eq!(
            error.to_string(),
            "request was not sent: the blocking client was built before this process was forked: build one after that"
        );
    }

    #[test]
    fn without_the_thread_a_call_is_an_error() {
        let (tasks, received) = mpsc::unbounded_channel();
        drop(received);
        let runtime = Runtime(Arc::new(Shared { tasks, process: process::id() }));
        let error = runtime.wait(async {}).expect_err("no thread");
        assert_eq!(error.to_string(), "request was not sent: the thread of the blocking client has ended");
    }

    #[test]
    fn a_task_that_its_thread_drops_is_an_error() {
        let (tasks, mut received) = mpsc::unbounded_channel::<Task>();
        let runtime = Runtime(Arc::new(Shared { tasks, process: process::id() }));
        let thread = thread::spawn(move || received.blocking_recv().is_some());
        let error = runtime.wait(async {}).expect_err("dropped");
        assert!(error.is_transport(), "{error:?}");
        assert!(thread.join().expect("no panic"));
    }

    #[test]
    fn the_thread_ends_with_the_last_clone() {
        struct OnDrop(std_mpsc::Sender<()>);

        impl Drop for OnDrop {
            fn drop(&mut self) {
                let _ = self.0.send(());
            }
        }

        let (sender, ended) = std_mpsc::channel();
        let runtime = Runtime::start().expect("a thread");
        let guard = OnDrop(sender);
        runtime
            .wait(async {
                drop(tokio::spawn(async {
                    std::future::pending::<()>().await;
                    drop(guard);
                }));
            })
            .expect("spawned");
        let clone = runtime.clone();
        drop(runtime);
        assert_eq!(clone.wait(async { 1 }).expect("a result"), 1);
        assert!(ended.try_recv().is_err(), "the task is still there");
        drop(clone);
        ended.recv().expect("all tasks are dropped");
    }
}
