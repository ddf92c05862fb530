// Webhook deliveries, the newest first.

import { get } from "./api.js";
import { empty, fill, h } from "./dom.js";
import { fact } from "./exchange.js";
import { clock, dateAndMinute, statusKind, statusText } from "./format.js";
import { bodyText } from "./json.js";
import { RowList } from "./rows.js";

const list = new RowList("deliveries");
let known = [];
let text = "";

export const deliveries = {
  title: "Webhooks",
  searchLabel: "Filter deliveries",

  async list(body, tools) {
    list.open(body, tools, "Webhook deliveries, the newest first");
    await draw();
  },

  async detail(element, id) {
    list.select(id);
    const found = await get(`deliveries/${encodeURIComponent(id)}`);
    fill(element, detail(found));
    return found.eventName ?? "Delivery";
  },

  nothingSelected: () => empty("Nothing selected", "Choose a delivery to see its attempts and what was sent."),

  deselect: () => list.select(null),

  async search(wanted) {
    text = wanted.trim().toLowerCase();
    await draw();
  },

  refresh: () => draw(),

  polls: true,

  refreshesDetail: true,

  close: () => list.close(),
};

/** How many deliveries are listed. */
const LISTED = 200;

async function draw() {
  if (!list.isOpen) return;
  known = [...((await get(`deliveries?limit=${LISTED}`)).deliveries ?? [])].reverse();
  const fits = ({ eventName, eventId, url, status }) => !text || [eventName, eventId, url, status].join(" ").toLowerCase().includes(text);
  const found = known.filter(fits);
  if (found.length === 0) {
    const title = known.length > 0 ? "Nothing found" : "No deliveries";
    return list.showNone(title, "Events appear here when a webhook of the organization gets them.");
  }
  const older = known.length === LISTED && h("li", { class: "hint pad" }, `Only the newest ${LISTED} are listed.`);
  list.show(found.map(row), older);
}

function row(delivery) {
  const { eventName, url, status, createdAt, duplicate } = delivery;
  return list.row(
    delivery.id,
    "",
    h("span", { class: "row-top" }, h("span", { class: "row-title" }, eventName ?? "Event"), duplicate && h("span", { class: "hint" }, "duplicate"), h("span", { class: `status ${KINDS[status] ?? ""}` }, status)),
    h("span", { class: "row-sub" }, h("span", { class: "mono" }, url ?? ""), h("span", { class: "row-time" }, clock(createdAt))),
  );
}

const KINDS = { delivered: "fine", waiting: "refused", failed: "failed", dropped: "failed" };

function detail(delivery) {
  const { eventName, eventId, url, target, status, createdAt, attempts = [], nextAttempt, body } = delivery;
  return [
    h(
      "header",
      { class: "detail-head" },
      h("p", { class: "eyebrow" }, target?.type === "workflow" ? "Call of a workflow" : "Delivery to a webhook", " · ", dateAndMinute(createdAt)),
      h("h2", { tabindex: "-1" }, eventName ?? "Event"),
      h("dl", { class: "facts" }, fact("Status", h("span", { class: `status ${KINDS[status] ?? ""}` }, status)), fact("To", h("span", { class: "mono" }, url ?? "")), fact("Event", h("span", { class: "mono" }, eventId ?? "")), nextAttempt && fact("Next attempt", dateAndMinute(nextAttempt))),
    ),
    h("section", { class: "half", "aria-label": "Attempts" }, h("h3", null, "Attempts", h("span", { class: "size" }, String(attempts.length))), attempts.length > 0 ? h("ol", { class: "rows plain" }, attempts.map(attempt)) : h("p", { class: "hint" }, "Nothing was sent yet.")),
    body && h("section", { class: "half", "aria-label": "Body" }, h("h3", null, "Body"), bodyText(body)),
  ];
}

function attempt({ at, status, error }) {
  return h(
    "li",
    { class: "row" },
    h("span", { class: "row-top" }, h("span", { class: "row-title" }, dateAndMinute(at)), h("span", { class: `status ${statusKind(status, !status)}` }, status ? statusText(status) : "failed")),
    error && h("span", { class: "row-why failed" }, error),
  );
}
