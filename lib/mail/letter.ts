import type { ReactElement } from "react";

/** How a reader gets fewer mails. */
export type Foot = {
  /** The page of all their choices. */
  choices: string;
  /** Where there is a choice about this kind: the page that asks, and the address that a mail program may ask by itself. */
  stop?: { about: string; page: string; oneClick: string };
};

/** One mail to one person, before it is rendered. */
export type Letter = {
  /** What kind of mail this is, for the record of deliveries. */
  template: string;
  /** Whose it is: an id that stays the same when the job runs again. Together with the job it names the delivery. */
  recipient: string;
  /** Whose account it is written to: what they have chosen decides. Without one it goes to an address alone. */
  userId?: string;
  /** Whose inbox has a line of it: a member of the organization that the job belongs to. */
  notice?: {
    membershipId: string;
    /** IANA zone whose clocks say when they want mail. */
    zone: string;
    /** What the line is about: an id; none for the organization itself. */
    about: string | null;
  };
  /** What is said only once, however many jobs say it; the job itself unless told. */
  once?: string;
  to: { name: string; address: string };
  /** Shown as the sender's name, before the service's own address. */
  from?: string;
  /** Who reads an answer, where a person is expected to give one; otherwise answers go to the service's own address. */
  replyTo?: { name: string; address: string };
  /** Mail to this address came back before: whether it arrives this time is worth knowing. */
  cameBack?: true;
  /** Written by hand, for now: it waits for the end of quiet hours, and for no mail that puts several together. */
  soon?: true;
  subject: string;
  /** A `Frame` (templates/frame). */
  body: ReactElement;
  foot?: Foot;
  /** What the reader's calendar is to do, as iCalendar. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
};
