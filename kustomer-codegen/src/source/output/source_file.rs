//! One file of the output.

/// A generated source file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path in the output folder, separated by `/`: `core/customer.rs`, `core/mod.rs`, `mod.rs`.
    pub path: String,
    /// Content of the file.
    pub text: String,
}
