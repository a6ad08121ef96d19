import { describe, expect, it, vi } from "vitest";
import { requestSignIn } from "@/lib/auth/commands";
import { noticesToken } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import type { NoticeKind } from "@/lib/db/generated/enums";
import type { PersonName } from "@/lib/db/testing/world";
import { system, type Tx, withLink, withUser } from "@/lib/db/unit";
import { postOffice } from "@/lib/jobs/testing/post-office";
import { chooseByLink, chooseNotices } from "@/lib/letters/commands";
import { linkedNotice, myNotices } from "@/lib/letters/queries";
import { noticeKinds } from "@/lib/letters/rules";
import type { LinkContext } from "@/lib/tenancy/context";
import { mintNotices } from "@/lib/tenancy/mint";

const post = postOffice();
const { world } = post;

const thank = () => post.run(post.job("mail.thanks", { thanks: world().thanks }));
const tokenOf = (name: PersonName, kind: NoticeKind = "words") =>
  noticesToken({ userId: world().users[name].userId, kind });
function link(token: string) {
  const ctx = mintNotices(token);
  if (!ctx) throw new Error("The link opens nothing.");
  return ctx;
}
const mailOf = async (name: PersonName, kind: NoticeKind) =>
  (await myNotices(world().users[name])).kinds.find((line) => line.kind === kind)?.mail;
const header = (key: string) => post.mails()[0]?.headers.find((each) => each.key === key)?.value;

describe("a mail of a kind that people choose about", () => {
  it("says at its foot how to stop this kind, and where all the choices are", async () => {
    await thank();
    const text = post.textTo("mentor");
    expect(text).toContain(
      `No more mails about promises and thanks:\nhttp://localhost:3000/unsubscribe/${tokenOf("mentor")}\n`,
    );
    expect(text).toContain("Choose what you are told:\nhttp://localhost:3000/me/notices\n");
    expect(post.mails()[0]?.html).toContain(`href="http://localhost:3000/unsubscribe/${tokenOf("mentor")}"`);
  });

  it("tells mail programs where one click stops it, which they may do over a safe connection alone", async () => {
    vi.stubEnv("NEXTAUTH_URL", "https://council.example");
    await thank();
    expect(header("list-unsubscribe")).toBe(`<https://council.example/api/unsubscribe/${tokenOf("mentor")}>`);
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  });

  it("has the address without the promise of one click where the connection is not safe", async () => {
    await thank();
    expect(header("list-unsubscribe")).toBe(`<http://localhost:3000/api/unsubscribe/${tokenOf("mentor")}>`);
    expect(header("list-unsubscribe-post")).toBeUndefined();
  });

  it("is not sent to who stopped it, and is again once they want it", async () => {
    await chooseByLink(link(tokenOf("mentor")), { mail: "no" });
    await thank();
    expect(post.mails()).toEqual([]);
    await chooseByLink(link(tokenOf("mentor")), { mail: "yes" });
    await thank();
    expect(post.readers()).toEqual(post.sentTo("mentor"));
  });

  it("still goes to everybody else, and to them about everything else", async () => {
    await chooseByLink(link(tokenOf("mentee")), { mail: "no" });
    await chooseByLink(link(tokenOf("mentor", "recaps")), { mail: "no" });
    await thank();
    expect(post.readers()).toEqual(post.sentTo("mentor"));
  });

  it("of two who are told, reaches the one who wants it", async () => {
    await chooseByLink(link(tokenOf("mentor", "pairings")), { mail: "no" });
    const round = { pairing: world().pairing, round: "2" };
    await post.run(post.job("mail.how-it-goes", round));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
  });
});

describe("a mail that is always sent", () => {
  it("comes to who wants no mail at all, with the way to the choices and nothing to stop it", async () => {
    const { mentee } = world().users;
    await chooseNotices(mentee, { shown: [...noticeKinds], mail: [], app: [] });
    await system((tx) =>
      tx.concern.updateMany({
        where: { orgId: world().orgId, reporterId: world().people.mentee.membershipId },
        data: { state: "closed", closedAt: now() },
      }),
    );
    const concern = await system((tx) =>
      tx.concern.findFirstOrThrow({ where: { reporterId: world().people.mentee.membershipId } }),
    );
    await post.run(post.job("mail.concern-answered", { concern: concern.id }));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect(post.textTo("mentee")).toContain("Choose what you are told");
    expect(post.textTo("mentee")).not.toContain("No more mails");
    expect(header("list-unsubscribe")).toBeUndefined();
  });

  it("says nothing of choices to an address without an account", async () => {
    const email = `new.${world().mark}@example.org`;
    await requestSignIn(email, "/");
    const token = await system((tx) => tx.authToken.findFirstOrThrow({ where: { email } }));
    await post.run(post.job("mail.sign-in", { token: token.id }, null));
    expect(post.mails()).toHaveLength(1);
    expect(post.mails()[0]?.text).not.toContain("/me/notices");
  });
});

