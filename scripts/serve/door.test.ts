import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { guarded } from "./handler.mjs";
import { BODY_LIMIT, LimitedRequest } from "./limited-request.mjs";
import { gracefulEnd } from "./shutdown.mjs";

let server: Server;
let port: number;
let end: () => Promise<unknown>;
let release: () => void;
/** What was handed on. */
let seen: string[];

/** Behind the door: tells what it got; /slow waits to be released, /stream never ends. */
beforeEach(async () => {
  seen = [];
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const site: Parameters<typeof guarded>[0] = async (received, response) => {
    seen.push(received.url ?? "");
    if (received.url === "/stream") {
      response.setHeader("content-type", "text/event-stream").write("data: here\n\n");
      return;
    }
    if (received.url === "/slow") await released;
    const body = await text(received).catch(() => "");
    if (!response.headersSent)
      response.end(JSON.stringify({ headers: received.headers, length: body.length }));
  };
  const crowd = { abreast: 3, line: 2, patience: 60_000 };
  server = createServer({ IncomingMessage: LimitedRequest });
  server.on("request", guarded(site, { trustedProxies: 0, https: true, crowd }));
  end = gracefulEnd(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  release();
  server.closeAllConnections();
  server.close();
});

const url = (path: string) => `http://127.0.0.1:${port}${path}`;

it("writes the address itself, whatever the client says", async () => {
  const claims = {
    "x-client-ip": "6.6.6.6",
    "x-forwarded-for": "6.6.6.6",
    "x-forwarded-host": "evil.example",
  };
  const { headers } = (await (await fetch(url("/"), { headers: claims })).json()) as { headers: object };
  expect(headers).toMatchObject({ "x-client-ip": "127.0.0.1", "x-forwarded-proto": "https" });
  expect(headers).not.toHaveProperty("x-forwarded-host");
  expect(headers).not.toHaveProperty("x-forwarded-for");
});

it.each(["/en/%25", "//evil.example", "/%E0%A4%A", "/a%00b", "/?q=%ff", "/a\\b", "http://evil.example/"])(
  "answers 400 to %s",
  async (target) => {
    const socket = connect(port, "127.0.0.1");
    socket.end(`GET ${target} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 400 /);
  },
);

it("lets a body of the limit through, of known length and in chunks", async () => {
  for (const chunked of [false, true]) {
    expect(await send(BODY_LIMIT, chunked)).toEqual({ status: 200, length: BODY_LIMIT });
  }
});

it("answers 413 to one octet more, of known length and in chunks", async () => {
  for (const chunked of [false, true]) {
    expect(await send(BODY_LIMIT + 1, chunked)).toEqual({ status: 413, length: undefined });
  }
});

it("on ending finishes what is being answered, cuts event streams and takes nothing new", async () => {
  const stream = await fetch(url("/stream"));
  const slow = fetch(url("/slow"));
  await new Promise((resolve) => server.once("request", resolve));
  const ended = end();
  await expect(text(stream.body as never)).rejects.toThrow();
  await expect(fetch(url("/"))).rejects.toThrow();
  release();
  expect((await slow).status).toBe(200);
  await ended;
});

function send(size: number, chunked: boolean): Promise<{ status?: number; length?: number }> {
  return new Promise((resolve, reject) => {
    const headers = chunked ? { "transfer-encoding": "chunked" } : { "content-length": size };
    const sent = request(url("/"), { method: "POST", headers }, async (response) => {
      const answer = await text(response);
      const length = answer.startsWith("{") ? JSON.parse(answer).length : undefined;
      resolve({ status: response.statusCode, length });
    });
    sent.once("error", reject);
    sent.end(Buffer.alloc(size, "a"));
  });
}

it.each(["TRACE", "PROPFIND", "MKCOL"])("answers 405 to %s", async (method) => {
  const socket = connect(port, "127.0.0.1");
  socket.end(`${method} / HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1.1 405 /);
});

it("answers 400 to an origin that is no address", async () => {
  const origin = async (origin: string) => (await fetch(url("/"), { headers: { origin } })).status;
  expect([await origin("null"), await origin("http://desk"), await origin("desk")]).toEqual([200, 200, 400]);
});

const BOUNDARY = "----a-boundary-of-some-length";
const FORM = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--${BOUNDARY}--\r\n`;
const HEAD = `POST / HTTP/1.1\r\nHost: desk\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\n`;
const LENGTH = `Content-Length: ${FORM.length}\r\n`;

it("hands forms on as they came, one after the other on one connection, and ends it after a broken one", async () => {
  const socket = connect(port, "127.0.0.1");
  const answers = text(socket);
  const broken = FORM.replace("form-data;", "something;");
  socket.write(`${HEAD}${LENGTH}\r\n${FORM}${HEAD}${LENGTH}\r\n${FORM}${HEAD}${LENGTH}\r\n${broken}`);
  const found = (await answers).match(/HTTP\/1.1 \d+|"length":\d+/g);
  const whole = `"length":${FORM.length}`;
  expect(found).toEqual(["HTTP/1.1 200", whole, "HTTP/1.1 200", whole, "HTTP/1.1 400"]);
});

it("waits for a form that comes slowly in chunks", async () => {
  const socket = connect(port, "127.0.0.1");
  const answer = text(socket);
  socket.write(`${HEAD}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n`);
  for (const octet of FORM) {
    socket.write(`1\r\n${octet}\r\n`);
    await new Promise(setImmediate);
  }
  expect(seen).toEqual([]);
  socket.end("0\r\n\r\n");
  expect(await answer).toContain(`"length":${FORM.length}`);
});

it("lets a form that is broken off go, and nothing of it through", async () => {
  const arrived = new Promise<IncomingMessage>((resolve) => server.once("request", resolve));
  const socket = connect(port, "127.0.0.1");
  socket.write(`${HEAD}${LENGTH}\r\n${FORM.slice(0, 40)}`);
  const request = await arrived;
  const closed = new Promise((resolve) => request.once("close", resolve));
  socket.destroy();
  await closed;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(seen).toEqual([]);
});

it("answers 403 to what another site's page sends", async () => {
  const posted = async (origin?: string) => {
    const headers = new Headers(origin ? { origin, "x-forwarded-host": "evil.example" } : {});
    return (await fetch(url("/"), { method: "POST", headers })).status;
  };
  expect(await posted("https://evil.example")).toBe(403);
  expect(await posted("null")).toBe(403);
  expect(await posted(url(""))).toBe(200);
  expect(await posted()).toBe(200);
});

it("keeps a crowd in line, and turns away in four languages whom there is no place for", async () => {
  const arrived = new Promise<void>((resolve) => {
    let count = 0;
    server.on("request", () => ++count === 5 && resolve());
  });
  const inside = Array.from({ length: 5 }, () => fetch(url("/slow")));
  await arrived;
  const turnedAway = await fetch(url("/"));
  expect([turnedAway.status, turnedAway.headers.get("retry-after")]).toEqual([503, "10"]);
  expect((await turnedAway.text()).match(/lang="(zh-Hans|ja|ko|en)"><h1>/g)).toHaveLength(4);
  release();
  expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await fetch(url("/"))).status).toBe(200);
});
