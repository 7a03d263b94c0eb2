import { NotFoundPage } from "@/components/layout/not-found-page";

/** Links that do not open: expired, replaced, or cut short by a mail program. */
export default function InvalidLink() {
  return <NotFoundPage words="interpreter.own.invalid" />;
}
