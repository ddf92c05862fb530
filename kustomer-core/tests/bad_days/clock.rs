//! A clock that moves only when a test moves it.
//!
//! tokio's paused clock jumps to the next timer whenever all tasks are idle, and they are idle while bytes are on their way
//! through the kernel: a time limit would pass for no reason. It does not jump while a blocking task runs. So one runs, and
//! whoever knows that nothing can happen before some time passes, because the server is silent or has asked the client to
//! wait, says so, and the clock moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use tokio::sync::mpsc as channel;

pub(crate) struct Clock {
    waits: channel::UnboundedReceiver<(usize, Duration)>,
    attempts: Arc<AtomicUsize>,
    /// Ends the blocking task when it is dropped.
    _held: mpsc::Sender<()>,
}

/// Counts attempts, so that no wait of one moves the clock of the next.
#[derive(Debug, Clone)]
pub(crate) struct Waits {
    sender: channel::UnboundedSender<(usize, Duration)>,
    attempts: Arc<AtomicUsize>,
}

/// Lets the clock move on, until the attempt has ended that goes on now.
#[derive(Debug, Clone)]
pub(crate) struct Wait {
    sender: channel::UnboundedSender<(usize, Duration)>,
    attempt: usize,
}

impl Clock {
    /// Holds the clock of this runtime, which is paused.
    pub(crate) fn hold() -> (Self, Waits) {
        let (held, holding) = mpsc::channel();
        tokio::task::spawn_blocking(move || holding.recv());
        let (sender, waits) = channel::unbounded_channel();
        let attempts = Arc::new(AtomicUsize::new(0));
        let clock = Self { waits, attempts: Arc::clone(&attempts), _held: held };
        (clock, Waits { sender, attempts })
    }

    /// Waits for `future` and moves the clock where nothing else can happen.
    pub(crate) async fn run<T>(&mut self, future: impl Future<Output = T>) -> T {
        let mut future = std::pin::pin!(future);
        loop {
            tokio::select! {
                biased;
                output = &mut future => return output,
                Some((attempt, time)) = self.waits.recv() => {
                    if attempt == self.attempts.load(Ordering::Relaxed) {
                        tokio::time::advance(time).await;
                    }
                }
            }
        }
    }
}

impl Waits {
    /// Moves no clock.
    pub(crate) fn unheard() -> Self {
        Self { sender: channel::unbounded_channel().0, attempts: Arc::default() }
    }

    pub(crate) fn now(&self) -> Wait {
        Wait { sender: self.sender.clone(), attempt: self.attempts.load(Ordering::Relaxed) }
    }

    pub(crate) fn end_attempt(&self) {
        self.attempts.fetch_add(1, Ordering::Relaxed);
    }
}

impl Wait {
    /// Nothing can happen before this time has passed.
    pub(crate) fn until(&self, time: Duration) {
        // After the end of a call, nobody moves the clock.
        let _ = self.sender.send((self.attempt, time));
    }
}
