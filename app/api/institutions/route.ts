import { z } from "zod";
import { searchInstitutions } from "@/lib/institution/queries";
import { SIDES } from "@/lib/names/schema";
import { visitorAddress } from "@/lib/platform/auth/visitor";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { withinLimit } from "@/lib/platform/rate-limit/rate-limit";
import { plainText } from "@/lib/platform/text/schema";

/** Generous, since an office shares one address and a search is sent at every pause in typing. */
const LIMIT = { name: "institution-search", points: 1200, seconds: 600 };

const asked = z.object({
  q: plainText({ max: 200 }),
  side: z.enum(SIDES).optional(),
  locale: z.enum(LOCALES).default("en"),
});

/** `GET /api/institutions?q=…&side=…&locale=…`: at most ten institutions to choose from, while somebody types. */
export async function GET(request: Request): Promise<Response> {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return Response.json([], { status: 400 });
  if (!(await withinLimit(LIMIT, await visitorAddress())))
    return Response.json([], { status: 429, headers: { "retry-after": "60" } });
  const { q, side, locale } = query.data;
  const found = await searchInstitutions(q, side, locale);
  return Response.json(found, { headers: { "cache-control": "private, max-age=30" } });
}
