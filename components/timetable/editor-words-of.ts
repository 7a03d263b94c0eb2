import { RULES } from "@/lib/schedule-check/violation";
import type { EditorWords } from "./editor-words";
import type { CardWords } from "./sheet";
import type { Words } from "./words";

/** Left as they are, to be filled in where they are said. */
const BLANKS = {
  time: "{time}",
  table: "{table}",
  spot: "{spot}",
  meeting: "{meeting}",
  what: "{what}",
  count: "{count}",
};

export const cardWords = (t: Words): CardWords => ({
  pinned: t("pinned"),
  interpreters: t("interpreters"),
  goesOn: t("goesOn"),
  marked: t("marked"),
  broken: t("broken"),
});

/** The words of the editor in the reader's language, so that no message has to ship in a script. */
export function editorWords(t: Words, caption: string): EditorWords {
  const said = (key: string) => t(`editor.${key}`, BLANKS);
  return {
    card: cardWords(t),
    ...{ caption, time: t("time"), table: t("table"), comma: t("semicolon") },
    ...{ help: said("help"), spot: said("spot"), free: said("free"), nothingHere: said("nothingHere") },
    ...{ picked: said("picked"), over: said("over"), swaps: said("swaps"), cancelled: said("cancelled") },
    ...{
      pinnedStays: said("pinnedStays"),
      move: said("move"),
      putDown: said("putDown"),
      takeOut: said("takeOut"),
    },
    ...{ giveUp: said("giveUp"), undo: said("undo"), open: said("open"), sending: said("sending") },
    ...{ tray: said("tray"), trayEmpty: said("trayEmpty"), trayHelp: said("trayHelp"), place: said("place") },
    rules: Object.fromEntries(
      [...RULES, "begun"].map((rule) => [rule, t(`rule.${rule}`)]),
    ) as EditorWords["rules"],
  };
}
