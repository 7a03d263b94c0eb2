import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Ask = {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: Buffer | string;
  /** Sends the body in so many pieces, without saying its length before. */
  chunked?: boolean;
};

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; millis: number };

/** Enough connections that nothing queues on this side. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** One request as it is written here: no redirect followed, nothing added, no path tidied. */
export function ask(origin: string, path: string, { method = "GET", headers, body, chunked }: Ask = {}) {
  const begun = performance.now();
  const { hostname, port } = new URL(origin);
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ agent, hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      const { statusCode: status = 0, headers } = answer;
      const done = () =>
        resolve({
          status,
          headers,
          text: Buffer.concat(parts).toString("utf8"),
          millis: performance.now() - begun,
        });
      // It has no end: that it begins is the answer.
      if (headers["content-type"]?.startsWith("text/event-stream")) {
        answer.on("error", () => {});
        done();
        return sent.destroy();
      }
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", done);
    });
    sent.on("error", reject);
    if (chunked && body) for (const piece of pieces(Buffer.from(body))) sent.write(piece);
    else if (body !== undefined) sent.setHeader("content-length", Buffer.byteLength(body));
    sent.end(chunked ? undefined : body);
  });
}

function pieces(body: Buffer): Buffer[] {
  const size = 16_384;
  return Array.from({ length: Math.ceil(body.length / size) }, (_, at) =>
    body.subarray(at * size, (at + 1) * size),
  );
}
