//! The form of the table of rules.

/// Declares rules, and the list of them. After the title are the impact on readers and on writers and the step of the
/// version, each at most; then the codes of the opposite change, an explanation, what to do, and an example.
macro_rules! rules {
    ($list:ident: $(
        $name:ident = $code:literal $title:literal, $readers:ident $writers:ident $step:ident, [$($opposite:literal)*]
        $explanation:literal
        $action:literal
        $example:expr;
    )*) => {
        $(
            pub(crate) static $name: Rule = Rule {
                code: $code,
                title: $title,
                readers: Impact::$readers,
                writers: Impact::$writers,
                step: VersionStep::$step,
                explanation: $explanation,
                action: $action,
                example: $example,
                opposites: &[$($opposite),*],
            };
        )*

        /// The rules of this file, in the order of their codes.
        pub(crate) static $list: &[&Rule] = &[$(&$name),*];
    };
}

/// An example that shows a part of a file.
macro_rules! part {
    ($part:ident, $before:expr, $after:expr) => {
        Example::Part { part: ExamplePart::$part, before: $before, after: $after }
    };
}

pub(super) use {part, rules};
