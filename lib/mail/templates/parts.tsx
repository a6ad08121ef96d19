import { Button, Heading, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import type { House } from "./frame";
import { look } from "./look";

type Words = { children: ReactNode };

export const Title = ({ children }: Words) => (
  <Heading as="h1" className="ink" style={look.heading}>
    {children}
  </Heading>
);

export const Paragraph = ({ children }: Words) => (
  <Text className="ink" style={look.text}>
    {children}
  </Text>
);

export const Fact = ({ children }: Words) => (
  <Text className="ink" style={look.fact}>
    {children}
  </Text>
);

export const Soft = ({ children }: Words) => (
  <Text className="soft" style={look.soft}>
    {children}
  </Text>
);

/** A text in its author's own lines. */
export const Lines = ({ text }: { text: string }) =>
  text.split(/\r?\n/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));

/** What somebody said or asked, in their own words and lines. */
export const Quote = ({ children }: { children: string }) => (
  <blockquote className="ink" style={look.quote}>
    <Lines text={children} />
  </blockquote>
);

export const Code = ({ children }: Words) => (
  <Text className="ink" style={look.code}>
    {children}
  </Text>
);

/** The one button of a mail. */
export const Action = ({ house, href, children }: Words & { house: House; href: string }) => (
  <Button href={href} style={{ ...look.button, backgroundColor: house.accent }}>
    {children}
  </Button>
);
