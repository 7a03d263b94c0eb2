import { ownCalendar } from "@/lib/delegate/calendar-queries";
import { openPass, type PassParams } from "../open-pass";

export async function GET(_request: Request, { params }: { params: PassParams }): Promise<Response> {
  const own = await openPass(params);
  return new Response(ownCalendar(own, own.locale, new Date()), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="programme.ics"',
      "cache-control": "no-store",
    },
  });
}
