import { slotsMark, slotsOf } from "@/lib/matching-profile/choice-queries";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildInterpreter, buildTable } from "@/lib/testing/factories/matching";
import { buildRoom, buildSession } from "@/lib/testing/factories/session";
import { type ActionRow, DESK as DESK_ACTIONS, here, INTERPRETER as OWN, row } from "../action-row";
import { DESK, desk, INTERPRETER, interpreter, ORGANISERS, type PageRow, STAFF, VIEWERS } from "../page-row";
import type { Scene } from "../scene";

const ROUNDS = `${DESK}/matching/rounds`;
const INTERPRETERS = `${DESK}/matching/interpreters`;

export const PAGES: Record<string, PageRow> = {
  [`${DESK}/matching/page`]: desk(VIEWERS, () => "/matching"),
  [`${ROUNDS}/page`]: desk(VIEWERS, () => "/matching/rounds"),
  [`${ROUNDS}/new/page`]: desk(ORGANISERS, () => "/matching/rounds/new"),
  [`${ROUNDS}/[id]/page`]: desk(ORGANISERS, ({ round }) => `/matching/rounds/${round.id}`),
  [`${ROUNDS}/tables/[roomId]/page`]: desk(
    ORGANISERS,
    ({ round }) => `/matching/rounds/tables/${round.room.id}`,
  ),
  [`${INTERPRETERS}/page`]: desk(VIEWERS, () => "/matching/interpreters"),
  [`${INTERPRETERS}/new/page`]: desk(ORGANISERS, () => "/matching/interpreters/new"),
  [`${INTERPRETERS}/[id]/page`]: desk(STAFF, (scene) => `/matching/interpreters/${scene.interpreter.id}`),
  [`${INTERPRETER}/page`]: interpreter(""),
};

const PERSON = {
  ...{ nativeFamily: "김", nativeGiven: "지연", latinFamily: "KIM", latinGiven: "JIYEON", email: "" },
  ...{ locale: "ko", pairs: "ja-ko", maxInRow: "", maxSlots: "", homeRoomId: "", active: "yes" },
};
const CUT = { slotMinutes: "10", pauseMinutes: "5" };

const inRounds = (action: string) => `${DESK_ACTIONS}/matching/rounds#${action}`;
const inInterpreters = (action: string) => `${DESK_ACTIONS}/matching/interpreters#${action}`;

const DAY = 86_400_000;
let later = 10;

/** An hour of matching on a day on which there is nothing else: slots of an edition never overlap. */
async function buildHour({ edition }: Scene) {
  later += 1;
  const startsAt = new Date(edition.startsOn.getTime() + later * DAY);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  return buildSession({ editionId: edition.id, startsAt, endsAt });
}

/** About a round that was made for it, which nothing is cut into yet. */
const onRound = (more: Record<string, string> = {}) =>
  row("/matching/rounds/{round}", async (scene) => {
    const { id: roomId } = await buildRoom(here(scene));
    const { id } = await db.matchingRound.create({
      data: {
        ...{ id: newId(), ...here(scene), sessionId: (await buildHour(scene)).id },
        ...{ slotMinutes: 20, breaks: [], rooms: { create: { roomId } } },
      },
    });
    return { ...here(scene), id, ...more, ...("slotMinutes" in more ? { roomIds: roomId } : {}) };
  });

/** About a table that was made for it, the second of its room. */
const onTable = (more: Record<string, string> = {}) =>
  row("/matching/rounds/tables/{room}", async (scene) => {
    const { id: roomId } = await buildRoom(here(scene));
    await buildTable({ ...here(scene), roomId });
    return { ...here(scene), id: (await buildTable({ ...here(scene), roomId })).id, ...more };
  });

/** About an interpreter who was made for it. */
const onInterpreter = (more: Record<string, string> = {}) =>
  row("/matching/interpreters/{interpreter}", async (scene) => ({
    ...{ ...here(scene), id: (await buildInterpreter(here(scene))).id, ...more },
    ...("version" in more ? await offered(scene) : {}),
  }));

/** The slots that a form offers to tick. */
const offered = async ({ edition }: Scene) => ({ slotsSeen: slotsMark(await slotsOf(db, edition.id)) });

export const ACTIONS: Record<string, ActionRow> = {
  [inRounds("addRound")]: row("/matching/rounds/new", async (scene) => ({
    ...{ ...here(scene), ...CUT, sessionId: (await buildHour(scene)).id },
    roomIds: (await buildRoom(here(scene))).id,
  })),
  [inRounds("saveRound")]: onRound(CUT),
  [inRounds("cutAnew")]: onRound(),
  [inRounds("removeRound")]: onRound(),
  [inRounds("putTables")]: row("/matching/rounds/tables/{room}", async (scene) => ({
    ...{ ...here(scene), labels: "1-3", roomId: (await buildRoom(here(scene))).id },
  })),
  [inRounds("saveTable")]: onTable({ label: "VIP" }),
  [inRounds("placeTable")]: onTable({ to: "up" }),
  [inRounds("removeTable")]: onTable(),
  [inInterpreters("addInterpreter")]: row("/matching/interpreters/new", async (scene) => ({
    ...{ ...here(scene), id: newId(), ...PERSON, ...(await offered(scene)) },
  })),
  [inInterpreters("saveInterpreter")]: onInterpreter({ ...PERSON, version: "1" }),
  [inInterpreters("removeInterpreter")]: onInterpreter(),
  [inInterpreters("sendLink")]: onInterpreter(),
  [inInterpreters("revokeLinks")]: onInterpreter(),
  [`${OWN}#sendAbsences`]: {
    ...{ allowed: ["ownLink"], page: "/en/interpreter/{interpreterToken}" },
    prepare: async (scene) => ({ ...(await offered(scene)), absences: scene.round.slots[3]?.id ?? "" }),
  },
};
