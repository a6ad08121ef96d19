import "server-only";
import { join } from "node:path";

// The house's serif as files that a document can embed, one for each script; and the faces that help out for Hebrew and Arabic.

const at = (pack: string, file: string): string =>
  join(process.cwd(), "node_modules", "@fontsource", pack, "files", `${file}.woff`);

const serif = (script: string) => ({
  name: `Serif ${script}`,
  regular: at("source-serif-4", `source-serif-4-${script}-400-normal`),
  italic: at("source-serif-4", `source-serif-4-${script}-400-italic`),
  bold: at("source-serif-4", `source-serif-4-${script}-600-normal`),
});

const other = (name: string, pack: string, script: string, bold: number) => ({
  name,
  regular: at(pack, `${pack}-${script}-400-normal`),
  italic: at(pack, `${pack}-${script}-400-normal`),
  bold: at(pack, `${pack}-${script}-${bold}-normal`),
});

/** In the order in which a letter is looked for. */
export const faces = [
  ...["latin", "latin-ext", "greek", "cyrillic", "vietnamese"].map(serif),
  other("Hebrew", "noto-serif-hebrew", "hebrew", 600),
  other("Arabic", "noto-naskh-arabic", "arabic", 700),
];
