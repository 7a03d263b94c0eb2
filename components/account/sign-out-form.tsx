import { Button } from "@/components/ui/button";

type Props = { action: (form: FormData) => Promise<void>; locale: string; label: string };

export function SignOutForm({ action, locale, label }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <Button variant="quiet" size="dense">
        {label}
      </Button>
    </form>
  );
}
