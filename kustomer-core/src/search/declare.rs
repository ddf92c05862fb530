//! The type that the derives add for the search attributes of a struct. A macro of this crate, since rustc expands it faster
//! than a derive makes as many tokens. Its constants have no docs: these took half of the time that it adds to a build.

/// An attribute of each class, as a type and as the function that creates it. rustc checks a constant in half the time if
/// its value is not a call of a generic function.
#[doc(hidden)]
pub mod search_field {
    use crate::search::{self, Field};

    macro_rules! classes {
        ($($class:ident)*) => {$(
            pub type $class = Field<search::$class>;

            #[allow(non_snake_case)]
            pub const fn $class(name: &'static str) -> Field<search::$class> {
                Field::new(name)
            }
        )*};
    }

    classes!(AnyValue BooleanValue Numeric TextByWord Time WholeText);
}

/// Declares a type whose constants are search attributes. `Time DEPARTS "kobject_custom_flight_departsAt"` has a complete
/// name; rustc appends the suffix of the type to that of `CABIN "kobject_custom_flight_cabin" Cabin`.
#[doc(hidden)]
#[macro_export]
macro_rules! __search_fields {
    (
        $(#[$meta:meta])*
        $vis:vis $name:ident
        [$($prefix:literal)?]
        [$($class:ident $field:ident $wire:tt)*]
        [$($typed:ident $base:literal $ty:ty;)*]
    ) => {
        $(#[$meta])*
        #[allow(
            dead_code,
            missing_debug_implementations,
            non_camel_case_types,
            clippy::exhaustive_enums
        )]
        $vis enum $name {}

        #[allow(dead_code, missing_docs)]
        impl $name {
            $(
                pub const UPDATED_AT: $crate::search::Field<$crate::search::Time> =
                    $crate::search::Field::live_and_archive(::core::concat!($prefix, "updated_at"));
                pub const CREATED_AT: $crate::search::Field<$crate::search::Time> =
                    $crate::search::Field::live_and_archive(::core::concat!($prefix, "created_at"));
            )?
            $(
                pub const $typed: $crate::__private::search_field::AnyValue =
                    $crate::__private::search_field::AnyValue($crate::__private::custom_name!($base, $ty));
            )*
        }

        // rustc finds names of one segment faster than paths.
        const _: () = {
            #[allow(unused_imports)]
            use $crate::__private::search_field::*;

            #[allow(dead_code, missing_docs)]
            impl $name {
                $(pub const $field: $class = $class($wire);)*
            }
        };
    };
}
