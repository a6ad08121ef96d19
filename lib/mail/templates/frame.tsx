import { Body, Container, Head, Hr, Html, Link, Preview, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { Foot } from "@/lib/mail/letter";
import { darkLook, houseAccent, look } from "./look";

/** Who writes: an organization, or the service itself. */
export type House = { name: string; accent: string };
export const council: House = { name: "Council", accent: houseAccent };

type Props = {
  house: House;
  preview: string;
  why: string;
  /** Set by whoever sends it (lib/letters), not by a template. */
  foot?: Foot;
  children: ReactNode;
};

/** The sheet every mail is written on. `why` says, at its foot, why the reader gets it. */
export function Frame({ house, preview, why, foot, children }: Props) {
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkLook}</style>
      </Head>
      <Body className="paper" style={look.body}>
        <Preview>{preview}</Preview>
        <Container style={look.container}>
          <Text className="ink" style={{ ...look.house, borderLeft: `4px solid ${house.accent}` }}>
            {house.name}
          </Text>
          {children}
          <Hr className="line" style={look.line} />
          <Text className="soft" style={look.soft}>
            {why}
          </Text>
          {foot && <Fewer {...foot} />}
        </Container>
      </Body>
    </Html>
  );
}

/** The way to fewer mails. The page behind the first link asks before it stops anything: scanners open links. */
const Fewer = ({ choices, stop }: Foot) => (
  <Text className="soft" style={look.soft}>
    {stop && (
      <>
        <Link href={stop.page} style={look.softLink}>
          No more mails about {stop.about}
        </Link>
        <br />
      </>
    )}
    <Link href={choices} style={look.softLink}>
      Choose what you are told
    </Link>
  </Text>
);
