import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { buildMeeting, buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import { desk } from "@/lib/testing/profile-desk";
import { createProfiles } from "./create-service";
import { profileDetail, profileLink } from "./detail-queries";
import { institutionOf } from "./link-queries";
import { removeProfile, revokeProfileLinks } from "./remove-service";

describe("removing", () => {
  it("is refused with the number of live requests and meetings", async () => {
    const { editionId, organiser, profile } = await desk();
    const request = await buildRequest({ editionId, fromId: profile.id });
    await buildRequest({ editionId, toId: profile.id, state: "OPEN" });
    await buildMeeting({ request });
    expect(await removeProfile(organiser, editionId, profile.id)).toEqual({
      ok: false,
      reason: { key: "profile.inUse", values: { requests: 2, meetings: 1 } },
    });
  });

  it("takes along what has ended, and its link opens nothing", async () => {
    const { editionId, edition, organiser, profile, people, log } = await desk();
    const detail = await profileDetail(organiser, editionId, profile.id);
    const link = detail && (await profileLink(organiser, detail));
    const token = link?.url.split("/").at(-1) ?? "";
    expect(await institutionOf(token)).toMatchObject({ id: profile.id });
    const declined = await buildRequest({ editionId, fromId: profile.id, state: "DECLINED" });
    await buildRequest({ editionId, toId: profile.id, state: "OPEN", priority: "NEVER" });
    const meeting = await buildMeeting({ request: declined, state: "CANCELLED" });
    await db.meetingHold.deleteMany({ where: { meetingId: meeting.id } });
    await db.matchingAttendee.create({ data: { profileId: profile.id, delegateId: people[0].id } });
    expect(await removeProfile(organiser, editionId, profile.id)).toEqual({ ok: true, value: undefined });
    expect(await db.meetingRequest.count({ where: { editionId } })).toBe(0);
    expect(await institutionOf(token)).toBeNull();
    expect((await log()).map(({ action }) => action)).toEqual(["profile.removed"]);
    expect(await createProfiles(organiser, edition, "all")).toEqual({ ok: true, value: { count: 1 } });
  });

  it("that meets a new request leaves no request without its institution", async () => {
    const { editionId, organiser, profile } = await desk();
    const { id: fromId } = await buildProfile({ editionId });
    const [removed, asked] = await Promise.allSettled([
      removeProfile(organiser, editionId, profile.id),
      buildRequest({ editionId, fromId, toId: profile.id, state: "OPEN" }),
    ]);
    expect(removed.status).toBe("fulfilled");
    const there = await db.matchingProfile.count({ where: { id: profile.id } });
    expect([asked.status, there]).toEqual(asked.status === "fulfilled" ? ["fulfilled", 1] : ["rejected", 0]);
  });
});

it("revoked links open nothing; the new one does", async () => {
  const { editionId, organiser, profile } = await desk();
  const token = async () => {
    const detail = await profileDetail(organiser, editionId, profile.id);
    const link = detail && (await profileLink(organiser, detail));
    return link?.url.split("/").at(-1) ?? "";
  };
  const old = await token();
  await revokeProfileLinks(organiser, editionId, profile.id);
  expect(await institutionOf(old)).toBeNull();
  expect(await institutionOf(await token())).toMatchObject({ id: profile.id });
});
