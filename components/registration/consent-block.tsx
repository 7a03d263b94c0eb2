import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { FieldNotes } from "@/components/ui/field";
import { LAW_OF, PURPOSES, REQUIRED } from "@/lib/consent/schema";
import type { Side } from "@/lib/names/schema";
import { BySide } from "./by-side";
import type { FormModel } from "./form-model";

/** A decision for each purpose under the law of the side; nothing is ticked beforehand. */
export function ConsentBlock({ model, privacyHref }: { model: FormModel; privacyHref: string }) {
  const t = useTranslations("registration");
  return (
    <fieldset id="consents" tabIndex={-1} className="grid gap-4">
      <legend className="mb-1 font-title text-xl">{t("consents.legend")}</legend>
      <FieldNotes id="consents" help={t("consents.help")} error={model.error("consents")} />
      <BySide block>{(side) => <Purposes side={side} ticked={model.list("consents")} />}</BySide>
      <p>
        <a href={privacyHref} target="_blank" rel="noopener" className="text-link">
          {t("consents.more")}
        </a>
      </p>
    </fieldset>
  );
}

function Purposes({ side, ticked }: { side: Side; ticked: string[] }) {
  const t = useTranslations("consent");
  const r = useTranslations("registration");
  const law = LAW_OF[side];
  return (
    <div className="grid gap-3">
      {PURPOSES.map((purpose) => {
        const value = `${law}.${purpose}`;
        return (
          <Choice
            key={purpose}
            type="checkbox"
            name="consents"
            id={`consents-${value}`}
            value={value}
            defaultChecked={ticked.includes(value)}
            label={t(`${value}.label`)}
            note={
              <>
                {t(`${value}.text`)}{" "}
                <strong>{r(REQUIRED.includes(purpose) ? "required" : "optional")}</strong>
              </>
            }
          />
        );
      })}
    </div>
  );
}
