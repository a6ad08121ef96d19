import { demoAddress } from "@/lib/auth/demo";
import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { createOrganization } from "@/lib/organizations/commands";
import { createOrganizationSchema } from "@/lib/organizations/schema";
import { invitePerson } from "@/lib/people/invitations/commands";
import { invitePersonSchema } from "@/lib/people/invitations/schema";
import { editPerson } from "@/lib/people/person/commands";
import { editPersonSchema } from "@/lib/people/person/schema";
import { editProgram } from "@/lib/programs/commands";
import { createProgram } from "@/lib/programs/copies/commands";
import { createProgramSchema, editProgramSchema } from "@/lib/programs/schema";
import { everybodyJoins, signedIn } from "./joining";
import { type Clock, castOf, type Stage, the, zone } from "./stage";

const staff = [
  {
    key: "owner",
    name: "Marguerite Osei-Lindqvist",
    firstName: "Marguerite",
    title: "President of the council; Chief Product Officer",
    employer: "Kestrel & Rowe",
    yearsOfExperience: "26",
  },
  {
    key: "organizer",
    name: "Tomás Rivera",
    firstName: "Tomás",
    title: "Program director",
    employer: "Harbor Product Council",
    yearsOfExperience: "12",
  },
  {
    key: "winifred",
    name: "Winifred Achterberg",
    firstName: "Winifred",
    title: "Volunteer, by the door",
    employer: "",
    yearsOfExperience: "31",
  },
];

/** Founds the organization under a slug of its own: its owner, its organizers. */
export async function foundHouse(slug: string, evening: Stage["evening"], at: Clock): Promise<Stage> {
  const founded = at(-365, "10:12");
  const owner = await signedIn(demoAddress("owner"), founded);
  const yourName = the(staff[0], "owner").name;
  const organization = createOrganizationSchema.parse({
    ...{ name: "Harbor Product Council", slug, yourName, accent: "#1f5673", timeZone: zone },
  });
  await atTime(founded, () => createOrganization(owner, organization));
  const { id: orgId } = await system((tx) => tx.organization.findUniqueOrThrow({ where: { slug } }));
  const alone = await castOf(orgId);
  await atTime(at(-364, "09:05"), async () => {
    for (const { key, name } of staff.slice(1)) {
      const input = invitePersonSchema.parse({ name, email: demoAddress(key), role: "organizer" });
      await invitePerson(alone("owner"), input);
    }
  });
  await everybodyJoins(orgId, (index) => at(-363 + index, "12:40"));
  const as = await castOf(orgId);
  await atTime(at(-361, "08:30"), async () => {
    for (const { key, ...person } of staff) {
      const said = { membershipId: as(key).membershipId, topics: "", timeZone: "", linkedIn: "" };
      await editPerson(as("owner"), editPersonSchema.parse({ ...said, ...person }));
    }
  });
  return { orgId, evening, at, as };
}

/** The program, from the council template, in the association's own words where it has some. */
export async function setUpProgram({ as, at }: Stage): Promise<string> {
  const organizer = as("organizer");
  const name = "Mentorship council";
  const { programId } = await atTime(at(-350, "14:20"), () =>
    createProgram(organizer, createProgramSchema.parse({ name })),
  );
  const summary =
    "Six evenings a season. Twelve people who have been there, twenty-four who are on their way, small groups, good questions, and what is said stays in the room.";
  await atTime(at(-350, "14:32"), () =>
    editProgram(
      organizer,
      editProgramSchema.parse({ programId, name, summary, groupSize: "6", mentorsPerGroup: "2" }),
    ),
  );
  return programId;
}
