const signatures: readonly (readonly [name: string, ...starts: number[][]])[] = [
  ["an Excel workbook or a zip file", [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06]],
  ["an Excel workbook in the old format", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  [
    "a picture",
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x52, 0x49, 0x46, 0x46],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
  ["a compressed file", [0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21], [0x42, 0x5a, 0x68]],
  ["a text document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

// What further in tells more than the first bytes.
const inside: readonly (readonly [name: string, tells: RegExp])[] = [
  ["an OpenDocument spreadsheet", /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument/s],
  ["a Numbers document", /^PK.*Index\/[\w-]+\.iwa/s],
  ["a picture", /^.{4}ftyp(?:heic|heix|mif1|avif)/s],
  ["a picture", /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<svg\b/i],
  ["a web page", /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml)/i],
];

/**
 * What a file that cannot be a text table is, by its first bytes ("a PDF"), or null. Its name and type are not
 * trusted.
 */
export function knownOtherKind(bytes: Uint8Array): string | null {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 4_000));
  for (const [name, tells] of inside) if (tells.test(opening)) return name;
  for (const [name, ...starts] of signatures) {
    if (starts.some((start) => start.every((byte, at) => bytes[at] === byte))) return name;
  }
  return null;
}
