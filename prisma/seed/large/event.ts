import { type Db, db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { signUpTimes } from "../calendar";
import { countSeats, inParts, refuseDrift } from "../counts";
import { type Random, random } from "../random";
import { type Share, writeShares } from "./delegations";
import { namesOf, personRow } from "./people";
import { fillRounds, writeRounds } from "./sessions";

/**
 * Adds so many delegates to the newest edition, in delegations and sessions of their own, with ten seats for
 * each that is live; every statement writes thousands of rows, and the kept counts end equal to them.
 *
 * @returns the rows written
 */
export async function seedLarge(size: number): Promise<{ delegates: number; seats: number }> {
  const written = await db.$transaction((tx) => write(tx, size), { timeout: 30 * 60_000, maxWait: 30_000 });
  await db.$executeRawUnsafe("VACUUM (ANALYZE) delegate, seat, session, session_side, headcount");
  return written;
}

async function write(tx: Db, size: number) {
  const edition = await tx.edition.findFirstOrThrow({ orderBy: { number: "desc" } });
  const shares = await writeShares(tx, edition.id, size);
  const chance = random(size);
  const run = `run-${newId().slice(-8)}`;
  const until = new Date(Math.min(Date.now(), edition.closesAt.getTime()));
  const times = chance.shuffle(signUpTimes(size, edition.opensAt, until, chance));
  for (const share of shares) await writePeople(tx, share, run, times.splice(0, share.count), chance);
  const sessions = await writeRounds(tx, edition, size);
  const seats = await fillRounds(
    tx,
    sessions,
    shares.flatMap(({ delegations }) => delegations),
  );
  await countSeats(tx, edition.id);
  await refuseDrift(tx);
  return { delegates: size, seats };
}

async function writePeople(tx: Db, share: Share, run: string, times: Date[], chance: Random): Promise<void> {
  const names = namesOf(share.side, share.count);
  const domain = `${share.side.toLowerCase()}.${run}`;
  let number = 0;
  for (const part of inParts(times, 5000)) {
    const rows = part.map((at) => {
      number += 1;
      return personRow(chance.pick(names), share, domain, number, at, chance);
    });
    await tx.$executeRaw`
      INSERT INTO delegate (id, edition_id, side, delegation_id, institution_id, status, native_family, native_given,
        latin_family, latin_given, reading, honorific, position, locale, email, person_key, search_key, sort_pinyin,
        sort_strokes, sort_gojuon, sort_hangul, sort_latin, created_at)
      SELECT id, edition_id, side, delegation_id, institution_id, status, native_family, native_given,
        latin_family, latin_given, reading, honorific, position, locale, email, person_key, search_key, sort_pinyin,
        sort_strokes, sort_gojuon, sort_hangul, sort_latin, created_at
      FROM jsonb_populate_recordset(NULL::delegate, ${JSON.stringify(rows)}::jsonb)`;
  }
}
