/** Where a meeting is, and who is there. */
export type Place = {
  /** All that it takes, the one it begins in first. */
  slotIds: string[];
  tableId: string;
  profileIds: string[];
  interpreters: { id: string; pair: string }[];
};

/** What differs between two places of one meeting. */
export type Difference = { slot: boolean; table: boolean; interpreters: boolean; parties: boolean };

export function differenceOf(before: Place, after: Place): Difference {
  const names = ({ interpreters }: Place) => interpreters.map(({ id, pair }) => `${pair} ${id}`);
  return {
    slot: before.slotIds[0] !== after.slotIds[0] || !isSame(before.slotIds, after.slotIds),
    table: before.tableId !== after.tableId,
    interpreters: !isSame(names(before), names(after)),
    parties: !isSame(before.profileIds, after.profileIds),
  };
}

export const isDifferent = (difference: Difference) => Object.values(difference).includes(true);

const isSame = (one: string[], other: string[]) => one.toSorted().join() === other.toSorted().join();

type Hold = {
  slotId: string;
  profileId: string | null;
  tableId: string | null;
  interpreterId: string | null;
  pair: string | null;
};

/** The place of a scheduled meeting, from all it holds. */
export function placeOf({
  slotId,
  tableId,
  holds,
}: {
  slotId: string;
  tableId: string;
  holds: Hold[];
}): Place {
  const later = holds.map((hold) => hold.slotId).filter((id) => id !== slotId);
  const interpreters = holds.flatMap((hold) =>
    hold.interpreterId && hold.pair && hold.slotId === slotId
      ? [{ id: hold.interpreterId, pair: hold.pair }]
      : [],
  );
  return {
    slotIds: [slotId, ...new Set(later)],
    tableId,
    profileIds: [...new Set(holds.flatMap(({ profileId }) => profileId ?? []))],
    interpreters,
  };
}
