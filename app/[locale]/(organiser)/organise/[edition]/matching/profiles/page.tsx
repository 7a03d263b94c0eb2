import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { FilterBar } from "@/components/edition/filter-bar";
import { Pages } from "@/components/edition/pages";
import { LiveLine } from "@/components/headcount/live-line";
import { ProfileFigures } from "@/components/matching-profile/profile-figures";
import { ProfileTable } from "@/components/matching-profile/profile-table";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { INSTITUTION_KINDS } from "@/lib/institution/schema";
import { profileFilter } from "@/lib/matching-profile/input-schema";
import { uninvitedCount } from "@/lib/matching-profile/invitation-queries";
import { profileCounts, profiles } from "@/lib/matching-profile/list-queries";
import { PROFILE_STATES } from "@/lib/matching-profile/schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../gate";
import { sendAllLinks } from "./actions";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("matching-profile");
  return { title: t("title") };
}

/** Who takes part in the matching, what each profile lacks, and how its requests stand. */
export default async function ProfilesPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params);
  const filter = profileFilter.parse(await searchParams);
  const [{ lines, next }, counts, uninvited, t, d, ui, errors] = await Promise.all([
    profiles(actor, edition.id, filter),
    profileCounts(actor, edition.id),
    uninvitedCount(actor, edition.id),
    getTranslations("matching-profile"),
    getTranslations("domain"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const base = `/${locale}/organise/${edition.number}/matching/profiles`;
  const add = canOrganise(actor, edition.id) ? (
    <ButtonLink size="dense" href={`${base}/new`}>
      {t("add")}
    </ButtonLink>
  ) : null;
  const option = (word: string) => (value: string) => ({ value, label: d(`${word}.${value}`) });
  return (
    <>
      <DeskHead
        title={t("title")}
        text={<LiveLine editionId={edition.id} />}
        actions={
          <>
            {add}
            {uninvited > 0 ? (
              <AskedForm
                action={sendAllLinks}
                hidden={{ editionId: edition.id }}
                errorTitle={errors("summary")}
                trigger={t("invite.all", { count: uninvited })}
                ask={t("invite.allAsk", { count: uninvited })}
                means={t("invite.allMeans")}
                submit={t("invite.do")}
                cancel={ui("cancel")}
              />
            ) : null}
          </>
        }
      />
      {counts.all === 0 ? (
        <Empty title={t("empty")} action={add}>
          {t("emptyText")}
        </Empty>
      ) : (
        <>
          <ProfileFigures counts={counts} base={base} locale={locale} />
          <FilterBar
            clear={base}
            filters={[
              { name: "q", label: t("search"), type: "search", value: filter.q },
              {
                ...{ name: "side", label: t("side"), all: t("all"), value: filter.side },
                options: edition.sideOrder.map(option("side")),
              },
              {
                ...{ name: "kind", label: t("kind"), all: t("all"), value: filter.kind },
                options: INSTITUTION_KINDS.map(option("kind")),
              },
              {
                ...{ name: "state", label: t("lacking"), all: t("all"), value: filter.state },
                options: PROFILE_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
              },
            ]}
          />
          {lines.length === 0 ? (
            <Empty title={t("noneFound")}>{t("noneFoundText")}</Empty>
          ) : (
            <ProfileTable lines={lines} locale={locale} desk={`/${locale}/organise/${edition.number}`} />
          )}
          <Pages base={base} filter={filter} next={next} summary={t("shown", { count: lines.length })} />
        </>
      )}
    </>
  );
}
