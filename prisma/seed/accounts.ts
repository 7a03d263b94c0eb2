import { readFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import { z } from "zod";
import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";

const account = z.object({ email: z.email(), password: z.string().min(8) });
const accounts = z.object({ organiser: account, staff: account, viewer: account });

const ROLES = { organiser: "ORGANISER", staff: "STAFF", viewer: "VIEWER" } as const;
const NAMES = { organiser: "Organiser", staff: "Staff", viewer: "Viewer" } as const;

/**
 * Makes the accounts that a file names, each with its role in all editions.
 *
 * @param file JSON: {organiser, staff, viewer}, each with email and password
 */
export async function writeAccounts(db: Db, file: string, editionIds: string[]): Promise<void> {
  const given = accounts.parse(JSON.parse(readFileSync(file, "utf8")));
  for (const kind of ["organiser", "staff", "viewer"] as const) {
    const { email, password } = given[kind];
    await db.user.create({
      data: {
        id: newId(),
        email: email.toLowerCase(),
        name: NAMES[kind],
        passwordHash: await hash(password),
        roles: { create: editionIds.map((editionId) => ({ editionId, role: ROLES[kind] })) },
      },
    });
  }
}
