import type { LiveAbout } from "@/lib/live/rules";
import { RefreshOnNews } from "./refresh-on-news";

type LiveRefreshProps = {
  sessionId: string;
  /** Only news of this group and of the whole session; without one, of every group its reader may follow. */
  groupId?: string;
  /** Only news about these; without, about everything. */
  about?: readonly LiveAbout[];
};

/** Longer than any page takes to be read: what was told meanwhile is fetched once more. */
const MARGIN = 10_000;

/** The cursor of a page that is being read. */
export const cursorOfPage = (): number => (Date.now() - MARGIN) * 1000;

/** Keeps a page of an evening as it is: whenever something of its session changes, its data is fetched anew. */
export function LiveRefresh(props: LiveRefreshProps) {
  return <RefreshOnNews {...props} since={cursorOfPage()} />;
}
