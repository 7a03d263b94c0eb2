import type { Event, Server } from "./database";

/** What every measure is given. */
export type Bench = {
  server: Server;
  /** An event of a tenth of the size, and one of the size. */
  small: Event;
  large: Event;
};
