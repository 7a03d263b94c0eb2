import { usualSettings } from "@/lib/matching/rules";
import type { Asking, Limits } from "@/lib/matching/schema";
import { instant } from "../calendar";
import { series } from "../source";
import type { Stage } from "./stage";

const LIMITS: Limits = { GOVERNMENT: 8, UNIVERSITY: 4, DIPLOMATIC_MISSION: 4 };

/** The usual rules of the mode, but that the media report and do not meet. */
export function settingsOf({ mode }: Pick<Stage["edition"], "mode">): { limits: Limits; asking: Asking } {
  const { asking } = usualSettings(mode);
  return { limits: LIMITS, asking: { ...asking, kinds: asking.kinds.filter((kind) => kind !== "MEDIA") } };
}

/** Institutions ask and answer until five days before the talks. */
export async function writeSettings({ db, edition }: Stage): Promise<void> {
  const { startsOn } = edition.dates;
  await db.matchingSettings.create({
    data: {
      ...settingsOf(edition),
      editionId: edition.id,
      open: !edition.isOver,
      closesAt: instant(startsOn.subtract({ days: 5 }), "18:00", series.timeZone),
      weights: usualSettings(edition.mode).weights,
    },
  });
}
