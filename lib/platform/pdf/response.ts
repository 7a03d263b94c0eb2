import { Readable } from "node:stream";

/** A PDF on its way to whoever asked, shown where the browser can and kept by nobody. */
export function pdfResponse({ body, fileName }: { body: Readable; fileName: string }): Response {
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
