import { sheetDay } from "@/lib/meeting/schema";
import { ownSheet } from "@/lib/meeting/sheet-service";
import { pdfResponse } from "@/lib/platform/pdf/response";
import { type InterpreterParams, openInterpreter } from "../open-interpreter";

/** What an interpreter interprets, on paper: of all days, or of one. */
export async function GET(request: Request, { params }: { params: InterpreterParams }): Promise<Response> {
  const { actor, locale } = await openInterpreter(params);
  const day = sheetDay.parse(new URL(request.url).searchParams.get("day") ?? undefined);
  return pdfResponse(await ownSheet(actor, locale, day));
}
