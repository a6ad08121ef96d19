import type { ApplicationState } from "@/lib/db/generated/enums";
import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type About = { house: House; program: string; cohort: string; link: string };
type ToPerson = About & { firstName: string };

const whyApplied = ({ house, program }: Pick<About, "house" | "program">) =>
  `You get this mail because somebody, most likely you, applied to ${program} at ${house.name} with this address.`;

export const applicationConfirmMail = ({ house, firstName, program, cohort, link }: ToPerson) => ({
  subject: `Please confirm your application to ${program}`,
  body: (
    <Frame
      house={house}
      preview="One press of a button, and it is with the organizers."
      why={`${whyApplied({ house, program })} If it was not you, do nothing: it is forgotten after a week.`}
    >
      <Title>One more step</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        we have kept your application to {program} ({cohort}). It is sent to the organizers once you press the
        button on the page behind this link.
      </Paragraph>
      <Action house={house} href={link}>
        Look at it and send it
      </Action>
      <Soft>The link is good for seven days.</Soft>
    </Frame>
  ),
});

export const applicationReceivedMail = ({ house, firstName, program, cohort, link }: ToPerson) => ({
  subject: `We have your application to ${program}`,
  body: (
    <Frame
      house={house}
      preview="Thank you. The organizers will write to you."
      why={whyApplied({ house, program })}
    >
      <Title>Thank you for applying</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        your application to {program} ({cohort}) is with the organizers. They will write to you once they have
        decided.
      </Paragraph>
      <Paragraph>
        Your own page shows what you sent and how it stands. You can change or withdraw it there.
      </Paragraph>
      <Action house={house} href={link}>
        Open my application
      </Action>
      <Soft>Whoever has this link can open your application, so keep this mail to yourself.</Soft>
    </Frame>
  ),
});

export const applicationLinkMail = ({ house, firstName, program, cohort, link }: ToPerson) => ({
  subject: `The link to your application to ${program}`,
  body: (
    <Frame house={house} preview="Here is your own page again." why={whyApplied({ house, program })}>
      <Title>Here is your link again</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        this is the page of your application to {program} ({cohort}). It shows what you sent and how it
        stands.
      </Paragraph>
      <Action house={house} href={link}>
        Open my application
      </Action>
    </Frame>
  ),
});

const subjects: Partial<Record<ApplicationState, (program: string) => string>> = {
  accepted: (program) => `You are in: ${program}`,
  waitlisted: (program) => `You are on the waitlist of ${program}`,
  declined: (program) => `About your application to ${program}`,
};

type Decided = About & {
  state: ApplicationState;
  /** The organizers' words, the first name filled in; a blank line begins a paragraph. */
  words: string;
  /** Where an accepted person comes in, and until when the invitation is open. */
  wayIn: { href: string; until: string | null } | null;
};

export const applicationDecidedMail = ({ house, program, link, state, words, wayIn }: Decided) => ({
  subject: subjects[state]?.(program) ?? `About your application to ${program}`,
  body: (
    <Frame
      house={house}
      preview={`From the organizers of ${house.name}.`}
      why={`You get this mail because you applied to ${program} at ${house.name}. Your application: ${link}`}
    >
      {words.split(/\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <Paragraph key={index}>{paragraph}</Paragraph>
      ))}
      {wayIn && (
        <Action house={house} href={wayIn.href}>
          {wayIn.until ? "Join now" : "Open the cohort"}
        </Action>
      )}
      {wayIn?.until && <Soft>This is your invitation. It is open until {wayIn.until}.</Soft>}
    </Frame>
  ),
});
