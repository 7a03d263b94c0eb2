import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { FileForm, type FileWording } from "@/components/meeting-request/file-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { loadDraft } from "@/lib/delegate/draft-service";
import { IMPORTED_AS, MAX_CODED_BYTES, MAX_FILE_BYTES, MAX_ROWS } from "@/lib/meeting-request/import-schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { type DeskParams, gate } from "../../../gate";
import { sendFile } from "../actions";
import { PreviewPart } from "./preview-part";

type Props = {
  params: DeskParams;
  searchParams: Promise<{ key?: string | string[]; fate?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("meeting-request.file");
  return { title: t("title") };
}

/** Requests from a file: first what becomes of each row, then, if the organiser wants it so, all of them at once. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const { key, fate } = await searchParams;
  const secret = typeof key === "string" ? key : undefined;
  const draft = secret ? await loadDraft(secret, edition.id) : null;
  const t = await getTranslations("meeting-request.file");
  const requests = `/${locale}/organise/${edition.number}/matching/requests`;
  const text = draft && typeof draft.values.text === "string" ? draft.values.text : null;
  return (
    <>
      <DeskHead
        title={t("title")}
        text={t("text")}
        actions={
          <ButtonLink size="dense" variant="quiet" href={text === null ? requests : `${requests}/import`}>
            {text === null ? (await getTranslations("meeting-request.desk"))("title") : t("again")}
          </ButtonLink>
        }
      />
      {secret && text === null ? <Notice tone="waiting" title={t("gone")} /> : null}
      {secret && text !== null ? (
        <PreviewPart
          {...{ actor, edition, locale, text }}
          secret={secret}
          fate={typeof fate === "string" ? fate : undefined}
        />
      ) : (
        <FileForm
          action={sendFile}
          editionId={edition.id}
          options={IMPORTED_AS.map((value) => ({ value, label: t(`asOption.${value}`) }))}
          words={await wording()}
        />
      )}
    </>
  );
}

async function wording(): Promise<FileWording> {
  const t = await getTranslations("meeting-request");
  const errors = await getTranslations("errors");
  const sizes = { rows: MAX_ROWS, size: MAX_FILE_BYTES / 1000, coded: MAX_CODED_BYTES / 1000 };
  return {
    file: t("file.file"),
    fileHelp: t("file.fileHelp", sizes),
    tooLarge: t("error.tooLarge"),
    paste: t("file.paste"),
    pasteHelp: t("file.pasteHelp"),
    as: t("file.as"),
    check: t("file.check"),
    errors: errors("summary"),
  };
}
