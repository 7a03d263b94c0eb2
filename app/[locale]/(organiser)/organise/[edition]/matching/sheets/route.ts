import { notFound } from "next/navigation";
import { sheetAsked } from "@/lib/meeting/schema";
import { deskSheets } from "@/lib/meeting/sheet-service";
import { canStaff } from "@/lib/platform/auth/actor";
import { langTag } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";
import { pdfResponse } from "@/lib/platform/pdf/response";
import { type DeskParams, gate } from "../../gate";

/** Daily sheets for the desk to hand out: `?of=institution|interpreter|table|room`, `&id=` of one, `&day=` of one day. */
export async function GET(request: Request, { params }: { params: DeskParams }): Promise<Response> {
  const { actor, edition, locale } = await gate(params, canStaff);
  const asked = sheetAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) notFound();
  const sheets = await deskSheets(actor, edition, asked.data, locale);
  if (sheets.ok) return pdfResponse(sheets.value);
  const words = await translatorFor(locale);
  return new Response(words(`errors.${sheets.reason.key}`), {
    status: 404,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-language": langTag(locale),
      "cache-control": "private, no-store",
    },
  });
}

/** Whether sheets may be had: none are made, so the log does not say that any were. */
export async function HEAD(_request: Request, { params }: { params: DeskParams }): Promise<Response> {
  await gate(params, canStaff);
  return new Response(null, {
    headers: { "content-type": "application/pdf", "cache-control": "private, no-store" },
  });
}
