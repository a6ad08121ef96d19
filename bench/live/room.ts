import { signInAs } from "@/lib/auth/commands";
import { sessionCookieName } from "@/lib/auth/cookies";
import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { createCohort, openEnrollment, startCohort } from "@/lib/cohorts/commands";
import { disconnect } from "@/lib/db/client";
import { newId } from "@/lib/db/id";
import { withClient } from "@/lib/db/migrate";
import { system } from "@/lib/db/unit";
import { createOrganization } from "@/lib/organizations/commands";
import { createProgram } from "@/lib/programs/copies/commands";
import { seatGroups } from "@/lib/seating/commands";
import { layOutSeason } from "@/lib/sessions/season/commands";
import { mintOrgForJob, mintUserForJob } from "@/lib/tenancy/mint";
import type { Cluster } from "@/scripts/cluster";
import { prepareDatabase } from "@/scripts/database";

/** Somebody with a phone, signed in, in a group. */
export type Guest = { cookie: string; groupId: string };

/** A room full of people, on an evening that has just begun. */
export type Room = { slug: string; sessionId: string; questionId: string; guests: Guest[] };

const zone = "America/New_York";
const day = 24 * 60 * 60_000;

async function newUser(email: string, name: string): Promise<string> {
  const user = await system((tx) => tx.user.create({ data: { email, name, emailVerified: new Date() } }));
  return user.id;
}

/** Makes a database named `name` anew, with one organization in it whose council of `size` people sits in groups of six. */
export async function makeRoom(cluster: Cluster, name: string, size: number): Promise<Room> {
  await withClient(cluster.adminUrl("postgres"), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  const database = { url: cluster.loginUrl(name), adminUrl: cluster.adminUrl(name), embedded: true };
  await prepareDatabase(database);
  process.env.DATABASE_URL = database.url;
  try {
    return await atTime(new Date(Date.now() - 30 * day), () => fillRoom(size));
  } finally {
    await disconnect();
  }
}

async function fillRoom(size: number): Promise<Room> {
  const slug = "the-room";
  const owner = await mintUserForJob(await newUser("owner@bench.example", "The owner"));
  if (!owner) throw new Error("The owner is not there.");
  const look = { accent: "#2b5a4c", timeZone: zone };
  await createOrganization(owner, { name: "The room", slug, yourName: "The owner", ...look });
  const member = await system((tx) => tx.membership.findFirstOrThrow({ where: { userId: owner.userId } }));
  const { orgId } = member;
  const organizer = await mintOrgForJob(orgId, member.id);
  if (!organizer) throw new Error("The owner is no member.");

  const { programId } = await createProgram(organizer, { name: "The council" });
  const sizes = { groupSize: 6, mentorsPerGroup: 2, defaultCapacity: 2 };
  const { cohortId } = await createCohort(organizer, {
    programId,
    name: "The cohort",
    timeZone: zone,
    ...sizes,
  });
  const users: string[] = [];
  for (let number = 1; number <= size; number++) {
    const userId = await newUser(`guest${number}@bench.example`, `Guest ${number}`);
    users.push(userId);
    const role = number % 3 === 0 ? "mentor" : "mentee";
    await system(async (tx) => {
      const membershipId = newId();
      const who = { name: `Guest ${number}`, firstName: "Guest", joinedAt: new Date() };
      await tx.membership.create({ data: { orgId, id: membershipId, userId, status: "active", ...who } });
      const capacity = role === "mentor" ? 2 : null;
      await tx.participation.create({ data: { orgId, cohortId, membershipId, role, capacity } });
    });
  }
  await openEnrollment(organizer, { cohortId });
  await startCohort(organizer, { cohortId });

  const [startsOn = "", time = ""] = toLocal(new Date(Date.now() - 5 * 60_000), zone).split("T");
  const weekday = (((new Date(startsOn).getUTCDay() + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  const rule = { repeat: "weeks" as const, week: 1 as const, weeks: 1, weekday, startsOn, time, count: 6 };
  await layOutSeason(organizer, { cohortId, ...rule, place: "The library", address: "", videoUrl: "" });
  const { id: sessionId, agenda } = await system((tx) =>
    tx.session.findFirstOrThrow({
      where: { orgId, cohortId },
      orderBy: { number: "asc" },
      include: { agenda: { where: { kind: "question" }, orderBy: { position: "asc" } } },
    }),
  );
  await seatGroups(organizer, { sessionId, who: "expected" });

  const seats = await system((tx) =>
    tx.seat.findMany({
      where: { orgId, sessionId },
      select: { groupId: true, participation: { select: { membership: { select: { userId: true } } } } },
    }),
  );
  const guests: Guest[] = [];
  for (const userId of users) {
    const seat = seats.find(({ participation }) => participation?.membership.userId === userId);
    if (!seat) throw new Error("Somebody has no seat.");
    const { sessionToken } = await atTime(new Date(), () => signInAs(userId));
    guests.push({ cookie: `${sessionCookieName()}=${sessionToken}`, groupId: seat.groupId });
  }
  return { slug, sessionId, questionId: agenda[0]?.id ?? "", guests };
}
