import { delegateCalendar } from "@/lib/meeting/calendar-queries";
import { calendarResponse } from "@/lib/platform/calendar/ics";
import { openPass, type PassParams } from "../open-pass";

export async function GET(_request: Request, { params }: { params: PassParams }): Promise<Response> {
  const { actor, locale, ...own } = await openPass(params);
  return calendarResponse(await delegateCalendar(actor, own, locale, new Date()), "programme.ics");
}
