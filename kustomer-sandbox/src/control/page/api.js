// Calls to the control server, which also passes calls to the API.

/** A call that did not succeed. `status` is 0 if the sandbox cannot be reached. */
export class CallError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Calls a path of the control server, relative to `/_sandbox/`. Returns the JSON of the response, or null. */
export async function call(method, path, body) {
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
    });
    text = await response.text();
  } catch {
    throw new CallError(0, "The sandbox cannot be reached.");
  }
  let json = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    // An error page; its status says enough.
  }
  if (!response.ok) {
    const messages = (json?.errors ?? []).map((error) => error.message ?? error.detail ?? error.title);
    throw new CallError(response.status, messages.filter(Boolean).join("; ") || `status ${response.status}`);
  }
  return json;
}

export const get = (path) => call("GET", path);

/** Calls the API as the owner of the sandbox. */
export const api = (path) => call("GET", `api${path}`);

/** Returns the records of a list of the API. */
export const apiList = async (path) => (await api(path))?.data ?? [];

/** Like `apiList`, but an error is an empty list: a part of a page must not take the rest with it. */
export const apiPart = (path) => apiList(path).catch(() => []);

export function search(criteria, sort, context = "customer", pageSize = 50) {
  const body = { queryContext: context, ...criteria, sort };
  return call("POST", `api/v1/customers/search?page=1&pageSize=${pageSize}`, body);
}
