//! Code generation behind the kustomer SDK's derive macros.
