import { saveDraft } from "@/lib/delegate/draft-service";
import { newId } from "@/lib/platform/id/id";
import { buildProfile, buildRequest } from "@/lib/testing/factories/matching";
import * as action from "../action-row";
import * as page from "../page-row";
import type { Scene } from "../scene";

const { INSTITUTION, DESK, institution, desk, VIEWERS, ORGANISERS } = page;

export const PAGES: Record<string, page.PageRow> = {
  [`${INSTITUTION}/requests/page`]: institution("/requests"),
  [`${INSTITUTION}/requests/new/page`]: institution("/requests/new"),
  [`${INSTITUTION}/requests/[id]/page`]: institution(({ request }) => `/requests/${request.id}`),
  [`${INSTITUTION}/requests/[id]/withdraw/page`]: institution(
    ({ request }) => `/requests/${request.id}/withdraw`,
  ),
  [`${DESK}/matching/requests/page`]: desk(VIEWERS, () => "/matching/requests"),
  [`${DESK}/matching/requests/new/page`]: desk(ORGANISERS, () => "/matching/requests/new"),
  [`${DESK}/matching/requests/import/page`]: desk(ORGANISERS, () => "/matching/requests/import"),
  [`${DESK}/matching/requests/[id]/page`]: desk(VIEWERS, ({ request }) => `/matching/requests/${request.id}`),
};

type Given = Parameters<typeof buildRequest>[0];

/** A request between an institution of the scene's and a new one, and what a form about it carries. */
async function about({ edition }: Scene, given: Given = {}, more: Record<string, string> = {}) {
  const { id, version } = await buildRequest({ editionId: edition.id, ...given });
  return { id, version: String(version), ...more };
}

const partner = (editionId: string) => buildProfile({ editionId, side: "JP" });

const atDesk = (
  more: Record<string, string> | ((scene: Scene) => Record<string, string>),
  given: Given = {},
) =>
  action.row("/matching/requests/{request}", async (scene) => ({
    ...(await about(scene, given)),
    editionId: scene.edition.id,
    ...(typeof more === "function" ? more(scene) : more),
  }));

const byHolder = (more: Record<string, string>, given: (scene: Scene) => Given, path = "/requests") =>
  action.byInstitution(path, async (scene) => about(scene, given(scene), more));

const AT_DESK = `${action.DESK}/matching/requests`;
const OWN = `${action.INSTITUTION}/requests`;
const sent = { priority: "WISH", length: "1" };

export const ACTIONS: Record<string, action.ActionRow> = {
  [`${OWN}#sendRequest`]: action.byInstitution("/requests/new", async ({ edition }) => ({
    ...{ id: newId(), toId: (await partner(edition.id)).id, priority: "WISH", message: "" },
  })),
  [`${OWN}#sendAnswer`]: byHolder({ answer: "accept", reason: "" }, ({ profile }) => ({
    ...{ toId: profile.id, state: "OPEN" },
  })),
  [`${OWN}#sendWithdrawal`]: byHolder({ reason: "full" }, ({ profile }) => ({ fromId: profile.id })),
  [`${OWN}#sendLift`]: byHolder({}, ({ profile }) => ({
    ...{ fromId: profile.id, priority: "NEVER", state: "OPEN" },
  })),
  [`${AT_DESK}#add`]: action.row("/matching/requests/new", async ({ edition }) => {
    const [from, to] = [await buildProfile({ editionId: edition.id }), await partner(edition.id)];
    return {
      ...{ editionId: edition.id, id: newId(), fromId: from.id, toId: to.id, guestIds: "" },
      ...{ ...sent, as: "ACCEPTED" },
    };
  }),
  [`${AT_DESK}#answerFor`]: atDesk({ answer: "decline", reason: "full" }, { state: "OPEN" }),
  [`${AT_DESK}#withdrawFor`]: atDesk({ why: "full" }),
  [`${AT_DESK}#takeBack`]: atDesk({}),
  [`${AT_DESK}#never`]: atDesk({}),
  [`${AT_DESK}#lift`]: atDesk({}, { priority: "NEVER", state: "OPEN" }),
  [`${AT_DESK}#change`]: atDesk({ ...sent, length: "2" }),
  [`${AT_DESK}#pin`]: atDesk(({ round, table }) => ({ slotId: round.slots[1]?.id ?? "", tableId: table.id })),
  [`${AT_DESK}#guest`]: action.row("/matching/requests/{request}", async (scene) => ({
    ...(await about(scene)),
    ...{ editionId: scene.edition.id, profileId: (await partner(scene.edition.id)).id, do: "add" },
  })),
  [`${AT_DESK}#sendFile`]: action.row("/matching/requests/import", ({ edition }) => ({
    ...{ editionId: edition.id, as: "OPEN", text: "Somebody\tSomebody else" },
  })),
  [`${AT_DESK}#applyFile`]: action.row("/matching/requests/import", async ({ edition }) => ({
    ...{ editionId: edition.id, key: await keptFile(edition.id) },
  })),
};

/** A file of one request that was looked at already, and the key under which it is kept. */
async function keptFile(editionId: string): Promise<string> {
  const [from, to] = [await buildProfile({ editionId }), await partner(editionId)];
  const key = crypto.randomUUID();
  const values = { text: `${from.id}\t${to.id}`, as: "OPEN" };
  await saveDraft(key, editionId, { values, refusal: null, sent: true });
  return key;
}
