import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Left = { house: House; firstName: string; name: string; removedBy: string | null; link: string };

/** To owners and organizers. */
export const memberLeftMail = ({ house, firstName, name, removedBy, link }: Left) => ({
  subject: `${name} has left ${house.name}`,
  body: (
    <Frame
      house={house}
      preview="Open pairings and seats to come are free."
      why={`You get this mail because you help run ${house.name}.`}
    >
      <Title>{name} has left</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {removedBy ? `${removedBy} removed ${name} from ${house.name}.` : `${name} has left ${house.name}.`}{" "}
        Open pairings have ended, and seats at evenings to come are free. What was said and sat stays.
      </Paragraph>
      <Action house={house} href={link}>
        Open their page
      </Action>
      <Soft>Inviting them again brings them back, with their history.</Soft>
    </Frame>
  ),
});

type Gone = {
  house: House;
  firstName: string /** "mentor in Spring" */;
  parts: readonly string[];
  link: string;
};

/** To owners and organizers, about somebody who has deleted their account: their name went with it. */
export const accountGoneMail = ({ house, firstName, parts, link }: Gone) => ({
  subject: `Somebody at ${house.name} has deleted their account`,
  body: (
    <Frame
      house={house}
      preview="Their pairings have ended, and their seats to come are free."
      why={`You get this mail because you help run ${house.name}.`}
    >
      <Title>Somebody has deleted their account</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        A member of {house.name} has deleted their account{parts.length > 0 && `: ${parts.join(", ")}`}. Their
        name went with it, so this mail does not say it either. Their pairings have ended, and their seats at
        evenings to come are free.
      </Paragraph>
      <Soft>
        Whoever was paired with them has a kind mail about it. What they shared with a group or a cohort
        stays, without a name.
      </Soft>
      <Action house={house} href={link}>
        See what needs you
      </Action>
    </Frame>
  ),
});

type Farewell = { house: House; firstName: string; byThemselves: boolean; link: string };

/** To the one who left. */
export const farewellMail = ({ house, firstName, byThemselves, link }: Farewell) => ({
  subject: byThemselves ? `You have left ${house.name}` : `Your membership of ${house.name} has ended`,
  body: (
    <Frame
      house={house}
      preview="What is yours stays yours."
      why={`You get this mail because you belonged to ${house.name} until now.`}
    >
      <Title>{byThemselves ? "You have left" : "Your membership has ended"}</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {byThemselves
          ? `You have left ${house.name}. Thank you for the time you gave it.`
          : `An organizer has ended your membership of ${house.name}. Thank you for the time you gave it.`}
      </Paragraph>
      <Soft>
        Your account and your own profile stay yours. If this was a mistake, an organizer can invite you
        again: you come back with your history.
      </Soft>
      <Action house={house} href={link}>
        Open Council
      </Action>
    </Frame>
  ),
});
