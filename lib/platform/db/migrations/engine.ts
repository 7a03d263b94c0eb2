import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as imports from "@prisma/schema-engine-wasm/schema_engine_bg";
import { WholeScripts } from "./whole-scripts";

type Glue = typeof imports & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

/**
 * Prisma's schema engine in its WebAssembly build: what `prisma migrate` runs, without the binary that it
 * would download. It is connected to `url` while `use` runs.
 */
export async function withEngine<Answer>(
  url: string,
  use: (engine: imports.SchemaEngine) => Promise<Answer>,
): Promise<Answer> {
  loaded ??= load();
  await loaded;
  const adapter = new WholeScripts(url);
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    return await use(await imports.SchemaEngine.new({ datamodels: undefined }, () => {}, bound));
  } finally {
    await adapter.close();
  }
}

let loaded: Promise<void> | undefined;

/** The package imports its .wasm file as a module, which Node does only behind a flag. */
async function load(): Promise<void> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: refuse } });
  const folder = dirname(
    createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": imports as unknown as WebAssembly.ModuleImports,
  });
  (imports as Glue).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** Called where the engine gives up; without it the reason would be lost behind a TypeError. */
function refuse(reason: string): never {
  throw new Error(`Prisma's schema engine failed: ${reason}`);
}
