//! Errors on the command line, and the help texts.

use crate::support::Folder;

#[test]
fn errors_name_the_argument_and_suggest_a_fix() {
    let folder = Folder::with_flight("command-line");
    folder.write("notes.txt", "");
    folder.write("shopping.txt", "Milk.\n");
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
        "check --schemas schemas",
        "check schemas/flight.json",
        "check empty",
        "diff",
        "diff schemas",
        "diff schemas schemas schemas",
        "diff schemas schemsa",
        "diff nowhere/flight.json schemas",
        "diff :schemas schemas",
        "diff schemas/flight.json schemas",
        "diff schemas schemas/flight.json",
        "diff empty schemas",
        "diff notes.txt schemas",
        "diff --jsno schemas schemas",
        "diff --json --markdown schemas schemas",
        "diff --fail-on breakng schemas schemas",
        "diff --fail-on",
        "diff -x:schemas schemas",
        "diff -- -x:schemas schemas",
        "explain K12",
        "explain K0012",
        "explain K2055",
        "explain [K25]",
        "explain E0308",
        "explain attribute",
        "explain K012 K013",
        "explian K012",
        "operations --jsn",
        "operations --schemas schemsa",
        "export",
        "export opnapi",
        "export openapi --registry cor",
        "export openapi --registry elsewhere",
        "export openapi --schemas schemsa",
        "export openapi --schemas empty",
        "export openapi --check",
        "export openapi --out",
        "export openapi --out empty",
        "export openapi --out shopping.txt",
        "export openapi surplus",
        "export postman --out shopping.txt",
        "export typescript --registry chatt --out types.ts",
        "export typescript --out kustomer.ts --chck",
        "sandbx",
        "sandbox serve",
        "sandbox --prot 8080",
        "sandbox --port",
        "sandbox --port 70000",
        "sandbox --schemas schemsa",
        "sandbox --control-port x",
        "sandbox --faults nowhere.json",
        "sandbox --rate-limit many",
        "sandbox --rate-limit serch=10",
        "sandbox --rate-limit search=-1",
    ];
    let transcripts: Vec<String> = lines.iter().map(|line| folder.run(line).transcript()).collect();
    insta::assert_snapshot!("errors_on_the_command_line", transcripts.join("\n"));
    assert!(!folder.path().join("out").exists(), "nothing must be written");
}

#[test]
fn help_lists_commands_arguments_and_exit_codes() {
    let folder = Folder::new("help");
    let lines = [
        "--help",
        "generate --help",
        "check --help",
        "diff --help",
        "explain --help",
        "operations --help",
        "export --help",
        "export openapi --help",
        "sandbox --help",
        "pull --help",
        "plan --help",
        "apply --help",
        "init --help",
    ];
    let transcripts: Vec<String> = lines.iter().map(|line| folder.run(line).transcript()).collect();
    insta::assert_snapshot!("help", transcripts.join("\n"));
}

#[test]
fn the_version_is_that_of_the_workspace() {
    let ran = Folder::new("version").run("--version");
    assert_eq!((ran.code, ran.output), (Some(0), format!("kustomer {}\n", env!("CARGO_PKG_VERSION"))));
}
