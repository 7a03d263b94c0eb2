import { sheetDay } from "@/lib/meeting/schema";
import { ownSheet } from "@/lib/meeting/sheet-service";
import { pdfResponse } from "@/lib/platform/pdf/response";
import { type InstitutionParams, openInstitution } from "../open-institution";

/** An institution's own meetings on paper: of all days, or of one. */
export async function GET(request: Request, { params }: { params: InstitutionParams }): Promise<Response> {
  const { actor, locale } = await openInstitution(params);
  const day = sheetDay.parse(new URL(request.url).searchParams.get("day") ?? undefined);
  return pdfResponse(await ownSheet(actor, locale, day));
}
