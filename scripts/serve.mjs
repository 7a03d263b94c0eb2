import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { guarded } from "./serve/handler.mjs";
import { LimitedRequest } from "./serve/limited-request.mjs";
import { gracefulEnd } from "./serve/shutdown.mjs";

const dev = process.argv.includes("--dev");
const { PORT = "3000", HOST = "127.0.0.1", APP_URL = `http://localhost:${PORT}` } = process.env;

// Read while Next is loaded: before the import.
Object.assign(process.env, {
  NODE_ENV: dev ? "development" : "production",
  NEXT_TELEMETRY_DISABLED: "1",
  NEXTAUTH_URL: new URL(APP_URL).origin,
  PORT,
});
const { default: next } = await import("next");

const server = createServer({
  IncomingMessage: LimitedRequest,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
});
const app = next({
  dev,
  dir: fileURLToPath(new URL("..", import.meta.url)),
  hostname: "localhost",
  port: Number(PORT),
});
await app.prepare();
const https = APP_URL.startsWith("https:");
server.on(
  "request",
  guarded(app.getRequestHandler(), { trustedProxies: Number(process.env.TRUSTED_PROXIES ?? 0), https }),
);
if (dev) server.on("upgrade", app.getUpgradeHandler());
const end = gracefulEnd(server);

server.once("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${PORT} is taken. Choose another with PORT.` : error);
  process.exit(1);
});
server.listen(Number(PORT), HOST, () => {
  if (process.send) process.send("listening");
  else console.log(`Serving on http://${HOST}:${PORT}`);
});

let ending = false;
async function stop() {
  if (ending) return server.closeAllConnections(); // asked twice: at once
  ending = true;
  await end();
  await app.close();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, stop);
