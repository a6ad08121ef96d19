import { Disclosure } from "@/components/ui/disclosure";

/** Who they are, by name: the first few at once. */
export function Readers({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  if (names.length <= 8) return <p>{names.join(", ")}</p>;
  return (
    <Disclosure summary={`${names.slice(0, 3).join(", ")} and ${names.length - 3} more`}>
      <ul className="grid gap-x-6 py-2 sm:grid-cols-2">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name
          <li key={index} className="py-1">
            {name}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
