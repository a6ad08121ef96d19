"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { dropFeed, makeFeed } from "@/lib/calendar/feeds/commands";
import { noFieldsSchema } from "@/lib/calendar/feeds/schema";
import { userAction } from "@/lib/forms/action";

export const makeFeedAction = userAction(noFieldsSchema, async (ctx, _, key) => {
  await makeFeed(ctx, key);
  await setFlash({ text: "Here is your address. One before it, if any, shows nothing any more." });
});

export const dropFeedAction = userAction(noFieldsSchema, async (ctx, _, key) => {
  await dropFeed(ctx, key);
  await setFlash({ text: "Taken away. Calendars that subscribed to it get nothing any more." });
});
