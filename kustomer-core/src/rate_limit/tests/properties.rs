//! What must hold in all cases.
