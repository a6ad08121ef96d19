/** These pages are read at the machine that shows them, so its own zone is the reader's. */
export const here = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: "en-US" };
