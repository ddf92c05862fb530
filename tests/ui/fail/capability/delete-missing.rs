use kustomer_core::{Client, Id};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "audit_log", path = "/v1/audit-logs", get, list, crate = "kustomer_core")]
struct AuditLog {
    id: Id<AuditLog>,
}

fn demo(client: &Client, log: &AuditLog) {
    drop(client.delete::<AuditLog>(&log.id));
}

fn main() {}
