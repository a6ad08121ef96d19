/** The first thing a keyboard reaches. `to` is the id of the main landmark. */
export function SkipLink({ to = "main" }: { to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="fixed start-4 top-3 z-50 -translate-y-40 rounded-md bg-accent px-4 py-2.5 font-semibold text-accent-ink opacity-0 focus:translate-y-0 focus:opacity-100"
    >
      Skip to the content
    </a>
  );
}
