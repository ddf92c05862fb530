//! The ways to generate Rust from schemas, and what a project needs for each.

/// A way to generate Rust from schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// The macro alone.
    Macro,
    /// The macro, with a build script that makes cargo notice new files.
    MacroAndScript,
    /// A build script.
    Script,
    /// The command, run before each build.
    Command,
}

impl Way {
    /// The lines of `src/lib.rs` that declare the module `api`.
    pub(crate) fn module(self) -> &'static str {
        match self {
            Self::Macro | Self::MacroAndScript => {
                "pub mod api {\n    kustomer::include_schemas!(\"schemas\");\n}\n"
            }
            Self::Script => "pub mod api {\n    include!(concat!(env!(\"OUT_DIR\"), \"/kustomer.rs\"));\n}\n",
            Self::Command => "pub mod api;\n",
        }
    }

    pub(crate) fn build_script(self) -> Option<&'static str> {
        match self {
            Self::MacroAndScript => {
                Some("fn main() {\n    println!(\"cargo::rerun-if-changed=schemas\");\n}\n")
            }
            Self::Script => Some("fn main() {\n    kustomer_codegen::Build::new(\"schemas\").run();\n}\n"),
            Self::Macro | Self::Command => None,
        }
    }
}
