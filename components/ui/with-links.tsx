const address = /(https?:\/\/\S+)/;

/** A plain text whose addresses can be followed. */
export function WithLinks({ text }: { text: string }) {
  // Split at a group, every second part is an address.
  return text.split(address).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <a key={index} href={part} className="wrap-anywhere text-accent underline underline-offset-4">
        {part}
      </a>
    ),
  );
}
