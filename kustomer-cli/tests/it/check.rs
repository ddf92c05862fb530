//! `kustomer check`.

use crate::support::{Folder, PASSENGER};

#[test]
fn valid_schemas_have_no_errors() {
    let ran = Folder::with_flight("check-right").run("check schemas");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
    assert_eq!(ran.output, "no errors in 1 schema of `schemas`\n");
}

#[test]
fn files_of_custom_attributes_are_schemas_like_any_other() {
    let folder = Folder::with_flight("check-custom");
    folder.write("schemas/passenger.json", PASSENGER);
    let ran = folder.run("check schemas");
    assert_eq!((ran.code, ran.output.as_str()), (Some(0), "no errors in 2 schemas of `schemas`\n"));
    folder.write("schemas/loyalty.json", &PASSENGER.replace("\"customer\"", "\"custmer\""));
    folder.write("schemas/member.json", PASSENGER);
    insta::assert_snapshot!("check_custom", folder.run("check schemas").transcript());
}

#[test]
fn errors_of_all_files_are_reported_with_their_lines() {
    let folder = Folder::with_flight("check-wrong");
    folder.write(
        "schemas/core/gate.json",
        "{\n  \"type\": \"object\",\n  \"propertys\": {},\n  \"x-kustomer\": { \"klas\": \"gate\" }\n}\n",
    );
    folder.write("schemas/kb/cut.json", "{\n  \"type\": \"object\",\n");
    insta::assert_snapshot!("check_wrong", folder.run("check schemas").transcript());
}

#[test]
fn paths_are_shown_as_the_user_wrote_them() {
    let folder = Folder::new("check-named");
    folder.write("a/schemas/flight.json", "[]");
    for (line, place) in [
        ("check a/schemas", "--> a/schemas/flight.json:1:1\n"),
        ("check a/schemas/", "--> a/schemas/flight.json:1:1\n"),
        ("check ./a/schemas", "--> ./a/schemas/flight.json:1:1\n"),
    ] {
        let ran = folder.run(line);
        assert!(ran.output.contains(place), "{}", ran.output);
        assert_eq!(ran.code, Some(1));
    }
}

/// Devices are not read: they may have no end.
#[cfg(unix)]
#[test]
fn every_command_rejects_schemas_that_are_not_regular_files() {
    let folder = Folder::with_flight("device");
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("schemas/zero.json")).expect("a link");
    std::os::unix::fs::symlink("/dev/zero", folder.path().join(".rustfmt.toml")).expect("a link");
    for line in ["check schemas", "generate --schemas schemas --out out", "operations --schemas schemas"] {
        let ran = folder.run(line);
        let reported = ran.output + &ran.messages;
        assert_eq!(ran.code, Some(1), "{reported}");
        assert!(
            reported.starts_with("error: this is not a regular file\n --> schemas/zero.json\n"),
            "{reported}"
        );
    }
}
