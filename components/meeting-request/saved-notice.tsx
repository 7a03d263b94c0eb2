import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** What was done last, by a word of the address; an unknown word says nothing. */
export function SavedNotice({ saved }: { saved?: string | string[] }) {
  const t = useTranslations("meeting-request.own.saved");
  if (typeof saved !== "string" || !/^[a-z]+$/.test(saved) || !t.has(saved)) return null;
  return <Notice role="status" tone="confirmed" title={t(saved)} />;
}
