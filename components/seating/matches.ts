const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether every word that is searched for begins some word of the name, marks and case aside. */
export function matches(name: string, search: string): boolean {
  const words = plain(name).split(/[\s'’-]+/);
  return plain(search)
    .split(/[\s'’-]+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