describe("the link at a mail's foot", () => {
  it("shows and changes the choice of one person about one kind", async () => {
    const ctx = link(tokenOf("mentor"));
    expect(await linkedNotice(ctx)).toEqual({ kind: "words", mail: true });
    await chooseByLink(ctx, { mail: "no" });
    await chooseByLink(ctx, { mail: "no" });
    expect(await linkedNotice(ctx)).toEqual({ kind: "words", mail: false });
    expect(await mailOf("mentor", "words")).toBe(false);
    expect(await mailOf("mentor", "prompts")).toBe(true);
    expect(await mailOf("mentee", "words")).toBe(true);
  });

  it("reads and writes no row but by the two functions that know whom it is for", async () => {
    const ctx = link(tokenOf("mentor"));
    const { userId } = world().users.mentor;
    const row = { data: { userId, kind: "words", mail: false } } as const;
    await expect(withLink(ctx, (tx) => tx.noticeChoice.create(row))).rejects.toThrow();
    const event = { data: [{ userId, action: "stopMails", at: now() }] };
    await expect(withLink(ctx, (tx) => tx.userEvent.createMany(event))).rejects.toThrow();
    expect(await withLink(ctx, (tx) => tx.noticeChoice.count())).toBe(0);
    expect(await withUser(world().users.owner, (tx) => tx.noticeChoice.count())).toBe(0);
  });

  it("opens nothing in a context of any other kind", async () => {
    const asked = (tx: Tx) => tx.$queryRaw<unknown[]>`select * from open_notice('words')`;
    expect(await withUser(world().users.mentor, asked)).toEqual([]);
    for (const [kind, ctx] of Object.entries(world().links))
      expect([kind, (await withLink(ctx, asked)).length]).toEqual([kind, kind === "notices" ? 1 : 0]);
    await expect(chooseByLink(world().links.feed, { mail: "no" })).rejects.toMatchObject({
      code: "not_found",
    });
    const elsewhere = { ...link(tokenOf("mentor")), link: "feed" } as LinkContext;
    await expect(linkedNotice(elsewhere)).rejects.toMatchObject({ code: "not_found" });
  });

  it("leaves an event of what it changed, and none of what stays as it was", async () => {
    const ctx = link(tokenOf("mentor"));
    const { userId } = world().users.mentor;
    const events = async () =>
      (await system((tx) => tx.userEvent.findMany({ where: { userId }, orderBy: { id: "asc" } }))).map(
        ({ action, network }) => [action, network],
      );
    const before = await events();
    const from = { network: "203.0.113.0/24", device: "phone" } as const;
    for (const mail of ["yes", "no", "no", "yes"] as const) await chooseByLink(ctx, { mail }, from);
    expect(await events()).toEqual([...before, ["stopMails", from.network], ["wantMails", from.network]]);
  });

  it("opens nothing with a letter changed, for somebody else, about something else, or once the account is gone", async () => {
    const token = tokenOf("mentor");
    const [id = "", kind = "", mac = ""] = token.split(".");
    const other = world().users.mentee.userId;
    const wrong = [`${other}.${kind}.${mac}`, `${id}.prompts.${mac}`, `${token}x`, `${id}.${kind}.`, "", "…"];
    const changed = `${token.slice(0, -2)}${token.at(-2) === "A" ? "B" : "A"}${token.at(-1)}`;
    for (const each of [...wrong, changed]) expect(mintNotices(each)).toBeNull();
    for (const over of [
      noticesToken({ userId: "00000000-0000-7000-8000-000000000000", kind: "words" }),
      noticesToken({ userId: id, kind: "nothing" }),
    ]) {
      await expect(linkedNotice(link(over))).rejects.toMatchObject({ code: "not_found" });
      await expect(chooseByLink(link(over), { mail: "no" })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("a person's choices", () => {
  it("are what was ticked of what was shown", async () => {
    await chooseNotices(world().users.owner, {
      shown: ["words", "recaps"],
      mail: ["recaps"],
      app: ["words"],
    });
    expect(await mailOf("owner", "words")).toBe(false);
    expect(await mailOf("owner", "recaps")).toBe(true);
    expect(await mailOf("owner", "office")).toBe(true);
  });

  it("are about running an organization for whoever runs one", async () => {
    expect(await mailOf("mentee", "office")).toBeUndefined();
    expect(await mailOf("organizer", "office")).toBe(true);
  });
});
