// Elements. Text from data only ever becomes text nodes, so that it can never become markup.

/** Creates an element. A member `on..` is a listener, `class` the classes; `null` and `false` are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "href" && !String(value).startsWith("#")) throw new Error("only links within the page");
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** Replaces what is in an element. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** Returns an icon of the sprite in the page. */
export function icon(name, extra = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `icon ${extra}`.trim());
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export const byId = (id) => document.getElementById(id);

/** A message in place of a list that is empty. */
export function empty(title, ...hints) {
  return h("div", { class: "empty" }, h("p", { class: "empty-title" }, title), hints.map((hint) => h("p", null, hint)));
}

/** Makes the rows of a list reachable by arrow keys. Rows are links, so that Enter works by itself. */
export function arrowKeys(list, follow) {
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...list.querySelectorAll("a.row")];
    const at = rows.indexOf(document.activeElement?.closest?.("a.row"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = rows[to];
    if (at < 0 || !row) return;
    event.preventDefault();
    row.focus();
    if (follow()) location.replace(row.getAttribute("href"));
  });
}

let announced = 0;
let waiting = null;

/** Tells a screen reader, at most every five seconds: a busy log must not talk all the time. */
export function announce(text) {
  clearTimeout(waiting);
  const pause = Math.max(0, announced + 5000 - Date.now());
  waiting = setTimeout(() => {
    announced = Date.now();
    byId("announcer").textContent = text;
  }, pause);
}
