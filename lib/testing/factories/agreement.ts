import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id/id";
import { buildEdition } from "./edition";
import { buildInstitution } from "./institution";
import { inAll, unique } from "./unique";

type AgreementOverrides = Partial<Prisma.AgreementUncheckedCreateInput> & {
  /** Ids of institutions, in order. */
  parties?: string[];
};

/** A planned agreement between two new institutions, unless others are given. */
export async function buildAgreement({ parties, ...overrides }: AgreementOverrides = {}) {
  const between = parties ?? [(await buildInstitution()).id, (await buildInstitution({ side: "JP" })).id];
  return db.agreement.create({
    data: {
      id: newId(),
      editionId: overrides.editionId ?? (await buildEdition()).id,
      title: inAll(`Agreement ${unique()}`),
      parties: { create: between.map((institutionId, index) => ({ institutionId, order: index + 1 })) },
      ...overrides,
    },
  });
}
