import { useTranslations } from "next-intl";
import { DeskHead } from "@/components/edition/desk-head";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

type Props = { kind: "noSlots" | "notPublished"; title: string; href: string };

/** A day without anything in it, and where that is mended. */
export function NoDay({ kind, title, href }: Props) {
  const t = useTranslations(`meeting.day.${kind}`);
  const action = (
    <ButtonLink variant="quiet" href={href}>
      {t("action")}
    </ButtonLink>
  );
  return (
    <>
      <DeskHead title={title} />
      <Empty title={t("title")} action={action}>
        <p>{t("text")}</p>
      </Empty>
    </>
  );
}
