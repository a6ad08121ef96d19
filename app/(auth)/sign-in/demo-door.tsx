import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { DemoPerson } from "@/lib/auth/demo";
import { demoAction } from "./actions";

/** One click into the demo as each of its people. Rendered on loopback in demo mode alone. */
export function DemoDoor({ people }: { people: DemoPerson[] }) {
  return (
    <Section title="Look around as" hint="The demo's people. Only this machine can use these buttons.">
      <List>
        {people.map(({ userId, name, part }) => (
          <Row
            key={userId}
            title={name}
            detail={part}
            action={
              <Form action={demoAction} label={`Sign in as ${name}`} className="">
                <input type="hidden" name="userId" value={userId} />
                <Button look="quiet">
                  Sign in<span className="sr-only"> as {name}</span>
                </Button>
              </Form>
            }
          />
        ))}
      </List>
      <p className="text-sm text-ink-soft">
        Mail stays on this machine, too: read it in the <TextLink href="/outbox">local outbox</TextLink>.
      </p>
    </Section>
  );
}
