import { useTranslations } from "next-intl";
import { AskedForm } from "@/components/edition/asked-form";
import { ButtonLink } from "@/components/ui/button";
import type { FieldsFormProps } from "@/components/ui/fields-form";
import type { ProfileDetail } from "@/lib/matching-profile/schema";

type Props = {
  profile: ProfileDetail;
  desk: string;
  hidden: Record<string, string>;
  /** Left out for those who may not. */
  remove?: FieldsFormProps["action"];
};

/** Where else an institution is dealt with, and the way out of the matching. */
export function ProfileActions({ profile: { id, institution }, desk, hidden, remove }: Props) {
  const t = useTranslations("matching-profile");
  const suggestion = useTranslations("suggestion.desk");
  const ui = useTranslations("ui");
  const errors = useTranslations("errors");
  const link = (href: string, label: string) => (
    <ButtonLink size="dense" variant="quiet" href={`${desk}/${href}`}>
      {label}
    </ButtonLink>
  );
  return (
    <>
      {link(`matching/profiles/${id}/suggestions`, suggestion("title"))}
      {link(`institutions/${institution.id}`, t("institution"))}
      {link(`delegates?institution=${institution.id}`, t("delegates"))}
      {remove ? (
        <>
          {link(`audit?about=${id}`, t("history"))}
          <AskedForm
            action={remove}
            hidden={hidden}
            errorTitle={errors("summary")}
            variant="danger"
            trigger={t("remove.do")}
            ask={t("remove.ask")}
            means={t("remove.means")}
            submit={t("remove.do")}
            cancel={ui("cancel")}
          />
        </>
      ) : null}
    </>
  );
}
