/** Words that one of the two chose for the other. */
export const Said = ({ words }: { words: string }) =>
  words ? <p className="max-w-prose font-serif text-lg">“{words}”</p> : null;
