import type { Cell } from "./columns";
import { wallText } from "./venue-clock";

/** A cell as text, the same on screen, in CSV and in PDF; times are on the venue's clock. */
export function cellText(cell: Cell, zone: string): string {
  if (cell === null) return "";
  if (cell.type === "text") return cell.text;
  return cell.type === "integer" ? String(cell.value) : wallText(cell.at, zone);
}
