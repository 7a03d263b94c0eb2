import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

const unzip = promisify(gunzip);
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Sent = { type: string; bytes: Buffer };

/** One visitor's browser at one instance: keeps cookies, takes compressed answers, sends Origin with forms. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly port: number,
    /** Where the visitor seems to come from. */
    private readonly address = "192.0.2.1",
  ) {}

  get(path: string): Promise<Answer> {
    return this.send("GET", path);
  }

  post(path: string, sent: Sent): Promise<Answer> {
    return this.send("POST", path, sent);
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private async send(method: string, path: string, sent?: Sent): Promise<Answer> {
    const host = `localhost:${this.port}`;
    const headers = {
      host,
      accept: "text/html,application/xhtml+xml",
      "accept-encoding": "gzip",
      "x-forwarded-for": this.address,
      ...(this.cookies.size > 0 && { cookie: this.cookieHeader() }),
      ...(sent && {
        origin: `http://${host}`,
        "content-type": sent.type,
        "content-length": sent.bytes.length,
      }),
    };
    const answer = await exchange({ method, path, port: this.port, headers }, sent?.bytes);
    for (const cookie of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}

type Asked = { method: string; path: string; port: number; headers: Record<string, string | number> };

function exchange(asked: Asked, bytes?: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", agent, ...asked }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on("data", (part: Buffer) => parts.push(part));
      incoming.once("error", reject);
      incoming.once("end", async () => {
        const whole = Buffer.concat(parts);
        const zipped = incoming.headers["content-encoding"] === "gzip" && whole.length > 0;
        const body = (zipped ? await unzip(whole) : whole).toString("utf8");
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
      });
    });
    outgoing.once("error", (error: NodeJS.ErrnoException) => {
      // The server ended a connection that had been idle: browsers ask again, too.
      const ended = outgoing.reusedSocket && error.code === "ECONNRESET";
      if (ended) resolve(exchange(asked, bytes));
      else reject(error);
    });
    outgoing.end(bytes);
  });
}

/** Fields as a browser encodes a form with `enctype="multipart/form-data"`. */
export function multipart(fields: [name: string, value: string][]): Sent {
  const boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const bytes = Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, bytes };
}

/** The hidden fields of a page's form, as the page says them. */
export function hiddenFields(page: string, formId: string): [name: string, value: string][] {
  const [, form] = new RegExp(`<form[^>]* id="${formId}"[^>]*>([\\s\\S]*?)</form>`).exec(page) ?? [];
  if (form === undefined) throw new Error(`There is no form "${formId}" on the page.`);
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([input]) => {
    const name = / name="([^"]*)"/.exec(input)?.[1];
    return name === undefined ? [] : [[name, plain(/ value="([^"]*)"/.exec(input)?.[1] ?? "")] as const];
  }) as [string, string][];
}

const plain = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
