//! All items as one text, with modules instead of files.

use std::collections::BTreeMap;

use crate::source::docs::comment::Doc;
use crate::source::layout::options::SourceOptions;
use crate::source::layout::printer::Printer;
use crate::source::modules::index::ModuleIndex;
use crate::source::modules::resource_module::ResourceModule;
use crate::source::output::folder::{Folder, doc, print_condition, print_exports, tree};
use crate::source::output::resource_file;
use crate::source::report::Report;

/// Prints the items of all resources.
pub(crate) fn text(index: &ModuleIndex<'_>, options: &SourceOptions, report: &mut Report) -> String {
    let tree = tree(index);
    let printer = Printer::new(options);
    let mut inline = Inline { index, tree, options, report, printer };
    inline.folder(&[]);
    inline.printer.finish()
}

struct Inline<'p, 's> {
    index: &'p ModuleIndex<'s>,
    tree: BTreeMap<Vec<String>, Folder<'p, 's>>,
    options: &'p SourceOptions,
    report: &'p mut Report,
    printer: Printer<'p>,
}

impl Inline<'_, '_> {
    fn folder(&mut self, at: &[String]) {
        let Some(folder) = self.tree.get(at) else { return };
        let (folders, records) = (folder.folders.clone(), folder.records.clone());
        for (position, name) in folders.iter().enumerate() {
            let mut inner = at.to_vec();
            inner.push(name.clone());
            if position > 0 {
                self.printer.gap();
            }
            if let (Some(outer), Some(folder)) = (self.tree.get(at), self.tree.get(&inner)) {
                print_doc(&doc(&inner, folder, self.options), &mut self.printer);
                print_condition(at, outer, name, &mut self.printer);
            }
            self.printer.line(&format!("pub mod {name} {{"));
            self.printer.step_in();
            self.folder(&inner);
            self.printer.step_out();
            self.printer.line("}");
        }
        for (position, record) in records.iter().enumerate() {
            if position > 0 || !folders.is_empty() {
                self.printer.gap();
            }
            self.record(record);
        }
        if !records.is_empty()
            && let Some(folder) = self.tree.get(at)
        {
            // Wrapped as in a file, for the same reason as below.
            let mut exports = Printer::new(self.options);
            print_exports(folder, &mut exports);
            let indent = self.printer.indent();
            self.printer.gap();
            for line in exports.finish().lines() {
                self.printer.line_at(indent, line);
            }
        }
    }

    fn record(&mut self, record: &ResourceModule<'_>) {
        let indent = self.printer.indent() + 4;
        // Lines break as in a file: a line break in a doc comment changes the tokens.
        let parts = resource_file::parts(record, self.index, self.options, self.report);
        print_doc(&parts.doc, &mut self.printer);
        self.printer.line(&format!("pub mod {} {{", record.name));
        for line in parts.uses.lines().chain(parts.items.lines()) {
            self.printer.line_at(indent, line);
        }
        self.printer.line("}");
    }
}

/// Prints the docs of a module, with the same line breaks as in its file.
fn print_doc(doc: &Doc, printer: &mut Printer<'_>) {
    let mut lines = Printer::new(printer.options());
    doc.print("///", &mut lines);
    let indent = printer.indent();
    for line in lines.finish().lines() {
        printer.line_at(indent, line);
    }
}
