use kustomer::operation::Included;

struct Place;

/// What came along with a document.
struct Along<I: Included>(Vec<I>);

fn demo(along: Along<Place>) {
    drop(along.0);
}

fn main() {}
