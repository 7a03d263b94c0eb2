import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { passToken } from "@/lib/delegate/link-queries";
import { buildDelegate } from "@/lib/testing/factories/delegate";
import { digest } from "./access/digest";
import { signIn } from "./access/roles";
import { buildScene, PASSWORD, type Scene } from "./access/scene";
import { pooled } from "./many";
import { type Site, startSite } from "./site";

let site: Site;
let scene: Scene;
beforeAll(async () => {
  site = await startSite();
  scene = await buildScene();
});
afterAll(() => site.stop());

it("opens to no guess and to no changed link, at either server", async () => {
  const person = await buildDelegate({ editionId: scene.edition.id });
  const token = passToken(person, scene.edition.endsOn);
  expect((await site.visitor().get(`/en/pass/${token}`)).status).toBe(200);
  const before = await digest();
  const tried = [...changed(token), ...guessed(token)];
  const answers = await pooled(tried.length, 8, async (index) => {
    const { status } = await site.visitor(index).get(`/en/pass/${tried[index]}`);
    return { token: tried[index], status };
  });
  expect(answers.filter(({ status }) => status !== 404 && status !== 308 && status !== 400)).toEqual([]);
  expect(await digest()).toEqual(before);
});

/** Each character of the link in turn, another one of its alphabet. */
const changed = (token: string) =>
  Array.from(
    token,
    (letter, at) => `${token.slice(0, at)}${letter === "7" ? "8" : "7"}${token.slice(at + 1)}`,
  );

function guessed(token: string): string[] {
  const body = token.slice(0, token.lastIndexOf("."));
  const random = Array.from({ length: 100 }, () => `${body}.${randomBytes(32).toString("base64url")}`);
  const odd = [
    "",
    ".",
    "..",
    "%2e%2e",
    "%25",
    "%25zz",
    "%00",
    "%ff",
    "a".repeat(5000),
    "__proto__",
    "constructor",
  ];
  return [
    ...random,
    body,
    `${body}.`,
    `${token}.`,
    `.${token}`,
    `${token}=`,
    ...odd.map((one) => `x${one}`),
    ...odd.slice(3),
  ];
}

it("leads nobody off the site after signing in, whatever the address says", async () => {
  const wrong: string[] = [];
  for (const target of ELSEWHERE) {
    for (const name of ["next", "callbackUrl"]) {
      const visitor = site.visitor();
      const page = await visitor.get(`/en/sign-in?${name}=${encodeURIComponent(target)}`);
      if (page.status !== 200) wrong.push(`${target}: ${page.status}`);
      const shown =
        page.text.replace(/<script.*?<\/script>/gs, "").match(/(href|action)="[^"]*evil[^"]*"/g) ?? [];
      if (shown.some((one) => !one.includes("%2Fsign-in") && !one.includes("/sign-in?")))
        wrong.push(`${target}: ${shown}`);
      const raw = page.text.match(/\\?"next\\?":\\?"([^"\\]*)/)?.[1];
      if (raw !== "/en/organise") wrong.push(`${target}: leads to ${raw}`);
    }
  }
  expect(wrong).toEqual([]);
});

it("answers a sign-in with an address of the site alone", async () => {
  const wrong: string[] = [];
  await pooled(ELSEWHERE.length, 4, async (index) => {
    const visitor = site.visitor(index);
    const { csrfToken } = JSON.parse((await visitor.get("/api/auth/csrf")).text) as { csrfToken: string };
    const callbackUrl = ELSEWHERE[index] ?? "";
    const fields = {
      email: scene.users.staff.email,
      password: PASSWORD,
      callbackUrl,
      csrfToken,
      json: "true",
    };
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: visitor.origin };
    const body = new URLSearchParams(fields).toString();
    const answer = await visitor.ask("/api/auth/callback/password", { method: "POST", body, headers });
    if (answer.status >= 500) wrong.push(`${callbackUrl}: ${answer.status}`);
    const { url = visitor.origin } = JSON.parse(answer.text || "{}") as { url?: string };
    if (new URL(url, visitor.origin).origin !== visitor.origin) wrong.push(`${callbackUrl}: leads to ${url}`);
  });
  expect(wrong).toEqual([]);
});

it("writes no host that a request named into a link or a redirect", async () => {
  const hosts = { host: "evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" };
  const claims: Record<string, string>[] = [
    hosts,
    { ...hosts, "x-forwarded-proto": "https" },
    { "x-forwarded-host": "evil.example" },
  ];
  const number = scene.edition.number;
  for (const headers of claims) {
    for (const path of [
      "/",
      "/en",
      `/en/editions/${number}`,
      "/en/sign-in",
      "/en/organise",
      "/api/auth/signin",
      "/api/auth/providers",
    ]) {
      const { headers: got, text, status } = await site.visitor().get(path, headers);
      expect([path, status < 500]).toEqual([path, true]);
      expect(`${path} ${got.location ?? ""} ${text}`).not.toMatch(/https?:\/\/evil\.example/);
    }
  }
});

it("signs in at either server alike", async () => {
  const visitor = site.visitor(0);
  expect(await signIn(visitor, scene.users.viewer.email, PASSWORD)).toBe(true);
  visitor.origin = site.origins[1] ?? "";
  expect((await visitor.get(`/en/organise/${scene.edition.number}`)).status).toBe(200);
});

const ELSEWHERE = [
  "https://evil.example",
  "https://evil.example/en/organise",
  "http://evil.example",
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "\\/evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https:\\\\evil.example",
  "/en//evil.example",
  "/en/..//evil.example",
  "/en/../..//evil.example",
  "/en/%2e%2e//evil.example",
  "/%2fevil.example",
  "/%5cevil.example",
  "/en/organise@evil.example",
  "http://localhost@evil.example",
  "http://localhost:3000@evil.example",
  "http://evil.example#localhost",
  "http://evil.example?localhost",
  "http://localhost.evil.example",
  " //evil.example",
  "\t//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "//evil%E3%80%82example",
  "javascript:alert('evil.example')",
  "JaVaScRiPt:alert('evil.example')",
  "data:text/html,evil.example",
  "vbscript:evil.example",
  "ftp://evil.example",
  "/en/organise?x=//evil.example\r\nSet-Cookie: a=b",
];
