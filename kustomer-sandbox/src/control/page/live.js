// The stream of what happens in the sandbox. The browser reconnects by itself and says what it has seen last.

import { byId } from "./dom.js";

/**
 * Listens for `hello` (a new connection; `run` differs after a restart of the sandbox), `request` and `cleared`.
 */
export function listen(handlers) {
  let source = null;
  const connect = () => {
    source = new EventSource("events");
    source.addEventListener("open", () => show("Live", "on"));
    source.addEventListener("error", () => show("Reconnecting", "off"));
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
    }
  };
  connect();
  window.addEventListener("pagehide", () => source.close());
  // Back from another page, the browser may show this one as it was left.
  window.addEventListener("pageshow", (event) => event.persisted && connect());
}

function show(text, state) {
  byId("live-text").textContent = text;
  byId("live").dataset.state = state;
}
