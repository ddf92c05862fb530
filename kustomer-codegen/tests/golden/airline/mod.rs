//! Records, a module for each group.

// Generated from `*.json` by `kustomer generate`: change that, not this.

pub mod crew;
pub mod fleet;
