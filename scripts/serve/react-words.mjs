/**
 * React reads more out of a request than texts: references into it, promises, blobs, sets, numbers of any size,
 * each with its own way to fail. Our forms need few of these words, so the others stay outside.
 */

/**
 * Whether a call by React's script says what ours says: the state of its form, if any, and the form itself.
 *
 * @param {[name: string, value: string][]} fields
 */
export function isCall(fields) {
  const calls = fields.filter(([name]) => name === "0");
  if (calls.length !== 1 || !fields.every(([name]) => name === "0" || OF_A_FORM.test(name))) return false;
  const args = JSON.parse(calls[0][1]);
  return Array.isArray(args) && args.length <= 2 && A_FORM.test(args.at(-1)) && isPlain(args.slice(0, -1));
}

const OF_A_FORM = /^_[\da-f]{1,2}_/;
const A_FORM = /^\$K[\da-f]{1,2}$/;

/**
 * Whether a form sent without a script names each of its actions as React wrote it: with one state, or none.
 *
 * @param {FormData} form
 */
export function isForm(form) {
  const named = [...form.keys()].filter((name) => name.startsWith(REFERENCE));
  return named.every((name) => isReference(form, `$ACTION_${name.slice(REFERENCE.length)}:`));
}

const REFERENCE = "$ACTION_REF_";
const DESCRIPTION = /^\{"id":"[\da-f]{42}","bound":"\$@1"\}$/;

/**
 * @param {FormData} form
 * @param {string} prefix
 */
function isReference(form, prefix) {
  const [description, ...others] = form.getAll(`${prefix}0`);
  const [state, ...more] = form.getAll(`${prefix}1`);
  if (others.length > 0 || more.length > 0 || typeof state !== "string") return false;
  const args = JSON.parse(state);
  return DESCRIPTION.test(String(description)) && Array.isArray(args) && args.length <= 2 && isPlain(args);
}

/** A form's state holds a list of texts for each field. */
const DEPTH = 8;

/**
 * JSON without any of React's words, but for nothing and for a text that begins with a dollar.
 *
 * @param {unknown} value
 * @param {number} [depth]
 * @returns {boolean}
 */
function isPlain(value, depth = 0) {
  if (typeof value === "string") return !value.startsWith("$") || /^\$(\$|undefined$)/.test(value);
  if (typeof value !== "object" || value === null) return true;
  const entries = Object.entries(value);
  return depth < DEPTH && entries.every(([key, inner]) => key !== "__proto__" && isPlain(inner, depth + 1));
}
