import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { localMail, localMails } from "@/lib/mail/local";
import { openSmtp, type TestSmtp } from "@/lib/mail/testing/smtp";
import { closeMail, type Mail, sendMail } from "@/lib/mail/transport";

const mail = (changes: Partial<Mail> = {}): Mail => ({
  messageId: `<${randomUUID()}@council.example>`,
  to: { name: "Ana", address: "ana@example.org" },
  subject: "A subject",
  text: "Some text",
  html: "<p>Some text</p>",
  ...changes,
});

afterEach(() => {
  closeMail();
  vi.unstubAllEnvs();
});

describe("over SMTP", () => {
  let smtp: TestSmtp;

  beforeEach(async () => {
    smtp = await openSmtp();
    vi.stubEnv("SMTP_URL", smtp.url);
    vi.stubEnv("MAIL_FROM", "Council <hello@council.example>");
    return smtp.close;
  });

  it("carries text and HTML, a date, and says that no person wrote it", async () => {
    const sent = mail({
      from: "Harbor Council",
      replyTo: { name: "Olive\nBcc: x@y.z", address: "olive@example.org" },
    });
    await sendMail(sent);
    expect(smtp.mails[0]).toMatchObject({
      envelope: ["ana@example.org"],
      from: { name: "Harbor Council", address: "hello@council.example" },
      to: [{ name: "Ana", address: "ana@example.org" }],
      replyTo: [{ name: "Olive Bcc: x@y.z", address: "olive@example.org" }],
      messageId: sent.messageId,
      subject: "A subject",
      text: "Some text\n",
      html: "<p>Some text</p>\n",
    });
    const headers = new Map(smtp.mails[0]?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(Date.parse(headers.get("date") ?? "")).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each([
    "Eve\r\nBcc: eve@evil.example",
    "Eve\nSubject: other",
    "Eve\u2028X: y",
    'Eve" <eve@evil.example>, "',
    "Müller, Zoë (PM) <x>",
  ])("keeps %j inside its header", async (name) => {
    await sendMail(mail({ to: { name, address: "ana@example.org" }, from: name, subject: name }));
    const [received] = smtp.mails;
    const shown = name.replace(/[\r\n\u2028]+/g, " ");
    expect(received?.envelope).toEqual(["ana@example.org"]);
    expect(received?.to).toEqual([{ name: shown, address: "ana@example.org" }]);
    expect(received?.from).toEqual({ name: shown, address: "hello@council.example" });
    expect(received?.subject).toBe(shown);
    expect(received?.headers.map(({ key }) => key)).not.toContain("bcc");
    expect(received?.headers.map(({ key }) => key)).not.toContain("x");
  });

  it.each(["a@x.org, b@y.org", "a@x.org\r\nRCPT TO:<b@y.org>", "a@x.org>", "nobody", ""])(
    "sends nothing to %j",
    async (address) => {
      await expect(sendMail(mail({ to: { name: "", address } }))).rejects.toMatchObject({ refused: true });
      expect(smtp.mails).toEqual([]);
    },
  );

  it("fails without a sender", async () => {
    vi.stubEnv("MAIL_FROM", "");
    await expect(sendMail(mail())).rejects.toThrow("MAIL_FROM");
  });
});

describe("without an SMTP server", () => {
  it("fails, and says what is not set", async () => {
    vi.stubEnv("SMTP_URL", "");
    vi.stubEnv("COUNCIL_LOCAL", "0");
    await expect(sendMail(mail())).rejects.toThrow("SMTP_URL is not set");
  });

  it("keeps the mail here where the server is this machine's alone, once", async () => {
    vi.stubEnv("SMTP_URL", "");
    vi.stubEnv("COUNCIL_LOCAL", "1");
    const address = `${randomUUID()}@example.org`;
    const kept = mail({ to: { name: "Ana", address }, subject: "One\nline" });
    await sendMail(kept);
    await sendMail(kept);
    const [line, ...more] = await localMails(address);
    expect(line).toMatchObject({ to: address, subject: "One line" });
    expect(more).toEqual([]);
    expect(await localMail(line?.id ?? "")).toMatchObject({ text: kept.text, html: kept.html });
  });
});
