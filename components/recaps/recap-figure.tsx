import type { Pictured } from "@/lib/recaps/reading/queries";

/** The picture of a collection, with whose it is. */
export function RecapFigure({ src, picture }: { src: string; picture: Pictured }) {
  const { alt, credit, width, height } = picture;
  return (
    <figure className="grid gap-2 pt-2">
      {/* biome-ignore lint/performance/noImgElement: drawn in its size already, and next/image writes style attributes */}
      <img src={src} alt={alt} width={width} height={height} className="h-auto w-full rounded-md bg-well" />
      <figcaption dir="auto" className="text-sm text-ink-soft wrap-anywhere">
        {credit}
      </figcaption>
    </figure>
  );
}
