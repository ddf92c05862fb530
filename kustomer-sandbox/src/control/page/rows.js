// A list of rows that are links: which of them is selected, and the focus, which stays where it is when the list changes.

import { empty, fill, h } from "./dom.js";

/** The rows of a section of the page, while it is open. */
export class RowList {
  #section;
  #element = null;
  #selected = null;

  constructor(section) {
    this.#section = section;
  }

  get isOpen() {
    return this.#element !== null;
  }

  /** Puts an empty list into the page. Without a label, it is for groups, each with a list of its own. */
  open(body, tools, label) {
    this.#element = label ? h("ol", { class: "rows", "aria-label": label }) : h("div");
    fill(tools);
    fill(body, this.#element);
  }

  close() {
    this.#element = null;
  }

  /** Returns the row of a record, which leads to its details. */
  row(id, kind, ...content) {
    const attributes = { class: `row ${kind}`.trim(), href: this.#href(id), "aria-current": id === this.#selected && "true" };
    return h("li", null, h("a", attributes, content));
  }

  /** Replaces what is in the list. */
  show(...content) {
    if (!this.#element) return;
    const focused = document.activeElement?.getAttribute?.("href");
    fill(this.#element, content);
    if (focused) this.#element.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  }

  /** Shows a message in place of rows. */
  showNone(title, hint) {
    this.show(h("li", { class: "none" }, empty(title, hint)));
  }

  /** Marks the row whose details are shown; `null` for none. */
  select(id) {
    this.#selected = id;
    const href = id === null ? null : this.#href(id);
    for (const link of this.#element?.querySelectorAll("a.row") ?? []) {
      if (link.getAttribute("href") === href) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  #href(id) {
    return `#/${this.#section}/${encodeURIComponent(id)}`;
  }
}
