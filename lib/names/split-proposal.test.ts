import fc from "fast-check";
import { expect, it } from "vitest";
import { SIDES, type Side } from "./schema";
import { splitProposal } from "./split-proposal";

it.each<[Side, string, string[]]>([
  ["CN", "欧阳雪", ["欧阳|雪", "欧|阳雪"]],
  ["CN", "歐陽詢", ["歐陽|詢", "歐|陽詢"]],
  ["CN", "王小明", ["王|小明", "王小|明"]],
  ["CN", "王伟", ["王|伟"]],
  ["CN", "买买提·阿布都", ["|买买提·阿布都"]],
  ["CN", "김민준", ["김|민준", "김민|준"]],
  ["JP", "佐々木希", ["佐々木|希", "佐々|木希", "佐|々木希"]],
  ["JP", "長谷川一郎", ["長谷川|一郎", "長谷|川一郎", "長|谷川一郎", "長谷川一|郎"]],
  ["JP", "佐藤 花子", ["佐藤|花子", "佐|藤花子", "佐藤花|子"]],
  ["JP", "林健太", ["林健|太", "林|健太"]],
  ["KR", "남궁민수", ["남궁|민수", "남|궁민수"]],
  ["KR", "황보라", ["황보|라", "황|보라"]],
  ["KR", "김민준", ["김|민준", "김민|준"]],
  ["OBSERVER", "MÜLLER Anna Maria", ["MÜLLER|Anna Maria", "Maria|MÜLLER Anna"]],
  ["OBSERVER", "Müller, Anna", ["Müller|Anna"]],
  ["OBSERVER", "Anna Müller", ["Müller|Anna", "Anna|Müller"]],
  ["CN", "葛\u{E0100}城", ["葛\u{E0100}|城"]],
  ["CN", " ", []],
])("%s %s", (side, text, splits) => {
  expect(splitProposal(text, side).map(({ family, given }) => `${family}|${given}`)).toEqual(splits);
});

it("never loses, adds or repeats a character", () => {
  const text = fc
    .array(fc.constantFrom(..."欧阳王佐々木林김남궁a ·"), { maxLength: 8 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(...SIDES), (full, side) => {
      const letters = (part: string) => [...part.replace(/\s/g, "")].sort().join("");
      for (const { family, given } of splitProposal(full, side))
        expect(letters(family + given)).toBe(letters(full));
    }),
  );
});
