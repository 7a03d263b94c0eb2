import { getServerSession } from "next-auth";
import { z } from "zod";
import { ANONYMOUS, canView } from "@/lib/platform/auth/actor";
import { authOptions } from "@/lib/platform/auth/options";
import { actorOf } from "@/lib/platform/auth/session";
import { changesOf } from "@/lib/platform/live/event-stream";

/** In milliseconds; a page that is older than a minute has heard of what changed before. */
const pageAge = z.coerce.number().int().min(0).max(60_000).catch(0);

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
  const age = pageAge.parse(new URL(request.url).searchParams.get("age"));
  return changesOf(edition, request.signal, async () => canView(await actor(), edition), age);
}
