const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Controls (but for the line feed), lone surrogates, soft hyphens, zero-width spaces, word joiners, byte order
// marks, and what embeds, overrides or isolates the reading order. Joiners stay: emoji and several scripts need
// them.
const unwanted = /[^\P{Cc}\n]|\p{Cs}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/**
 * One cell's text, safe to store and to show: line breaks as `\n`, tabs as spaces, composed Unicode (NFC), and
 * none of the characters that hide, reorder or control text. Cleaning twice changes nothing.
 */
export function cleanCell(text: string): string {
  return text.replace(lineEnd, "\n").replaceAll("\t", " ").replace(unwanted, "").normalize("NFC");
}
