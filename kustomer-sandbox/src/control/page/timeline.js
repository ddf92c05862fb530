// A customer with the timeline that an agent sees: conversations, messages, notes and KObjects by time.

import { api, apiPart } from "./api.js";
import { empty, h, icon } from "./dom.js";
import { fact } from "./exchange.js";
import { attributeName, day, initials, minute, plural } from "./format.js";

/** Which end of the timeline is at the top. Agents see the newest first. */
let oldestFirst = false;

/** How many items of a kind are loaded: a page of the API. */
const LOADED = 100;

/** Loads a customer and returns the name and what to show. */
export async function person(id) {
  const path = `/v1/customers/${encodeURIComponent(id)}`;
  // First the customer: without one, nothing else need be asked for.
  const customer = await api(path);
  const klasses = await apiPart("/v1/klasses?pageSize=100");
  const names = klasses.map((klass) => klass.attributes?.name).filter(Boolean);
  // The orders that the API has for these lists.
  const parts = await Promise.all([
    apiPart(`${path}/conversations?pageSize=${LOADED}&sort=-createdAt`),
    apiPart(`${path}/messages?pageSize=${LOADED}&sort=desc`),
    apiPart(`${path}/notes?pageSize=${LOADED}&sort=-createdAt`),
    ...names.map((name) => apiPart(`${path}/klasses/${encodeURIComponent(name)}?pageSize=${LOADED}&sort=desc`)),
  ]);
  const isWhole = parts.every((part) => part.length < LOADED);
  const looks = new Map(klasses.map((klass) => [`kobject.${klass.attributes?.name}`, klass.attributes]));
  const items = inOrder(parts.flat());
  const { attributes } = customer.data;
  const name = attributes.displayName || attributes.name || "Unnamed";
  return { name, content: [head(customer.data, name), timeline(items, looks, isWhole)] };
}

/** The time by which an item has its place: a message may have been sent before it was recorded. */
const placeOf = ({ attributes }) => attributes?.sentAt ?? attributes?.createdAt ?? "";

