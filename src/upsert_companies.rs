//! Companies in upserts: their lookup by external ID is a filter of the list.

use kustomer_data::ByExternalId;

use crate::Company;

#[diagnostic::do_not_recommend]
impl ByExternalId for Company {
    const IN_LIST: bool = true;
}
