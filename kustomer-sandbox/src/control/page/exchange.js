// A request with its response: what was sent, what came back, and why.

import { h, icon } from "./dom.js";
import { bytes, clock, date, duration, statusKind, statusText } from "./format.js";
import { bodyText } from "./json.js";

export function exchange(request) {
  const { response, operation } = request;
  const kind = statusKind(response?.status, request.closed);
  const target = targetOf(request);
  const state = request.closed ? "Closed without a response" : response ? statusText(response.status) : "No response yet";
  return [
    h(
      "header",
      { class: "detail-head" },
      h("p", { class: "eyebrow" }, `Request ${request.number}`, " · ", date(request.arrivedAt), ", ", clock(request.arrivedAt), " UTC"),
      h("h2", { class: "call", tabindex: "-1" }, h("span", { class: `method m-${request.method.toLowerCase()}` }, request.method), " ", target),
      h(
        "dl",
        { class: "facts" },
        fact("Status", h("span", { class: `status ${kind}` }, state)),
        fact("Duration", duration(request.durationMs) || "–"),
        fact("Operation", operation ? h("span", { class: "mono" }, operation.name) : "none"),
        operation && fact("Path", h("span", { class: "mono" }, operation.path)),
      ),
    ),
    why(request),
    notes(request.notes ?? []),
    half("Request", request.headers, request.body, request.bodyLength),
    response && half("Response", response.headers, response.body, response.bodyLength),
    h("div", { class: "actions" }, h("button", { type: "button", class: "button", onclick: (event) => copy(event, request) }, "Copy as curl")),
  ];
}

const targetOf = ({ path, query }) => (query ? `${path}?${query}` : path);

export const fact = (name, value) => h("div", null, h("dt", null, name), h("dd", null, value));

/** The rules that refused a request, each with what was probably meant. */
function why(request) {
  const reasons = request.reasons ?? [];
  if (reasons.length === 0) return null;
  const schema = request.operation?.schema;
  return h(
    "section",
    { class: "why", "aria-label": "Why it was refused" },
    h("h3", null, "Why it was refused"),
    h("ul", null, reasons.map((reason) => reasonItem(reason, schema))),
  );
}

function reasonItem(reason, schema) {
  const near = reason.nearMisses ?? [];
  const rest = (reason.allowed ?? []).filter((name) => !near.includes(name));
  return h(
    "li",
    { class: "reason" },
    h("p", { class: "reason-message" }, quoted(reason.message)),
    h(
      "p",
      { class: "reason-facts" },
      reason.parameter && h("span", null, "at ", h("code", null, reason.parameter)),
      reason.rule && h("span", null, "rule ", h("code", null, reason.rule), schema && [" in ", h("code", null, schema)]),
      near.length > 0 && h("span", { class: "near" }, "nearest ", near.map((name) => h("code", null, name))),
    ),
    rest.length > 0 && h("details", null, h("summary", null, near.length > 0 ? `${rest.length} other allowed names` : `${rest.length} allowed`), h("p", { class: "names" }, rest.map((name) => [h("code", null, name), " "]))),
  );
}

function notes(texts) {
  if (texts.length === 0) return null;
  return h(
    "section",
    { class: "notes", "aria-label": "Notes" },
    h("h3", null, "Notes"),
    h("ul", null, texts.map((text) => h("li", null, quoted(text)))),
  );
}

/** Shows the parts in backticks as code. */
export function quoted(text) {
  return String(text).split("`").map((part, index) => (index % 2 === 1 ? h("code", null, part) : part));
}

function half(title, headers, body, length) {
  const names = Object.entries(headers ?? {});
  return h(
    "section",
    { class: "half", "aria-label": title },
    h("h3", null, title, h("span", { class: "size" }, length ? bytes(length) : "no body")),
    names.length > 0 &&
      h(
        "details",
        { class: "headers" },
        h("summary", null, `${names.length} headers`),
        h("dl", null, names.map(([name, value]) => fact(name, [value].flat().join(", ")))),
      ),
    body ? bodyText(body) : length > 0 && h("p", { class: "hint" }, "The body is no longer recorded."),
  );
}

/** Returns a request as a command for a POSIX shell: neither the shell nor curl interprets what a client has sent. */
export function curl(request) {
  const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const method = request.method === "HEAD" ? ["--head"] : ["--request", quote(request.method)];
  const parts = ["curl", "--globoff", ...method, `"$KUSTOMER_BASE_URL"${quote(targetOf(request))}`, "--header", '"Authorization: Bearer $KUSTOMER_API_KEY"'];
  if (request.body && request.bodyIsAsSent) {
    const type = [request.headers?.["content-type"] ?? "application/json"].flat()[0];
    parts.push("--header", quote(`content-type: ${type}`), "--data-raw", quote(request.body));
  }
  return parts.join(" ");
}

async function copy(event, request) {
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(curl(request));
    button.textContent = request.body && !request.bodyIsAsSent ? "Copied without the body, which is not shown as it was sent" : "Copied";
  } catch {
    button.textContent = "The browser does not allow copying";
  }
  setTimeout(() => (button.textContent = "Copy as curl"), 2000);
}

export const backLink = (view, title) => h("a", { class: "back", href: `#/${view}` }, icon("back"), title);
