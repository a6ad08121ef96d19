import { afterEach, beforeEach, vi } from "vitest";
import { newId } from "@/lib/db/id";
import type { OutboxTopic } from "@/lib/db/outbox";
import { buildWorld, type PersonName, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import type { OutboxJob } from "@/lib/jobs/queue";
import { runJob } from "@/lib/jobs/work";
import { openSmtp, type Received, type TestSmtp } from "@/lib/mail/testing/smtp";
import { closeMail } from "@/lib/mail/transport";

/** The key of one of the world's rows. */
export const keyOf = ({ orgId }: World, id: string) => ({ orgId_id: { orgId, id } });

/** For each test of a file: an organization, and a real SMTP server that receives what its jobs send. */
export function postOffice() {
  let smtp: TestSmtp;
  let world: World;
  const insert = vi.fn();
  let refuse: (address: string) => string | undefined = () => undefined;

  beforeEach(async () => {
    smtp = await openSmtp({ refuse: (address) => refuse(address) });
    vi.stubEnv("SMTP_URL", smtp.url);
    vi.stubEnv("MAIL_FROM", "Council <hello@council.example>");
    world = await buildWorld(`M${newId().slice(-8)}`);
  });

  afterEach(async () => {
    closeMail();
    await smtp.close();
    vi.unstubAllEnvs();
    insert.mockReset();
  });

  const address = (name: PersonName) => emailOf(name, world.mark);
  return {
    /** What handlers put back into the queue. */
    insert,
    world: () => world,
    /** What the server says to an address from now on; nothing takes its mail. */
    refuse: (says: typeof refuse) => {
      refuse = says;
    },
    mails: (): Received[] => smtp.mails,
    job: (
      topic: OutboxTopic,
      payload: OutboxJob["payload"],
      orgId: string | null = world.orgId,
    ): OutboxJob => ({
      outbox: newId(),
      topic,
      orgId,
      payload,
    }),
    run: (job: OutboxJob) => runJob({ insert }, job),
    /** Who got mail, as envelopes say; compare with `sentTo`. */
    readers: () => smtp.mails.flatMap(({ envelope }) => envelope).sort(),
    sentTo: (...names: PersonName[]) => names.map(address).sort(),
    textTo: (name: PersonName) =>
      smtp.mails.find(({ envelope }) => envelope.includes(address(name)))?.text ?? "",
    page: (path: string) => `http://localhost:3000/o/${world.slug}/${path}\n`,
  };
}
