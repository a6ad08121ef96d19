import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type WallWaysProps = {
  sessionId: string;
  /** The wall for who is signed in. */
  href: string;
  /** Where it opens without signing in, with the site before it; null where no link was made. */
  address: string | null;
  on: { open: FormAction; close: FormAction };
};

/** The ways to the wall: from this device, and from the room's own computer, which nobody needs to sign in on. */
export function WallWays({ sessionId, href, address, on }: WallWaysProps) {
  return (
    <div className="grid gap-4">
      <ButtonLink look="quiet" href={href}>
        Open the wall here
      </ButtonLink>
      {address ? (
        <>
          <p className="grid gap-1">
            <span>On the room’s computer, without signing in:</span>
            <a href={address} className="font-mono text-sm break-all underline underline-offset-4">
              {address}
            </a>
          </p>
          <p className="text-sm text-ink-soft">
            Whoever has this address sees what the room sees. It closes with the evening.
          </p>
          <Form action={on.close} label="Take the wall’s link back">
            <input type="hidden" name="sessionId" value={sessionId} />
            <Button look="plain" pendingLabel="Taking it back…">
              Take this link back
            </Button>
          </Form>
        </>
      ) : (
        <Form action={on.open} label="A link for the room’s computer" className="grid gap-2">
          <input type="hidden" name="sessionId" value={sessionId} />
          <Button look="plain" pendingLabel="Making a link…">
            Make a link for the room’s computer
          </Button>
        </Form>
      )}
    </div>
  );
}
