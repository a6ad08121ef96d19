import { readFileSync } from "node:fs";
import { demoAddress } from "@/lib/auth/demo";
import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";
import { invitePerson } from "@/lib/people/invitations/commands";
import { invitePersonSchema } from "@/lib/people/invitations/schema";
import { editPerson } from "@/lib/people/person/commands";
import { editPersonSchema } from "@/lib/people/person/schema";
import { markAttendance } from "@/lib/seating/attendance/commands";
import { markAttendanceSchema } from "@/lib/seating/attendance/schema";
import { planSeason } from "@/lib/seating/season/commands";
import { ask } from "./asking";
import type { FreshMail } from "./mails";
import type { Pairings } from "./pairing";
import type { Season } from "./season";
import { type Stage, the } from "./stage";
import { openPrompt } from "./twelfth/open-prompt";

/** What goes on around tomorrow evening. Nothing later than the evening of yesterday: the day may have just begun. */
export async function playToday(stage: Stage, season: Season, pairings: Pairings): Promise<FreshMail[]> {
  const { as, at } = stage;
  const prompt = await ask(stage, season, openPrompt);
  const next = the(season.sessions[3], "session tomorrow");
  const excused = markAttendanceSchema.parse({
    sessionId: next.id,
    marks: [`${season.part("pavel")}:absent`],
  });
  await atTime(at(-2, "18:20"), () => markAttendance(as("winifred"), excused));
  await atTime(at(-2, "18:35"), () => planSeason(as("organizer"), { cohortId: season.cohortId }));
  await uploadLateOnes(stage, season);
  const invitation = await inviteOneMore(stage);
  return [
    { topic: "mail.invitation", payload: { invitation } },
    { topic: "mail.pairing-proposed", payload: { pairing: pairings("mentor", "talia") } },
    { topic: "mail.prompt-opened", payload: { prompt, membership: as("mentee").membershipId } },
  ];
}

/** Applications that came late, uploaded and left for whoever looks at the preview. */
async function uploadLateOnes({ as, at }: Stage, { cohortId }: Season): Promise<void> {
  const bytes = readFileSync(new URL("./twelfth/late.csv", import.meta.url));
  const file = { cohortId, fileName: "Late applications.csv", bytes };
  await atTime(at(-3, "11:50"), () => uploadRoster(as("organizer"), file));
}

/** Somebody the organizer would like to have as a mentor next season; there is no answer yet. */
async function inviteOneMore({ as, at, orgId }: Stage): Promise<string> {
  const organizer = as("organizer");
  const name = "Bartholomew Featherstonehaugh-Ramírez";
  const invite = invitePersonSchema.parse({ name, email: demoAddress("bartholomew"), role: "member" });
  const { membershipId } = await atTime(at(-4, "15:30"), () => invitePerson(organizer, invite));
  const person = {
    ...{ membershipId, name, firstName: "Bartholomew", yearsOfExperience: "30", timeZone: "", linkedIn: "" },
    title: "Executive Vice President, Product, Design and Customer Operations",
    employer: "The Massachusetts Cooperative Society for Mutual Agricultural and Maritime Insurance",
    topics: "Very large organizations\nPatience",
  };
  await atTime(at(-4, "15:34"), () => editPerson(organizer, editPersonSchema.parse(person)));
  const invitation = await system((tx) =>
    tx.invitation.findFirstOrThrow({ where: { orgId, membershipId, acceptedAt: null } }),
  );
  return invitation.id;
}
