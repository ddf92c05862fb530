// Klasses and standard resources, with their attributes.

import { api, apiList, apiPart } from "./api.js";
import { empty, fill, h } from "./dom.js";
import { fact } from "./exchange.js";
import { attributeName, dateAndMinute } from "./format.js";
import { RowList } from "./rows.js";

const STANDARD = ["customer", "company", "conversation", "message"];

const list = new RowList("klasses");
let text = "";

export const klasses = {
  title: "Klasses",
  searchLabel: "Filter Klasses",

  async list(body, tools) {
    list.open(body, tools);
    await draw();
  },

  async detail(element, id) {
    list.select(id);
    const isStandard = STANDARD.includes(id);
    const resource = isStandard ? id : `kobject.${id}`;
    const [metadata, all, records] = await Promise.all([
      api(`/v1/metadata/${encodeURIComponent(resource)}`),
      isStandard ? [] : apiPart("/v1/klasses?pageSize=100"),
      isStandard ? [] : apiList(`/v1/klasses/${encodeURIComponent(id)}?pageSize=20&sort=desc`),
    ]);
    const klass = all.find((klass) => klass.attributes?.name === id)?.attributes;
    const title = klass?.displayName || id;
    fill(element, head(title, resource, klass), attributes(metadata?.data?.attributes?.properties), !isStandard && newest(records));
    return title;
  },

  nothingSelected: () => empty("Nothing selected", "Choose a Klass to see its attributes and its newest KObjects."),

  deselect: () => list.select(null),

  async search(wanted) {
    text = wanted.trim().toLowerCase();
    await draw();
  },

  refresh: () => draw(),

  refreshesDetail: true,

  close: () => list.close(),
};

async function draw() {
  if (!list.isOpen) return;
  const found = (await apiList("/v1/klasses?pageSize=100")).map((klass) => klass.attributes ?? {});
  const fits = (name) => !text || String(name ?? "").toLowerCase().includes(text);
  const own = found.filter((klass) => fits(klass.name) || fits(klass.displayName));
  const standard = STANDARD.filter(fits);
  list.show(
    group("Custom objects", own.map((klass) => row(klass.name, klass.displayName || klass.name, `kobject.${klass.name}`)), "A client creates them, or schemas at the start."),
    group("Standard resources", standard.map((name) => row(name, attributeName(name), name)), "None fits."),
  );
}

const group = (title, rows, hint) => [h("h2", { class: "group" }, title), rows.length > 0 ? h("ol", { class: "rows" }, rows) : h("p", { class: "hint pad" }, hint)];

const row = (name, title, sub) => list.row(name, "", h("span", { class: "row-title" }, title), h("span", { class: "row-sub mono" }, sub));

function head(title, resource, klass) {
  return h(
    "header",
    { class: "detail-head" },
    h("p", { class: "eyebrow" }, klass ? "Klass" : "Standard resource"),
    h("h2", { tabindex: "-1" }, title),
    h("dl", { class: "facts" }, fact("Type", h("span", { class: "mono" }, resource)), klass?.status && fact("Status", klass.status), klass?.description && fact("Description", klass.description)),
  );
}

function attributes(properties) {
  const rows = Object.entries(properties ?? {});
  if (rows.length === 0) return empty("No custom attributes", "They appear here once they are defined in the metadata.");
  return h(
    "section",
    { class: "half", "aria-label": "Custom attributes" },
    h("h3", null, "Custom attributes", h("span", { class: "size" }, String(rows.length))),
    h(
      "div",
      { class: "table", tabindex: "0", role: "group", "aria-label": "Custom attributes, scrollable" },
      h(
        "table",
        null,
        h("thead", null, h("tr", null, ["Name", "Label", "Type"].map((title) => h("th", { scope: "col" }, title)))),
        h("tbody", null, rows.map(([name, about]) => h("tr", null, h("th", { scope: "row", class: "mono" }, name), h("td", null, about?.displayName || attributeName(name)), h("td", null, type(name, about))))),
      ),
    ),
  );
}

const SUFFIXES = { Str: "text", Txt: "long text", Num: "number", Bool: "yes or no", At: "time", Tree: "choice of a tree", Url: "link", Id: "ID of a record" };

function type(name, about) {
  const suffix = /(Str|Txt|Num|Bool|At|Tree|Url|Id)$/.exec(name)?.[1];
  return [SUFFIXES[suffix] ?? about?.type ?? "", about?.array || about?.multi ? "list" : ""].filter(Boolean).join(", ");
}

function newest(records) {
  return h(
    "section",
    { class: "half", "aria-label": "Newest KObjects" },
    h("h3", null, "Newest KObjects"),
    records.length === 0 ? h("p", { class: "hint" }, "There are none yet.") : h("ol", { class: "rows plain" }, records.map(record)),
  );
}

function record({ id, attributes = {}, relationships }) {
  const customer = relationships?.customer?.data?.id;
  const inner = [h("span", { class: "row-title" }, attributes.title || id), h("span", { class: "row-sub" }, h("span", { class: "mono" }, attributes.externalId ?? id), h("span", { class: "row-time" }, dateAndMinute(attributes.updatedAt)))];
  return h("li", null, customer ? h("a", { class: "row", href: `#/customers/${customer}` }, inner) : h("div", { class: "row" }, inner));
}
