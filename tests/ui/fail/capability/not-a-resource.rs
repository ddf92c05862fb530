use kustomer_core::resource::Resource;

struct Flight;

fn cache<T: Resource>(_: Vec<T>) {}

fn main() {
    cache(vec![Flight]);
}
