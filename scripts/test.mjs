import { ready } from "./install.mjs";

ready();
const { register } = await import("tsx/esm/api");
register();
await import("./test/main.ts");
