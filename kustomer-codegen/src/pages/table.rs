//! The form of the table of pages.

/// Declares a list of pages. After the code and the title are what is wrong, what to do, and an example.
macro_rules! pages {
    ($list:ident: $(
        $code:ident: $title:literal
        $explanation:literal
        $action:literal
        $example:expr;
    )*) => {
        /// The pages of this file, in the order of their codes.
        pub(super) static $list: &[Page] = &[$(
            Page {
                code: Code::$code,
                title: $title,
                explanation: $explanation,
                action: $action,
                example: $example,
            }
        ),*];
    };
}

pub(super) use pages;
