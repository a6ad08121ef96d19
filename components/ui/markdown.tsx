import ReactMarkdown from "react-markdown";
import { headingLevels } from "./heading-levels";

const STRANGER = "nofollow noopener ugc";

type MarkdownProps = {
  text: string;
  /** The level of its highest heading: one below the heading it stands under. */
  top?: 2 | 3 | 4;
};

/**
 * Text as people wrote it. Markdown only: HTML in it is text like any other, images become links (no request leaves
 * the page), and headings start at `top`. For server components: the parser should not travel to browsers.
 */
export function Markdown({ text, top = 3 }: MarkdownProps) {
  return (
    <ReactMarkdown
      remarkPlugins={[[headingLevels, { top }]]}
      components={{
        a: ({ href, children }) => (
          <a href={href} rel={STRANGER}>
            {children}
          </a>
        ),
        img: ({ src, alt }) =>
          typeof src === "string" && src ? (
            <a href={src} rel={STRANGER}>
              {alt || "Picture"}
            </a>
          ) : (
            alt
          ),
      }}
    >
      {text}
    </ReactMarkdown>
  );
}
