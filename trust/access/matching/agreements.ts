import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { buildAgreement } from "@/lib/testing/factories/agreement";
import { type ActionRow, DESK, here, inFour, row } from "../action-row";
import {
  DESK as DESK_PAGE,
  desk,
  INSTITUTION as INSTITUTION_PAGE,
  institution,
  ORGANISERS,
  type PageRow,
  VIEWERS,
} from "../page-row";
import type { Scene } from "../scene";

export const PAGES: Record<string, PageRow> = {
  [`${DESK_PAGE}/agreements/page`]: desk(VIEWERS, () => "/agreements"),
  [`${DESK_PAGE}/agreements/signing/page`]: desk(VIEWERS, () => "/agreements/signing"),
  [`${DESK_PAGE}/agreements/new/page`]: desk(ORGANISERS, () => "/agreements/new"),
  [`${DESK_PAGE}/agreements/[id]/page`]: desk(VIEWERS, ({ agreement }) => `/agreements/${agreement.id}`),
  [`${DESK_PAGE}/matching/outcomes/page`]: desk(VIEWERS, () => "/matching/outcomes"),
  [`${INSTITUTION_PAGE}/agreements/page`]: institution("/agreements"),
};

/** About an agreement that was made for it. */
const onAgreement = (more: Record<string, string> = {}, given = {}): ActionRow =>
  row("/agreements/{agreement}", async (scene) => ({ ...(await made(scene, given)), ...more }));

export const ACTIONS: Record<string, ActionRow> = {
  [`${DESK}/agreements#addAgreement`]: row(
    "/agreements/new",
    (scene) => asFields({ ...here(scene), ...said(), id: newId(), meetingId: "" }, parties(scene)),
    ORGANISERS,
    true,
  ),
  [`${DESK}/agreements#saveAgreement`]: row("/agreements/{agreement}", async (scene) =>
    asFields({ ...(await made(scene)), ...said() }, parties(scene)),
  ),
  [`${DESK}/agreements#dropAgreement`]: onAgreement(),
  [`${DESK}/agreements#moveOn`]: onAgreement({ to: "SIGNED", signedOn: "2026-01-05" }),
  [`${DESK}/agreements#moveBack`]: onAgreement({}, { state: "SIGNED", signedOn: new Date("2026-01-05") }),
  [`${DESK}/agreements#saveContact`]: row("/agreements/{agreement}", async (scene) => ({
    ...(await made(scene)),
    ...{ contactId: "", institutionId: scene.institution.id, name: "Kim Minjeong", position: "", email: "" },
  })),
  [`${DESK}/agreements#dropContact`]: row("/agreements/{agreement}", async (scene) => {
    const { id: agreementId, ...rest } = await made(scene);
    const contact = { id: newId(), agreementId, institutionId: scene.institution.id, name: "Kim Minjeong" };
    await db.agreementContact.create({ data: contact });
    return { ...rest, id: agreementId, contactId: contact.id };
  }),
};

const parties = ({ institution, partner }: Scene) => [institution.id, partner.institutionId];

async function made(scene: Scene, given = {}) {
  const { id } = await buildAgreement({ ...here(scene), parties: parties(scene), ...given });
  return { ...here(scene), id, version: "1" };
}

/** Something new each time, so that a change changes something. */
const said = () => ({ ...inFour("title", newId()), summary: "", summaryLocale: "", rhythm: "YEARLY" });

const asFields = (values: Record<string, string>, ids: string[]): [string, string][] => [
  ...Object.entries(values),
  ...ids.map((id): [string, string] => ["parties", id]),
];
