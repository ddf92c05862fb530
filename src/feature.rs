//! Features of this crate as types, so that the compiler says which feature a call requires: without it, a resource of
//! `referred` has its capabilities only if the feature is enabled.

macro_rules! features {
    ($($feature:literal, $module:ident: $message:literal, $label:literal, $note:literal;)*) => {$(
        #[cfg(not(feature = $feature))]
        pub mod $module {
            /// The feature.
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum Feature {}

            /// A feature that is enabled.
            #[diagnostic::on_unimplemented(message = $message, label = $label, note = $note)]
            pub trait Enabled: Send + 'static {}
        }
    )*};
}

features! {
    "access", access:
        "feature `access` of `kustomer` is not enabled",
        "requires feature `access`",
        "enable it in `Cargo.toml`: `kustomer = {{ version = \"..\", features = [\"access\"] }}`";
    "core", core:
        "feature `core` of `kustomer` is not enabled",
        "requires feature `core`",
        "enable it in `Cargo.toml`: `kustomer = {{ version = \"..\", features = [\"core\"] }}`";
    "kb", kb:
        "feature `kb` of `kustomer` is not enabled",
        "requires feature `kb`",
        "enable it in `Cargo.toml`: `kustomer = {{ version = \"..\", features = [\"kb\"] }}`";
    "routing", routing:
        "feature `routing` of `kustomer` is not enabled",
        "requires feature `routing`",
        "enable it in `Cargo.toml`: `kustomer = {{ version = \"..\", features = [\"routing\"] }}`";
    "settings", settings:
        "feature `settings` of `kustomer` is not enabled",
        "requires feature `settings`",
        "enable it in `Cargo.toml`: `kustomer = {{ version = \"..\", features = [\"settings\"] }}`";
}
