import { accentCss } from "./accent";
import { PageStyle } from "./page-style";

type AccentStyleProps = {
  /** The organization's color, #rrggbb. */
  color: string;
  /** The nonce of this request's content security policy. */
  nonce?: string;
};

/** Makes an organization's color the accent of everything on the page. */
export function AccentStyle({ color, nonce }: AccentStyleProps) {
  return <PageStyle css={accentCss(color)} nonce={nonce} />;
}
