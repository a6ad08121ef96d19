import { SilentField } from "@/components/ui/silent-field";
import { shownNow } from "@/lib/applications/applying/rules";

/** What holds bots off: when the form was shown, signed, and a field that no person and no screen reader comes upon. */
export function BotFields() {
  return (
    <>
      <input type="hidden" name="shown" value={shownNow()} suppressHydrationWarning />
      <SilentField name="website" label="Website" />
    </>
  );
}
