import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  inviter: string;
  /** What the person is invited to, such as "as a mentor in Spring 2027 (Executive council)". */
  parts: string[];
  address: string;
  until: string;
  link: string;
};

export const invitationMail = ({ house, firstName, inviter, parts, address, until, link }: Props) => ({
  subject: `${inviter} invites you to ${house.name}`,
  body: (
    <Frame
      house={house}
      preview={`Join ${house.name} on Council.`}
      why={`You get this mail because ${inviter} entered your address at ${house.name}. If you would rather not join, you need do nothing.`}
    >
      <Title>You are invited</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {inviter} invites you to join {house.name}
        {parts.length > 0 && `, ${parts.join(", and ")}`}.
      </Paragraph>
      <Action house={house} href={link}>
        See the invitation
      </Action>
      <Soft>
        The invitation is for {address}, and open until {until}.
      </Soft>
    </Frame>
  ),
});