/** Sorts by time, the oldest first. IDs grow with time, and decide between equal times. */
export function inOrder(items) {
  const time = (item) => Date.parse(placeOf(item)) || 0;
  return [...items].sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

function head({ id, attributes }, name) {
  const list = (entries, member) => (entries ?? []).map((entry) => entry?.[member]).filter(Boolean).join(", ");
  const custom = Object.entries(attributes.custom ?? {}).filter(([, value]) => value !== null);
  const facts = [
    ["Email", list(attributes.emails, "email")],
    ["Phone", list(attributes.phones, "phone")],
    ["External ID", attributes.externalId],
    ["ID", h("span", { class: "mono" }, id)],
  ];
  return h(
    "header",
    { class: "detail-head customer-head" },
    h("span", { class: "avatar large", "aria-hidden": "true" }, initials(name)),
    h(
      "div",
      null,
      h("h2", { tabindex: "-1" }, name),
      (attributes.tags ?? []).length > 0 && h("p", { class: "tags" }, attributes.tags.map((tag) => h("span", { class: "tag" }, tag))),
    ),
    h("dl", { class: "facts" }, facts.filter(([, value]) => value).map(([label, value]) => fact(label, value))),
    custom.length > 0 && h("dl", { class: "facts" }, custom.map(([label, value]) => fact(attributeName(label), text(value)))),
  );
}

function timeline(items, looks, isWhole) {
  if (items.length === 0) return empty("The timeline is empty", "Conversations, messages, notes and KObjects appear here.");
  const days = h("div", { class: "days" });
  const turn = h("button", { type: "button", class: "quiet", onclick: () => {
    oldestFirst = !oldestFirst;
    draw();
  } });
  const draw = () => {
    turn.replaceChildren(icon("order"), oldestFirst ? "Oldest first" : "Newest first");
    days.replaceChildren(...byDay(oldestFirst ? items : [...items].reverse(), looks));
  };
  draw();
  return h(
    "section",
    { class: "timeline", "aria-label": "Timeline" },
    h("div", { class: "timeline-head" }, h("h3", null, "Timeline", h("span", { class: "size" }, plural(items.length, "item"))), turn),
    !isWhole && h("p", { class: "hint pad" }, `Of each kind, only the newest ${LOADED} are shown.`),
    days,
  );
}

function byDay(items, looks) {
  const groups = [];
  for (const item of items) {
    const title = day(placeOf(item));
    if (groups.at(-1)?.title !== title) groups.push({ title, items: [] });
    groups.at(-1).items.push(item);
  }
  return groups.flatMap(({ title, items }) => [
    h("h4", { class: "day" }, title),
    h("ol", { class: "items" }, items.map((item) => h("li", { class: `item ${kindOf(item)}`, "data-id": item.id }, ...content(item, looks)))),
  ]);
}

const kindOf = ({ type }) => (String(type).startsWith("kobject") ? "kobject" : type);

function content(item, looks) {
  const kind = kindOf(item);
  if (kind === "kobject") return kobject(item, looks.get(item.type));
  if (kind === "message") return message(item);
  if (kind === "note") return note(item);
  return conversation(item);
}

const stamp = (item) => h("time", { datetime: placeOf(item) }, minute(placeOf(item)));

const line = (symbol, label, item) => h("p", { class: "item-head" }, h("span", { class: "bead" }, icon(symbol)), h("span", { class: "item-kind" }, label), stamp(item));

function conversation(item) {
  const { name, status, channels, messageCount } = item.attributes;
  const facts = [(channels ?? []).join(", "), messageCount > 0 && plural(messageCount, "message")].filter(Boolean);
  return [
    line("conversation", "Conversation started", item),
    h("div", { class: "card" }, h("p", { class: "card-title" }, name || "Untitled conversation", status && h("span", { class: `pill ${status}` }, status)), facts.length > 0 && h("p", { class: "hint" }, facts.join(" · "))),
  ];
}

function message(item) {
  const { direction, channel, preview, subject, meta } = item.attributes;
  const isOut = direction === "out";
  const body = preview || meta?.body || meta?.subject || "";
  return [
    line(isOut ? "out" : "in", `${isOut ? "Sent" : "Received"}${channel ? ` by ${channel}` : ""}`, item),
    h("div", { class: `bubble ${isOut ? "out" : "in"}` }, subject && h("p", { class: "card-title" }, subject), h("p", { class: "prose" }, text(body))),
  ];
}

function note(item) {
  return [line("note", "Internal note", item), h("div", { class: "bubble note" }, h("p", { class: "prose" }, text(item.attributes.body)))];
}

function kobject(item, look) {
  const { title, description, custom, data, rev, updatedAt, createdAt } = item.attributes;
  const klass = look?.displayName || String(item.type).replace("kobject.", "");
  const values = Object.entries({ ...(custom ?? {}) }).filter(([, value]) => value !== null && value !== "");
  const changed = rev > 1 && updatedAt && updatedAt !== createdAt;
  return [
    line("klasses", klass, item),
    h(
      "div",
      { class: "card" },
      h("p", { class: "card-title" }, title || "Untitled", changed && h("span", { class: "hint" }, `changed ${minute(updatedAt)}`)),
      description && h("p", { class: "prose" }, description),
      values.length > 0 && h("dl", { class: "facts" }, values.map(([name, value]) => fact(attributeName(name), text(value)))),
      data && Object.keys(data).length > 0 && h("details", null, h("summary", null, "Data"), h("pre", { class: "body" }, JSON.stringify(data, null, 2))),
    ),
  ];
}

/** Shows a value of any type as text. Times are shortened to minutes. */
export function text(value) {
  if (typeof value === "string") {
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && new Date(value);
    return at && !Number.isNaN(at.getTime()) ? `${at.toISOString().slice(0, 10)} ${minute(value)}` : value;
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.map(text).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
