import { once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string[]; raw: string; parsed: ParsedMail };
export type MailServer = { url: string; port: number; received: Received[]; stop(): Promise<void> };

type Options = {
  port?: number;
  /** Called before a letter is acknowledged; it counts as received from then on, whatever becomes of the sender. */
  onLetter?: (count: number) => Promise<void>;
};

/** An SMTP server that keeps what it is given, in memory. */
export async function startMailServer({
  port = 0,
  onLetter = async () => {},
}: Options = {}): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const raw = Buffer.concat(parts).toString("utf8");
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, raw, parsed: await simpleParser(raw) });
        await onLetter(received.length);
        done();
      });
    },
  });
  // A sender that is killed half way cuts its connection.
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const listening = (server.server.address() as { port: number }).port;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
