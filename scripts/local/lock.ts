import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { data, root } from "./files";

export type Lock = { release(): Promise<void> };

/**
 * Lets one process at a time run this folder's database. A socket, since it ends with its process however
 * that ends, and no other program can be taken for it.
 *
 * @returns the lock, or what its holder does
 */
export async function takeLock(purpose: string, file: string = ours()): Promise<Lock | { heldBy: string }> {
  const server = createServer((socket) => socket.end(`${purpose} (process ${process.pid})`));
  server.unref();
  if (await listens(server, file)) return { release: () => close(server) };
  const heldBy = await holder(file);
  if (heldBy !== undefined) return { heldBy };
  rmSync(file, { force: true });
  return takeLock(purpose, file);
}

function ours(): string {
  process.chdir(root);
  mkdirSync(data.folder, { recursive: true, mode: 0o711 });
  return data.lock;
}

function listens(server: Server, file: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("listening", () => resolve(true));
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    server.listen(file);
  });
}

/** Nothing where nobody answers any more: the file is what a killed process left. */
function holder(file: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(file);
    socket.setEncoding("utf8").on("data", (part) => {
      said += part;
    });
    socket.once("end", () => resolve(said));
    socket.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNREFUSED" || error.code === "ENOENT" ? resolve(undefined) : reject(error),
    );
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
