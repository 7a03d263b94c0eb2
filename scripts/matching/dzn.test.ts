import { expect, it } from "vitest";
import { readDzn } from "./dzn";
import { DznError } from "./dzn-values";

const TEXT = `% three meetings
nBusiness = 3;
nMeetings = 3;
nTables = 1;
nTotalSlots = 4;
nMorningSlots = 2;
requested = [|1, 2,1,
|2, 3,2,
|1, 3,3,
|];
meetingsxBusiness = [{1,2,4}, {1,2,3}, {1,3,4}];
nMeetingsBusiness = [2,2,2];
forbidden = [{0},
{0,4},{0,1,2}];
fixed = [0,3,0];
precedences = [{},{},{0,1}];
`;

it("reads an instance of the literature", () => {
  const [p1, p2, p3] = ["p1", "p2", "p3"];
  expect(readDzn(TEXT)).toEqual({
    format: "delegation-desk/matching-problem@1",
    slots: ["s1", "s2", "s3", "s4"].map((id) => ({ id, block: "day" })),
    tables: [{ id: "t1", room: "hall" }],
    participants: [
      { id: p1, unavailable: [] },
      { id: p2, unavailable: ["s4"] },
      { id: p3, unavailable: ["s1", "s2"] },
    ],
    interpreters: [],
    meetings: [
      { id: "m1", parties: [p1, p2], priority: 0, required: true, after: [], slots: ["s1", "s2"] },
      {
        id: "m2",
        parties: [p2, p3],
        priority: 0,
        required: true,
        after: [],
        slots: ["s3", "s4"],
        pinned: { slot: "s3" },
      },
      { id: "m3", parties: [p1, p3], priority: 0, required: true, after: ["m1"] },
    ],
    maxGaps: 2,
  });
});

it.each<[what: string, from: string, to: string, why: RegExp]>([
  ["a statement is none", "nTables = 1", "nTables: 1", /"nTables: 1" is no "name = value"/],
  ["something is missing", "nTables", "nBoards", /"nTables" is missing/],
  ["a number is none", "nTables = 1", "nTables = many", /"many" in "nTables" is no whole number/],
  ["a list is short", "[0,3,0]", "[0,3]", /"fixed" has 2 entries and should have 3/],
  ["a slot is not there", "[0,3,0]", "[0,5,0]", /5 in "fixed" is more than 4/],
  ["a set is none", "[{},{},{0,1}]", "[1]", /"precedences" is not in the form/],
  ["a meeting is not there", "{0,1}]", "{0,7}]", /7 in "precedences" is more than 3/],
  ["a participant is not there", "|2, 3,2,", "|2, 4,2,", /row 2 of "requested" does not name two of the 3/],
  ["a session is not there", "|2, 3,2,", "|2, 3,4,", /row 2 of "requested" names no session/],
])("says so where %s", (_, from, to, why) => {
  expect(TEXT).toContain(from);
  const read = () => readDzn(TEXT.replace(from, to));
  expect(read).toThrow(DznError);
  expect(read).toThrow(why);
});
