import { useTranslations } from "next-intl";
import { FieldsForm, type FieldsFormProps, type FormField } from "@/components/ui/fields-form";
import type { SavedView } from "@/lib/name-list/saved-view-service";
import { disclosed, summary } from "./disclosure-class";

type Action = FieldsFormProps["action"];
type Props = {
  editionId: string;
  /** The list as its address has it. */
  address: string;
  /** The view that is open, if it is the person's own. */
  view?: SavedView;
  save: Action;
  change: Action;
  remove: Action;
};

/** Keeps the list for next time; renames, shares or deletes the view that is open. */
export function SavedViewForms({ editionId, address, view, save, change, remove }: Props) {
  const t = useTranslations("name-list.page.views");
  const errorTitle = useTranslations("errors")("summary");
  return (
    <div className="flex flex-wrap gap-x-6 text-sm print:hidden">
      <details className={disclosed}>
        <summary className={summary}>{t("save")}</summary>
        <div className="grid gap-3 py-2">
          <p className="text-ink-soft">{t("saveText")}</p>
          <FieldsForm
            action={save}
            errorTitle={errorTitle}
            hidden={{ editionId, address }}
            initial={{ name: "", shared: "no" }}
            fields={questions(t, "name", "shared")}
            submit={t("submit")}
            variant="quiet"
          />
        </div>
      </details>
      {view ? (
        <>
          <details className={disclosed}>
            <summary className={summary}>{t("change")}</summary>
            <div className="py-2">
              <FieldsForm
                action={change}
                errorTitle={errorTitle}
                hidden={{ editionId, id: view.id }}
                initial={{ newName: view.name, sharing: view.shared ? "yes" : "no" }}
                fields={questions(t, "newName", "sharing")}
                submit={t("changeSubmit")}
                variant="quiet"
              />
            </div>
          </details>
          <details className={disclosed}>
            <summary className={summary}>{t("delete")}</summary>
            <div className="grid gap-3 py-2">
              <p className="text-ink-soft">{t("deleteText")}</p>
              <FieldsForm
                action={remove}
                errorTitle={errorTitle}
                hidden={{ editionId, id: view.id, address }}
                submit={t("deleteSubmit")}
                variant="danger"
              />
            </div>
          </details>
        </>
      ) : null}
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<"name-list.page.views">>;

/** Both forms may stand on one page, so each has field names of its own. */
function questions(t: Words, name: string, sharing: string): FormField[] {
  const options = (["no", "yes"] as const).map((value) => ({ value, label: t(value) }));
  return [
    { kind: "text", name, label: t("name"), autoComplete: "off" },
    { kind: "choice", type: "radio", columns: 2, name: sharing, label: t("sharing"), options },
  ];
}
