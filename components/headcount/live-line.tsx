import { useTranslations } from "next-intl";
import { LiveRefresh } from "./live-refresh";

/** Keeps a page of an edition as things are, and says whether it does; what is said comes from the server. */
export function LiveLine({ editionId }: { editionId: string }) {
  const t = useTranslations("headcount");
  return <LiveRefresh editionId={editionId} labels={{ live: t("live"), reconnecting: t("reconnecting") }} />;
}
