// How times, lengths and names are shown.

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "UTC" });
const MINUTE = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

const show = (format, text) => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? String(text ?? "") : format.format(at);
};

/** 14:03:27, in UTC like the documents of the API. */
export const clock = (text) => show(CLOCK, text);
export const minute = (text) => show(MINUTE, text);
export const day = (text) => show(DAY, text);
export const date = (text) => show(DATE, text);
export const dateAndMinute = (text) => `${date(text)}, ${minute(text)}`;

export function duration(ms) {
  if (ms === null || ms === undefined) return "";
  if (ms < 1) return "< 1 ms";
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 10000 ? 1 : 0)} s`;
}

export function bytes(count) {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(1)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}

export const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** `delayMinutesNum` is "Delay minutes". */
export function attributeName(name) {
  const words = name.replace(/(Str|Num|Bool|At|Txt|Tree|Url)$/, "").replace(/([a-z0-9])([A-Z])/g, "$1 $2");
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

export function initials(name) {
  const words = String(name ?? "").trim().split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return letters.map((word) => [...word][0].toUpperCase()).join("") || "?";
}

const REASONS = {
  200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 304: "Not Modified", 400: "Bad Request",
  401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
  408: "Request Timeout", 409: "Conflict", 413: "Content Too Large", 415: "Unsupported Media Type",
  422: "Unprocessable Content", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway",
  503: "Service Unavailable", 504: "Gateway Timeout",
};
export const statusText = (status) => [status, REASONS[status]].filter(Boolean).join(" ");

/** The kind of a status, for its color. */
export function statusKind(status, closed) {
  if (closed) return "failed";
  if (!status) return "pending";
  if (status >= 500) return "failed";
  return status >= 400 ? "refused" : "fine";
}
