import { IncomingMessage } from "node:http";

/** The longest body any form of ours sends, in octets. */
export const BODY_LIMIT = 256 * 1024;

/**
 * A request that counts its body as it arrives, since one sent in chunks does not say its length before, and that
 * can keep it back until it is whole.
 */
export class LimitedRequest extends IncomingMessage {
  #received = 0;
  /** @type {Buffer[] | undefined} */
  #kept;
  /** @type {(body: Buffer) => void} */
  #arrived = () => {};

  /** Called once, with the octets past the limit dropped. */
  onTooLarge = () => {};

  /**
   * Keeps the body from every reader until `handOn`. To be called before any of it arrives, so within the
   * server's "request" event.
   *
   * @returns {Promise<Buffer | null>} null where it never came whole: too large, too slow, or broken off
   */
  whole() {
    this.#kept = [];
    return new Promise((resolve) => {
      this.#arrived = resolve;
      this.once("close", () => resolve(null));
    });
  }

  /**
   * Gives the reader what was kept.
   *
   * @param {Buffer} body
   */
  handOn(body) {
    if (body.length > 0) super.push(body);
    super.push(null);
  }

  /**
   * @param {Buffer | null} chunk
   * @param {BufferEncoding} [encoding]
   */
  push(chunk, encoding) {
    if (chunk === null) return this.#end();
    const before = this.#received;
    this.#received += chunk.length;
    if (this.#received <= BODY_LIMIT) return this.#take(chunk, encoding);
    if (before <= BODY_LIMIT) this.onTooLarge();
    return true;
  }

  /**
   * @param {Buffer} chunk
   * @param {BufferEncoding} [encoding]
   */
  #take(chunk, encoding) {
    if (!this.#kept) return super.push(chunk, encoding);
    this.#kept.push(chunk);
    return true;
  }

  #end() {
    if (!this.#kept) return super.push(null);
    if (this.#received <= BODY_LIMIT) this.#arrived(Buffer.concat(this.#kept));
    this.#kept = [];
    return true;
  }
}
