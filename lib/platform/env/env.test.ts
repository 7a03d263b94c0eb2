import { describe, expect, it } from "vitest";
import { derive, readEnvironment } from "./env";

const least = { DATABASE_URL: "postgresql://u:p@127.0.0.1:5432/d", APP_SECRET: "s".repeat(32) };

describe("readEnvironment", () => {
  it("fills in defaults from the least that is needed", () => {
    const values = readEnvironment({ ...least, PORT: "4000" });
    expect(values.APP_URL).toBe("http://localhost:4000");
    expect(values.NEXTAUTH_URL).toBe("http://localhost:4000");
    expect(values.TRUSTED_PROXIES).toBe(0);
    expect(values.SIGN_UP_LIMIT_PER_IP).toBe(600);
    expect(values.DATABASE_POOL).toBe(10);
  });

  it("names every variable that is missing", () => {
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL[\s\S]*APP_SECRET/);
  });

  it("takes an empty value for none", () => {
    expect(readEnvironment({ ...least, SMTP_URL: "", PORT: "" }).SMTP_URL).toBeUndefined();
    expect(() => readEnvironment({ ...least, APP_SECRET: "" })).toThrow("APP_SECRET is not set");
  });

  it.each([
    [{ APP_SECRET: "short" }, "APP_SECRET"],
    [{ DATABASE_URL: "mysql://u@h/d" }, "DATABASE_URL"],
    [{ TRUSTED_PROXIES: "-1" }, "TRUSTED_PROXIES"],
    [{ SMTP_URL: "https://example.org" }, "SMTP_URL"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
  ])("refuses %o, naming it", (wrong, name) => {
    expect(() => readEnvironment({ ...least, ...wrong })).toThrow(name);
  });

  it("wants all of the OIDC values or none", () => {
    const some = { ...least, OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "desk" };
    expect(() => readEnvironment(some)).toThrow(/OIDC_CLIENT_SECRET[\s\S]*OIDC_NAME/);
    const all = { ...some, OIDC_CLIENT_SECRET: "x", OIDC_NAME: "Example" };
    expect(readEnvironment(all).OIDC_NAME).toBe("Example");
  });

  it("keeps only the origin of APP_URL", () => {
    expect(readEnvironment({ ...least, APP_URL: "https://desk.example.org/" }).APP_URL).toBe(
      "https://desk.example.org",
    );
  });
});

describe("derive", () => {
  it("gives the same key for the same purpose and another for another", () => {
    expect(derive("a".repeat(32), "x")).toBe(derive("a".repeat(32), "x"));
    expect(derive("a".repeat(32), "x")).not.toBe(derive("a".repeat(32), "y"));
    expect(derive("a".repeat(32), "x")).not.toBe(derive("b".repeat(32), "x"));
  });
});
