import { once } from "node:events";
import busboy from "next/dist/compiled/busboy/index.js";
import { isCall, isForm } from "./react-words.mjs";

const MULTIPART = "multipart/form-data";

/**
 * Whether what reads this body behind the door can read it: Next and React would answer a broken one as if the
 * bug were ours. A form is read here by the parser that Next will use, so both see the same fields.
 *
 * @param {Buffer} body whole
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Promise<boolean>}
 */
export async function isSound(body, headers) {
  const type = headers["content-type"] ?? "";
  try {
    if (headers["next-action"] !== undefined) return isCall(await fieldsOf(body, headers));
    if (type.startsWith(MULTIPART)) return isForm(await formOf(body, type));
    if (type.includes("application/json")) JSON.parse(body.toString());
    return true;
  } catch {
    return false; // each of the parsers throws exactly for what it cannot read
  }
}

/**
 * @param {Buffer} body
 * @param {string} type
 */
function formOf(body, type) {
  return new Response(body, { headers: { "content-type": type } }).formData();
}

/**
 * The fields of a call by React's script. Ours send no files, and React takes some kinds of them badly.
 *
 * @param {Buffer} body
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Promise<[name: string, value: string][]>}
 */
async function fieldsOf(body, headers) {
  if (!headers["content-type"]?.startsWith(MULTIPART)) throw new Error("A form calls with a form.");
  /** @type {[string, string][]} */
  const fields = [];
  const parser = busboy({ defParamCharset: "utf8", headers, limits: { fieldSize: body.length } });
  parser.on("field", (name, value) => fields.push([name, value]));
  parser.on("file", (_name, file) => {
    // A file that is cut tells of it too, and nobody else would listen.
    file.on("error", () => {}).resume();
    parser.destroy(new Error("A form of ours holds no file."));
  });
  const read = once(parser, "close");
  parser.end(body);
  await read;
  return fields;
}
