import { Prose } from "@/components/ui/prose";
import { compareTexts, inRuns, type Paragraph } from "@/lib/safety/conduct/rules";

const looks: Record<Paragraph["change"], { edge: string; label: string | null }> = {
  same: { edge: "border-line", label: null },
  added: { edge: "border-good", label: "New" },
  removed: { edge: "border-warn", label: "Not there any more" },
};

/** One text before and after, paragraph by paragraph. A word says what the edge shows. */
export function TextChanges({ title, before, after }: { title: string; before: string; after: string }) {
  if (before === after)
    return (
      <p className="py-2 text-ink-soft">
        {title}: <span>nothing changed.</span>
      </p>
    );
  return (
    <div className="grid gap-2 py-2">
      <h4 className="font-semibold">{title}</h4>
      {inRuns(compareTexts(before, after)).map(({ change, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and do not move
        <div key={at} className={`border-s-4 ps-4 ${looks[change].edge}`}>
          {looks[change].label && (
            <p className="text-sm font-semibold text-ink-soft">{looks[change].label}</p>
          )}
          <Prose markdown={text} top={4} />
        </div>
      ))}
    </div>
  );
}
