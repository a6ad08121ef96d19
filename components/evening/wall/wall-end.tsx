/** The last thing a wall says. */
export const WallEnd = ({ words }: { words: string }) => (
  <p className="self-center text-center font-serif text-[clamp(2.5rem,6vw,9rem)] leading-tight font-semibold text-balance">
    {words}
  </p>
);
