/** Up to two letters for a name in any script: "Ana Lima" is AL, "Ødegård" is Ø, "李小龍" is 李. */
export function initialsOf(name: string): string {
  const words = name.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const first = words[0];
  if (!first) return "·";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last].map(firstLetter).join("").toLocaleUpperCase("en");
}

/** Always the same one of `count` tints for the same name. */
export function tintOf(name: string, count: number): number {
  let hash = 0;
  for (const character of name.trim().toLowerCase())
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}

function firstLetter(word: string | undefined): string {
  return word?.match(/^[\p{L}\p{N}]\p{M}*/u)?.[0] ?? "";
}
