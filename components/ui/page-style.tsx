"use client";

import { useLayoutEffect, useSyncExternalStore } from "react";

const never = () => () => undefined;
const useBrowserEffect = typeof window === "undefined" ? () => undefined : useLayoutEffect;

/**
 * A few rules for this page. The first page brings them as a nonced <style>; a page reached without a reload would carry
 * a nonce that this document does not know, so in the browser they become a constructed sheet.
 */
export function PageStyle({ css, nonce }: { css: string; nonce?: string }) {
  const fromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

  useBrowserEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [css]);

  if (!fromServer) return null;
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: css is made of checked colors
    <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} />
  );
}
