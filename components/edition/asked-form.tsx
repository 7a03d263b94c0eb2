import { Dialog } from "@/components/ui/dialog";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";

type Props = FieldsFormProps & {
  /** What the opening button says, what is asked then, and what it means. */
  trigger: string;
  ask: string;
  means: string;
  cancel: string;
};

/** A button that asks before it does what others will notice. */
export function AskedForm({ trigger, ask, means, cancel, ...form }: Props) {
  return (
    <Dialog
      trigger={trigger}
      triggerVariant={form.variant ?? "quiet"}
      triggerSize="dense"
      title={ask}
      cancel={cancel}
      confirm={<FieldsForm {...form} />}
    >
      <p>{means}</p>
    </Dialog>
  );
}
