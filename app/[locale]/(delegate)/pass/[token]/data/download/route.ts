import { ownData } from "@/lib/delegate/own-data-queries";
import { openPass, type PassParams } from "../../open-pass";

export async function GET(_request: Request, { params }: { params: PassParams }): Promise<Response> {
  const { actor, delegate } = await openPass(params);
  const data = await ownData(actor, delegate.id);
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-registration.json"',
      "cache-control": "no-store",
    },
  });
}
