import type { ReactNode } from "react";
import { Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";

/** A prompt to begin with, one tap away from the form. */
export const PromptRow = ({ text, detail, href }: { text: string; detail?: ReactNode; href: string }) => (
  <Row
    voice="people"
    title={text}
    detail={detail}
    action={
      <TextLink href={href} aria-label={`Use this: ${text}`} className="inline-flex min-h-11 items-center">
        Use this
      </TextLink>
    }
  />
);
