//! `kustomer export`.

use std::fs;

use crate::support::{Folder, PASSENGER};

#[test]
fn the_users_klasses_and_custom_attributes_are_part_of_an_export() {
    let folder = Folder::with_flight("export-own");
    folder.write("more/passenger.json", PASSENGER);
    let ran = folder.run("export openapi --registry core --schemas schemas --schemas more");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
    for part in ["\"/v1/klasses/flight/{id}\"", "\"numberStr\"", "\"milesNum\"", "\"/v1/customers/{id}\""] {
        assert!(ran.output.contains(part), "{part}");
    }
    assert!(!ran.output.contains("/v1/teams"), "another registry");
}

#[test]
fn a_file_that_is_up_to_date_is_not_written_again() {
    let folder = Folder::with_flight("export-twice");
    let line = "export openapi --registry chat --schemas schemas --out out/api.json";
    let first = folder.run(line);
    assert_eq!(
        (first.code, first.output.as_str()),
        (Some(0), "wrote out/api.json\n1 file written, 0 unchanged\n")
    );
    let second = folder.run(line);
    assert_eq!((second.code, second.output.as_str()), (Some(0), "0 files written, 1 unchanged\n"));
    assert_eq!(
        folder.read("out/api.json"),
        folder.run("export openapi --registry chat --schemas schemas").output
    );
}

#[test]
fn check_shows_what_differs_and_writes_nothing() {
    let folder = Folder::with_flight("export-check");
    let line = "export openapi --registry chat --schemas schemas --out api.json";
    let missing = folder.run(&format!("{line} --check"));
    folder.run(line);
    let current = folder.run(&format!("{line} --check"));
    let stale = folder.read("api.json").replace("numberStr", "gateStr");
    folder.write("api.json", &stale);
    let different = folder.run(&format!("{line} --check"));
    assert_eq!(missing.code, Some(1));
    assert!(missing.output.starts_with("api.json is missing ("), "{}", missing.output);
    assert_eq!((current.code, current.output.as_str()), (Some(0), "`api.json` is up to date\n"));
    assert_eq!(different.code, Some(1));
    let (first, last) = (
        "api.json is out of date\n--- api.json\n+++ api.json (as generated)\n",
        "\n1 file differs from the export: run the command again without `--check`\n",
    );
    assert!(different.output.starts_with(first) && different.output.ends_with(last), "{}", different.output);
    assert!(
        different.output.contains("-                \"properties\": { \"gateStr\""),
        "{}",
        different.output
    );
    assert_eq!(folder.read("api.json"), stale);
}

#[test]
fn a_file_that_is_not_an_export_is_never_overwritten() {
    let folder = Folder::new("export-other");
    for text in ["{ \"mine\": true }", "\u{0}"] {
        folder.write("api.json", text);
        let ran = folder.run("export openapi --registry chat --out api.json");
        assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""), "{}", ran.messages);
        assert_eq!(folder.read("api.json"), text);
    }
    folder.write("api.json", "");
    assert_eq!(folder.run("export openapi --registry chat --out api.json").code, Some(0));
}

#[test]
fn a_collection_is_written_with_its_environments_and_records() {
    let folder = Folder::with_flight("export-postman");
    let line = "export postman --registry chat --schemas schemas --out postman";
    let ran = folder.run(line);
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert!(ran.output.ends_with("7 files written, 0 unchanged\n"), "{}", ran.output);
    let collection = folder.read("postman/kustomer.postman_collection.json");
    assert_eq!(collection, folder.run("export postman --registry chat --schemas schemas").output);
    folder.write("postman/us.postman_environment.json", "{ \"mine\": 1 }");
    folder.write("postman/eu.postman_environment.json", "");
    let refused = folder.run(line);
    assert_eq!((refused.code, refused.output.as_str()), (Some(1), ""));
    assert!(refused.messages.contains(" --> postman/us.postman_environment.json\n"), "{}", refused.messages);
    assert_eq!(folder.read("postman/eu.postman_environment.json"), "", "nothing was written");
}

#[test]
fn windows_line_endings_are_up_to_date() {
    let folder = Folder::new("export-windows");
    folder.run("export openapi --registry chat --out api.json");
    folder.write("api.json", &folder.read("api.json").replace('\n', "\r\n"));
    let ran = folder.run("export openapi --registry chat --out api.json --check");
    assert_eq!(ran.code, Some(0), "{}", ran.output);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_leaves_nothing_behind() {
    let folder = Folder::new("export-device");
    let ran = folder.run("export openapi --registry chat --out /dev/null");
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.messages, "error: cannot be written: not a regular file\n --> /dev/null\n");
    folder.write("file", "");
    let ran = folder.run("export openapi --registry chat --out file/api.json");
    assert_eq!(ran.code, Some(1), "{}", ran.output);
    assert!(ran.messages.contains(" --> file/api.json\n"), "{}", ran.messages);
    let left: Vec<_> = fs::read_dir(folder.path()).expect("it can be read").flatten().collect();
    assert_eq!(left.len(), 2, "{left:?}");
}
