//! Files and folders in git's database, read by their IDs.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;

use kustomer_schema::SchemaSet;

use super::git::{Mistake, cannot_run, command, git, reason, text};
use super::one_line;

/// A file in a tree.
struct Entry {
    id: String,
    path: String,
}

/// Reads one file.
pub(super) fn blob(id: &str) -> Result<Vec<u8>, Mistake> {
    let size = text(&git(&["cat-file", "-s", id])?);
    check_size(&size, None)?;
    let output = git(&["cat-file", "blob", id])?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Mistake::new(format!("git: {}", reason(&output))))
    }
}

/// Reads the schemas in a tree.
pub(super) fn folder(tree: &str) -> Result<Vec<(String, Vec<u8>)>, Mistake> {
    let output = git(&["ls-tree", "-r", "-z", "-l", "--full-tree", tree])?;
    if !output.status.success() {
        return Err(Mistake::new(format!("git: {}", reason(&output))));
    }
    let mut entries = Vec::new();
    for line in output.stdout.split(|byte| *byte == 0) {
        entries.extend(entry(line)?);
        if entries.len() > SchemaSet::MAX_FILES {
            let most = SchemaSet::MAX_FILES;
            return Err(Mistake::new(format!("the folder contains more than {most} schema files"))
                .help("use a folder that contains only schemas"));
        }
    }
    if entries
        .iter()
        .all(|entry| Path::new(&entry.path).extension().is_none_or(|extension| extension != "json"))
    {
        return Err(
            Mistake::new("no schema files in this folder").help("schema files have the extension `.json`")
        );
    }
    contents(entries)
}

/// Reads a line of `ls-tree -l`: mode, type, ID, size and path. Returns `None` for files that are not schemas.
fn entry(line: &[u8]) -> Result<Option<Entry>, Mistake> {
    let Some(tab) = line.iter().position(|byte| *byte == b'\t') else { return Ok(None) };
    let (facts, path) = line.split_at(tab);
    let (facts, path) =
        (String::from_utf8_lossy(facts), String::from_utf8_lossy(path.get(1..).unwrap_or_default()));
    let mut facts = facts.split_whitespace();
    let (mode, kind, id, size) = (facts.next(), facts.next(), facts.next(), facts.next());
    if kind != Some("blob") || !SchemaSet::loads(&path) {
        return Ok(None);
    }
    let shown = one_line::name(&path);
    if path.contains('\u{fffd}') {
        return Err(Mistake::new(format!("the file name `{shown}` is not UTF-8")).help("rename the file"));
    }
    if mode == Some("120000") {
        return Err(Mistake::new(format!(
            "`{shown}` is a symbolic link, which is not followed in a revision"
        ))
        .help("compare folders on disk, such as two worktrees"));
    }
    check_size(size.unwrap_or_default(), Some(&shown))?;
    Ok(id.map(|id| Entry { id: id.to_owned(), path: path.into_owned() }))
}

fn check_size(size: &str, path: Option<&str>) -> Result<(), Mistake> {
    let is_small = size.parse::<usize>().is_ok_and(|size| size <= SchemaSet::MAX_FILE_SIZE);
    if is_small {
        return Ok(());
    }
    let file = path.map_or("the file".to_owned(), |path| format!("`{path}`"));
    Err(Mistake::new(format!("{file} is larger than {} MiB", SchemaSet::MAX_FILE_SIZE >> 20))
        .help("a schema file describes a single resource"))
}

/// Reads the contents of files in one process.
fn contents(entries: Vec<Entry>) -> Result<Vec<(String, Vec<u8>)>, Mistake> {
    let mut child = command(&["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| cannot_run(error.kind()))?;
    let ids = entries.iter().fold(String::new(), |ids, entry| ids + &entry.id + "\n");
    // git answers while it is asked, so both happen at once. It may end early, which the reader notices.
    let writer = child.stdin.take().map(|mut stdin| {
        thread::spawn(move || {
            let _ = stdin.write_all(ids.as_bytes());
        })
    });
    let files = read_all(&mut child, entries);
    if files.is_none() {
        let _ = child.kill();
    }
    let _ = child.wait();
    let _ = writer.map(thread::JoinHandle::join);
    files.ok_or_else(|| Mistake::new("git could not read all files of the revision"))
}

/// Reads the answers of `cat-file --batch`: a line with ID, type and size, then the content and a line feed.
fn read_all(child: &mut Child, entries: Vec<Entry>) -> Option<Vec<(String, Vec<u8>)>> {
    let mut answers = BufReader::new(child.stdout.take()?);
    let mut files = Vec::with_capacity(entries.len());
    for Entry { id, path } in entries {
        let mut line = String::new();
        answers.read_line(&mut line).ok()?;
        let mut facts = line.split_whitespace();
        let is_it = facts.next()? == id && facts.next()? == "blob";
        let size: usize = facts.next()?.parse().ok().filter(|size| *size <= SchemaSet::MAX_FILE_SIZE)?;
        let mut bytes = vec![0; size + 1];
        answers.read_exact(&mut bytes).ok()?;
        bytes.pop();
        files.push((path, is_it.then_some(bytes)?));
    }
    Some(files)
}
