import type { Attack } from "@/lib/authz/attacks/table";
import { dropCohortFeed, dropFeed, makeCohortFeed, makeFeed } from "@/lib/calendar/feeds/commands";
import { cohortCalendar, feedEntries, myFeed } from "@/lib/calendar/feeds/queries";
import { personNames, type World } from "@/lib/db/testing/world";
import { answerByLink, answerSession } from "@/lib/sessions/coming/commands";
import { answerPage } from "@/lib/sessions/coming/queries";

const participants = ["mentor", "mentee", "otherMentor", "otherMentee"] as const;
const cohort = ({ cohort: cohortId }: World) => ({ cohortId });

export const calendarAttacks: Attack[] = [
  {
    name: "sessions/coming/commands.answerSession",
    context: "org",
    allowed: participants,
    call: (ctx, { next }) => answerSession(ctx, { sessionId: next.session, coming: "no" }),
  },
  {
    name: "sessions/coming/commands.answerByLink",
    context: "link",
    allowed: ["rsvp"],
    call: (ctx) => answerByLink(ctx, { coming: "maybe" }),
  },
  {
    name: "sessions/coming/queries.answerPage",
    context: "link",
    allowed: ["rsvp"],
    call: (ctx) => answerPage(ctx),
  },
  {
    name: "calendar/feeds/queries.feedEntries",
    context: "link",
    allowed: ["feed", "calendar"],
    otherwise: "empty",
    call: (ctx) => feedEntries(ctx),
  },
  {
    name: "calendar/feeds/queries.myFeed",
    context: "user",
    allowed: personNames,
    call: (ctx) => myFeed(ctx),
  },
  {
    name: "calendar/feeds/commands.makeFeed",
    context: "user",
    allowed: personNames,
    call: (ctx) => makeFeed(ctx),
  },
  {
    name: "calendar/feeds/commands.dropFeed",
    context: "user",
    allowed: personNames,
    call: (ctx) => dropFeed(ctx),
  },
  {
    name: "calendar/feeds/queries.cohortCalendar",
    context: "org",
    allowed: participants,
    call: (ctx, world) => cohortCalendar(ctx, world.cohort),
  },
  {
    name: "calendar/feeds/commands.makeCohortFeed",
    context: "org",
    allowed: participants,
    call: (ctx, world) => makeCohortFeed(ctx, cohort(world)),
  },
  {
    name: "calendar/feeds/commands.dropCohortFeed",
    context: "org",
    allowed: participants,
    call: (ctx, world) => dropCohortFeed(ctx, cohort(world)),
  },
];
