import { STATUS_CODES } from "node:http";
import { BUSY_PAGE } from "./busy-page.mjs";
import { clientAddress } from "./client-address.mjs";
import { isForeign, refusal } from "./refusal.mjs";
import { isSound } from "./sound-body.mjs";
import { Turnstile } from "./turnstile.mjs";

/** Twice as many as there are connections to the database, since a page does not need one all the time. */
const CROWD = { abreast: 20, line: 1000, patience: 30_000 };
/** What asks nothing of the database, or stays open as long as its reader likes. */
const UNCOUNTED = /^\/(_next\/static|api\/live|api\/exports)\//;
const RETRY_AFTER = "10";

/**
 * What stands between the socket and Next: headers that only we may set, and requests that go no further.
 *
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} next
 * @param {{ trustedProxies: number, https: boolean, crowd?: typeof CROWD }} options
 */
export function guarded(next, { trustedProxies, https, crowd = CROWD }) {
  const counted = oneOfMany(next, new Turnstile(crowd));
  /**
   * @param {import("./limited-request.mjs").LimitedRequest} request
   * @param {import("node:http").ServerResponse} response
   */
  return (request, response) => {
    const status = refusal(request);
    if (status !== 0) return refuse(response, status);
    const forwarded = request.headers["x-forwarded-for"];
    const peer = request.socket.remoteAddress;
    if (trustedProxies === 0) for (const name of FORWARDED) delete request.headers[name];
    if (isForeign(request)) return refuse(response, 403);
    request.headers["x-client-ip"] = clientAddress(peer, String(forwarded ?? ""), trustedProxies);
    request.headers["x-forwarded-proto"] = https ? "https" : "http";
    request.onTooLarge = () => {
      refuse(response, 413);
      response.once("close", () => request.destroy());
    };
    return request.method === "POST" ? whole(request, response, counted) : counted(request, response);
  };
}

/**
 * Hands a form on when all of it is here and can be read.
 *
 * @param {import("./limited-request.mjs").LimitedRequest} request
 * @param {import("node:http").ServerResponse} response
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} next
 */
async function whole(request, response, next) {
  const body = await request.whole();
  if (body === null) return;
  const sound = await isSound(body, request.headers);
  request.handOn(body);
  return sound ? next(request, response) : refuse(response, 400);
}

/**
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} next
 * @param {Turnstile} turnstile
 * @returns {typeof next}
 */
function oneOfMany(next, turnstile) {
  return async (request, response) => {
    if (UNCOUNTED.test(request.url ?? "")) return next(request, response);
    const gone = new AbortController();
    let closed = () => gone.abort();
    // One listener for both, since Next adds eight of its own and Node warns of more than ten.
    response.once("close", () => closed());
    const leave = await turnstile.enter(gone.signal);
    if (!leave) return busy(response);
    if (gone.signal.aborted) return leave();
    closed = leave;
    return next(request, response);
  };
}

/** @param {import("node:http").ServerResponse} response */
function busy(response) {
  if (response.destroyed) return;
  const type = "text/html; charset=utf-8";
  response.writeHead(503, { connection: "close", "content-type": type, "retry-after": RETRY_AFTER });
  response.end(BUSY_PAGE);
}

/** Anybody can send these; without a proxy of ours in front they are only claims. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-real-ip"];

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  if (response.headersSent) return;
  response.writeHead(status, { connection: "close", "content-type": "text/plain; charset=utf-8" });
  response.end(`${STATUS_CODES[status]}\n`);
}
