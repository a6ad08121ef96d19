import sharp from "sharp";

type Face = { skin: string; hair: string; coat: string; wall: string };

/** A drawn portrait: no real person's face belongs into a demo. */
export const portraitOf = ({ skin, hair, coat, wall }: Face): Promise<Buffer> =>
  drawn(`<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480" viewBox="0 0 120 120">
    <rect width="120" height="120" fill="${wall}"/>
    <path d="M60 18c-22 0-30 18-28 40l4 18h48l4-18c2-22-6-40-28-40z" fill="${hair}"/>
    <path d="M18 120c2-24 18-34 42-34s40 10 42 34z" fill="${coat}"/>
    <rect x="51" y="72" width="18" height="22" rx="9" fill="${skin}"/>
    <ellipse cx="60" cy="56" rx="20" ry="25" fill="${skin}"/>
    <path d="M39 52c2-18 12-26 22-26s20 8 20 24c-8-2-16-8-20-14-4 8-12 14-22 16z" fill="${hair}"/>
  </svg>`);

/** The demo's logo: a lighthouse over two waves. */
export const harborLogo = (): Promise<Buffer> =>
  drawn(`<svg xmlns="http://www.w3.org/2000/svg" width="384" height="384" viewBox="0 0 96 96">
    <rect width="96" height="96" rx="20" fill="#1f5673"/>
    <path d="M42 24h12l4 40H38z" fill="#fff"/>
    <path d="M40 44h16l1 8H39z" fill="#1f5673"/>
    <path d="M41 14h14v8H41z" fill="#f2c14e"/>
    <path d="M12 70q9-7 18 0t18 0 18 0 18 0M12 80q9-7 18 0t18 0 18 0 18 0" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/>
  </svg>`);

const drawn = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png().toBuffer();
