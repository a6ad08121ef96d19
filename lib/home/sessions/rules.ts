import { isOn } from "@/lib/evening/rules";
import type { Words } from "@/lib/home/items/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";

const DAYS_AHEAD = 8;

/** Whether a session begins within eight days: near enough for a home page to ask for it. */
export const isNear = ({ startsAt }: Pick<HomeSession, "startsAt">, at: Date): boolean =>
  startsAt.getTime() - at.getTime() < DAYS_AHEAD * 86_400_000;

/** Where a session is, in a word. */
export const placeWords = ({ place, online }: Pick<HomeSession, "place" | "online">): Words =>
  place !== "" ? [place] : online ? ["Online"] : [];

/** Whether a session's evening is on right now, also where it takes longer than planned. */
export const isOnNow = (session: Pick<HomeSession, "begun" | "endsAt">, at: Date): boolean =>
  session.begun && isOn(session, false, at);

/** Whether a session is still ahead, or on. */
export const isAhead = (session: Pick<HomeSession, "begun" | "endsAt">, at: Date): boolean =>
  session.endsAt > at || isOnNow(session, at);
