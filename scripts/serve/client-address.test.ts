import { expect, it } from "vitest";
import { clientAddress } from "./client-address.mjs";

it.each([
  ["no proxy of ours: the header is only a claim", "203.0.113.7", "198.51.100.1", 0, "203.0.113.7"],
  [
    "one: the entry it wrote, not what the client claimed",
    "10.0.0.1",
    "6.6.6.6, 198.51.100.1",
    1,
    "198.51.100.1",
  ],
  ["two: the entry of the outer one", "10.0.0.1", "6.6.6.6,198.51.100.1,10.0.0.2", 2, "198.51.100.1"],
  ["fewer entries than proxies", "10.0.0.1", "198.51.100.1", 2, "10.0.0.1"],
  ["no header", "10.0.0.1", undefined, 1, "10.0.0.1"],
  ["an entry that is no address", "10.0.0.1", "unknown", 1, "10.0.0.1"],
  ["IPv4 within IPv6", "::ffff:203.0.113.7", undefined, 0, "203.0.113.7"],
  ["IPv6", "2001:DB8::1", undefined, 0, "2001:db8::1"],
])("%s", (_case, peer, forwarded, proxies, expected) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(expected);
});
