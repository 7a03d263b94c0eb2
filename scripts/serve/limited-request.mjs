import { IncomingMessage } from "node:http";

/** The longest body any form of ours sends, in octets. */
export const BODY_LIMIT = 256 * 1024;

/** A request that counts its body as it arrives, since one sent in chunks does not say its length before. */
export class LimitedRequest extends IncomingMessage {
  #received = 0;

  /** Called once, with the octets past the limit dropped. */
  onTooLarge = () => {};

  /**
   * @param {Buffer | null} chunk
   * @param {BufferEncoding} [encoding]
   */
  push(chunk, encoding) {
    if (chunk === null) return super.push(chunk);
    const before = this.#received;
    this.#received += chunk.length;
    if (this.#received <= BODY_LIMIT) return super.push(chunk, encoding);
    if (before <= BODY_LIMIT) this.onTooLarge();
    return true;
  }
}
