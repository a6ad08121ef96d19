export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text and how its bytes were read; null for bytes that are no text. */
export type Decoded = { text: string; encoding: Encoding };

// Enough to tell a text of two bytes a character, also where its cells are in a script without zero bytes.
const SAMPLE = 64 * 1024;
const MIN_ZERO_SHARE = 0.1;

/**
 * Decodes a text file: by its byte order mark, else UTF-16 where zero bytes stand in every other place, else UTF-8 where it is
 * valid, else Windows-1252, in which older spreadsheets save. Null where none of them gives a text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding) return decoded(bytes, encoding);
  return decoded(bytes, "utf-8") ?? (looksLikeText(bytes) ? decoded(bytes, "windows-1252") : null);
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : { text, encoding };
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

// Of a letter, a digit, a separator or a line break in UTF-16 one byte is zero: the second one in little-endian order.
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.byteLength < 2 || bytes.byteLength % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = (sample.byteLength / 2) * MIN_ZERO_SHARE;
  if (odd >= enough && odd > 10 * even) return "utf-16le";
  if (even >= enough && even > 10 * odd) return "utf-16be";
  return null;
}

// Windows-1252 gives every byte a meaning, so a file that is no text at all is known by the control characters in it.
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
