import { type Fields, hiddenFields, multipart } from "./forms";
import { type Answer, type Ask, ask } from "./http";

/** A browser without JavaScript: keeps cookies, says where it comes from, follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Changed when another server is to be asked. */
  origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async ask(path: string, { headers = {}, ...how }: Ask = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const own: Ask["headers"] = cookie ? { cookie } : {};
    const answer = await ask(this.origin, path, {
      ...how,
      headers: { "accept-language": "en", ...own, ...headers },
    });
    for (const set of answer.headers["set-cookie"] ?? []) this.#keep(set);
    return answer;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers: { accept: "text/html", ...headers } });
  }

  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const { type, body } = multipart(fields);
    const sent = { "content-type": type, origin: this.origin, accept: "text/html", ...headers };
    return this.ask(path, { method: "POST", headers: sent, body });
  }

  /** Fetches a page and makes its form ready to send with these values. */
  async fillIn(path: string, mark: string, values: Fields): Promise<Fields> {
    const { status, text } = await this.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return [...hiddenFields(text, mark), ...values];
  }

  #keep(set: string): void {
    const [pair = "", ...attributes] = set.split(";");
    const cut = pair.indexOf("=");
    const gone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one));
    if (gone) this.cookies.delete(pair.slice(0, cut));
    else this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
}
