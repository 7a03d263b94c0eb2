import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "../env/env";

/** A letter ready to send. */
export type Letter = {
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; content: Buffer | string; cid?: string }[];
};

let transporter: Transporter | undefined;

/** False where no SMTP server is set: letters are then kept and shown to organisers. */
export const canSend = () => env().SMTP_URL !== undefined;

/** Hands a letter to the SMTP server; the id makes a second sending recognisable. */
export async function send(id: string, to: string, letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM, APP_URL } = env();
  transporter ??= nodemailer.createTransport(SMTP_URL ?? "", {});
  await transporter.sendMail({
    from: MAIL_FROM,
    to: { name: "", address: to },
    messageId: `<${id}@${new URL(APP_URL).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...letter,
  });
}
