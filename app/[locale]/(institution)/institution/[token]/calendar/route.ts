import { notFound } from "next/navigation";
import { profileCalendar } from "@/lib/meeting/calendar-queries";
import { calendarResponse } from "@/lib/platform/calendar/ics";
import { type InstitutionParams, openInstitution } from "../open-institution";

export async function GET(_request: Request, { params }: { params: InstitutionParams }): Promise<Response> {
  const { actor, locale } = await openInstitution(params);
  const file = await profileCalendar(actor, actor, locale, new Date());
  return file === null ? notFound() : calendarResponse(file, "meetings.ics");
}
