//! Problems shown with unusual lines of source. `problems/` has the usual ones.

use insta::assert_snapshot;
use kustomer_schema::Schema;

fn first(text: &str) -> String {
    let problems = Schema::from_text("f.json", text).expect_err("a problem");
    problems.iter().next().expect("a problem").render(text)
}

#[test]
fn the_mark_is_under_the_token_despite_tabs_and_wide_characters() {
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
fn long_lines_are_shortened() {
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
fn an_unclosed_string_is_marked_to_the_end_of_its_line() {
    assert_snapshot!(first("{ \"title\": \"\\\"Fl\n}"), @r#"
    error: the string is not closed on this line
     --> f.json:1:12
      |
    1 | { "title": "\"Fl
      |            ^^^^^
      |
      = help: write line breaks as `\n`
    "#);
}

#[test]
fn a_problem_of_a_whole_file_is_shown_without_a_line() {
    let problems = Schema::from_file(env!("CARGO_MANIFEST_DIR").as_ref(), "tests").expect_err("a folder");
    let problem = problems.iter().next().expect("a problem");
    assert_snapshot!(problem.render(""), @r"
    error: this is a folder, not a file
     --> tests
      = help: name a file in it, such as `schemas/flight.json`
    ");
}

#[test]
fn rendering_with_the_wrong_source_does_not_panic() {
    let problems = Schema::from_text("f.json", "\n\n        []").expect_err("not an object");
    let problem = problems.iter().next().expect("a problem");
    for source in ["", "\n\n", "\n\né", "x"] {
        let shown = problem.render(source);
        assert!(
            shown.starts_with("error: a schema file must be an object, not an array\n --> f.json:3:9\n"),
            "{shown}"
        );
    }
}

#[test]
fn problems_rendered_together_look_as_if_rendered_one_by_one() {
    let text = "{ \"a\": 1, \"b\": \"日本\",\r\n\t\"c\": 1,\n\n\"d\": 1, \"e\": 1";
    let mut texts = vec![text.to_owned() + "\n}", text.to_owned()];
    texts.push(texts[0].replace('\n', "") + &" ".repeat(300));
    for text in texts {
        let problems = Schema::from_text("f.json", &text).expect_err("unknown keywords");
        let each: Vec<String> = problems.iter().map(|problem| problem.render(&text)).collect();
        assert_eq!(problems.render(""), each.join("\n"));
    }
}
