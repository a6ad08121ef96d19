import { ChoiceChips } from "@/components/ui/choice-chips";
import { groupSizes } from "@/lib/programs/rules";

const words: Record<(typeof groupSizes)[number], string> = { 4: "Four", 6: "Six" };

/** How large groups are and how many mentors sit in each. */
export function SizeFields({ groupSize, mentorsPerGroup }: { groupSize: number; mentorsPerGroup: number }) {
  return (
    <>
      <ChoiceChips
        name="groupSize"
        label="People in a group"
        required
        defaultValue={String(groupSize)}
        options={groupSizes.map((size) => ({ value: String(size), label: words[size] }))}
      />
      <ChoiceChips
        name="mentorsPerGroup"
        label="Of them mentors"
        required
        defaultValue={String(mentorsPerGroup)}
        options={["0", "1", "2", "3"].map((value) => ({ value, label: value === "0" ? "None" : value }))}
      />
    </>
  );
}
