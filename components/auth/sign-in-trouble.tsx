import { Notice } from "@/components/ui/notice";
import { methodName } from "@/lib/auth/methods";

/** Why somebody comes back from an issuer without being signed in: one kind sentence, and what to do. */
export function SignInTrouble({ error, issuer }: { error: string; issuer?: string | undefined }) {
  const name = issuer && methodName(issuer) !== "mail" ? methodName(issuer) : "the other service";
  if (error === "Cancelled")
    return (
      <Notice tone="info" title="You turned back">
        Nothing was changed. You can try again, or sign in by mail.
      </Notice>
    );
  if (error === "Unverified")
    return (
      <Notice tone="info" title="Please sign in by mail this time">
        {name} knows you, but has not verified that your mail address is yours. A link sent to that address
        shows it.
      </Notice>
    );
  return (
    <Notice tone="info" title="That did not work out">
      We could not sign you in with {name}, and nothing was changed. Please try again, or sign in by mail.
    </Notice>
  );
}
