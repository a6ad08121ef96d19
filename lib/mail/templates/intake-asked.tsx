import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; cohort: string; role: "mentor" | "mentee"; link: string };

export const intakeAskedMail = ({ house, firstName, cohort, role, link }: Props) => ({
  subject:
    role === "mentor"
      ? `What do you offer? Five minutes for ${cohort}`
      : `What do you look for? Five minutes for ${cohort}`,
  body: (
    <Frame
      house={house}
      preview="A few taps, so that we can find you somebody who fits."
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>{role === "mentor" ? "Whom could you help most?" : "Who could help you most?"}</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        Soon mentors and mentees of {cohort} are brought together. So that it fits, please tell us{" "}
        {role === "mentor" ? "what you offer" : "what you look for"} and when you have time. It takes five
        minutes, and what we know already is filled in.
      </Paragraph>
      <Action house={house} href={link}>
        {role === "mentor" ? "Say what you offer" : "Say what you look for"}
      </Action>
      <Soft>You can stop at any time: every step is saved, and you can change your mind later.</Soft>
    </Frame>
  ),
});
