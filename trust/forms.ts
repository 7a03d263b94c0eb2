import { randomBytes } from "node:crypto";

/** A form as a browser would send it: names may repeat. */
export type Fields = [name: string, value: string | Buffer][];

export type Body = { type: string; body: Buffer };

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** The text that HTML means. */
export function plain(html: string): string {
  return html.replace(/&(#x27|#39|amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** The hidden fields of the page's first form with this `mark` in its HTML: what a browser sends along unseen. */
export function hiddenFields(html: string, mark: string): Fields {
  const form = html.match(/<form.*?<\/form>/gs)?.find((one) => one.includes(mark));
  if (form === undefined) throw new Error(`the page has no form with ${mark}`);
  return (form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((input) => [
    attribute(input, "name"),
    attribute(input, "value"),
  ]);
}

/** What makes React run a server action for a form that has no JavaScript. `bound`: one that takes a state first. */
export function actionFields(id: string, bound: boolean): Fields {
  if (!bound) return [[`$ACTION_ID_${id}`, ""]];
  return [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
    ["$ACTION_1:1", JSON.stringify([{ status: "idle" }])],
    ["$ACTION_KEY", "k0"],
  ];
}

export function multipart(fields: Fields): Body {
  const boundary = `----desk${randomBytes(12).toString("hex")}`;
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** As browsers do. */
const escaped = (name: string) =>
  name.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replaceAll("\0", "%00");

function attribute(tag: string, name: string): string {
  return plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}
