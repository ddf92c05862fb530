// Bulk jobs, the newest first.

import { get } from "./api.js";
import { empty, fill, h } from "./dom.js";
import { fact, quoted } from "./exchange.js";
import { dateAndMinute, plural } from "./format.js";
import { bodyText } from "./json.js";
import { RowList } from "./rows.js";

const list = new RowList("jobs");
let known = [];

export const jobs = {
  title: "Jobs",

  async list(body, tools) {
    list.open(body, tools, "Bulk jobs, the newest first");
    await draw();
  },

  async detail(element, id) {
    list.select(id);
    await draw();
    const job = known.find((job) => job.id === id);
    if (!job) return fill(element, empty("Not found", "There is no such job."));
    fill(element, detail(job));
    return titleOf(job.attributes ?? {});
  },

  nothingSelected: () => empty("Nothing selected", "Choose a job to see how far it is."),

  deselect: () => list.select(null),

  refresh: () => draw(),

  polls: true,

  refreshesDetail: true,

  close: () => list.close(),
};

async function draw() {
  known = (await get("jobs")).jobs ?? [];
  if (known.length === 0) list.showNone("No jobs", "Bulk jobs appear here when a client starts them.");
  else list.show(known.map(row));
}

function row({ id, attributes = {} }) {
  return list.row(
    id,
    "",
    h("span", { class: "row-top" }, h("span", { class: "row-title" }, titleOf(attributes)), pill(attributes.status)),
    h("span", { class: "row-sub" }, h("span", { class: "mono" }, id), h("span", { class: "row-time" }, dateAndMinute(attributes.createdAt))),
  );
}

const pill = (status) => status && h("span", { class: `pill ${status}` }, status);

/** `api.sobjects.customers.bulk-create` is "Create customers". */
function titleOf({ context }) {
  const [, what, action] = /([^.]+)\.bulk-(\w+)$/.exec(context ?? "") ?? [];
  return what ? `${action.charAt(0).toUpperCase()}${action.slice(1)} ${what}` : "Bulk job";
}

function detail({ id, attributes = {}, batches = [] }) {
  const parts = batches.map((batch) => batch.attributes ?? {});
  const sum = (name) => parts.reduce((total, part) => total + (part[name] ?? 0), 0);
  const errors = parts.flatMap((part) => part.errors ?? []);
  const made = parts.flatMap((part) => part.objectIds ?? []);
  return [
    h(
      "header",
      { class: "detail-head" },
      h("p", { class: "eyebrow" }, "Bulk job · ", dateAndMinute(attributes.createdAt)),
      h("h2", { tabindex: "-1" }, titleOf(attributes)),
      h("dl", { class: "facts" }, fact("Status", pill(attributes.status) ?? "–"), fact("Succeeded", String(sum("successCount"))), fact("Failed", String(sum("failureCount"))), fact("ID", h("span", { class: "mono" }, id))),
    ),
    errors.length > 0 && h("section", { class: "why", "aria-label": "Failures" }, h("h3", null, "Failures"), h("ul", null, errors.map((error) => h("li", { class: "reason" }, h("p", { class: "reason-message" }, quoted(messageOf(error))))))),
    made.length > 0 && h("section", { class: "half", "aria-label": "Records" }, h("h3", null, "Records", h("span", { class: "size" }, String(made.length))), h("p", { class: "names mono" }, made.join(" "))),
    batches.length > 0 && h("section", { class: "half", "aria-label": "Batches" }, h("h3", null, "As the API returns it", h("span", { class: "size" }, plural(batches.length, "batch", "batches"))), batches.map((batch) => bodyText(JSON.stringify(batch)))),
  ];
}

/** The first message in an error, wherever it is. */
function messageOf(error) {
  const first = error?.data?.errors?.[0] ?? error?.errors?.[0] ?? error;
  return first?.detail ?? first?.message ?? first?.title ?? JSON.stringify(error);
}
