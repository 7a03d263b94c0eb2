import { someone } from "@/lib/account/actor.fixture";
import type { AgreementInput, ContactInput } from "@/lib/agreement/schema";
import { db } from "@/lib/platform/db/client";
import { buildAgreement } from "@/lib/testing/factories/agreement";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildInstitution } from "@/lib/testing/factories/institution";

/** An edition with its organiser, two institutions and a planned agreement between them. */
export async function buildPact() {
  const { id: editionId, number } = await buildEdition();
  const zone = await buildInstitution({ nameZh: "长春经开区", nameEn: "Changchun Zone" });
  const port = await buildInstitution({ side: "KR", nameKo: "부산항만공사", nameEn: "Busan Port" });
  const agreement = await buildAgreement({ editionId, parties: [zone.id, port.id] });
  const organiser = someone({ [editionId]: "ORGANISER" });
  return {
    ...{ editionId, number, zone, port, organiser },
    seen: { editionId, id: agreement.id, version: 1 },
    input: said([zone.id, port.id]),
  };
}

/** What a form says of an agreement. */
export const said = (parties: string[], more: Partial<AgreementInput> = {}): AgreementInput => ({
  ...{ titleZh: "港航合作协议", titleJa: "", titleKo: "", titleEn: "Port cooperation" },
  ...{ summary: "", summaryLocale: null, rhythm: null, parties, ...more },
});

type Seen = { editionId: string; id: string; version: number };

export const somebody = (seen: Seen, institutionId: string): ContactInput => ({
  ...{ ...seen, institutionId, contactId: null },
  ...{ name: "金敏贞", position: "Director", email: "min@example.org" },
});

/** What the log says was done to an agreement, in order. */
export const trail = (entityId: string) =>
  db.auditEntry.findMany({
    ...{ where: { entityId }, orderBy: { id: "asc" } },
    select: { action: true, before: true, after: true },
  });

export const actions = async (id: string) => (await trail(id)).map(({ action }) => action);

export const refused = (key: string) => ({ ok: false, reason: { key } });
