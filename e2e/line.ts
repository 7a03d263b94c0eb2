import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** A line of the browser's own to the site, which can be cut in the middle of a word and mended. */
export async function layLine() {
  const { hostname, port, origin } = new URL(process.env.APP_URL ?? "");
  const open = new Set<Socket>();
  let live = 0;
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
    far.on("data", (part) => {
      if (part.includes("text/event-stream")) live += 1;
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: origin.replace(port, String((server.address() as AddressInfo).port)),
    /** How many event streams were begun. */
    streams: () => live,
    cut,
    mend: () => {
      whole = true;
    },
    end: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
