import { Fragment } from "react";
import { Time } from "@/components/ui/time";
import type { Words } from "@/lib/home/items/rules";

export type Reader = { zone: string; locale: string };

/** A sentence with its moments in the reader's zone and language. */
export function Said({ words, reader }: { words: Words; reader: Reader }) {
  return words.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name and do not move
    <Fragment key={at}>{typeof part === "string" ? part : <Time {...part} {...reader} />}</Fragment>
  ));
}
