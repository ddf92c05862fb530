//! The API does not write Klasses in bulk at all.

use kustomer::Klass;
use kustomer::resource::Bulk;

fn write_all<T: Bulk>(_: &[T]) {}

fn demo(klasses: &[Klass]) {
    write_all(klasses);
}

fn main() {}
