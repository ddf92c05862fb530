// The log of requests: the newest at the top, filtered, and followed live.

import { call } from "./api.js";
import { announce, byId, empty, fill, h } from "./dom.js";
import { exchange, quoted } from "./exchange.js";
import { clock, duration, plural, statusKind } from "./format.js";

/** How many requests the page keeps, and how many it shows at first. */
const MAX_KEPT = 2000;
const FIRST_SHOWN = 200;

const FILTERS = {
  all: ["All", () => true],
  writes: ["Writes", (request) => request.method !== "GET" && request.method !== "HEAD"],
  refused: ["Refused", (request) => request.status >= 400 || request.closed],
  noted: ["Noted", (request) => request.notes > 0],
};

const kept = new Map();
let filter = "all";
let text = "";
let shown = FIRST_SHOWN;
let rows = null;
let list = null;
let selected = null;
let fresh = { count: 0, refused: 0 };
let scheduled = false;
const changed = new Set();

export const requests = {
  title: "Requests",
  searchLabel: "Filter requests",

  list(body, tools) {
    rows = new Map();
    list = h("ol", { class: "rows", "aria-label": "Requests, the newest first" });
    fill(tools, chips(), h("button", { type: "button", class: "quiet", onclick: clear }, "Clear"));
    fill(body, list);
    draw();
  },

  async detail(element, id) {
    select(Number(id));
    const found = await call("GET", `requests/${encodeURIComponent(id)}`);
    fill(element, exchange(found));
    return `${found.method} ${found.path}`;
  },

  nothingSelected: () => empty("Nothing selected", "Choose a request to see what was sent and what came back."),

  deselect: () => select(null),

  search(wanted) {
    text = wanted.toLowerCase();
    shown = FIRST_SHOWN;
    draw();
  },

  close() {
    list = null;
    rows = null;
  },

  /** A request has arrived, or has got its response. */
  arrived(request) {
    const isNew = !kept.has(request.number);
    kept.set(request.number, request);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value);
    if (isNew) fresh.count += 1;
    if (request.status >= 400) fresh.refused += 1;
    changed.add(request.number);
    schedule();
    return selected === request.number;
  },

  /** The log was cleared, or belongs to another run of the sandbox. */
  reset() {
    kept.clear();
    changed.clear();
    if (list) draw();
    count();
  },
};

/** Draws at most once a frame: a burst of requests must not draw a thousand times. */
function schedule() {
  if (scheduled) return;
  scheduled = true;
  const run = () => {
    scheduled = false;
    update();
  };
  // A hidden page has no frames.
  if (document.hidden) setTimeout(run, 250);
  else requestAnimationFrame(run);
}

function update() {
  count();
  if (document.hidden) fresh = { count: 0, refused: 0 };
  else report();
  if (!list) return changed.clear();
  const numbers = [...changed].sort((a, b) => a - b);
  changed.clear();
  if (numbers.length > FIRST_SHOWN) return draw();
  for (const number of numbers) place(kept.get(number));
  trim();
}

function report() {
  if (fresh.count === 0) return;
  const refused = fresh.refused > 0 ? `, ${fresh.refused} refused` : "";
  announce(`${plural(fresh.count, "new request")}${refused}`);
  fresh = { count: 0, refused: 0 };
}

function count() {
  byId("count-requests").textContent = kept.size ? kept.size.toLocaleString("en") : "";
}

/** Puts a request where its number belongs, or replaces its row. */
function place(request) {
  if (!request) return;
  const old = rows.get(request.number);
  if (!fits(request)) {
    old?.remove();
    rows.delete(request.number);
    return;
  }
  if (list.firstElementChild?.classList.contains("none")) fill(list);
  const item = row(request);
  if (old) {
    const focused = old.contains(document.activeElement);
    old.replaceWith(item);
    if (focused) item.querySelector("a").focus();
  } else {
    item.classList.add("arriving");
    const next = [...list.children].find((other) => Number(other.dataset.number) < request.number);
    // It is one of those behind "Show older".
    if (!next && list.querySelector(".more")) return;
    list.insertBefore(item, next ?? null);
  }
  rows.set(request.number, item);
}

