import { expect, it } from "vitest";
import { type Actor, ANONYMOUS } from "@/lib/platform/auth/actor";
import { buildEdition } from "@/lib/testing/factories/edition";
import { buildRequest, buildRound, buildTable } from "@/lib/testing/factories/matching";
import { planPlaces, requestParties } from "./place-queries";

const viewerOf = (editionId: string): Actor => ({
  ...{ kind: "user", id: "u", name: "U" },
  roles: { [editionId]: "VIEWER" },
});
const NOTHING = { rooms: [], rounds: [], slots: [], tables: [] };

it("knows rooms with tables, rounds and slots of one edition, for those who may see it", async () => {
  const round = await buildRound({ count: 2 });
  const { editionId } = round;
  const table = await buildTable({ editionId, roomId: round.room.id });
  const other = await buildRound();
  const places = await planPlaces(viewerOf(editionId), editionId);
  expect(places.rooms).toEqual([{ id: round.room.id, name: round.room.name }]);
  expect(places.rounds).toEqual([{ id: round.id, name: round.session.title }]);
  expect(places.slots.map(({ id }) => id)).toEqual(round.slots.map(({ id }) => id));
  expect(places.tables).toEqual([
    { id: table.id, label: table.label, roomId: round.room.id, room: round.room.name },
  ]);
  expect(await planPlaces(viewerOf(other.editionId), editionId)).toEqual(NOTHING);
  expect(await planPlaces(ANONYMOUS, editionId)).toEqual(NOTHING);
});

it("knows who meets by a request of the edition, withdrawn or not, and nobody of another's", async () => {
  const { id: editionId } = await buildEdition();
  const request = await buildRequest({ editionId, state: "WITHDRAWN" });
  const foreign = await buildRequest();
  const ids = [request.id, foreign.id, "no-id"];
  const [found, ...more] = await requestParties(viewerOf(editionId), editionId, ids);
  expect(found?.id).toBe(request.id);
  expect(found?.parties.map(({ id }) => id)).toEqual([request.fromId, request.toId]);
  expect(more).toEqual([]);
  expect(await requestParties(viewerOf(foreign.editionId), editionId, ids)).toEqual([]);
});
