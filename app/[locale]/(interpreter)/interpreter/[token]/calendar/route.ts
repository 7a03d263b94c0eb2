import { notFound } from "next/navigation";
import { interpreterCalendar } from "@/lib/meeting/calendar-queries";
import { calendarResponse } from "@/lib/platform/calendar/ics";
import { type InterpreterParams, openInterpreter } from "../open-interpreter";

export async function GET(_request: Request, { params }: { params: InterpreterParams }): Promise<Response> {
  const { actor, locale } = await openInterpreter(params);
  const file = await interpreterCalendar(actor, actor, locale, new Date());
  return file === null ? notFound() : calendarResponse(file, "meetings.ics");
}
