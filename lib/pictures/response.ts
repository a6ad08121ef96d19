import "server-only";

const forEver = "private, max-age=31536000, immutable";

/** A picture as an answer. A browser may keep it for ever, unless told: its address is never used for another one. */
export const pictureResponse = (bytes: Uint8Array<ArrayBuffer>, keeping = forEver): Response =>
  new Response(bytes, {
    headers: {
      "Content-Type": "image/webp",
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": keeping,
      "X-Content-Type-Options": "nosniff",
    },
  });
