/**
 * An organization's logo, beside its name. On dark paper it stands on a light plate: most logos are drawn for white. Kept
 * whole, whatever its shape.
 */
export function Logo({ src }: { src: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: drawn in its size already, and next/image writes style attributes
    <img
      src={src}
      alt=""
      decoding="async"
      className="h-8 w-auto max-w-28 shrink-0 rounded-sm object-contain dark:bg-white dark:p-0.5 sm:h-9 sm:max-w-40"
    />
  );
}
