import { hash } from "@node-rs/argon2";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Role } from "@/lib/platform/db/generated/enums";
import { newId } from "@/lib/platform/id/id";
import { unique } from "./unique";

type UserOverrides = Partial<Prisma.UserUncheckedCreateInput> & { password?: string };

/** Somebody who may sign in, with a role on one edition or with none; hashed only where a password is given. */
export async function buildUser(
  role?: Role,
  editionId?: string,
  { password, ...overrides }: UserOverrides = {},
) {
  const name = `user${unique()}`;
  return db.user.create({
    data: {
      id: newId(),
      email: `${name}@example.org`,
      name,
      passwordHash: password === undefined ? null : await hash(password),
      ...(role && editionId ? { roles: { create: { role, editionId } } } : {}),
      ...overrides,
    },
  });
}
