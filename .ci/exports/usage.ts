// How a front end uses the exported types. Compiled with `tsc --strict`, which also checks that each line below
// `@ts-expect-error` is an error.
import type { ApiPage, Customer, CustomerDocument, CustomerUpdate, Flight, NewCustomer, NewFlight } from "./kustomer";

export function greeting(document: CustomerDocument): string {
  const { attributes, relationships } = document.data;
  const company: string | undefined = relationships?.company?.data?.id;
  return `${attributes.displayName ?? "Unknown"} (${company ?? "no company"})`;
}

export function delayed(page: ApiPage<Flight>): Flight[] {
  return page.data.filter((flight) => (flight.attributes.custom?.delayMinutesNum ?? 0) > 15);
}

export function is_flight(record: Customer | Flight): record is Flight {
  return record.type === "kobject.flight";
}

export const jane: NewCustomer = { name: "Jane Doe", emails: [{ email: "jane@example.com", type: "home" }] };
// Values that are newer than the file are allowed.
export const joe: NewCustomer = { name: "Joe", gender: "x", custom: { milesNum: 5 } };
export const flight: NewFlight = {
  title: "BA117 to JFK",
  customer: "59df762a921c59001021f409",
  custom: { numberStr: "BA117", departsAt: "2026-11-20T10:00:00.000Z", cancelledBool: false, cabinStr: "first" },
};
export const cleared: CustomerUpdate = { externalId: null, company: null };

export function wrong(customer: Customer, flight: Flight): unknown[] {
  // @ts-expect-error: the service sets it
  customer.attributes.displayColor = "blue";
  // @ts-expect-error: it has another type
  flight.attributes.custom!.delayMinutesNum = "45";
  // @ts-expect-error: `title` is required
  const untitled: NewFlight = { custom: { numberStr: "", departsAt: "", cancelledBool: true } };
  // @ts-expect-error: it is read-only, and bodies have no other fields
  const readOnly: NewCustomer = { displayName: "Jane" };
  // @ts-expect-error: it cannot be cleared
  const list: CustomerUpdate = { emails: null };
  return [untitled, readOnly, list];
}
