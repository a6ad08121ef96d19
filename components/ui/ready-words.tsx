import { Button } from "./button";

type ReadyWordsProps = {
  legend: string;
  name: string;
  /** By the value that is sent. */
  words: Readonly<Record<string, string>>;
};

/** Ready words, each a button that says them. */
export function ReadyWords({ legend, name, words }: ReadyWordsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-2 text-ink-soft">{legend}</legend>
      {Object.entries(words).map(([value, said]) => (
        <Button
          key={value}
          look="quiet"
          name={name}
          value={value}
          className="justify-start! text-start! font-serif text-lg font-normal!"
        >
          {said}
        </Button>
      ))}
    </fieldset>
  );
}
