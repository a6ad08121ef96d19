"use client";

import { useSearchParams } from "next/navigation";
import { TextLink } from "@/components/ui/text-link";

type AtAnotherQuestionProps = {
  /** What the evening is at. */
  item: { id: string; text: string };
  href: string;
  /** What the page shows where its address asks for nothing else. */
  shownId: string | null;
};

/** Says so where somebody looks at another question than the one that is talked about. */
export function AtAnotherQuestion({ item, href, shownId }: AtAnotherQuestionProps) {
  // A group's page opens its questions without asking the server.
  const looksAt = useSearchParams().get("question") ?? shownId;
  if (looksAt === item.id) return null;
  return (
    <p>
      The evening is at another question:{" "}
      <TextLink href={href} className="inline-flex min-h-11 items-center font-serif">
        {item.text}
      </TextLink>
    </p>
  );
}
