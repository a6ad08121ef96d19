import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Markdown } from "./markdown";

type ProseProps = ({ markdown: string; children?: never } | { markdown?: never; children: ReactNode }) & {
  className?: string;
  /** The level of the highest heading of `markdown`, 3 unless told. */
  top?: 2 | 3 | 4;
};

/** What people said, in serif: a Markdown text, or elements. */
export function Prose({ markdown, children, className, top }: ProseProps) {
  return (
    <div className={classNames("prose", className)}>
      {markdown === undefined ? children : <Markdown text={markdown} top={top} />}
    </div>
  );
}
