import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { system } from "@/lib/db/unit";
import { deliver, deliveryId } from "@/lib/mail/deliver";
import type { Letter } from "@/lib/mail/letter";
import { openSmtp, type TestSmtp } from "@/lib/mail/testing/smtp";
import { closeMail } from "@/lib/mail/transport";

let smtp: TestSmtp;
const refused: Record<string, string> = {
  "gone@example.org": "550 no such person",
  "full@example.org": "452 try later",
};

beforeEach(async () => {
  smtp = await openSmtp({ refuse: (address) => refused[address] });
  vi.stubEnv("SMTP_URL", smtp.url);
  vi.stubEnv("MAIL_FROM", "Council <hello@council.example>");
});

afterEach(async () => {
  closeMail();
  await smtp.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const letter = (changes: Partial<Letter> = {}): Letter => ({
  template: "test",
  recipient: "ana",
  to: { name: "Ana", address: "ana@example.org" },
  subject: "A subject",
  body: createElement("p", null, "A body"),
  ...changes,
});
const cause = () => ({ outbox: randomUUID(), orgId: null });
const recordOf = (id: string) => system((tx) => tx.mailDelivery.findUnique({ where: { id } }));

describe("a delivery", () => {
  it("goes out once, however often it is asked for", async () => {
    const job = cause();
    expect(await deliver(job, letter())).toBe("sent");
    expect(await deliver(job, letter())).toBe("sent before");
    expect(smtp.mails).toHaveLength(1);
    const record = await recordOf(deliveryId(job, letter()));
    expect(record).toMatchObject({ template: "test", messageId: smtp.mails[0]?.messageId });
    expect(record?.sentAt).toBeInstanceOf(Date);
  });

  it("is another one for another person, and for another job", async () => {
    const job = cause();
    await deliver(job, letter());
    await deliver(job, letter({ recipient: "ben" }));
    await deliver(cause(), letter());
    expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it("says news only once, though two jobs bring it", async () => {
    const once = randomUUID();
    await deliver(cause(), letter({ once }));
    expect(await deliver(cause(), letter({ once }))).toBe("sent before");
    expect(smtp.mails).toHaveLength(1);
  });

  it("keeps its Message-ID where an earlier attempt was cut off, and the log says so", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const job = cause();
    const id = deliveryId(job, letter());
    await deliver(job, letter());
    await system((tx) => tx.mailDelivery.update({ where: { id }, data: { sentAt: null } }));
    vi.stubEnv("MAIL_FROM", "moved@elsewhere.example");
    expect(await deliver(job, letter())).toBe("sent");
    expect(smtp.mails.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<${id}@council.example>`));
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(id));
  });

  it("is given up where the server refuses the person for good", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const gone = letter({ to: { name: "", address: "gone@example.org" } });
    const job = cause();
    expect(await deliver(job, gone)).toBe("refused");
    expect(await recordOf(deliveryId(job, gone))).toBeNull();
    expect(warn.mock.calls.flat().join()).not.toContain("gone@");
  });

  it("waits where the server cannot take it now", async () => {
    const full = letter({ to: { name: "", address: "full@example.org" } });
    const job = cause();
    await expect(deliver(job, full)).rejects.toMatchObject({ refused: false, nothingSent: true });
    delete refused["full@example.org"];
    expect(await deliver(job, full)).toBe("sent");
    refused["full@example.org"] = "452 try later";
  });

  it("waits where no server answers", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const job = cause();
    await smtp.close();
    await expect(deliver(job, letter())).rejects.toMatchObject({ name: "MailFailure", refused: false });
    smtp = await openSmtp({ port: smtp.port });
    expect(await deliver(job, letter())).toBe("sent");
    expect(warn).not.toHaveBeenCalled();
  });

  it("waits, and names the setting, where mail has no way out", async () => {
    vi.stubEnv("SMTP_URL", "");
    vi.stubEnv("MAIL_FROM", "");
    await expect(deliver(cause(), letter())).rejects.toThrow("SMTP_URL is not set");
  });
});
