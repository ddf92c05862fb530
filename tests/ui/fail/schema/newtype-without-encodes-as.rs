use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    rank: Rank,
}

struct Rank(u8);

impl kustomer::json::Decode for Rank {
    fn decode(
        reader: &mut kustomer::json::Reader<'_>,
    ) -> Result<Self, kustomer::json::DecodeError> {
        reader.value().map(Self)
    }
}

impl kustomer::json::Encode for Rank {
    fn encode(&self, writer: &mut kustomer::json::Writer) {
        self.0.encode(writer);
    }
}

fn main() {}
