import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * The adapter cuts a script at every semicolon, also inside function bodies and comments. Here a script goes
 * to the server whole, which runs it in one transaction: it is applied, or it is not.
 */
export class WholeScripts extends PrismaPg {
  readonly #url: string;
  readonly #pool: pg.Pool;

  constructor(url: string) {
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    super(pool);
    this.#url = url;
    this.#pool = pool;
  }

  /** The engine never lets go of its connection by itself. */
  close(): Promise<void> {
    return this.#pool.end();
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = (script) => runWhole(this.#url, script);
    return adapter;
  }
}

async function runWhole(url: string, script: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(script);
  } catch (error) {
    throw error instanceof pg.DatabaseError ? told(error, script) : error;
  } finally {
    await client.end();
  }
}

/** In the form that the engine prints and keeps in `_prisma_migrations`. */
function told({ code, severity, message, detail, hint, position }: pg.DatabaseError, script: string) {
  const line = position ? ` (line ${script.slice(0, Number(position)).split("\n").length})` : "";
  return new DriverAdapterError({
    kind: "postgres",
    code: code ?? "XX000",
    severity: severity ?? "ERROR",
    message: message + line,
    detail,
    column: undefined,
    hint,
  });
}
