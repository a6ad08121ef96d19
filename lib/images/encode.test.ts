import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodePicture, MAX_PICTURE_BYTES } from "./encode";

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2b5a4c" } });

async function encoded(bytes: Uint8Array, kind: "portrait" | "cover" | "logo" = "portrait") {
  const result = await encodePicture(bytes, kind);
  if (!result.ok) throw new Error(result.problem);
  return result.picture;
}

describe("an uploaded picture", () => {
  it("becomes a square WebP as a portrait, whatever it was", async () => {
    for (const format of ["jpeg", "png", "webp", "gif", "tiff"] as const) {
      const picture = await encoded(await drawn(900, 500).toFormat(format).toBuffer());
      expect(picture).toMatchObject({ width: 320, height: 320 });
      expect((await sharp(picture.bytes).metadata()).format).toBe("webp");
    }
  });

  it("keeps a logo whole, and never enlarges it", async () => {
    expect(await encoded(await drawn(2000, 400).png().toBuffer(), "logo")).toMatchObject({
      width: 640,
      height: 128,
    });
    expect(await encoded(await drawn(80, 40).png().toBuffer(), "logo")).toMatchObject({
      width: 80,
      height: 40,
    });
  });

  it("loses what the camera wrote into it, and stands upright", async () => {
    const photo = await drawn(400, 200)
      .withExif({ IFD0: { Artist: "Ada Author" }, IFD3: { GPSLatitude: "51/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const picture = await encoded(photo, "logo");
    expect(picture.height).toBeGreaterThan(picture.width);
    const { exif, orientation } = await sharp(picture.bytes).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
  });

  it("is refused with a sentence where it is no picture, a drawing that runs, cut short, or too large", async () => {
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>`);
    const png = await drawn(300, 300).png({ compressionLevel: 0 }).toBuffer();
    for (const bytes of [svg, Buffer.from("GIF89a"), png.subarray(0, 200), new Uint8Array()])
      expect(await encodePicture(bytes, "portrait")).toEqual({
        ok: false,
        problem: "This file is not a picture we can read. Choose a JPEG, PNG or WebP file.",
      });
    const heavy = await encodePicture(new Uint8Array(MAX_PICTURE_BYTES + 1), "portrait");
    expect(heavy).toMatchObject({ ok: false, problem: expect.stringContaining("larger than 5 MB") });
  });

  it("is refused where a few bytes would unfold into too many pixels", async () => {
    const vast = await drawn(16_000, 8_000).png({ compressionLevel: 9 }).toBuffer();
    expect(vast.byteLength).toBeLessThan(MAX_PICTURE_BYTES);
    expect((await encodePicture(vast, "cover")).ok).toBe(false);
    // Drawing so many pixels takes a busy machine a while; refusing them does not.
  }, 30_000);
});
