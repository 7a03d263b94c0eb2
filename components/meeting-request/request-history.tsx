import { useTranslations } from "next-intl";
import { AuditChange } from "@/components/audit/audit-change";
import type { AuditLine } from "@/lib/audit/schema";

type Props = {
  lines: AuditLine[];
  moment: (at: Date) => string;
  /** The name of an institution of this request by its profile's id. */
  nameOf: (profileId: string) => string | undefined;
};

/** Who did what to a request, newest first. */
export function RequestHistory({ lines, moment, nameOf }: Props) {
  const t = useTranslations("audit");
  const own = useTranslations("meeting-request.desk.one");
  if (lines.length === 0) return <p className="text-sm text-ink-soft">{own("noHistory")}</p>;
  return (
    <ol className="border-t border-edge text-sm">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[12rem_1fr]">
          <span className="figures text-ink-soft">{moment(line.at)}</span>
          <span>
            <span className="font-medium">
              {t.has(`does.${line.action}`) ? t(`does.${line.action}`) : line.action}
            </span>{" "}
            <span className="text-ink-soft">
              {line.actorName ?? nameOf(line.actorId ?? "") ?? t(`actor.${line.actorKind}`)}
            </span>
            <AuditChange before={line.before} after={line.after} />
          </span>
        </li>
      ))}
    </ol>
  );
}
