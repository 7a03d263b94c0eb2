import type { Plan } from "./plan";
import type { ProblemFile } from "./problem";

/** A problem with something of everything, and a plan that keeps all of its rules: for tests to spoil. */
export const event: ProblemFile = {
  format: "delegation-desk/matching-problem@1",
  slots: [
    { id: "s1", block: "am" },
    { id: "s2", block: "am" },
    { id: "s3", block: "am" },
    { id: "s4", block: "pm" },
    { id: "s5", block: "pm" },
  ],
  tables: [
    { id: "t1", room: "north" },
    { id: "t2", room: "north", unavailable: ["s5"] },
    { id: "t3", room: "south" },
  ],
  participants: [
    { id: "incheon", maxMeetings: 3 },
    { id: "nagasaki", unavailable: ["s4"] },
    { id: "changchun", table: "t1" },
    { id: "jilin" },
    { id: "busan" },
  ],
  interpreters: [
    { id: "han", pairs: ["ko-zh"], maxInRow: 2 },
    { id: "ota", pairs: ["ja-ko", "ja-zh"], unavailable: ["s5"], maxSlots: 3, homeRoom: "north" },
    { id: "wen", pairs: ["ja-zh", "ko-zh"] },
  ],
  maxGaps: 1,
  meetings: [
    { id: "a", parties: ["incheon", "changchun"], priority: 0, pairs: ["ko-zh"], length: 2, required: true },
    { id: "b", parties: ["nagasaki", "jilin"], priority: 0, pairs: ["ja-zh"], slots: ["s1", "s2"] },
    {
      id: "c",
      parties: ["nagasaki", "incheon", "changchun"],
      priority: 1,
      pairs: ["ja-zh", "ko-zh"],
      after: ["a"],
    },
    { id: "d", parties: ["busan", "jilin"], priority: 1, pinned: { slot: "s3", table: "t3" } },
    {
      id: "e",
      parties: ["busan", "incheon"],
      priority: 2,
      published: { slot: "s5", table: "t3", interpreters: [] },
    },
    { id: "f", parties: ["jilin", "changchun"], priority: 2 },
  ],
};

export const plan: Plan = {
  format: "delegation-desk/matching-plan@1",
  meetings: [
    { id: "a", slot: "s1", table: "t1", interpreters: ["han"] },
    { id: "b", slot: "s1", table: "t2", interpreters: ["ota"] },
    { id: "c", slot: "s3", table: "t1", interpreters: ["ota", "wen"] },
    { id: "d", slot: "s3", table: "t3", interpreters: [] },
    { id: "e", slot: "s4", table: "t3", interpreters: [] },
  ],
  unplaced: ["f"],
};
