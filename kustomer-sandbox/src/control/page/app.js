// Starts the page: sections, the search box, the keyboard, and what happens when something happens in the sandbox.

import { get } from "./api.js";
import { controls, showClock } from "./controls.js";
import { customers } from "./customers.js";
import { deliveries } from "./deliveries.js";
import { announce, arrowKeys, byId, empty, fill } from "./dom.js";
import { backLink } from "./exchange.js";
import { jobs } from "./jobs.js";
import { klasses } from "./klasses.js";
import { listen } from "./live.js";
import { requests } from "./requests.js";

const VIEWS = { requests, customers, klasses, deliveries, jobs, controls };
const WIDE = window.matchMedia("(min-width: 56rem)");

let view = null;
let name = "";
let id = "";
let run = null;
/** Counts what was opened, so that a slow response does not replace something newer. */
let opened = 0;

async function open() {
  const [, wantedName, wantedId = ""] = location.hash.split("/");
  const isKnown = Object.hasOwn(VIEWS, wantedName);
  const wanted = isKnown ? wantedName : "requests";
  const isNewView = wanted !== name;
  opened += 1;
  const mine = opened;
  id = isKnown ? decode(wantedId) : "";
  document.body.dataset.pane = id ? "detail" : "list";
  if (isNewView) await enter(wanted);
  if (mine !== opened) return;
  await showDetail(false);
  if (mine !== opened) return;
  if (isNewView && !id && !isFirst) byId("list-title").focus();
  isFirst = false;
}

let isFirst = true;

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function enter(wanted) {
  view?.close?.();
  name = wanted;
  view = VIEWS[wanted];
  document.body.dataset.view = wanted;
  for (const link of document.querySelectorAll(".nav a")) {
    if (link.dataset.view === wanted) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  byId("list-title").textContent = view.title;
  const box = byId("search");
  box.value = "";
  box.disabled = !view.search;
  box.placeholder = view.searchLabel ?? "";
  byId("search-label").textContent = view.searchLabel ?? "Search";
  view.search?.("");
  await load();
}

/** Whether the list of the section could be loaded. Otherwise an error is in its place. */
let isLoaded = false;

async function load() {
  const mine = view;
  isLoaded = false;
  try {
    await mine.list(byId("list-body"), byId("list-tools"));
    if (mine === view) isLoaded = true;
  } catch (error) {
    if (mine === view) fill(byId("list-body"), message(error));
  }
}

/** Updates the list. If that fails, what it shows stays, and the error is read out once. */
let hasFailed = false;

async function update(change) {
  if (!isLoaded) return load();
  try {
    await change();
    hasFailed = false;
  } catch (error) {
    if (!hasFailed) announce(error.message);
    hasFailed = true;
  }
}

async function showDetail(keepPlace) {
  const pane = byId("detail");
  const mine = opened;
  document.title = `${view.title} · Sandbox inspector`;
  if (!id) {
    view.deselect?.();
    return fill(pane, view.nothingSelected?.());
  }
  const draft = document.createElement("div");
  draft.className = "detail-inner";
  const title = await guarded(draft, () => view.detail(draft, id, keepPlace));
  if (mine !== opened || (keepPlace && hasSelection(pane))) return;
  const unfolded = unfoldedIn(pane);
  const [top, detailHadFocus] = [pane.scrollTop, pane.contains(document.activeElement)];
  draft.prepend(backLink(name, view.title));
  fill(pane, draft);
  if (keepPlace) for (const details of unfoldedIn(pane, unfolded)) details.open = true;
  pane.scrollTop = keepPlace ? top : 0;
  if (title) document.title = `${title} · Sandbox inspector`;
  const followsArrows = document.activeElement?.matches?.("a.row") && byArrow;
  if (!followsArrows && (!keepPlace || detailHadFocus)) pane.querySelector("h2")?.focus({ preventScroll: true });
  byArrow = false;
}

let byArrow = false;

/** Whether text is selected, to be copied. */
function hasSelection(pane) {
  const selection = document.getSelection();
  return !selection.isCollapsed && pane.contains(selection.anchorNode);
}

/** Returns the parts that are unfolded, or with their places, which stay the same, those at these. */
function unfoldedIn(pane, places) {
  const all = [...pane.querySelectorAll("details")];
  return places ? places.map((place) => all[place]).filter(Boolean) : all.flatMap((details, place) => (details.open ? [place] : []));
}

/** Shows an error in place of what could not be loaded. */
async function guarded(element, load) {
  try {
    return await load();
  } catch (error) {
    fill(element, message(error));
    return null;
  }
}

function message(error) {
  const gone = error.status === 404;
  return empty(gone ? "Not found" : "This cannot be shown", gone ? "It does not exist, or not any more." : error.message);
}

/** Refreshes what is on the screen once the sandbox has been quiet for a moment, or at the latest after a second. */
let refreshing = null;
let since = 0;
function refreshSoon() {
  const now = Date.now();
  if (!refreshing) since = now;
  clearTimeout(refreshing);
  refreshing = setTimeout(refresh, now - since > 1000 ? 0 : 150);
}

async function refresh() {
  refreshing = null;
  await update(() => view.refresh?.());
  if (id && view.refreshesDetail) await showDetail(true);
}

function start() {
  listen({
    hello(hello) {
      if (run !== null && run !== hello.run) requests.reset();
      if (run !== null) refreshSoon();
      run = hello.run;
    },
    request(request) {
      const isShown = requests.arrived(request);
      if (name === "requests") {
        if (isShown && id) showDetail(true);
      } else if (request.method !== "GET" && request.status) {
        refreshSoon();
      }
    },
    cleared() {
      requests.reset();
    },
  });
  window.addEventListener("hashchange", open);
  arrowKeys(byId("list-body"), () => {
    byArrow = WIDE.matches;
    return WIDE.matches;
  });
  searchBox();
  keys();
  tick();
  open();
}

function searchBox() {
  let pause = null;
  byId("search").addEventListener("input", (event) => {
    clearTimeout(pause);
    const { value } = event.target;
    pause = setTimeout(() => update(() => view.search?.(value)), name === "requests" ? 0 : 200);
  });
  byId("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    document.querySelector("#list-body a.row")?.focus();
  });
}

function keys() {
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      byId("search").select();
      byId("search").focus();
    }
    if (event.key === "Escape" && id && !document.activeElement?.matches?.("input, textarea, select")) {
      const link = document.querySelector('#list-body a[aria-current="true"]');
      location.hash = `#/${name}`;
      link?.focus();
    }
  });
}

/** The sandbox's clock: asked for now and then, and shown in between as it runs. */
async function tick() {
  try {
    showClock(await get("clock"));
  } catch {
    showClock(null);
  }
  // What happens without a request: retries of deliveries, jobs that run.
  if (view?.polls && !document.hidden) await refresh();
  setTimeout(tick, document.hidden ? 30000 : 5000);
}

start();
