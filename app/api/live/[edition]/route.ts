import { getServerSession } from "next-auth";
import { z } from "zod";
import { ANONYMOUS, canView } from "@/lib/platform/auth/actor";
import { authOptions } from "@/lib/platform/auth/options";
import { actorOf } from "@/lib/platform/auth/session";
import { changesOf } from "@/lib/platform/live/event-stream";

type Context = { params: Promise<{ edition: string }> };

/** Says when something of an edition changed, to those who may view it, for as long as they may. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { edition } = await params;
  if (!z.uuid().safeParse(edition).success) return new Response(null, { status: 404 });
  const signInId = (await getServerSession(authOptions()))?.signInId;
  const actor = () => (signInId ? actorOf(signInId, { active: false }) : Promise.resolve(ANONYMOUS));
  const present = await actor();
  if (present.kind === "anonymous") return new Response(null, { status: 401 });
  if (!canView(present, edition)) return new Response(null, { status: 403 });
  return changesOf(edition, request.signal, async () => canView(await actor(), edition));
}
