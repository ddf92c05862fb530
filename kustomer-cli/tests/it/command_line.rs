//! What is said about mistakes on the command line.

use crate::support::Folder;

#[test]
fn mistakes_on_the_command_line_name_the_word_and_what_would_do() {
    let folder = Folder::with_flight("command-line");
    folder.write("notes.txt", "");
    folder.write("empty/readme.md", "");
    let lines = [
        "generat",
        "generate",
        "generate --schemas schemas",
        "generate --schema schemas --out out",
        "generate --schemas schemas --out out --chek",
        "generate --schemas schemas --out out --max-width wide",
        "generate --schemas schemas --out out --max-width 3",
        "generate --schemas schemas --out out --module crate::api",
        "generate --schemas schemas --out out --module a::b-c",
        "generate --schemas schemas --out out surplus",
        "generate --schemas schema --out out",
        "generate --schemas notes.txt --out out",
        "generate --schemas empty --out out",
        "generate --schemas schemas --out notes.txt",
        "check",
        "check elsewhere",
        "check schemas/flight.json",
        "check empty",
        "operations --jsn",
        "operations --schemas schemsa",
    ];
    let transcripts: Vec<String> = lines.iter().map(|line| folder.run(line).transcript()).collect();
    insta::assert_snapshot!("mistakes_on_the_command_line", transcripts.join("\n"));
    assert!(!folder.path().join("out").exists(), "nothing was to be written");
}

#[test]
fn help_tells_the_commands_their_words_and_the_exit_codes() {
    let folder = Folder::new("help");
    let lines = ["--help", "generate --help", "check --help", "operations --help"];
    let transcripts: Vec<String> = lines.iter().map(|line| folder.run(line).transcript()).collect();
    insta::assert_snapshot!("help", transcripts.join("\n"));
}

#[test]
fn the_version_is_that_of_the_workspace() {
    let ran = Folder::new("version").run("--version");
    assert_eq!((ran.code, ran.output), (Some(0), format!("kustomer {}\n", env!("CARGO_PKG_VERSION"))));
}
