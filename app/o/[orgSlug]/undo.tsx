import type { FlashMessage } from "@/components/ui/flash-message";
import { FlashUndo } from "@/components/ui/flash-undo";
import type { FormAction } from "@/lib/forms/state";
import { takeBackAnnouncementAction } from "./announcements/actions";
import { reopenFollowUpAction, takeBackPromiseAction } from "./follow-ups/actions";
import { unreadNoticesAction } from "./inbox/actions";
import { restoreNoteAction } from "./notes/actions";
import { takeBackThanksAction } from "./thanks/actions";

type OrgAction = (orgSlug: string, ...rest: Parameters<FormAction>) => ReturnType<FormAction>;

/** What a flash may name as its way back. */
const ways: Readonly<Record<string, OrgAction>> = {
  note: restoreNoteAction,
  promise: takeBackPromiseAction,
  followUp: reopenFollowUpAction,
  thanks: takeBackThanksAction,
  inbox: unreadNoticesAction,
  announcement: takeBackAnnouncementAction,
};

/** The way back of what was just done; none where there is none. */
export function Undo({ undo, orgSlug }: { undo: FlashMessage["undo"]; orgSlug: string }) {
  const way = undo && Object.hasOwn(ways, undo.kind) ? ways[undo.kind] : undefined;
  return undo && way ? <FlashUndo fields={undo.fields} action={way.bind(null, orgSlug)} /> : null;
}
