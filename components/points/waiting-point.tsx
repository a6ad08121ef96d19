/** One's own point that this phone has and the server not yet. */
export const WaitingPoint = ({ text }: { text: string }) => (
  <li className="grid gap-0.5 py-3">
    <p className="font-serif text-lg wrap-anywhere text-ink-soft">{text}</p>
    <p className="flex min-h-11 items-center text-sm text-ink-soft">You</p>
  </li>
);
