import { LineTools } from "@/components/reconvene/line-tools";
import { sayGroups, type Turn } from "@/lib/reconvene/rules";

/** Group by group, as it is read aloud: large, with a word where another group says the same. */
export function Turns({ turns, form }: { turns: readonly Turn[]; form: string }) {
  return (
    <div className="grid gap-10">
      {turns.map(({ group, said }) => (
        <section key={group} aria-labelledby={`turn-${group}`} className="grid gap-3">
          <h2 id={`turn-${group}`} className="text-xl font-semibold">
            Group {group}
          </h2>
          {said.length === 0 ? (
            <p className="text-ink-soft">Nothing is written yet.</p>
          ) : (
            <ol className="divide-y divide-line border-y border-line">
              {said.map(({ line, voice, others }) => (
                <li
                  key={voice.id}
                  data-row={`${group} ${voice.id}`}
                  tabIndex={-1}
                  className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3"
                >
                  <p className="min-w-0 flex-[1_1_18rem] font-serif text-xl wrap-anywhere" dir="auto">
                    {voice.text}
                  </p>
                  <div className="flex flex-wrap items-center gap-x-4">
                    {others.length > 0 && (
                      <span className="text-sm text-ink-soft">{sayGroups(others)} too</span>
                    )}
                    <LineTools
                      line={{ id: line.id, text: line.text, highlighted: line.highlighted }}
                      form={form}
                    />
                  </div>
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  );
}
