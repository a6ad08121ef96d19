import type { OwnAddition } from "@/lib/recaps/strangers/queries";

/** How a stranger's addition stands, for its author. */
export function stands(addition: Pick<OwnAddition, "state" | "inRecap" | "isOpen" | "recap" | "collection">) {
  const { state, inRecap, isOpen, recap, collection } = addition;
  const reads = collection ? "The author" : "The organizers";
  if (state === "unconfirmed")
    return {
      title: "Send what you added",
      detail: `To “${recap}”. ${reads} can read it once you press the button.`,
    };
  if (state === "held")
    return {
      title: "Thank you. It waits to be read.",
      detail: `${reads} of “${recap}” will read it before others do.`,
    };
  if (state === "hidden")
    return {
      title: "It was not taken up.",
      detail: `${reads} of “${recap}” left it out. You can still take it back.`,
    };
  if (!isOpen)
    return {
      title: "It was let in.",
      detail: `“${recap}” is not open to everybody just now, so nobody outside reads it.`,
    };
  return inRecap
    ? { title: "It stands in the recap.", detail: `${reads} took it into “${recap}” itself.` }
    : {
        title: collection ? "It stands below the collection." : "It stands below the recap.",
        detail: `Whoever reads “${recap}” reads it among what readers added.`,
      };
}
