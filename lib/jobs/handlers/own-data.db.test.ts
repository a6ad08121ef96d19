import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { emailOf } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { postOffice } from "@/lib/jobs/testing/post-office";
import { askForArchive, takeArchive } from "@/lib/own-data/archives/commands";
import { askForDeletion } from "@/lib/own-data/deletion/commands";

const office = postOffice();
const daysLater = (days: number) => new Date(now().getTime() + days * 86_400_000);

const asked = () => {
  const { userId } = office.world().users.mentee;
  return system((tx) => tx.dataArchive.findFirstOrThrow({ where: { userId } }));
};

describe("an archive", () => {
  it("is made as its person, told of once, and the mail carries no way in", async () => {
    const { mentee } = office.world().users;
    await askForArchive(mentee);
    const { id } = await asked();
    const job = office.job("own-data.archive", { archive: id }, null);
    await office.run(job);
    await office.run(job);
    expect(office.readers()).toEqual(office.sentTo("mentee"));
    expect(office.textTo("mentee")).toContain("/me/data\n");
    expect(office.textTo("mentee")).not.toContain(id);
    const { bytes } = await takeArchive(mentee, id);
    const files = unzipSync(bytes);
    const json = strFromU8(files["data.json"] ?? new Uint8Array());
    const { mark } = office.world();
    expect(json).toContain(`Answer ${mark}`);
    expect(json).not.toContain(`Private note ${mark}`);
    expect(json).not.toContain(emailOf("mentor", mark));
  });

  it("of somebody who is gone is not made, and nobody is told", async () => {
    await office.run(office.job("own-data.archive", { archive: newId() }, null));
    expect(office.mails()).toEqual([]);
  });
});

/** The mentee's deletion, confirmed now. */
async function going(): Promise<string> {
  const { userId, email } = office.world().users.mentee;
  const id = newId();
  await system((tx) =>
    tx.accountDeletion.create({
      data: {
        ...{ userId, id, sentTo: email, codeHash: "-", codeExpiresAt: now(), createdAt: now() },
        ...{ confirmedAt: now(), dueAt: daysLater(7) },
      },
    }),
  );
  return id;
}

describe("a deletion", () => {
  it("sends its code to the person's own mailbox, and not once it is no longer good", async () => {
    const { mentee } = office.world().users;
    await askForDeletion(mentee);
    const { id } = await system((tx) =>
      tx.accountDeletion.findFirstOrThrow({ where: { userId: mentee.userId } }),
    );
    const job = office.job("mail.deletion-code", { deletion: id }, null);
    await atTime(daysLater(1), () => office.run(job));
    expect(office.mails()).toEqual([]);
    await office.run(job);
    expect(office.readers()).toEqual(office.sentTo("mentee"));
    expect(office.textTo("mentee")).toMatch(/\b\d{6}\b/);
  });

  it("is told at its start and two days before its end, with how to keep the account", async () => {
    const deletion = await going();
    await office.run(office.job("mail.deletion-begun", { deletion }, null));
    expect(office.textTo("mentee")).toContain("/me/data\n");
    const reminder = office.job("mail.deletion-reminder", { deletion }, null);
    await office.run(reminder);
    expect(office.insert).toHaveBeenCalledTimes(1);
    expect(office.mails()).toHaveLength(1);
    await atTime(daysLater(5.1), () => office.run(reminder));
    expect(office.mails()).toHaveLength(2);
  });

  it("waits for its day, erases, says goodbye, and is over", async () => {
    const deletion = await going();
    const job = office.job("own-data.erase", { deletion }, null);
    await office.run(job);
    expect(office.insert).toHaveBeenCalledTimes(1);
    expect(office.mails()).toEqual([]);
    await atTime(daysLater(7.1), async () => {
      await office.run(job);
      await office.run(job);
    });
    expect(office.readers()).toEqual(office.sentTo("mentee"));
    const { userId } = office.world().users.mentee;
    expect(await system((tx) => tx.user.count({ where: { id: userId } }))).toBe(0);
  });

  it("that was canceled sends nothing more and erases nothing", async () => {
    const deletion = await going();
    const { userId } = office.world().users.mentee;
    await system((tx) =>
      tx.accountDeletion.updateMany({ where: { id: deletion }, data: { canceledAt: now() } }),
    );
    await atTime(daysLater(8), async () => {
      for (const topic of ["own-data.erase", "mail.deletion-reminder", "mail.deletion-begun"] as const)
        await office.run(office.job(topic, { deletion }, null));
    });
    expect(office.mails()).toEqual([]);
    expect(await system((tx) => tx.user.count({ where: { id: userId } }))).toBe(1);
  });
});
