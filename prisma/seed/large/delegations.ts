import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";

/** One side's part of a large event. */
export type Share = {
  editionId: string;
  side: "CN" | "JP" | "KR";
  count: number;
  delegations: string[];
  institutions: string[];
};

const SHARES = { CN: 0.6, JP: 0.25, KR: 0.15 };
const DELEGATIONS = 20;

/** Twenty delegations without a quota per side, after those that are there. */
export async function writeShares(db: Db, editionId: string, size: number): Promise<Share[]> {
  const japan = Math.round(size * SHARES.JP);
  const korea = Math.round(size * SHARES.KR);
  const counts = { CN: size - japan - korea, JP: japan, KR: korea };
  return Promise.all(
    (["CN", "JP", "KR"] as const).map((side) => writeShare(db, editionId, side, counts[side])),
  );
}

async function writeShare(db: Db, editionId: string, side: Share["side"], count: number): Promise<Share> {
  const { _max } = await db.delegation.aggregate({ where: { editionId, side }, _max: { order: true } });
  const delegations = Array.from({ length: DELEGATIONS }, (_, index) => ({
    id: newId(),
    editionId,
    side,
    order: (_max.order ?? 0) + index + 1,
    declared: Math.ceil(count / DELEGATIONS),
    name: {
      zh: `示例代表团 ${index + 1}`,
      ja: `サンプル代表団 ${index + 1}`,
      ko: `예시 대표단 ${index + 1}`,
      en: `Sample delegation ${index + 1}`,
    },
  }));
  await db.delegation.createMany({ data: delegations });
  const institutions = await db.institution.findMany({
    where: { side, mergedIntoId: null },
    select: { id: true },
  });
  return {
    editionId,
    side,
    count,
    delegations: delegations.map(({ id }) => id),
    institutions: institutions.map(({ id }) => id),
  };
}
