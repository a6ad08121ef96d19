import { savePrepAction, sharePrepAction } from "./actions";

/** What can be done with a preparation, inside one organization. */
export const prepActions = (orgSlug: string) => ({
  save: savePrepAction.bind(null, orgSlug),
  share: sharePrepAction.bind(null, orgSlug),
});
