import "server-only";
import sharp from "sharp";
import { MAX_PICTURE_BYTES, pictureTooLarge } from "@/lib/images/limits";

export { MAX_PICTURE_BYTES };

/** What a picture is for: a portrait is cut to a square, a cover to a wide strip, a logo and an article's are kept whole. */
export type PictureKind = "portrait" | "cover" | "logo" | "article";

/** A picture as it is kept: WebP, never larger than its kind allows, without a byte of what was uploaded. */
export type EncodedPicture = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

/** A small file can unfold into gigabytes; a camera's picture has some 50 million pixels. */
const MAX_PIXELS = 60_000_000;

const shapes: Record<PictureKind, { width: number; height: number; fit: "cover" | "inside" }> = {
  portrait: { width: 320, height: 320, fit: "cover" },
  cover: { width: 1600, height: 640, fit: "cover" },
  article: { width: 1600, height: 1600, fit: "inside" },
  logo: { width: 640, height: 192, fit: "inside" },
};

const readable = new Set(["jpeg", "png", "webp", "gif", "avif", "heif", "tiff"]);

export type PictureResult = { ok: true; picture: EncodedPicture } | { ok: false; problem: string };

const problem = (text: string): PictureResult => ({ ok: false, problem: text });
const notAPicture = "This file is not a picture we can read. Choose a JPEG, PNG or WebP file.";

/**
 * Reads an uploaded picture by its content (its name and type are not trusted) and draws it anew as WebP: turned upright, in
 * its kind's size, without metadata such as where it was taken. Never throws: what cannot be read comes back as a sentence
 * for the person.
 */
export async function encodePicture(bytes: Uint8Array, kind: PictureKind): Promise<PictureResult> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) return problem(pictureTooLarge);
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" });
    const { format } = await image.metadata();
    // Not SVG: it is a program more than a picture.
    if (!format || !readable.has(format)) return problem(notAPicture);
    const { data, info } = await image
      .rotate()
      .resize({ ...shapes[kind], withoutEnlargement: kind !== "portrait" })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return {
      ok: true,
      picture: { bytes: Uint8Array.from(data), width: info.width, height: info.height },
    };
  } catch {
    return problem(notAPicture);
  }
}
