/**
 * A problem of matching, as it stands in a file: who meets whom, and when, where and with which interpreter they
 * could. Everything is named by identifiers of the writer's own; times are none of the scheduler's business, only
 * the order of slots and which of them follow each other without a pause.
 */
export type Problem = {
  format: "delegation-desk/matching-problem@1";
  /** In the order of time. */
  slots: Slot[];
  tables: Table[];
  participants: Participant[];
  interpreters: Interpreter[];
  meetings: Meeting[];
  /**
   * The most gaps a participant should have, 2 unless said; more is allowed, but worse than any number of gaps.
   * Where every meeting is required and it is said, it is a wall, as in the literature.
   */
  maxGaps?: number;
};

/**
 * Slots of one block follow each other; a gap is counted inside a block only (nobody waits over lunch). A gap is
 * a run of idle slots between two meetings of a participant, however long. A block has at most 32 slots.
 */
export type Slot = { id: string; block: string };

export type Table = { id: string; room: string; unavailable?: string[] };

/** Whoever cannot be in two places at once: an institution's attending delegates, as one, or each of its desks. */
export type Participant = {
  id: string;
  /** Slots in which they cannot meet. */
  unavailable?: string[];
  /** The table they stay at: two who stay at different tables cannot meet, nor at one table at one time. */
  table?: string;
  /** The most meetings they take part in. */
  maxMeetings?: number;
};

export type Interpreter = {
  id: string;
  /** Pairs of languages, each as the two codes in alphabetical order: "ja-ko". */
  pairs: string[];
  unavailable?: string[];
  /** The most slots one after the other in a block. */
  maxInRow?: number;
  /** The most slots in all. */
  maxSlots?: number;
  homeRoom?: string;
};

export type Meeting = {
  id: string;
  /** Two or more participants. */
  parties: string[];
  /** 0 is placed before all else: the fewest of class 0 left out, then of class 1, and so on. */
  priority: number;
  /** How many slots of one block it takes, one after the other, at one table: 1 unless said. */
  length?: number;
  /** Slots in which it may begin; any unless said. */
  slots?: string[];
  /** One interpreter for each, who stays to the end, a different one for each: none where the parties share a language. */
  pairs?: string[];
  /** Stays where it is, within all other rules: a plan without it there is none. */
  pinned?: { slot: string; table?: string };
  /** Where it was published: moving it disturbs. */
  published?: Place;
  /** Meetings that end before this one begins, where both are placed. */
  after?: string[];
  /** Where true, a plan that leaves it out is none (as in the instances of the literature). */
  required?: boolean;
};

/** `slot` is the one it begins in; `interpreters` in the order of the meeting's pairs. */
export type Place = { slot: string; table: string; interpreters: string[] };

export type Plan = {
  format: "delegation-desk/matching-plan@1";
  meetings: ({ id: string } & Place)[];
  /** Identifiers of meetings left out. */
  unplaced: string[];
};
