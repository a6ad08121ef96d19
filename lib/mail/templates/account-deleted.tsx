import { council, Frame } from "./frame";
import { Paragraph, Soft, Title } from "./parts";

export const accountDeletedMail = () => ({
  subject: "Your account is deleted",
  body: (
    <Frame
      house={council}
      preview="Thank you for having been here."
      why="This is the last mail you get from us. Your address is not kept."
    >
      <Title>Your account is deleted</Title>
      <Paragraph>
        What was yours is erased. What you shared with a group or a cohort stays there without your name.
      </Paragraph>
      <Soft>Thank you for having been here. The door stays open: whoever signs in again begins anew.</Soft>
    </Frame>
  ),
});
