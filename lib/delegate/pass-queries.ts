import "server-only";
import QRCode from "qrcode";
import { passCode } from "./link-queries";

type Holder = { id: string; tokenVersion: number };

/** The pass's QR code as a PNG, for letters; level M survives a scratched screen. */
export function passPicture(delegate: Holder): Promise<Buffer> {
  return QRCode.toBuffer(passCode(delegate), { errorCorrectionLevel: "M", width: 400, margin: 4 });
}

/** The same as an SVG path on a square of `size` modules, for a page: sharp at any width, no picture to load. */
export function passPath(delegate: Holder): { size: number; path: string } {
  const { modules } = QRCode.create(passCode(delegate), { errorCorrectionLevel: "M" });
  const { size, data } = modules;
  let path = "";
  for (let index = 0; index < data.length; index += 1) {
    if (data[index]) path += `M${index % size} ${Math.floor(index / size)}h1v1h-1z`;
  }
  return { size, path };
}
