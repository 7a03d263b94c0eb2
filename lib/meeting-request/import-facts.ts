import { allNames } from "@/lib/institution/rules";
import { REQUEST_PRIORITIES } from "@/lib/matching/schema";
import type { Db } from "@/lib/platform/db/client";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { type ImportFacts, keyOf } from "./import-rules";
import { COLUMNS, type FileWords } from "./import-schema";
import { party } from "./select";
import { rulesOf } from "./standing";

type Profile = Awaited<ReturnType<typeof profilesOf>>[number];

/** All that decides what becomes of a file's rows. */
export async function importFacts(tx: Db, editionId: string): Promise<ImportFacts & { profiles: Profile[] }> {
  const { mode, settings } = await rulesOf(tx, editionId);
  const profiles = await profilesOf(tx, editionId);
  const earlier = await tx.meetingRequest.findMany({
    where: { editionId },
    select: { fromId: true, toId: true, state: true, priority: true, origin: true },
  });
  const facts = { words: await fileWords(), mode, asking: settings.asking, earlier };
  return { ...facts, profiles, byName: byName(profiles) };
}

/** The words of a file's head and of its priorities, as every language's messages have them. */
export async function fileWords(): Promise<FileWords> {
  const translators = await Promise.all(LOCALES.map(translatorFor));
  const said = (key: string) => translators.flatMap((t) => t(key).split("|"));
  const group = <Name extends string>(names: readonly Name[], path: string) =>
    Object.fromEntries(names.map((name) => [name, said(`${path}.${name}`)])) as Record<Name, string[]>;
  return {
    columns: group(COLUMNS, "meeting-request.file.head"),
    priorities: group(REQUEST_PRIORITIES, "domain.priority"),
  };
}

const profilesOf = (tx: Db, editionId: string) =>
  tx.matchingProfile.findMany({
    where: { editionId },
    select: {
      id: true,
      textLocale: true,
      institution: { select: { ...party.select.institution.select, aliases: { select: { name: true } } } },
    },
  });

function byName(profiles: Profile[]): ImportFacts["byName"] {
  const found: ImportFacts["byName"] = new Map();
  for (const { id, institution } of profiles) {
    const { side, kind, aliases } = institution;
    const names = allNames(
      institution,
      aliases.map(({ name }) => name),
    );
    for (const key of new Set([...names.map(keyOf), id, institution.id]))
      found.set(key, [...(found.get(key) ?? []), { id, side, kind }]);
  }
  return found;
}
