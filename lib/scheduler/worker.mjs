// A thread is started from a file on disk, which no bundler moves: this one reads TypeScript by itself.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
