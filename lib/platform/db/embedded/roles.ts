import pg from "pg";
import { PlainError } from "./plain-error";

export type Passwords = { admin: string; desk: string };

const NAME = "desk";

/**
 * Makes the application's role and database unless they are there.
 *
 * @returns the address of that database; its role is no superuser, but may make databases (tests clone them)
 */
export async function openDatabase(port: number, passwords: Passwords): Promise<string> {
  const admin = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password: passwords.admin });
  try {
    await admin.connect();
    await admin.query(await roleStatement(admin, passwords.desk));
    const { rowCount } = await admin.query("SELECT FROM pg_database WHERE datname = $1", [NAME]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
  } catch (cause) {
    if ((cause as { code?: string }).code !== "28P01") throw cause;
    throw new PlainError("The database was made with other passwords than those kept beside it.", { cause });
  } finally {
    await admin.end();
  }
  return deskUrl(port, passwords.desk);
}

/** The address of the application's database on a server of the project's own. */
export function deskUrl(port: number, password: string): string {
  return `postgresql://${NAME}:${encodeURIComponent(password)}@127.0.0.1:${port}/${NAME}`;
}

async function roleStatement(admin: pg.Client, password: string): Promise<string> {
  const { rowCount } = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [NAME]);
  const verb = rowCount ? "ALTER" : "CREATE";
  return `${verb} ROLE ${NAME} LOGIN CREATEDB PASSWORD ${admin.escapeLiteral(password)}`;
}
