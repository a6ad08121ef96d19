import "server-only";
import { invalid } from "@/lib/errors";
import { type EncodedPicture, encodePicture, type PictureKind } from "@/lib/images/encode";

/** The bytes of a form's file field. Throws `invalid` on that field where none was chosen. */
export async function fileBytes(data: FormData, field: string): Promise<Uint8Array> {
  const file = data.get(field);
  if (!(file instanceof File) || file.size === 0)
    throw invalid("Please choose a picture.", { [field]: "Please choose a picture." });
  return new Uint8Array(await file.arrayBuffer());
}

/** An upload as it is kept. Throws `invalid` on `field` with what is wrong with it. */
export async function drawAnew(bytes: Uint8Array, kind: PictureKind, field: string): Promise<EncodedPicture> {
  const result = await encodePicture(bytes, kind);
  if (!result.ok) throw invalid(result.problem, { [field]: result.problem });
  return result.picture;
}
