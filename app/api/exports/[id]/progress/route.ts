import { exportProgress } from "@/lib/name-list/export-queries";
import { currentActor } from "@/lib/platform/auth/session";

/** `{state, written, total}` of an export, for its owner; 404 for everybody else. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const found = await exportProgress(await currentActor(), (await params).id);
  return Response.json(found, {
    status: found ? 200 : 404,
    headers: { "cache-control": "private, no-store" },
  });
}
