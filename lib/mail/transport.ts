import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";
import { localMailKept } from "@/lib/auth/local";
import { now } from "@/lib/clock";
import { MailFailure, mailFailure } from "@/lib/mail/failure";
import { keepLocally } from "@/lib/mail/local";

export type Mail = {
  messageId: string;
  to: { name: string; address: string };
  /** The sender's name; the address is always MAIL_FROM's. */
  from?: string;
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Beside both: what calendars read. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
  /** The address that a mail program asks to stop mails of this kind, with one click (RFC 8058). */
  unsubscribe?: string;
};

const holder = globalThis as typeof globalThis & { councilSmtp?: { url: string; transporter: Transporter } };

function smtp(url: string): Transporter {
  if (holder.councilSmtp?.url === url) return holder.councilSmtp.transporter;
  holder.councilSmtp?.transporter.close();
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  holder.councilSmtp = { url, transporter };
  return transporter;
}

/** Lets go of the connections to the SMTP server. */
export function closeMail(): void {
  holder.councilSmtp?.transporter.close();
  holder.councilSmtp = undefined;
}

const singleAddress = /^[^\s,;<>()"@]+@[^\s,;<>()"@]+$/;
const localFrom = "Council <council@localhost>";

/** The service's own sender, from MAIL_FROM: `Council <hello@example.org>` or a bare address. */
export function sender(): { name: string; address: string } {
  if (!process.env.SMTP_URL && !localMailKept()) throw new MailFailure("SMTP_URL is not set", false, true);
  const from = process.env.MAIL_FROM || (localMailKept() ? localFrom : "");
  const [parsed] = addressparser(from, { flatten: true });
  if (!parsed?.address) throw new MailFailure("MAIL_FROM is not set to a mail address", false, true);
  return { name: parsed.name || "Council", address: parsed.address };
}

/** One line: whatever a person typed, it stays inside its header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

const answersGoTo = (reader: Mail["replyTo"]) =>
  reader && singleAddress.test(reader.address)
    ? { replyTo: { name: oneLine(reader.name), address: reader.address } }
    : {};

/** As an alternative to the text, which mail programs show with buttons, and as a file for those that do not. */
const invitationIn = (calendar: Mail["calendar"]) =>
  calendar
    ? { icalEvent: { method: calendar.method, filename: "invite.ics", content: calendar.content } }
    : {};

/** RFC 2369, and where the address is a safe one RFC 8058: a click in the mail program is enough. */
function unsubscribing(address: string | undefined): Record<string, string> {
  if (!address) return {};
  const list = { "List-Unsubscribe": `<${address}>` };
  return address.startsWith("https:")
    ? { ...list, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
    : list;
}

/**
 * Sends one mail over SMTP_URL; without it, keeps it in the local outbox where the start script allows that. Throws
 * `MailFailure`.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { name, address } = sender();
  if (!singleAddress.test(mail.to.address))
    throw new MailFailure("there is no single address to send to", true, true);
  const { SMTP_URL: url } = process.env;
  if (!url) return keepLocally({ ...mail, to: mail.to.address, subject: oneLine(mail.subject) });
  const message = {
    messageId: mail.messageId,
    date: now(),
    from: { name: oneLine(mail.from ?? name), address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    envelope: { from: address, to: mail.to.address },
    ...answersGoTo(mail.replyTo),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    ...invitationIn(mail.calendar),
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(mail.unsubscribe) },
  };
  try {
    await smtp(url).sendMail(message);
  } catch (error) {
    throw mailFailure(error);
  }
}
