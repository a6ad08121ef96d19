import { Link, Text } from "@react-email/components";
import type { House } from "./frame";
import { look } from "./look";
import { Action, Soft } from "./parts";

/** Where each of the three answers is given: pages with a button, since mail programs open links by themselves. */
export type AnswerLinks = { yes: string; no: string; maybe: string };

/** Whether somebody comes, in one tap: the yes as the button, the others beside it. */
export const ComingButtons = ({ house, links }: { house: House; links: AnswerLinks }) => (
  <>
    <Action house={house} href={links.yes}>
      Yes, I come
    </Action>
    <Text className="ink" style={look.text}>
      <Link href={links.no}>I can’t come</Link>
    </Text>
    <Text className="ink" style={look.text}>
      <Link href={links.maybe}>I don’t know yet</Link>
    </Text>
    <Soft>
      These links are yours alone: please do not forward them. The invitation in this mail puts the evening
      into your calendar; only an answer here reaches the organizers.
    </Soft>
  </>
);
