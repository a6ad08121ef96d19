import type { Attack } from "@/lib/authz/attacks/table";
import type { World } from "@/lib/db/testing/world";
import { setColumns, setHeading } from "@/lib/people/imports/columns/commands";
import { importRoster } from "@/lib/people/imports/commands";
import { decideRow } from "@/lib/people/imports/decisions/commands";
import { importPage } from "@/lib/people/imports/queries";
import { beginRun, reportRun } from "@/lib/people/imports/runs/commands";
import { importProgress } from "@/lib/people/imports/runs/queries";
import { importStart } from "@/lib/people/imports/start/queries";
import { discardImport, uploadRoster } from "@/lib/people/imports/uploads/commands";
import {
  acceptInvitation,
  inviteMembers,
  invitePerson,
  resendInvitation,
  revokeInvitation,
} from "@/lib/people/invitations/commands";
import { invitationPage } from "@/lib/people/invitations/queries";
import { removePerson } from "@/lib/people/leaving/commands";
import { leavingPage } from "@/lib/people/leaving/queries";
import { handOverOwnership } from "@/lib/people/ownership/commands";
import { handOverPage } from "@/lib/people/ownership/queries";
import { editPerson } from "@/lib/people/person/commands";
import { personPage } from "@/lib/people/person/queries";
import { peoplePage } from "@/lib/people/queries";
import { changeRole } from "@/lib/people/roles/commands";
import { roleHolders } from "@/lib/people/roles/queries";

const organizers = ["owner", "organizer"] as const;
const everybody = {
  search: "",
  role: null,
  standing: null,
  cohortId: null,
  industry: "",
  seniority: "",
  language: "",
  offer: "",
  after: null,
  before: null,
};
const roster = (world: World) => ({
  fileName: "people.csv",
  bytes: Buffer.from("Email,Mentor or mentee?\nnew.person@example.org,Mentee"),
  cohortId: world.cohort,
});
const said = {
  name: "Renamed",
  firstName: "",
  title: "Director",
  employer: "",
  yearsOfExperience: null,
  topics: [],
  timeZone: null,
  linkedIn: "",
};

const lists: Attack[] = [
  {
    name: "people/queries.peoplePage",
    context: "org",
    allowed: "everyone",
    call: (ctx, world) => peoplePage(ctx, { ...everybody, search: world.mark }),
  },
  {
    name: "people/person/queries.personPage",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => personPage(ctx, world.listed),
  },
  {
    name: "people/person/commands.editPerson",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      editPerson(ctx, { ...said, membershipId: world.listed, email: "moved.person@example.org" }),
  },
  {
    name: "people/leaving/queries.leavingPage",
    context: "org",
    allowed: [...organizers, "member"],
    call: (ctx, world) => leavingPage(ctx, world.people.member.membershipId),
  },
  {
    name: "people/leaving/commands.removePerson",
    context: "org",
    allowed: [...organizers, "member"],
    call: (ctx, world) => removePerson(ctx, { membershipId: world.people.member.membershipId }),
  },
  {
    name: "people/leaving/commands.removePerson",
    context: "org",
    allowed: ["owner", "organizer"],
    call: (ctx, world) => removePerson(ctx, { membershipId: world.people.organizer.membershipId }),
  },
  {
    name: "people/ownership/queries.handOverPage",
    context: "org",
    allowed: ["owner"],
    call: (ctx, world) => handOverPage(ctx, { search: world.mark, to: null }),
  },
  {
    name: "people/ownership/commands.handOverOwnership",
    context: "org",
    allowed: ["owner"],
    call: (ctx, world) =>
      handOverOwnership(ctx, { membershipId: world.people.member.membershipId, stay: "member" }),
  },
  {
    name: "people/queries.peoplePage",
    context: "org",
    allowed: "everyone",
    call: (ctx, world) => peoplePage(ctx, { ...everybody, offer: "listen", search: world.mark }),
  },
  {
    name: "people/roles/queries.roleHolders",
    context: "org",
    allowed: "everyone",
    call: (ctx) => roleHolders(ctx),
  },
  {
    name: "people/roles/commands.changeRole",
    context: "org",
    allowed: ["owner"],
    call: (ctx, world) =>
      changeRole(ctx, { membershipId: world.people.organizer.membershipId, role: "member" }),
  },
];

const invitations: Attack[] = [
  {
    name: "people/invitations/commands.invitePerson",
    context: "org",
    allowed: organizers,
    call: (ctx) => invitePerson(ctx, { name: "New Person", email: "new.person@example.org", role: "member" }),
  },
  {
    name: "people/invitations/commands.inviteMembers",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => inviteMembers(ctx, { who: "uninvited", cohortId: world.cohort, membershipIds: [] }),
  },
  {
    name: "people/invitations/commands.resendInvitation",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => resendInvitation(ctx, { membershipId: world.listed }),
  },
  {
    name: "people/invitations/commands.revokeInvitation",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => revokeInvitation(ctx, { membershipId: world.listed }),
  },
  {
    name: "people/invitations/commands.acceptInvitation",
    context: "user",
    allowed: ["invited"],
    call: (ctx, world) => acceptInvitation(ctx, { token: world.invitationToken, name: "Somebody", seen: {} }),
  },
  {
    name: "people/invitations/queries.invitationPage",
    context: "link",
    allowed: ["invitation"],
    call: (ctx) => invitationPage(ctx),
  },
];

const imports: Attack[] = [
  {
    name: "people/imports/start/queries.importStart",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => importStart(ctx, world.cohort),
  },
  {
    name: "people/imports/queries.importPage",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => importPage(ctx, { importId: world.rosterImport, tab: null, page: 1 }),
  },
  {
    name: "people/imports/uploads/commands.uploadRoster",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => uploadRoster(ctx, roster(world)),
  },
  {
    name: "people/imports/columns/commands.setColumns",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      setColumns(ctx, {
        importId: world.rosterImport,
        cohortId: world.cohort,
        column: ["email", "ignore"],
        role: "mentee",
      }),
  },
  {
    name: "people/imports/columns/commands.setHeading",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => setHeading(ctx, { importId: world.rosterImport, rowNumber: 1 }),
  },
  {
    name: "people/imports/decisions/commands.decideRow",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      decideRow(ctx, {
        importId: world.rosterImport,
        question: "role:new.person@example.org",
        choice: "mentor",
        alike: false,
      }),
  },
  {
    name: "people/imports/commands.importRoster",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => importRoster(ctx, { importId: world.rosterImport }),
  },
  {
    name: "people/imports/runs/commands.beginRun",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => beginRun(ctx, world.rosterImport),
  },
  {
    name: "people/imports/runs/commands.reportRun",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => reportRun(ctx, world.rosterImport, 50),
  },
  {
    name: "people/imports/runs/queries.importProgress",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => importProgress(ctx, world.rosterImport),
  },
  {
    name: "people/imports/uploads/commands.discardImport",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => discardImport(ctx, { importId: world.rosterImport }),
  },
];

export const peopleAttacks: Attack[] = [...lists, ...invitations, ...imports];
