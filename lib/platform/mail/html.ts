const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** One block of a letter: a paragraph, a heading, a list, a link, or a picture attached under its id. */
export type Block =
  | { kind: "text" | "heading" | "small"; text: string }
  | { kind: "list"; items: { title: string; note: string }[] }
  | { kind: "link"; href: string }
  | { kind: "picture"; cid: string; alt: string };

/** The same letter as plain text and as HTML that every mail program shows; texts are escaped, never trusted. */
export function writeLetter(lang: string, blocks: Block[]): { text: string; html: string } {
  return {
    text: `${blocks.map(asText).filter(Boolean).join("\n\n")}\n`,
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"></head><body style="margin:0;background:#faf8f3"><div style="max-width:36rem;margin:0 auto;padding:32px 20px;font:16px/1.7 sans-serif;color:#1d211f">${blocks.map(asHtml).join("")}</div></body></html>`,
  };
}

function asText(block: Block): string {
  if (block.kind === "list") return block.items.map(({ title, note }) => `- ${title}\n  ${note}`).join("\n");
  if (block.kind === "link") return block.href;
  return block.kind === "picture" ? "" : block.text;
}

function asHtml(block: Block): string {
  const lines = (text: string) => escapeHtml(text).replaceAll("\n", "<br>");
  switch (block.kind) {
    case "heading":
      return `<h2 style="font-size:18px;margin:28px 0 8px">${lines(block.text)}</h2>`;
    case "small":
      return `<p style="font-size:14px;color:#565c58">${lines(block.text)}</p>`;
    case "list":
      return `<ul style="padding-left:20px">${block.items.map(({ title, note }) => `<li style="margin:8px 0">${lines(title)}<br><span style="font-size:14px;color:#565c58">${lines(note)}</span></li>`).join("")}</ul>`;
    case "link":
      return `<p><a href="${escapeHtml(block.href)}" style="color:#2f6f60;word-break:break-all">${escapeHtml(block.href)}</a></p>`;
    case "picture":
      return `<p><img src="cid:${block.cid}" width="200" height="200" alt="${escapeHtml(block.alt)}"></p>`;
    default:
      return `<p>${lines(block.text)}</p>`;
  }
}
