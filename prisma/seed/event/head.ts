import type { Db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/id/id";
import { type Dates, dateColumn, instant } from "../calendar";
import { type EditionSource, series } from "../source";

/** Writes the edition's own row; returns its id. */
export async function writeHead(
  db: Db,
  seriesId: string,
  source: EditionSource,
  dates: Dates,
): Promise<string> {
  const { number, mode, title, summary } = source;
  const { hostSide, sideOrder, city, venue, timeZone, contactEmail } = series;
  const { opensAt, closesAt, startsOn, endsOn } = dates;
  const id = newId();
  await db.edition.create({
    data: {
      id,
      seriesId,
      number,
      mode,
      title,
      summary,
      hostSide,
      sideOrder,
      city,
      venue,
      timeZone,
      contactEmail,
      opensAt,
      closesAt,
      published: true,
      startsOn: dateColumn(startsOn),
      endsOn: dateColumn(endsOn),
      createdAt: instant(startsOn.subtract({ days: 90 }), "10:00", timeZone),
    },
  });
  return id;
}
