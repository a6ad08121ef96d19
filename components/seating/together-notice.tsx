import { Notice } from "@/components/ui/notice";

type TogetherNoticeProps = {
  together: readonly (readonly [string, string])[];
  groups: number;
  written: boolean;
};

/** Two sit together who are to be kept apart; who asked for it is nobody's business. */
export function TogetherNotice({ together, groups, written }: TogetherNoticeProps) {
  return (
    <Notice tone="warn" title="Somebody needs another seat">
      <ul className="grid gap-1">
        {together.map(([one, other]) => (
          <li key={`${one} ${other}`}>
            {one} and {other} sit in one group, and are to be kept apart.
          </li>
        ))}
      </ul>
      <p className="pt-1">
        {groups === 1
          ? "There is one group only, so it cannot be done by itself: move one of them to a new group."
          : `Move one of them to another group${written ? "" : ", or seat the groups again"}.`}{" "}
        Please do so without asking them why.
      </p>
    </Notice>
  );
}
