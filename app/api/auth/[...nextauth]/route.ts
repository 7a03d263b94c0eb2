import NextAuth from "next-auth";
import { authOptions } from "@/lib/platform/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Options are read per request: a build has no environment. */
export const POST = (request: Request, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions());

/** A password or a mailed token is only ever posted; next-auth would call a GET of them a bug. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [step, provider = ""] = (await context.params).nextauth;
  if (step === "callback" && ["password", "link"].includes(provider))
    return new Response(null, { status: 405, headers: { allow: "POST" } });
  return POST(request, context);
}
