// Customers, the most recently active first, or those that a search finds.

import { apiPart, search } from "./api.js";
import { empty, fill, h } from "./dom.js";
import { dateAndMinute, initials } from "./format.js";
import { RowList } from "./rows.js";
import { person } from "./timeline.js";

const list = new RowList("customers");
let text = "";
let asked = 0;

export const customers = {
  title: "Customers",
  searchLabel: "Search customers",

  async list(body, tools) {
    list.open(body, tools, "Customers, the most recently active first");
    await draw();
  },

  async detail(element, id, keepPlace) {
    list.select(id);
    const { name, content } = await person(id);
    const top = element.scrollTop;
    fill(element, content);
    if (keepPlace) element.scrollTop = top;
    return name;
  },

  nothingSelected: () => empty("Nobody selected", "Choose a customer to see the timeline as an agent sees it."),

  deselect: () => list.select(null),

  async search(wanted) {
    text = wanted.trim();
    await draw();
  },

  /** Records may have changed. */
  refresh: () => draw(),

  refreshesDetail: true,

  close: () => list.close(),
};

async function draw() {
  if (!list.isOpen) return;
  asked += 1;
  const mine = asked;
  const found = await load();
  // A later search may have been faster.
  if (mine !== asked) return;
  if (found.length === 0) {
    const title = text ? "Nobody found" : "No customers yet";
    const hint = text ? "Search by a part of the name, or by a whole email, phone or ID." : "They appear here when a client creates them.";
    return list.showNone(title, hint);
  }
  list.show(found.map(row));
}

async function load() {
  const newest = [{ customer_updated_at: "desc" }];
  if (!text) return (await search({ and: [] }, newest)).data;
  if (/^[0-9a-f]{24}$/i.test(text)) return [await apiPart(`/v1/customers/${text}`)].flat();
  const fields = ["name", "email", "phone", "external_id"];
  const or = fields.map((field) => ({ [`customer_${field}`]: { contains: text } }));
  return (await search({ or }, newest)).data;
}

function row(customer) {
  const { displayName, name, emails, externalId, lastActivityAt, updatedAt } = customer.attributes ?? {};
  const title = displayName || name || "Unnamed";
  const contact = emails?.[0]?.email ?? externalId ?? customer.id;
  return list.row(
    customer.id,
    "person",
    h("span", { class: "avatar", "aria-hidden": "true" }, initials(title)),
    h("span", { class: "person-name" }, title),
    h("span", { class: "person-sub" }, contact),
    h("span", { class: "row-time" }, dateAndMinute(lastActivityAt ?? updatedAt)),
  );
}
