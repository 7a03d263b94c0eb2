import { Readable } from "node:stream";
import { streamExport } from "@/lib/name-list/service";
import { currentActor } from "@/lib/platform/auth/session";
import { isLocale, langTag } from "@/lib/platform/i18n/locales";
import { translatorFor } from "@/lib/platform/i18n/translate";

const STATUS = { exportUnknown: 404, exportExpired: 410 };

/** The file of an export, written while it is sent; ends when the reader goes. `?locale=` words a refusal. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const result = await streamExport(await currentActor(), (await params).id, request.signal);
  if (!result.ok) return refusal(request, result.reason.key);
  const { body, fileName, contentType } = result.value;
  const extension = fileName.slice(fileName.lastIndexOf("."));
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename="name-list${extension}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "private, no-store",
    },
  });
}

async function refusal(request: Request, key: keyof typeof STATUS): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(asked) ? asked : "en";
  const words = await translatorFor(locale);
  return new Response(words(`errors.${key}`), {
    status: STATUS[key],
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-language": langTag(locale),
      "cache-control": "private, no-store",
    },
  });
}
