import type { Attack, OrgAttack } from "@/lib/authz/attacks/table";
import {
  backToGroups,
  beginEvening,
  closeEvening,
  extendItem,
  giveTurn,
  goToItem,
  pauseTimer,
  reconvene,
  reopenEvening,
  showPoints,
  startTimer,
  undoEvening,
} from "@/lib/evening/commands";
import { consolePage } from "@/lib/evening/console/queries";
import { pressConsole } from "@/lib/evening/press/commands";
import { closeWallLink, openWallLink } from "@/lib/evening/wall/commands";
import { linkedWall, organizersWall, wallFollowing } from "@/lib/evening/wall/queries";

const organizers = ["owner", "organizer"] as const;

/** A press on the evening that runs in the world. */
const press = (name: string, call: OrgAttack["call"], prepare?: OrgAttack["prepare"]): Attack => ({
  name: `evening/commands.${name}`,
  context: "org",
  allowed: organizers,
  ...(prepare && { prepare }),
  call,
});

/** The world's evening, as a call of its third version finds it. */
const at = ({ session: sessionId }: { session: string }) => ({ sessionId, version: 3 });

export const eveningAttacks: Attack[] = [
  press("beginEvening", (ctx, { next }) => beginEvening(ctx, at(next))),
  press("startTimer", (ctx, { past }) => startTimer(ctx, at(past))),
  press(
    "pauseTimer",
    (ctx, { past }) => pauseTimer(ctx, at(past)),
    (tx, { orgId, past }) =>
      tx.evening.updateMany({
        where: { orgId, sessionId: past.session },
        data: { runningSince: new Date(0) },
      }),
  ),
  press("extendItem", (ctx, { past }) => extendItem(ctx, { ...at(past), extra: 1 })),
  press("goToItem", (ctx, { past }) => goToItem(ctx, { ...at(past), itemId: past.question })),
  press(
    "reconvene",
    (ctx, { past }) => reconvene(ctx, at(past)),
    (tx, { orgId, past }) =>
      tx.evening.updateMany({ where: { orgId, sessionId: past.session }, data: { stage: "groups" } }),
  ),
  press("backToGroups", (ctx, { past }) => backToGroups(ctx, at(past))),
  press("giveTurn", (ctx, { past }) =>
    giveTurn(ctx, { ...at(past), askedId: past.question, groupId: past.groupTwo }),
  ),
  press("showPoints", (ctx, { past }) => showPoints(ctx, { ...at(past), shown: true })),
  press("closeEvening", (ctx, { past }) => closeEvening(ctx, at(past))),
  press(
    "reopenEvening",
    (ctx, { past }) => reopenEvening(ctx, at(past)),
    (tx, { orgId, past }) =>
      tx.evening.updateMany({ where: { orgId, sessionId: past.session }, data: { closedAt: new Date(0) } }),
  ),
  press("undoEvening", (ctx, { past }) => undoEvening(ctx, at(past))),
  {
    name: "evening/press/commands.pressConsole",
    context: "org",
    allowed: organizers,
    call: (ctx, { past }) => pressConsole(ctx, { ...at(past), do: ["extend", 2] }),
  },
  {
    name: "evening/console/queries.consolePage",
    context: "org",
    allowed: organizers,
    call: (ctx, { past }) => consolePage(ctx, past.session),
  },
  {
    name: "evening/wall/commands.openWallLink",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => openWallLink(ctx, { sessionId: next.session }),
  },
  {
    name: "evening/wall/commands.closeWallLink",
    context: "org",
    allowed: organizers,
    call: (ctx, { past }) => closeWallLink(ctx, { sessionId: past.session }),
  },
  {
    name: "evening/wall/queries.organizersWall",
    context: "org",
    allowed: organizers,
    call: (ctx, { past }) => organizersWall(ctx, past.session),
  },
  {
    name: "evening/wall/queries.linkedWall",
    context: "link",
    allowed: ["wall"],
    call: (ctx) => linkedWall(ctx),
  },
  {
    name: "evening/wall/queries.wallFollowing",
    context: "link",
    allowed: ["wall"],
    call: (ctx) => wallFollowing(ctx),
  },
];
