import { register } from "node:module";

// `server-only` keeps services out of the browser's bundle and throws anywhere but in Next's; here there is
// no bundle. (The condition `react-server` would do it too, but takes half of React away from libraries.)
const hook = `export const resolve = (name, context, next) => name === "server-only"
  ? { url: "data:text/javascript,", shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
