use kustomer::{Client, Id, Note, NoteUpdate};

fn change(client: &Client, id: &Id<Note>) {
    let _ = client.update_merging_custom(id, NoteUpdate::new().custom_value("seatStr", "12A"));
}

fn main() {}
