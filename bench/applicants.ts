import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { consentRecords } from "../lib/consent/records";
import { LAW_OF, PURPOSES } from "../lib/consent/schema";
import { parsePhone } from "../lib/contact/phone-rules";
import { delegateColumns } from "../lib/delegate/registration-service";
import { registrationSchema } from "../lib/delegate/schema";
import { newId } from "../lib/platform/id/id";
import { everybody } from "../prisma/seed/names";
import { random } from "../prisma/seed/random";

type Side = "CN" | "JP" | "KR";
type Place = { editionId: string; number: number; sessions: string[]; institutions: Institution[] };
type Institution = { id: string; side: Side; kind: string; level: string; name: string };

/** Somebody who is about to register: what they would type, and where they come from. */
export type Applicant = {
  side: Side;
  locale: "zh" | "ja" | "ko";
  address: string;
  /** All but the form's hidden fields. */
  fields: [name: string, value: string][];
  institutionId: string;
};

const OF_SIDE = {
  CN: { locale: "zh", phone: "13800138000" },
  JP: { locale: "ja", phone: "090-1234-5678" },
  KR: { locale: "ko", phone: "010-1234-5678" },
} as const;
const POSITIONS = { CN: "科长", JP: "課長", KR: "과장" };
const WANTED = 3;

/** The newest edition, its large rounds, and institutions whose name is theirs alone. */
export async function placeOf(client: pg.Client): Promise<Place> {
  const { rows } = await client.query(
    `SELECT e.id AS "editionId", e.number,
      ARRAY (SELECT s.id FROM session s WHERE s.edition_id = e.id AND s.bookable
        ORDER BY s.capacity DESC LIMIT 24) AS sessions,
      (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'side', i.side, 'kind', i.kind, 'level', i.level,
        'name', CASE i.side WHEN 'CN' THEN i.name_zh WHEN 'JP' THEN i.name_ja ELSE i.name_ko END))
        FROM institution i WHERE i.side <> 'OBSERVER' AND i.merged_into_id IS NULL
        AND NOT EXISTS (SELECT FROM institution o WHERE o.id <> i.id AND o.side = i.side
          AND strpos(o.search_key, i.search_key) > 0)) AS institutions
     FROM edition e ORDER BY e.number DESC LIMIT 1`,
  );
  const place = rows[0] as Place;
  return { ...place, institutions: place.institutions.filter(({ name }) => name) };
}

/** So many people whom no edition knows, in turn of each side; each wants these sessions, or three at random. */
export function applicants(place: Place, count: number, sessions?: string[]): Applicant[] {
  const run = randomBytes(4).toString("hex");
  const chance = random(randomBytes(4).readInt32LE());
  const names = { CN: everybody("CN"), JP: everybody("JP"), KR: everybody("KR") };
  return Array.from({ length: count }, (_, index) => {
    const side = (["CN", "JP", "KR"] as const)[index % 3] as Side;
    const { name, honorific } = names[side].next().value as never as ReturnType<
      (typeof names)[Side]["next"]
    >["value"];
    const institution = chance.pick(place.institutions.filter((one) => one.side === side));
    const wanted = sessions ?? chance.shuffle(place.sessions).slice(0, WANTED);
    const { locale, phone } = OF_SIDE[side];
    return {
      side,
      locale,
      address: `10.${1 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`,
      institutionId: institution.id,
      fields: [
        ...Object.entries(name),
        ["honorific", honorific],
        ["institutionName", institution.name],
        ["institutionKind", institution.kind],
        ["institutionLevel", institution.level],
        ["delegationId", ""],
        ["position", POSITIONS[side]],
        ["role", "MEMBER"],
        ["email", `applicant${index}@${run}.example`],
        ["phoneCountry", side],
        ["phone", phone],
        ["messenger", "NONE"],
        ["messengerId", ""],
        ...wanted.map((id) => ["sessionIds", id]),
        ["dietary", ""],
        ["access", ""],
        ["locale", locale],
        ...PURPOSES.map((purpose) => ["consents", `${LAW_OF[side]}.${purpose}`]),
      ] as [string, string][],
    };
  });
}

/** What `delegate_register` is given for this person: the statement that their form ends in. */
export async function payloadOf(person: Applicant, place: Place): Promise<string> {
  const sent: Record<string, string | string[]> = { submissionId: randomUUID() };
  for (const [name, value] of person.fields) {
    const many = name === "sessionIds" || name === "consents";
    sent[name] = many ? [...(sent[name] ?? []), value] : value;
  }
  const form = registrationSchema.parse(sent);
  const phone = parsePhone(form.phoneCountry, form.phone);
  if (!phone.ok) throw new Error(phone.reason);
  const id = newId();
  const consents = await consentRecords(form.side, form.consents, form.locale);
  return JSON.stringify({
    submissionId: form.submissionId,
    mailId: newId(),
    actorKind: "VISITOR",
    sessions: form.sessionIds,
    institution: null,
    delegate: {
      ...delegateColumns(form, phone.value),
      id,
      edition_id: place.editionId,
      institution_id: person.institutionId,
    },
    consents: consents.map(({ textHash, ...record }) => ({
      ...record,
      id: newId(),
      delegate_id: id,
      text_hash: textHash,
      decided_at: new Date().toISOString(),
    })),
  });
}
