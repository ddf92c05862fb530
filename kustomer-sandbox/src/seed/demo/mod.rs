//! The demo: the support team of an airline, and six weeks of what its customers wrote.

mod klass;
mod people;
mod stage;
mod step;
mod story;
mod visit;

use self::stage::Stage;
use self::step::{FIRST_CUSTOMER, steps};
use self::visit::visits;
use super::writer::{SeedError, Writer};

/// Creates everything.
pub(super) fn fill(writer: &Writer<'_>) -> Result<(), SeedError> {
    let mut stage = Stage::set(writer, FIRST_CUSTOMER + 24 * 3600)?;
    for step in steps(&visits()) {
        stage.play(step)?;
    }
    Ok(())
}
