"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { dropCohortFeed, makeCohortFeed } from "@/lib/calendar/feeds/commands";
import { cohortFeedSchema } from "@/lib/calendar/feeds/schema";
import { orgAction } from "@/lib/forms/action";

export const makeCohortFeedAction = orgAction(cohortFeedSchema, async (ctx, input, key) => {
  await makeCohortFeed(ctx, input, key);
  await setFlash({ text: "Here is your address. One before it, if any, shows nothing any more." });
});

export const dropCohortFeedAction = orgAction(cohortFeedSchema, async (ctx, input, key) => {
  await dropCohortFeed(ctx, input, key);
  await setFlash({ text: "Taken away. Calendars that subscribed to it get nothing any more." });
});
