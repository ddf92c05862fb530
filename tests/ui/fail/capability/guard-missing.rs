use kustomer::{Guard, NoteUpdate};

fn demo() {
    let _ = NoteUpdate::new().guard(3);
}

fn main() {}
