import { crc32, deflateSync } from "node:zlib";
import type { Browser } from "@playwright/test";

const MOST = 256;
const ALIKE = 48;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A screenshot with 256 of its colours, as a PNG of a third of the size; no transparency. */
export async function fewColours(browser: Browser, screenshot: Buffer): Promise<Buffer> {
  const { width, height, data } = await pixels(browser, screenshot);
  const colours = new Uint32Array(width * height).map((_, index) => data.readUIntBE(index * 4, 3));
  const palette = commonest(colours);
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, index) => {
    let place = nearest.get(colour);
    if (place === undefined) {
      place = closest(palette, colour);
      nearest.set(colour, place);
    }
    rows[index + Math.floor(index / width) + 1] = place;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) table.writeUIntBE(colour, index * 3, 3);
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", table),
    chunk("IDAT", body),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Read by the browser, which is at hand. */
async function pixels(browser: Browser, screenshot: Buffer) {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(
    async (source) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob());
      const { width, height } = picture;
      const canvas = new OffscreenCanvas(width, height).getContext("2d");
      if (!canvas) throw new Error("No canvas.");
      canvas.drawImage(picture, 0, 0);
      const { data } = canvas.getImageData(0, 0, width, height);
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener("load", resolve));
      reader.readAsDataURL(new Blob([data]));
      await read;
      return { width, height, base64: String(reader.result).split(",")[1] ?? "" };
    },
    `data:image/png;base64,${screenshot.toString("base64")}`,
  );
  await page.close();
  return { width, height, data: Buffer.from(base64, "base64") };
}

/** Those most used, but none that hardly differs from one chosen: a word in a rare colour keeps it. */
function commonest(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const chosen: number[] = [];
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (chosen.every((other) => distance(other, colour) > ALIKE)) chosen.push(colour);
    if (chosen.length === MOST) break;
  }
  return chosen;
}

function closest(palette: number[], colour: number): number {
  return palette.reduce(
    (best, other, index) => (distance(other, colour) < distance(palette[best] ?? 0, colour) ? index : best),
    0,
  );
}

/** Of red, green and blue, squared. */
function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
