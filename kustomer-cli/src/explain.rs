//! `kustomer explain`: what a code means, with an example and what to do.

use kustomer_schema::diff::{rule, rule_page, rules};
use kustomer_schema::suggest::nearest;

use crate::args::ExplainArgs;
use crate::outcome::{Outcome, Status};

/// Prints the page of a code, or a list of all codes.
pub(crate) fn run(args: &ExplainArgs) -> Outcome {
    let Some(code) = &args.code else {
        let list = rules().map(|rule| format!("{}  {}\n", rule.code, rule.title));
        return Outcome::success(list.collect());
    };
    match rule(code.trim()) {
        Some(rule) => Outcome::success(rule_page(rule)),
        None => Outcome { output: String::new(), messages: unknown(code), status: Status::Usage },
    }
}

fn unknown(code: &str) -> String {
    let shown: String = code.chars().take(40).flat_map(char::escape_debug).collect();
    let help = match near(code) {
        Some(near) => format!("a similar code exists: `{near}`"),
        None => "codes are a `K` and three digits, such as `K012`; `kustomer explain` lists all of them"
            .to_owned(),
    };
    format!("error: unknown code `{shown}`\n  = help: {help}\n")
}

/// Returns the code that was meant: with missing zeros, or the most similar one.
fn near(code: &str) -> Option<&'static str> {
    let digits = code.trim().trim_start_matches(['K', 'k']);
    let number = digits.parse::<u16>().ok();
    let padded = number.and_then(|number| rule(&format!("K{number:03}")));
    let codes: Vec<&'static str> = rules().map(|rule| rule.code).collect();
    padded.map(|rule| rule.code).or_else(|| nearest(code.trim(), &codes))
}
