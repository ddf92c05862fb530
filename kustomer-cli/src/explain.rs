//! `kustomer explain`: what a code means, with an example and what to do.

use kustomer_codegen::pages::{self, Page};
use kustomer_schema::diff::{rule, rule_page, rules};
use kustomer_schema::suggest::nearest;

use crate::args::ExplainArgs;
use crate::outcome::{Outcome, Status};

/// Prints the page of a code, or a list of all codes.
pub(crate) fn run(args: &ExplainArgs) -> Outcome {
    let Some(code) = &args.code else {
        let lines: Vec<String> = all().map(|(code, title)| format!("{code}  {title}\n")).collect();
        return Outcome::success(lines.concat());
    };
    match page(without_brackets(code)) {
        Some(page) => Outcome::success(page),
        None => Outcome { output: String::new(), messages: unknown(code), status: Status::Usage },
    }
}

/// Returns all codes with their titles: the changes of schemas, then the errors of the derives.
fn all() -> impl Iterator<Item = (String, &'static str)> {
    let changes = rules().map(|rule| (rule.code.to_owned(), rule.title));
    changes.chain(pages::pages().map(|page| (page.code(), page.title())))
}

fn page(code: &str) -> Option<String> {
    rule(code).map(rule_page).or_else(|| pages::page(code).map(Page::text))
}

/// Compiler errors show codes in brackets, which may be copied with them.
fn without_brackets(code: &str) -> &str {
    let code = code.trim();
    code.strip_prefix('[').and_then(|code| code.strip_suffix(']')).unwrap_or(code)
}

fn unknown(code: &str) -> String {
    let shown: String = code.chars().take(40).flat_map(char::escape_debug).collect();
    let code = without_brackets(code);
    let help = if is_of_rustc(code) {
        format!("it is a code of the compiler: `rustc --explain {code}`")
    } else if let Some(near) = near(code) {
        format!("a similar code exists: `{near}`")
    } else {
        "codes are a `K` and three digits, such as `K012`; `kustomer explain` lists all of them".to_owned()
    };
    format!("error: unknown code `{shown}`\n  = help: {help}\n")
}

/// Returns true for a code such as `E0277`.
fn is_of_rustc(code: &str) -> bool {
    let digits = code.strip_prefix(['E', 'e']).unwrap_or_default();
    digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// Returns the code that was meant: with missing zeros, or the most similar one.
fn near(code: &str) -> Option<String> {
    let codes: Vec<String> = all().map(|(code, _)| code).collect();
    let number = code.trim_start_matches(['K', 'k']).parse::<u16>().ok();
    let padded = number.map(|number| format!("K{number:03}")).filter(|padded| codes.contains(padded));
    let known: Vec<&str> = codes.iter().map(String::as_str).collect();
    padded.or_else(|| nearest(code, &known).map(str::to_owned))
}
