import type { Press } from "../platform/pdf/press";
import type { ListContext } from "./list-context";
import type { Paper } from "./pdf-paper";

/** All that drawing one list needs. */
export type Desk = Press & { context: ListContext; paper: Paper; missing: MissingGlyphs };

/** Characters that no font has, with the number of the first person who bears each. */
export class MissingGlyphs {
  static readonly LIMIT = 200;
  readonly found = new Map<string, number>();
  row = 0;

  readonly note = (character: string) => {
    if (this.found.size < MissingGlyphs.LIMIT && !this.found.has(character))
      this.found.set(character, this.row);
  };
}
