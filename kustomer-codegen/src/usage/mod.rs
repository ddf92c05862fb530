//! Where a user's sources use the API: the types with our derives, with the names that they stand for and their places in
//! the text, and the edits that bring them up to date.
//!
//! The sources are parsed like the input of the derives, but nothing is expanded: types that a macro or another derive
//! makes are not seen.

mod breaks;
mod derived;
mod edit;
mod not_rust;
mod path;
mod place;

pub use self::breaks::{Break, Source, breaks};
pub use self::derived::{Container, DerivedField, DerivedKind, DerivedType, DerivedVariant};
pub use self::edit::{Edit, apply};
pub use self::not_rust::NotRust;

/// Returns the types with our derives in a source file, in its order. Mistakes in their attributes are left to the compiler,
/// and what cannot be read because of one is left out.
///
/// ```
/// use kustomer_codegen::usage::{DerivedKind, derived_types};
///
/// let source = r#"
///     #[derive(Debug, KustomerResource)]
///     #[kustomer(klass = "flight")]
///     struct Flight {
///         title: String,
///         #[kustomer(custom)]
///         delay_minutes: Option<f64>,
///     }
/// "#;
/// let types = derived_types(source)?;
/// assert_eq!(types[0].kind, DerivedKind::Resource("kobject.flight".to_owned()));
/// let delay = &types[0].fields[1];
/// assert_eq!(delay.wire, "delayMinutesNum");
/// assert_eq!(&source[delay.ty.clone()], "Option<f64>");
/// # Ok::<(), kustomer_codegen::usage::NotRust>(())
/// ```
///
/// # Errors
/// If the text is not Rust.
pub fn derived_types(source: &str) -> Result<Vec<DerivedType>, NotRust> {
    derived::read(source)
}
