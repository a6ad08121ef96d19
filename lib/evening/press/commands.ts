import type { RequestKey } from "@/lib/db/once";
import * as evening from "@/lib/evening/commands";
import type { ConsolePress } from "@/lib/evening/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Does what a button of the console says. Throws what that command throws. */
export function pressConsole(
  ctx: OrgContext,
  { do: wish, ...press }: ConsolePress,
  key?: RequestKey,
): Promise<undefined> {
  switch (wish[0]) {
    case "begin":
      return evening.beginEvening(ctx, press, key);
    case "start":
      return evening.startTimer(ctx, press, key);
    case "pause":
      return evening.pauseTimer(ctx, press, key);
    case "extend":
      return evening.extendItem(ctx, { ...press, extra: wish[1] }, key);
    case "goTo":
      return evening.goToItem(ctx, { ...press, itemId: wish[1] }, key);
    case "reconvene":
      return evening.reconvene(ctx, press, key);
    case "groups":
      return evening.backToGroups(ctx, press, key);
    case "turn":
      return evening.giveTurn(ctx, { ...press, askedId: wish[1], groupId: wish[2] }, key);
    case "points":
      return evening.showPoints(ctx, { ...press, shown: wish[1] === "yes" }, key);
    case "close":
      return evening.closeEvening(ctx, press, key);
    case "reopen":
      return evening.reopenEvening(ctx, press, key);
    case "undo":
      return evening.undoEvening(ctx, press, key);
  }
}
