// JSON with colors. What is too long to read is not colored.

import { h } from "./dom.js";

const MAX_COLORED = 100_000;
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Shows a body: JSON is indented and colored, anything else is shown as it is. */
export function bodyText(text) {
  let pretty = text;
  let isJson = false;
  try {
    JSON.parse(text);
    pretty = indented(text);
    isJson = true;
  } catch {
    // Not JSON: a form, an HTML page of a fault, or a body that was cut off.
  }
  const code = h("code");
  if (isJson && pretty.length <= MAX_COLORED) color(code, pretty);
  else code.textContent = pretty;
  return h("pre", { class: "body", tabindex: "0", role: "group", "aria-label": "Body" }, code);
}

/** Indents JSON. Members keep their order, and numbers their digits, which they would lose as values. */
function indented(text) {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  const parts = [];
  let depth = 0;
  const line = () => parts.push("\n", "  ".repeat(depth));
  tokens.forEach((token, at) => {
    const last = tokens[at - 1];
    const isEnd = token === "}" || token === "]";
    if (isEnd) depth -= 1;
    if (isEnd ? last !== "{" && last !== "[" : last === "{" || last === "[" || last === ",") line();
    parts.push(token === ":" ? ": " : token);
    if (token === "{" || token === "[") depth += 1;
  });
  return parts.join("");
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
