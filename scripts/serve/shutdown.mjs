const PATIENCE = 10_000;

/**
 * Lets a server end: nothing new is accepted, event streams are cut (their readers come back by themselves),
 * what is being answered is answered, but after ten seconds cut too.
 *
 * @param {import("node:http").Server} server
 * @returns {() => Promise<void>} ends it; call it once
 */
export function gracefulEnd(server) {
  /** @type {Set<import("node:http").ServerResponse>} */
  const open = new Set();
  let ending = false;
  server.on("request", (_request, response) => {
    open.add(response);
    if (ending) response.setHeader("connection", "close");
    response.once("close", () => {
      open.delete(response);
      if (ending) server.closeIdleConnections();
    });
  });
  return () => {
    ending = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    for (const response of open) if (isStream(response)) response.destroy();
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
    return closed;
  };
}

/** @param {import("node:http").ServerResponse} response */
function isStream(response) {
  return String(response.getHeader("content-type")).startsWith("text/event-stream");
}
