import { headers } from "next/headers";
import { buttonLook } from "@/components/ui/button-look";
import type { Offered } from "@/lib/auth/methods";

type ProviderButtonsProps = {
  providers: Offered[];
  /** The path to go to afterwards. */
  to: string;
  /** What to say between these and what stands below; empty where nothing does, and these are all there is. */
  then?: string;
};

/** One button for each issuer. Plain forms that post, with next-auth's token against forged ones (proxy.ts makes it). */
export async function ProviderButtons({ providers, to, then = "or by mail" }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  const token = (await headers()).get("x-csrf-token") ?? "";
  return (
    <div className="grid gap-3">
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={`/api/auth/signin/${id}`} aria-label={`Continue with ${name}`}>
          <input type="hidden" name="csrfToken" value={token} />
          <input type="hidden" name="callbackUrl" value={to} />
          <button type="submit" className={buttonLook(then ? "quiet" : "primary", true)}>
            Continue with {name}
          </button>
        </form>
      ))}
      {then && (
        <p className="flex items-center gap-4 pt-3 text-ink-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
          {then}
        </p>
      )}
    </div>
  );
}
