import { describe, expect, it } from "vitest";
import { someone } from "@/lib/account/actor.fixture";
import { db } from "@/lib/platform/db/client";
import { buildMeeting, buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import { desk, ownForm } from "@/lib/testing/profile-desk";
import { profileFilter } from "./input-schema";
import { profileCounts, profiles } from "./list-queries";
import { changeOwnProfile } from "./service";
import { startFacts } from "./start-queries";

describe("the list", () => {
  it("counts live requests and meetings, and finds by name, side, kind and what is lacking", async () => {
    const { editionId, organiser, profile, people, person } = await desk();
    const viewer = someone({ [editionId]: "VIEWER" });
    const request = await buildRequest({ editionId, toId: profile.id });
    await buildRequest({ editionId, toId: profile.id, state: "WITHDRAWN" });
    await buildRequest({ editionId, toId: profile.id, state: "OPEN", priority: "NEVER" });
    await buildMeeting({ request });
    const list = async (filter: object) =>
      (await profiles(viewer, editionId, profileFilter.parse(filter))).lines.map(({ id }) => id);
    const { lines } = await profiles(
      viewer,
      editionId,
      profileFilter.parse({ side: "JP", state: "unattended" }),
    );
    expect(lines[0]).toMatchObject({
      ...{ id: profile.id, made: 0, received: 1, accepted: 1, meetings: 1, attendees: 0, offers: 1 },
      representative: { id: people[0].id },
    });
    expect(JSON.stringify(lines)).not.toContain(people[0].email);
    expect(await list({ kind: "MEDIA" })).toEqual([]);
    expect(await list({ state: "unrepresented", side: "JP" })).not.toContain(profile.id);
    const gone = await person();
    await db.matchingAttendee.create({ data: { profileId: profile.id, delegateId: gone.id } });
    expect(await list({ state: "unattended", side: "JP" })).not.toContain(profile.id);
    for (const { id } of [gone, people[0]])
      await db.delegate.update({ where: { id }, data: { status: "CANCELLED" } });
    expect(await list({ state: "unattended" })).toContain(profile.id);
    expect(await list({ state: "unrepresented", side: "JP" })).toContain(profile.id);
    const counts = await profileCounts(organiser, editionId);
    expect(counts).toEqual({ all: 4, unrepresented: 4, unattended: 4, empty: 0, unlisted: 0 });
    const { nameEn } = await db.institution.findUniqueOrThrow({ where: { id: profile.institutionId } });
    expect(await list({ q: nameEn })).toEqual([profile.id]);
  });

  it("is read by key, each once", async () => {
    const { editionId, organiser } = await desk();
    for (let index = 0; index < 52; index += 1) await buildProfile({ editionId });
    const first = await profiles(organiser, editionId, profileFilter.parse({}));
    const second = await profiles(organiser, editionId, profileFilter.parse({ after: first.next }));
    const ids = [...first.lines, ...second.lines].map(({ id }) => id);
    expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 3, null]);
    expect(new Set(ids).size).toBe(53);
  });
});

it("tells an institution where it stands", async () => {
  const { edition, editionId, holder, profile, people } = await desk();
  const now = new Date();
  expect(await startFacts(holder, edition, now)).toMatchObject({
    ...{ complete: true, attendees: 0, unanswered: 0, received: 0, made: 0, meetings: 0, askingOpen: true },
    representative: { id: people[0].id },
  });
  await buildRequest({ editionId, toId: profile.id, state: "OPEN" });
  await buildRequest({ editionId, toId: profile.id, state: "OPEN", priority: "NEVER" });
  await buildMeeting({ request: await buildRequest({ editionId, fromId: profile.id }) });
  await changeOwnProfile(holder, await ownForm(editionId, { attendees: people[1].id, seeks: [] }));
  expect(await startFacts(holder, edition, now)).toMatchObject({
    ...{ complete: false, attendees: 1, unanswered: 1, received: 1, made: 1, meetings: 1 },
  });
});
