//! `kustomer check`.

use crate::support::Folder;

#[test]
fn right_schemas_have_no_mistakes() {
    let ran = Folder::with_flight("check-right").run("check schemas");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
    assert_eq!(ran.output, "no mistakes in 1 schema of `schemas`\n");
}

#[test]
fn all_mistakes_of_all_files_are_told_beside_their_lines() {
    let folder = Folder::with_flight("check-wrong");
    folder.write(
        "schemas/core/gate.json",
        "{\n  \"type\": \"object\",\n  \"propertys\": {},\n  \"x-kustomer\": { \"klas\": \"gate\" }\n}\n",
    );
    folder.write("schemas/kb/cut.json", "{\n  \"type\": \"object\",\n");
    insta::assert_snapshot!("check_wrong", folder.run("check schemas").transcript());
}

#[test]
fn a_folder_is_called_as_its_user_calls_it() {
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
