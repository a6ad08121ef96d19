"use client";

import { useEffect, useState } from "react";
import { keep, readKept } from "@/components/ui/kept";
import { type Seated, yetToSpeak } from "@/lib/evening/hints/rules";

type SpokenProps = { people: readonly Seated[]; sessionId: string; itemId: string };

/**
 * A list to tap as people have spoken to this question, so that everybody speaks once before anybody does twice. It stays on this
 * phone: who spoke how often is nobody else's business.
 */
export function Spoken({ people, sessionId, itemId }: SpokenProps) {
  const key = `spoken:${sessionId}`;
  const [spoken, setSpoken] = useState<string[]>([]);

  useEffect(() => setSpoken(keptFor(key, itemId)), [key, itemId]);

  function turn(id: string): void {
    const next = spoken.includes(id) ? spoken.filter((other) => other !== id) : [...spoken, id];
    // The last of a round begins the next one.
    const after = yetToSpeak(people, next).length === 0 ? [] : next;
    setSpoken(after);
    keep(key, JSON.stringify({ itemId, spoken: after }));
  }

  return (
    <div className="grid gap-2">
      <p className="text-sm text-ink-soft">
        Tap who has spoken: everybody once before anybody twice. It stays on this phone.
      </p>
      <ul aria-label="Who has spoken" className="flex flex-wrap gap-2">
        {people.map(({ id, name, me }) => {
          const has = spoken.includes(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={has}
                onClick={() => turn(id)}
                className="inline-flex min-h-11 items-center gap-2 rounded-full border border-edge px-4 hover:bg-well aria-pressed:border-transparent aria-pressed:bg-well aria-pressed:text-ink-soft"
              >
                {has && <span aria-hidden="true">✓</span>}
                {me ? "You" : name}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What was tapped for this question; a question before it has no say. */
function keptFor(key: string, itemId: string): string[] {
  try {
    const found: unknown = JSON.parse(readKept(key) ?? "null");
    if (typeof found !== "object" || found === null) return [];
    const { itemId: about, spoken } = found as { itemId?: unknown; spoken?: unknown };
    return about === itemId && Array.isArray(spoken) ? spoken.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
