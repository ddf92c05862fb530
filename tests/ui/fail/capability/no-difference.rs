use kustomer::{Diff, Id, KustomerResource};

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(resource = "audit_log", path = "/v1/audit-logs", list)]
struct AuditLog {
    id: Id<AuditLog>,
    name: String,
}

fn print_changes<T: Diff>(_before: &T, _after: &T) {}

fn demo(before: &AuditLog, after: &AuditLog) {
    print_changes(before, after);
}

fn main() {}
