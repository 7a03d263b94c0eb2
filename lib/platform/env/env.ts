import { hkdfSync } from "node:crypto";
import { z } from "zod";

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" });

const databaseSchema = z.object({
  DATABASE_URL: postgresUrl,
  /** Connections one process may hold. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10),
});

const schema = databaseSchema
  .extend({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    /** Where people reach the site: scheme, host and port only. */
    APP_URL: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }).optional(),
    /** Signs links and sessions; changing it ends them all. */
    APP_SECRET: z.string().min(32, "must have 32 characters or more"),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp(s):// address" }).optional(),
    MAIL_FROM: z.string().min(3).default("Delegation Desk <desk@localhost>"),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).optional(),
    /** Proxies of ours in front; so many entries of X-Forwarded-For, from the right, are believed. */
    TRUSTED_PROXIES: count(0),
    /** Registrations one address may send in ten minutes: a delegation shares its office's address. */
    SIGN_UP_LIMIT_PER_IP: count(600),
    /** Sign-ins one address may try in ten minutes. */
    SIGN_IN_LIMIT_PER_IP: count(60),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .superRefine((values, context) => {
    const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;
    const missing = oidc.filter((name) => values[name] === undefined);
    if (missing.length === 0 || missing.length === oidc.length) return;
    for (const name of missing) {
      context.addIssue({ code: "custom", path: [name], message: "is needed beside the other OIDC_ values" });
    }
  })
  .transform((values) => {
    const APP_URL = new URL(values.APP_URL ?? `http://localhost:${values.PORT}`).origin;
    return {
      ...values,
      APP_URL,
      NEXTAUTH_URL: APP_URL,
      NEXTAUTH_SECRET: derive(values.APP_SECRET, "next-auth"),
    };
  });

export type Environment = z.infer<typeof schema>;
export type DatabaseEnvironment = z.infer<typeof databaseSchema>;

type Source = Record<string, string | undefined>;

let parsed: Environment | undefined;

/**
 * The process's settings, read at the first call (a build has none).
 *
 * @throws an error naming every variable that is missing or wrong
 */
export function env(): Environment {
  parsed ??= readEnvironment(process.env);
  return parsed;
}

/** Only what reaching the database takes, so that scripts and tests need no more. */
export function databaseEnv(source: Source = process.env): DatabaseEnvironment {
  return parse(databaseSchema, source);
}

/** {@link env} from any source; an empty value counts as not given. */
export function readEnvironment(source: Source): Environment {
  return parse(schema, source);
}

/** A key of its own per purpose, so that no two uses of APP_SECRET can be played against each other. */
export function derive(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)).toString("base64url");
}

function parse<Schema extends z.ZodType>(wanted: Schema, source: Source): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = wanted.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message, code }) =>
    code === "invalid_type" && given[String(path[0])] === undefined
      ? `${path.join(".")} is not set`
      : `${path.join(".")}: ${message}`,
  );
  throw new Error(`The environment is not complete:\n  ${lines.join("\n  ")}`);
}
