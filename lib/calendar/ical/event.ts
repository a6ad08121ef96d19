/** What a calendar says about whether somebody comes. */
export type Coming = "waiting" | "yes" | "no" | "maybe";

/** Something that stands in a person's calendar. */
export type CalendarEvent = {
  /** The same for as long as it lives, in every mail and feed. */
  uid: string;
  /** Rises with every change that people are told of. */
  sequence: number;
  /** UTC instants. */
  startsAt: Date;
  endsAt: Date;
  /** When it was last changed; UTC. */
  changedAt: Date;
  /** IANA zone in whose rules the times are written: that of the room. */
  zone: string;
  title: string;
  place: string;
  videoUrl: string;
  /** Plain text. */
  about: string;
  /** Its page. */
  url: string;
  cancelled: boolean;
  /** It stands there, and its time is free all the same: somebody has said that they do not come. */
  free?: boolean;
  /** Whose calendar it goes into, and whether they come: in mails alone. */
  reader?: { name: string; address: string; coming: Coming };
  /** Who invites: the service's own address, under the organization's name. */
  inviter?: { name: string; address: string };
};

/** One line that says where: the place, otherwise the video link. */
export const whereLine = ({ place, videoUrl }: Pick<CalendarEvent, "place" | "videoUrl">): string =>
  place || videoUrl;

/** The text below an event: what it is about, how to join, where its page is. */
export const aboutText = ({ about, place, videoUrl, url }: CalendarEvent): string =>
  [about, place && videoUrl ? `By video: ${videoUrl}` : "", url].filter(Boolean).join("\n\n");
