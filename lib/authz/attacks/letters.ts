import type { Attack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import { personNames } from "@/lib/db/testing/world";
import { chooseByLink, chooseNotices, chooseTimes } from "@/lib/letters/commands";
import { openNotice, readAllNotices, unreadNotices } from "@/lib/letters/inbox/commands";
import { inboxFollowing, inboxPage, waitingLines } from "@/lib/letters/inbox/queries";
import { linkedNotice, myNotices } from "@/lib/letters/queries";
import { tryAddressAgain } from "@/lib/letters/returned/commands";
import { mailSample, mailSamples } from "@/lib/letters/samples/queries";

export const letterAttacks: Attack[] = [
  {
    name: "letters/queries.myNotices",
    context: "user",
    allowed: personNames,
    call: (ctx) => myNotices(ctx),
  },
  {
    name: "letters/commands.chooseNotices",
    context: "user",
    allowed: personNames,
    call: (ctx) => chooseNotices(ctx, { shown: ["prompts", "recaps"], mail: ["recaps"], app: ["prompts"] }),
  },
  {
    name: "letters/commands.chooseTimes",
    context: "user",
    allowed: personNames,
    call: (ctx) =>
      chooseTimes(ctx, { rhythm: "daily", hour: 7, weekday: 1, quietFrom: 21, quietUntil: 6, lead: 60 }),
  },
  {
    name: "letters/inbox/queries.inboxPage",
    context: "org",
    allowed: "everyone",
    call: (ctx) => inboxPage(ctx, {}),
  },
  {
    name: "letters/inbox/queries.waitingLines",
    context: "org",
    allowed: "everyone",
    call: (ctx) => waitingLines(ctx, now()),
  },
  {
    name: "letters/inbox/queries.inboxFollowing",
    context: "org",
    allowed: "everyone",
    call: (ctx) => inboxFollowing(ctx),
  },
  {
    name: "letters/inbox/commands.openNotice",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, { notice: noticeId }) => openNotice(ctx, { noticeId }),
  },
  {
    name: "letters/inbox/commands.readAllNotices",
    context: "org",
    allowed: "everyone",
    call: (ctx) => readAllNotices(ctx),
  },
  {
    name: "letters/inbox/commands.unreadNotices",
    context: "org",
    allowed: "everyone",
    call: (ctx) => unreadNotices(ctx, { at: now() }),
  },
  {
    name: "letters/queries.linkedNotice",
    context: "link",
    allowed: ["notices"],
    call: (ctx) => linkedNotice(ctx),
  },
  {
    name: "letters/commands.chooseByLink",
    context: "link",
    allowed: ["notices"],
    call: (ctx) => chooseByLink(ctx, { mail: "no" }),
  },
  {
    name: "letters/returned/commands.tryAddressAgain",
    context: "org",
    allowed: ["owner", "organizer"],
    prepare: async (tx, { orgId, people }) => {
      await tx.memberContact.updateMany({
        where: { orgId, membershipId: people.mentee.membershipId },
        data: { returnedAt: now(), returned: "bounced" },
      });
    },
    call: (ctx, world) => tryAddressAgain(ctx, { membershipId: world.people.mentee.membershipId }),
  },
  {
    name: "letters/samples/queries.mailSamples",
    context: "org",
    allowed: ["owner", "organizer"],
    call: (ctx) => mailSamples(ctx),
  },
  {
    name: "letters/samples/queries.mailSample",
    context: "org",
    allowed: ["owner", "organizer"],
    call: (ctx) => mailSample(ctx, "thanks"),
  },
];
