import { Link } from "@react-email/components";
import { Paragraph } from "./parts";

/** Where a mentee prepares for a gathering, and a mentor reads it. */
export type PrepLink = { side: "mentor" | "mentee"; link: string };

/** The way there, in a line; `from` is whose preparation a mentor reads. */
export const PrepLine = ({ prep: { side, link }, from }: { prep: PrepLink; from: string }) => (
  <Paragraph>
    <Link href={link}>{side === "mentee" ? "Prepare for it in two minutes" : `What ${from} for it`}</Link>
  </Paragraph>
);
