import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ConsolePage } from "@/lib/evening/console/queries";
import type { FormAction } from "@/lib/forms/state";
import { siteUrl } from "@/lib/mail/site";
import { presence } from "./presence";
import { Press } from "./press";
import { WallWays } from "./wall-ways";

type ConsoleAsideProps = {
  page: ConsolePage;
  /** The session's address. */
  here: string;
  /** The wall for who is signed in. */
  wall: string;
  on: { press: FormAction; openWall: FormAction; closeWall: FormAction };
};

/** What belongs to running an evening beside its agenda: who is here, the wall, what comes of it. */
export function ConsoleAside({ page, here, wall, on }: ConsoleAsideProps) {
  const { running, wallPath, id } = page;
  const shown = running?.pointsShown ?? false;
  const asking =
    running !== null && running.stage === "groups" && running.question !== null && !running.closed;
  return (
    <>
      <Section title="Who is here">
        <p>{presence(page)}</p>
        <ButtonLink look="quiet" href={`${here}/groups`}>
          By the door
        </ButtonLink>
      </Section>
      {page.status === "scheduled" && (
        <Section title="The wall">
          {asking && (
            <Form action={on.press} label="Points on the wall" className="grid gap-1">
              <input type="hidden" name="sessionId" value={id} />
              <input type="hidden" name="version" value={running.version} />
              <p className="text-ink-soft">
                {shown
                  ? "It shows points as they come, without names. The groups are told so."
                  : "It shows the question and the time; points once everybody is together."}
              </p>
              <Press wish={`points:${shown ? "no" : "yes"}`} look="plain">
                {shown ? "Show no points until then" : "Show points as they come"}
              </Press>
            </Form>
          )}
          <WallWays
            sessionId={id}
            href={wall}
            address={wallPath && siteUrl(wallPath)}
            on={{ open: on.openWall, close: on.closeWall }}
          />
        </Section>
      )}
      <Section title="What is said">
        <ul className="grid">
          <li>
            <TextLink href={`${here}/points`} className="inline-flex min-h-11 items-center">
              The points as they come
            </TextLink>
          </li>
          <li>
            <TextLink href={`${here}/reconvene`} className="inline-flex min-h-11 items-center">
              What the groups bring back
            </TextLink>
          </li>
          <li>
            <TextLink href={`${here}/recap`} className="inline-flex min-h-11 items-center">
              The recap
            </TextLink>
          </li>
        </ul>
      </Section>
    </>
  );
}