function draw() {
  if (!list) return;
  changed.clear();
  rows.clear();
  const fitting = [...kept.values()].filter(fits).sort((a, b) => b.number - a.number);
  const items = fitting.slice(0, shown).map((request) => {
    const item = row(request);
    rows.set(request.number, item);
    return item;
  });
  if (items.length === 0) {
    const filtered = kept.size > 0;
    const hint = filtered ? "No request fits the filter." : "Requests to the API appear here as they happen.";
    items.push(h("li", { class: "none" }, empty(filtered ? "Nothing found" : "Waiting for requests", hint)));
  }
  if (fitting.length > shown) items.push(more(fitting.length - shown));
  fill(list, items);
}

function more(count) {
  const click = () => {
    shown += FIRST_SHOWN * 2;
    draw();
  };
  return h("li", { class: "more" }, h("button", { type: "button", class: "quiet", onclick: click }, `Show older (${count})`));
}

/** Keeps the number of rows in bounds while requests arrive. */
function trim() {
  if (rows.size <= shown + FIRST_SHOWN) return;
  while (rows.size > shown + FIRST_SHOWN) {
    const last = [...list.children].reverse().find((item) => item.dataset.number);
    rows.delete(Number(last.dataset.number));
    last.remove();
  }
  list.querySelector(".more")?.remove();
  list.append(more([...kept.values()].filter(fits).length - rows.size));
}

function fits(request) {
  if (!FILTERS[filter][1](request)) return false;
  if (!text) return true;
  const texts = [request.method, request.path, request.query, request.operation, request.status, ...(request.reasons ?? [])];
  return texts.some((part) => String(part ?? "").toLowerCase().includes(text));
}

function row(request) {
  const kind = statusKind(request.status, request.closed);
  const state = request.closed ? "closed" : (request.status ?? "…");
  const reasons = request.reasons ?? [];
  return h(
    "li",
    { "data-number": request.number },
    h(
      "a",
      { class: "row", href: `#/requests/${request.number}`, "aria-current": request.number === selected && "true" },
      h(
        "span",
        { class: "row-top" },
        h("span", { class: `method m-${request.method.toLowerCase()}` }, request.method),
        h("span", { class: "path" }, request.path, request.query && h("span", { class: "query" }, `?${request.query}`)),
        h("span", { class: `status ${kind}` }, state),
      ),
      h(
        "span",
        { class: "row-sub" },
        h("span", null, request.operation ?? "no operation"),
        request.notes > 0 && h("span", { class: "flag" }, plural(request.notes, "note")),
        h("span", { class: "row-time" }, duration(request.durationMs), " · ", clock(request.arrivedAt)),
      ),
      reasons.length > 0 && h("span", { class: `row-why ${request.status === 404 ? "absent" : kind}` }, quoted(reasons[0]), request.reasonCount > 1 && ` (and ${request.reasonCount - 1} more)`),
    ),
  );
}

function select(number) {
  selected = number;
  for (const [own, item] of rows ?? []) {
    const link = item.querySelector("a");
    if (own === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function chips() {
  const chip = ([name, [label]]) =>
    h("button", { type: "button", class: "chip", "aria-pressed": String(name === filter), onclick: () => choose(name) }, label);
  return h("div", { class: "chips", role: "group", "aria-label": "Filter" }, Object.entries(FILTERS).map(chip));
}

function choose(name) {
  filter = name;
  shown = FIRST_SHOWN;
  const names = Object.keys(FILTERS);
  byId("list-tools").querySelectorAll(".chip").forEach((chip, index) => {
    chip.setAttribute("aria-pressed", String(names[index] === name));
  });
  draw();
}

async function clear() {
  try {
    await call("DELETE", "requests");
    location.hash = "#/requests";
  } catch (error) {
    announce(error.message);
  }
}
