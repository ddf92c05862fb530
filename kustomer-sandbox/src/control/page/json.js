// JSON with colors. What is too long to read is not colored.

import { h } from "./dom.js";

const MAX_COLORED = 100_000;
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Shows a body: JSON is indented and colored, anything else is shown as it is. */
export function bodyText(text) {
  let pretty = text;
  let isJson = false;
  try {
    pretty = JSON.stringify(JSON.parse(text), null, 2);
    isJson = true;
  } catch {
    // Not JSON: a form, an HTML page of a fault, or a body that was cut off.
  }
  const code = h("code");
  if (isJson && pretty.length <= MAX_COLORED) color(code, pretty);
  else code.textContent = pretty;
  return h("pre", { class: "body", tabindex: "0", role: "group", "aria-label": "Body" }, code);
}

function color(code, text) {
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    code.append(text.slice(end, match.index));
    const [whole, string, colon, word] = match;
    const kind = string ? (colon ? "key" : "string") : word ? "word" : "number";
    code.append(h("span", { class: `j-${kind}` }, string ?? whole), colon ?? "");
    end = match.index + whole.length;
  }
  code.append(text.slice(end));
}
