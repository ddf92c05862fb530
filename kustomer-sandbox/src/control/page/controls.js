// The clock and the faults of the sandbox.

import { call, get } from "./api.js";
import { announce, byId, fill, h } from "./dom.js";
import { fact } from "./exchange.js";
import { attributeName, date, minute } from "./format.js";

let list = null;

export const controls = {
  title: "Controls",

  async list(body, tools) {
    list = h("div", { class: "panels" });
    fill(tools);
    fill(body, list);
    fill(list, clockPanel(), limitsPanel(), faultsPanel());
    await refresh();
  },

  refresh: () => refresh(),

  close() {
    list = null;
  },
};

async function refresh() {
  if (!list) return;
  await Promise.all([readClock(), readFaults(), readLimits()]);
}

/** Shows the sandbox's time in the bar, and why it differs from that on the wall. */
export function showClock(state) {
  const element = byId("clock");
  element.hidden = !state;
  if (!state) return;
  const ahead = Math.abs(Date.parse(state.now) - Date.now()) > 60_000;
  fill(element, h("span", { class: "hidden" }, "Clock of the sandbox: "), `${date(state.now)}, ${minute(state.now)} UTC`, state.frozen && h("span", { class: "pill snoozed" }, "frozen"), !state.frozen && ahead && h("span", { class: "pill open" }, "moved"));
  const now = byId("clock-now");
  if (now) {
    now.textContent = `${date(state.now)}, ${new Date(state.now).toISOString().slice(11, 19)} UTC`;
    byId("clock-freeze").textContent = state.frozen ? "Let it run" : "Freeze";
    byId("clock-freeze").dataset.frozen = String(state.frozen);
  }
}

const readClock = () => get("clock").then(showClock, () => showClock(null));

function clockPanel() {
  const steps = [["1 minute", { minutes: 1 }], ["1 hour", { hours: 1 }], ["1 day", { days: 1 }], ["1 week", { days: 7 }]];
  return panel(
    "Clock",
    "Everything that depends on time follows it: drafts that are due, snoozes, retries of webhooks, rate limits.",
    h("p", { class: "big", id: "clock-now" }, "–"),
    h("div", { class: "buttons", role: "group", "aria-label": "Advance the clock" }, steps.map(([label, by]) => h("button", { type: "button", class: "button", onclick: () => act("clock/advance", by, `The clock was advanced by ${label}`) }, h("span", { class: "hidden" }, "Advance by "), `+ ${label}`))),
    h("button", { type: "button", class: "button", id: "clock-freeze", onclick: (event) => freeze(event.currentTarget.dataset.frozen !== "true") }, "Freeze"),
  );
}

const freeze = (frozen) => act("clock", { frozen }, frozen ? "The clock is frozen" : "The clock runs", "PUT");

async function act(path, body, done, method = "POST") {
  try {
    showClock(await call(method, path, body));
    say(done);
  } catch (error) {
    say(error.message);
  }
}

function say(text) {
  announce(text);
  const line = byId("controls-said");
  if (line) line.textContent = text;
}

const KINDS = {
  status: ["Respond with a status", (value) => ({ status: value }), "Status", 503, 200, 599],
  delay: ["Delay the response", (value) => ({ delayMs: value }), "Milliseconds", 500, 1, 600000],
  cut: ["Cut the connection within the body", () => ({ cut: "half" })],
  reset: ["Reset the connection", () => ({ reset: "before" })],
};

