//! How often a small call allocates. In a binary of its own: the allocator counts for the whole process. The server runs
//! in a thread of it that does not allocate while it serves.

#![cfg(feature = "reqwest")]

use std::alloc::System;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use kustomer_core::json::{Decode, DecodeError, Reader};
use kustomer_core::resource::{Get, Resource};
use kustomer_core::{Client, Id};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Without the allocations of its fields.
struct Flight;

impl Decode for Flight {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.skip().map(|()| Self)
    }
}

impl Resource for Flight {
    const TYPE: &'static str = "kobject.flight";
    const PATH: &'static str = "/v1/klasses/flight";
}

impl Get for Flight {}

const RESPONSE: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: 52\r\n\
    x-ratelimit-limit: 1000\r\nx-ratelimit-remaining: 999\r\n\r\n\
    {\"data\":{\"id\":\"1\",\"attributes\":{\"title\":\"BA117\"}}}  ";

/// Responds to every request on one connection after the other.
fn serve(listener: &TcpListener) {
    for connection in listener.incoming() {
        let Ok(mut connection) = connection else { return };
        let mut request = [0; 4096];
        let mut length = 0;
        while let Ok(read @ 1..) = connection.read(&mut request[length..]) {
            length += read;
            if request[..length].ends_with(b"\r\n\r\n") {
                length = 0;
                if connection.write_all(RESPONSE).is_err() {
                    break;
                }
            }
        }
    }
}

#[test]
fn a_small_call_allocates_at_most_60_times() {
    const CALLS: usize = 10;
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let base_url = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || serve(&listener));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = Client::builder().api_key("eyJsecret").base_url(base_url).build().expect("a client");
    let id: Id<Flight> = Id::new("59df762a921c59001021f409");
    let call = || runtime.block_on(client.get(&id)).map(drop).expect("a flight");
    (0..3).for_each(|_| call());
    let region = Region::new(ALLOCATOR);
    (0..CALLS).for_each(|_| call());
    let stats = region.change();
    let count = (stats.allocations + stats.reallocations) / CALLS;
    println!("a small call: {count} allocations, {} bytes", stats.bytes_allocated / CALLS);
    assert!(count <= 60, "{count} allocations");
}
