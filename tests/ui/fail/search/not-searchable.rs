use kustomer::resources::core::audit_log::AuditLog;
use kustomer::search::Search;

fn main() {
    let _ = Search::<AuditLog>::new();
}
