//! Problems beside their line of source, where the line is not a usual one. How usual ones look is in `problems/`.

use insta::assert_snapshot;
use kustomer_schema::Schema;

fn first(text: &str) -> String {
    let problems = Schema::from_text("f.json", text).expect_err("the text is wrong");
    problems.iter().next().expect("there is one at least").render(text)
}

#[test]
fn the_mark_counts_what_is_shown() {
    assert_snapshot!(first("{\t\"title\": \"日本\",\t\"tpye\": 1, \"x-kustomer\": { \"klass\": \"a\" } }"), @r#"
    error: unknown keyword `tpye`
     --> f.json:1:18
      |
    1 | {    "title": "日本",    "tpye": 1, "x-kustomer": { "klass": "a" } }
      |                        ^^^^^^
      |
      = help: a similar keyword exists: `type`
    "#);
}

#[test]
fn a_file_of_one_long_line_is_shown_in_part() {
    let padding = "\"description\": \"".to_owned() + &"x".repeat(300) + "\"";
    let text = format!("{{ {padding}, \"tpye\": 1, {} }}", padding.replace("description", "title"));
    assert_snapshot!(first(&text), @r#"
    error: unknown keyword `tpye`
     --> f.json:1:322
      |
    1 | .. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "tpye": 1, "title": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      |                                                                ^^^^^^
      |
      = help: a similar keyword exists: `type`
    "#);
}

#[test]
fn a_string_that_does_not_end_is_marked_to_the_end_of_its_line() {
    assert_snapshot!(first("{ \"title\": \"\\\"Fl\n}"), @r#"
    error: the string does not end on its line
     --> f.json:1:12
      |
    1 | { "title": "\"Fl
      |            ^^^^^
      |
      = help: write a line break as `\n`
    "#);
}

#[test]
fn a_problem_of_a_whole_file_has_no_line() {
    let problems = Schema::from_file(env!("CARGO_MANIFEST_DIR").as_ref(), "tests").expect_err("a folder");
    let problem = problems.iter().next().expect("there is one");
    assert_snapshot!(problem.render(""), @r"
    error: this is a folder
     --> tests
      = help: name the file in it: `schemas/flight.json`
    ");
}

#[test]
fn another_text_than_the_file_had_is_no_reason_to_fail() {
    let problems = Schema::from_text("f.json", "\n\n        []").expect_err("no object");
    let problem = problems.iter().next().expect("there is one");
    for source in ["", "\n\n", "\n\né", "x"] {
        let shown = problem.render(source);
        assert!(
            shown.starts_with("error: a schema file is an object, not an array\n --> f.json:3:9\n"),
            "{shown}"
        );
    }
}

#[test]
fn problems_of_one_file_are_shown_as_each_by_itself() {
    let text = "{ \"a\": 1, \"b\": \"日本\",\r\n\t\"c\": 1,\n\n\"d\": 1, \"e\": 1";
    let mut texts = vec![text.to_owned() + "\n}", text.to_owned()];
    texts.push(texts[0].replace('\n', "") + &" ".repeat(300));
    for text in texts {
        let problems = Schema::from_text("f.json", &text).expect_err("unknown keywords");
        let each: Vec<String> = problems.iter().map(|problem| problem.render(&text)).collect();
        assert_eq!(problems.render(""), each.join("\n"));
    }
}
