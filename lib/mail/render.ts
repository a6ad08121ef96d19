import { render, toPlainText } from "@react-email/render";
import { cloneElement, type ReactElement } from "react";
import type { Foot } from "@/lib/mail/letter";

// What we use of html-to-text, which comes without types.
type Element = { attribs: { href?: string }; children: Element[] };
type Builder = {
  openBlock: (options: { leadingLineBreaks: number }) => void;
  closeBlock: (options: { trailingLineBreaks: number }) => void;
  addInline: (text: string, options?: { noWordTransform: boolean }) => void;
  addLineBreak: () => void;
};
type Walk = (children: Element[], builder: Builder) => void;

const asText = {
  formatters: {
    // A link stands on a line of its own, so that no mail program breaks it.
    linkBelow: (element: Element, walk: Walk, builder: Builder) => {
      builder.openBlock({ leadingLineBreaks: 2 });
      walk(element.children, builder);
      builder.addInline(":");
      builder.addLineBreak();
      builder.addInline(element.attribs.href ?? "", { noWordTransform: true });
      builder.closeBlock({ trailingLineBreaks: 2 });
    },
  },
  selectors: [
    { selector: "a", format: "linkBelow" },
    { selector: "h1", options: { uppercase: false } },
    { selector: "hr", options: { length: 3 } },
  ],
};

/** A mail's body (a `Frame`) as HTML, and as plain text that reads well by itself; with how to get fewer at its foot. */
export async function renderMail(body: ReactElement, foot?: Foot): Promise<{ html: string; text: string }> {
  const html = await render(foot ? cloneElement(body as ReactElement<{ foot?: Foot }>, { foot }) : body);
  return { html, text: toPlainText(html, asText) };
}
