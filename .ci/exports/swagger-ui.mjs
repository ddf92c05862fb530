// Opens an OpenAPI document in Swagger UI, in a headless Chromium, and checks that it shows every operation and no error.
// The page reports to this program when it is complete, or after two minutes.
// Arguments: the document, the folder of `swagger-ui-dist`, a folder for temporary files, Chromium.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const [file, dist, work, chromium] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const methods = ["get", "post", "put", "patch", "delete"];
const items = Object.values(JSON.parse(text).paths);
const expected = items.flatMap((item) => Object.keys(item)).filter((key) => methods.includes(key)).length;

const page = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/swagger-ui.css"><div id="ui"></div>
<script>
  const errors = [];
  window.onerror = (message) => errors.push(String(message));
  window.onunhandledrejection = (event) => errors.push(String(event.reason));
  console.error = (...words) => errors.push(words.join(" "));
</script>
<script src="/swagger-ui-bundle.js"></script>
<script>
  SwaggerUIBundle({ url: "/openapi.json", dom_id: "#ui", docExpansion: "list" });
  const start = Date.now();
  // Only what is in view is in the page, so it scrolls through the document.
  const seen = new Set();
  let opened = false;
  setInterval(() => {
    for (const element of document.querySelectorAll(".opblock")) seen.add(element.id);
    if (!opened && seen.size) {
      // The parts of an operation are resolved when it is opened.
      document.querySelector(".opblock-summary-control").click();
      opened = true;
    }
    const shownErrors = [...document.querySelectorAll(".errors-wrapper, .loading-container.failed")];
    if (seen.size >= ${expected} || shownErrors.length || Date.now() - start > 120_000) {
      const report = { shown: seen.size, errors: [...errors, ...shownErrors.map((element) => element.textContent)] };
      fetch("/report", { method: "POST", body: JSON.stringify(report) });
    }
    const before = scrollY;
    scrollBy(0, innerHeight / 2);
    if (scrollY === before) scrollTo(0, 0);
  }, 100);
</script>`;

const files = {
  "/": ["text/html", page],
  "/openapi.json": ["application/json", text],
  "/swagger-ui.css": ["text/css", readFileSync(join(dist, "swagger-ui.css"))],
  "/swagger-ui-bundle.js": ["text/javascript", readFileSync(join(dist, "swagger-ui-bundle.js"))],
};
const server = createServer(async (request, response) => {
  if (request.url === "/report") {
    let body = "";
    for await (const chunk of request) body += chunk;
    finish(JSON.parse(body));
  }
  const [type, content] = files[request.url] ?? ["text/plain", ""];
  response.setHeader("content-type", type);
  response.end(content);
});

let browser;
let timer;
function finish({ shown, errors }) {
  clearTimeout(timer);
  browser.kill();
  if (shown !== expected) errors.push(`Swagger UI shows ${shown} operations of ${expected}`);
  console.log(errors.length ? errors.join("\n") : `Swagger UI shows ${shown} operations and no errors`);
  process.exit(errors.length ? 1 : 0);
}

server.listen(0, "127.0.0.1", () => {
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,5000", `--user-data-dir=${join(work, "chromium")}`];
  browser = spawn(chromium, [...options, `http://127.0.0.1:${server.address().port}/`], { stdio: "ignore" });
  timer = setTimeout(() => finish({ shown: 0, errors: ["Chromium did not load the page"] }), 150_000);
});
