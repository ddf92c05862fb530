//! All rules, and rules by code.

use super::rule::Rule;
use super::rules::attributes::ATTRIBUTES;
use super::rules::documentation::DOCUMENTATION;
use super::rules::operations::OPERATIONS;
use super::rules::relationships::RELATIONSHIPS;
use super::rules::resources::RESOURCES;
use super::rules::search::SEARCH;
use super::rules::values::VALUES;

/// The rules by group: the name of the group, and its rules in the order of their codes.
pub(super) const GROUPS: [(&str, &[&Rule]); 7] = [
    ("Resources", RESOURCES),
    ("Attributes", ATTRIBUTES),
    ("Values", VALUES),
    ("Relationships", RELATIONSHIPS),
    ("Operations", OPERATIONS),
    ("Searches", SEARCH),
    ("Documentation", DOCUMENTATION),
];

/// Returns all rules, in the order of their codes.
///
/// ```
/// assert!(kustomer_schema::diff::rules().any(|rule| rule.title == "attribute removed"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    GROUPS.into_iter().flat_map(|(_, rules)| rules.iter().copied())
}

/// Returns the rule with a code such as `K012`, ignoring case.
///
/// ```
/// let rule = kustomer_schema::diff::rule("k012").expect("a rule");
/// assert_eq!((rule.code, rule.title), ("K012", "attribute removed"));
/// ```
pub fn rule(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
