import { Link, Section } from "@react-email/components";
import { pulseWords, ratings } from "@/lib/pulse/rules";
import { Frame, type House } from "./frame";
import { look } from "./look";
import { Paragraph, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; session: string; until: string; link: string };

export const pulseAskedMail = ({ house, firstName, session, until, link }: Props) => ({
  subject: `Was “${session}” worth your evening?`,
  body: (
    <Frame
      house={house}
      preview="One tap. Nobody sees who answered what."
      why={`You get this mail because you were at “${session}” at ${house.name}.`}
    >
      <Title>Worth your evening?</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>Was “{session}” worth your evening? Tap what fits; a button on the page sends it.</Paragraph>
      <Section style={{ margin: "0 0 16px" }}>
        {ratings.map((rating) => (
          <Link
            key={rating}
            href={`${link}?say=${rating}`}
            className="ink"
            style={{ ...look.choice, borderColor: house.accent }}
          >
            {pulseWords[rating]}
          </Link>
        ))}
      </Section>
      <Soft>
        Until {until}. Your answer is counted with the others and then erased: the organizers see how often
        each was given, once at least five people have answered, and never who gave which.
      </Soft>
    </Frame>
  ),
});
