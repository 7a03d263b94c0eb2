import { someone } from "@/lib/account/actor.fixture";
import { buildEdition } from "./edition";
import { buildInstitution } from "./institution";
import {
  buildInterpreter,
  buildMeeting,
  buildProfile,
  buildRequest,
  buildRound,
  buildTable,
} from "./matching";

/** Two institutions with a meeting, an interpreter between them, and everybody who has to do with it. */
export async function buildTalk() {
  const { id: editionId, number } = await buildEdition();
  const [zone, chamber] = [
    await buildInstitution({ nameZh: "长春汽开区", nameEn: "Changchun Automobile Zone" }),
    await buildInstitution({ side: "KR", nameKo: "부산상공회의소", nameEn: "Busan Chamber" }),
  ];
  const from = await buildProfile({ editionId, institutionId: zone.id });
  const to = await buildProfile({ editionId, side: "KR", institutionId: chamber.id });
  const round = await buildRound({ editionId });
  const table = await buildTable({ editionId, roomId: round.room.id, label: "12" });
  const interpreter = await buildInterpreter({ editionId, pairs: ["ko-zh"] });
  const request = await buildRequest({ editionId, fromId: from.id, toId: to.id });
  const meeting = await buildMeeting({
    ...{ request, slotId: round.slots[0]?.id, tableId: table.id },
    interpreter: { id: interpreter.id, pair: "ko-zh" },
  });
  const startsAt = round.slots[0]?.startsAt ?? new Date();
  return {
    ...{ editionId, number, from, to, round, table, interpreter, request, startsAt },
    meeting: { id: meeting.id, editionId },
    asker: { kind: "institution", id: from.id, editionId } as const,
    asked: { kind: "institution", id: to.id, editionId } as const,
    speaker: { kind: "interpreter", id: interpreter.id, editionId } as const,
    staff: someone({ [editionId]: "STAFF" }),
  };
}
