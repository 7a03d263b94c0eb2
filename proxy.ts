import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/platform/i18n/routing";
import { contentSecurityPolicy, securityHeaders } from "@/lib/platform/security/headers";

const localise = createMiddleware(routing);

/** Language and headers only; who may see what is asked where the data is read. */
export default function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const isApi = request.nextUrl.pathname.startsWith("/api/");
  const response = isApi
    ? NextResponse.next({ request: { headers } })
    : localise(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders(request.nextUrl.protocol === "https:")) {
    response.headers.set(name, value);
  }
  return response;
}

export const config = { matcher: ["/((?!_next/|favicon.ico|icon.svg).*)"] };
