import { useTranslations } from "next-intl";

type Props = { before: unknown; after: unknown };

/** What an entry changed, field by field, before beside after; folded away until somebody looks. */
export function AuditChange({ before, after }: Props) {
  const t = useTranslations("audit");
  const old = flat(before);
  const now = flat(after);
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  if (fields.length === 0) return null;
  return (
    <details>
      <summary className="touch-target flex cursor-pointer items-center text-celadon">{t("details")}</summary>
      <table className="mt-1 text-xs">
        <thead>
          <tr className="text-left text-ink-soft">
            <th className="pr-4 font-normal">{t("field")}</th>
            <th className="pr-4 font-normal">{t("before")}</th>
            <th className="font-normal">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field} className="align-top">
              <th scope="row" className="pr-4 text-left font-mono font-normal">
                {field}
              </th>
              <td className="max-w-64 pr-4 whitespace-pre-wrap">{old.get(field) ?? "—"}</td>
              <td className="max-w-64 whitespace-pre-wrap">{now.get(field) ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** `{title: {zh: "…"}}` as `title.zh → …`; lists of plain values in one line. */
function flat(value: unknown, prefix = ""): Map<string, string> {
  if (value === null || value === undefined) return new Map(prefix ? [[prefix, "—"]] : []);
  const plain =
    typeof value !== "object" || (Array.isArray(value) && value.every((one) => typeof one !== "object"));
  if (plain) return new Map([[prefix, Array.isArray(value) ? value.join(", ") : String(value)]]);
  const inner = Object.entries(value).flatMap(([key, one]) => [
    ...flat(one, prefix ? `${prefix}.${key}` : key),
  ]);
  return new Map(inner);
}