function faultsPanel() {
  const field = (label, input) => h("label", { class: "field" }, h("span", null, label), input);
  const kind = h("select", { onchange: () => choose() }, Object.entries(KINDS).map(([name, [label]]) => h("option", { value: name }, label)));
  const value = h("input", { type: "number", required: true });
  const valueLabel = h("span", null);
  const valueField = h("label", { class: "field" }, valueLabel, value);
  const times = h("input", { type: "number", min: "1", value: "1", required: true });
  const method = h("select", null, ["any", "GET", "POST", "PUT", "PATCH", "DELETE"].map((name) => h("option", { value: name === "any" ? "" : name }, name)));
  const path = h("input", { placeholder: "any, or /v1/customers/*", autocomplete: "off", spellcheck: "false" });
  const choose = () => {
    const [, , label, start, min, max] = KINDS[kind.value];
    valueField.hidden = !label;
    value.disabled = !label;
    if (!label) return;
    valueLabel.textContent = label;
    Object.assign(value, { value: start, min, max });
  };
  const inject = async (event) => {
    event.preventDefault();
    const fault = { ...KINDS[kind.value][1](Number(value.value)), times: Number(times.value) };
    if (method.value) fault.method = method.value;
    if (path.value) fault.path = path.value;
    await attempt(() => call("POST", "faults", fault), "The fault waits for its request");
  };
  choose();
  return panel(
    "Faults",
    "The next requests that fit fail in this way.",
    h(
      "form",
      { class: "fault-form", onsubmit: inject },
      h("div", { class: "wide" }, field("What happens", kind)),
      valueField,
      field("Times", times),
      field("Method", method),
      field("Path", path),
      h("button", { class: "button primary" }, "Inject"),
    ),
    h("p", { class: "hint", id: "controls-said" }),
    h("div", { id: "faults" }),
  );
}

async function attempt(change, done) {
  try {
    await change();
    say(done);
  } catch (error) {
    say(error.message);
  }
  await readFaults();
}

const panel = (title, about, ...content) => h("section", { class: "panel", "aria-label": title }, h("h2", null, title), h("p", { class: "hint" }, about), content);

async function readFaults() {
  const element = byId("faults");
  if (!element) return;
  let faults = [];
  try {
    faults = (await get("faults")).faults ?? [];
  } catch (error) {
    return fill(element, h("p", { class: "hint" }, error.status === 404 ? "This sandbox cannot inject faults from here." : error.message));
  }
  if (faults.length === 0) return fill(element, h("p", { class: "hint" }, "No fault is injected."));
  const clear = () => attempt(() => call("DELETE", "faults"), "The faults are removed");
  fill(
    element,
    h("ul", { class: "rows plain", "aria-label": "Injected faults" }, faults.map(faultRow)),
    h("button", { type: "button", class: "button", onclick: clear }, "Remove all"),
  );
}

function faultRow(fault) {
  const where = [fault.method, fault.operation ?? fault.path].filter(Boolean).join(" ") || "any request";
  const isUsedUp = fault.fired >= fault.times;
  const times = fault.times === "unlimited" ? `${fault.fired} times so far` : `${fault.fired} of ${fault.times} times`;
  return h(
    "li",
    { class: "row" },
    h("span", { class: "row-top" }, h("span", { class: "row-title" }, what(fault)), h("span", { class: `pill ${isUsedUp ? "done" : "snoozed"}` }, isUsedUp ? "used up" : "waiting")),
    h("span", { class: "row-sub" }, h("span", { class: "mono" }, where), h("span", { class: "row-time" }, times)),
  );
}

function what(fault) {
  const parts = [
    fault.delayMs && `delay of ${fault.delayMs} ms`,
    fault.status && `status ${fault.status}`,
    (fault.set || fault.remove) && "changed JSON",
    fault.bodyDelayMs && `pause of ${fault.bodyDelayMs} ms in the body`,
    fault.dripMs && `${fault.dripMs} ms after each byte`,
    fault.cut !== undefined && `cut (${fault.cut})`,
    fault.reset !== undefined && `reset (${fault.reset})`,
    fault.garbage && "garbage",
  ].filter(Boolean);
  const text = parts.join(", ") || "nothing";
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function limitsPanel() {
  const reset = async () => {
    await call("DELETE", "rate-limits").catch((error) => say(error.message));
    await readLimits();
  };
  return panel(
    "Rate limits",
    "Requests per minute. A minute begins with the first request that counts, by the sandbox's clock, or here.",
    h("dl", { class: "facts", id: "limits" }),
    h("button", { type: "button", class: "button", onclick: reset }, "Start over"),
  );
}

async function readLimits() {
  const element = byId("limits");
  if (!element) return;
  let limits = {};
  try {
    limits = (await get("rate-limits")) ?? {};
  } catch (error) {
    if (error.status !== 404) throw error;
  }
  // A sandbox without this path has nothing to show.
  element.closest(".panel").hidden = Object.keys(limits).length === 0;
  const shown = ({ limit, used }) => (limit === null ? "no limit" : `${used ?? 0} of ${limit}`);
  fill(element, Object.entries(limits).map(([name, limit]) => fact(attributeName(name), shown(limit))));
}
