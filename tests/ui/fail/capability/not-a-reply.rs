use kustomer::testing::FakeTransport;

fn main() {
    let _ = FakeTransport::new().on("GET", "/v1/customers", r#"{"data":[]}"#);
}
