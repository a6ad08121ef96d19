import {
  editNoteAction,
  postNoteAction,
  promiseFromNoteAction,
  removeNoteAction,
  restoreNoteAction,
} from "./actions";

/** What can be done with notes, inside one organization. */
export const noteActions = (orgSlug: string) => ({
  post: postNoteAction.bind(null, orgSlug),
  edit: editNoteAction.bind(null, orgSlug),
  remove: removeNoteAction.bind(null, orgSlug),
  restore: restoreNoteAction.bind(null, orgSlug),
  keep: promiseFromNoteAction.bind(null, orgSlug),
});
