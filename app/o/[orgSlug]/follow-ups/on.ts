import { dropFollowUpAction, moveFollowUpAction, tapFollowUpAction } from "./actions";

/** What can be done with a promise, inside one organization. */
export const followUpActions = (orgSlug: string) => ({
  tap: tapFollowUpAction.bind(null, orgSlug),
  move: moveFollowUpAction.bind(null, orgSlug),
  drop: dropFollowUpAction.bind(null, orgSlug),
});
