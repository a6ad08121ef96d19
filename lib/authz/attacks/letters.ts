import type { Attack } from "@/lib/authz/attacks/table";
import { personNames } from "@/lib/db/testing/world";
import { chooseByLink, chooseNotices } from "@/lib/letters/commands";
import { linkedNotice, myNotices } from "@/lib/letters/queries";

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
    call: (ctx) => chooseNotices(ctx, { shown: ["prompts", "recaps"], mail: ["recaps"] }),
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
];
