import { Table } from "@/components/ui/table";
import type { NameListPreview } from "@/lib/name-list/queries";

/** The list's first rows, cell by cell what the file holds; each cell in its own language. */
export function PreviewTable({ preview, lang }: { preview: NameListPreview; lang: string }) {
  const { columns, rows, title } = preview;
  const naming = ["nativeName", "latinName", "nativeFamily", "latinFamily"];
  const head = naming.find((name) => columns.some(({ key }) => key === name));
  return (
    <div lang={lang} className="min-w-0">
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns.map(({ key, heading, numeric }, index) => ({
          key,
          head: heading,
          numeric,
          rowHead: key === head,
          cell: (row: NameListPreview["rows"][number]) => {
            const cell = row.cells[index];
            return cell?.text ? (
              <span lang={cell.lang} className={cell.text.includes("\n") ? "whitespace-pre-line" : undefined}>
                {cell.text}
              </span>
            ) : null;
          },
        }))}
      />
    </div>
  );
}
