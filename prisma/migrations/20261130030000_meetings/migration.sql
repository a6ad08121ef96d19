-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('proposed', 'agreed', 'met', 'cancelled');

-- CreateEnum
CREATE TYPE "MeetingCheckItem" AS ENUM ('early', 'purpose', 'followUp');

-- AlterTable
ALTER TABLE "LocalMail" ADD COLUMN     "calendar" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Meeting" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "state" "MeetingState" NOT NULL DEFAULT 'proposed',
    "askedBy" "ParticipationRole",
    "times" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[],
    "minutes" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "purpose" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "videoUrl" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledBy" "ParticipationRole",

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "MeetingCheck" (
    "orgId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "item" "MeetingCheckItem" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingCheck_pkey" PRIMARY KEY ("orgId","meetingId","membershipId","item")
);

-- CreateIndex
CREATE INDEX "Meeting_orgId_pairingId_startsAt_idx" ON "Meeting"("orgId", "pairingId", "startsAt");

-- CreateIndex
CREATE INDEX "MeetingCheck_orgId_membershipId_idx" ON "MeetingCheck"("orgId", "membershipId");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingCheck" ADD CONSTRAINT "MeetingCheck_orgId_meetingId_fkey" FOREIGN KEY ("orgId", "meetingId") REFERENCES "Meeting"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingCheck" ADD CONSTRAINT "MeetingCheck_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_minutes" CHECK ("minutes" BETWEEN 10 AND 480);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_has_its_times" CHECK (
  ("askedBy" IS NOT NULL) = (coalesce(cardinality("times"), 0) > 0) AND ("startsAt" IS NULL) = ("endsAt" IS NULL)
  AND ("state" <> 'proposed' OR "askedBy" IS NOT NULL) AND ("state" NOT IN ('agreed', 'met') OR "startsAt" IS NOT NULL));
-- One proposal at a time waits between two.
CREATE UNIQUE INDEX "Meeting_one_proposed" ON "Meeting" ("orgId", "pairingId") WHERE "state" = 'proposed';

-- Between the two, and nobody else.
CALL wall_tenant('Meeting');
CREATE POLICY the_two_read ON "Meeting" FOR SELECT TO council_app USING ("pairingId" IN (SELECT app_my_pairings()));
CREATE POLICY the_two_arrange ON "Meeting" FOR INSERT TO council_app WITH CHECK ("pairingId" IN (SELECT app_my_pairings()));
CREATE POLICY the_two_change ON "Meeting" FOR UPDATE TO council_app USING ("pairingId" IN (SELECT app_my_pairings()));
REVOKE DELETE ON "Meeting" FROM council_app;

CALL wall_tenant('MeetingCheck');
CREATE POLICY own ON "MeetingCheck" TO council_app USING ("membershipId" = (SELECT app_membership()))
  WITH CHECK ("membershipId" = (SELECT app_membership()));

-- Body-free: how often the pairs of a cohort have met, and when last. For organizers.
CREATE FUNCTION pairings_met(p_cohort uuid) RETURNS TABLE (pairing_id uuid, met bigint, last_met timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app_is_organizer() THEN RETURN; END IF;
  RETURN QUERY SELECT x."id", count(*), max(m."startsAt")
    FROM "Pairing" x JOIN "Meeting" m ON m."orgId" = x."orgId" AND m."pairingId" = x."id" AND m."state" = 'met'
    WHERE x."orgId" = app_org() AND x."cohortId" = p_cohort GROUP BY x."id";
END $$;

-- In which zones the two of a pairing read their clocks. For the two.
CREATE FUNCTION pairing_zones(p_pairing uuid) RETURNS TABLE (mentor_zone text, mentee_zone text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF p_pairing NOT IN (SELECT app_my_pairings()) THEN RETURN; END IF;
  RETURN QUERY SELECT coalesce(a."timeZone", m."timeZone", o."timeZone"), coalesce(b."timeZone", n."timeZone", o."timeZone")
    FROM "Pairing" x
    JOIN "Organization" o ON o."id" = x."orgId"
    JOIN "Participation" p ON p."orgId" = x."orgId" AND p."id" = x."mentorId"
    JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."membershipId"
    LEFT JOIN "User" a ON a."id" = m."userId"
    JOIN "Participation" q ON q."orgId" = x."orgId" AND q."id" = x."menteeId"
    JOIN "Membership" n ON n."orgId" = q."orgId" AND n."id" = q."membershipId"
    LEFT JOIN "User" b ON b."id" = n."userId"
    WHERE x."orgId" = app_org() AND x."id" = p_pairing;
END $$;

-- A pairing ends, by whomever and however: what the two had planned is off, in the words of the ending, and leaves both calendars.
CREATE FUNCTION part_meetings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_at timestamptz := coalesce(NEW."closedAt", now());
BEGIN
  WITH off AS (
    UPDATE "Meeting" m SET "state" = 'cancelled', "askedBy" = NULL, "times" = '{}', "words" = NEW."endReason",
      "sequence" = m."sequence" + 1, "changedAt" = v_at, "cancelledAt" = v_at
    WHERE m."orgId" = NEW."orgId" AND m."pairingId" = NEW."id"
      AND (m."state" = 'proposed' OR (m."state" = 'agreed' AND m."endsAt" > v_at))
    RETURNING m."id", m."startsAt")
  INSERT INTO "Outbox" ("id", "orgId", "topic", "payload", "createdAt")
    SELECT gen_random_uuid(), NEW."orgId", 'mail.meeting-cancelled', jsonb_build_object('meeting', off."id"), v_at
    FROM off WHERE off."startsAt" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER part_meetings AFTER UPDATE OF "status" ON "Pairing"
  FOR EACH ROW WHEN (OLD."status" = 'active' AND NEW."status" = 'ended') EXECUTE FUNCTION part_meetings();

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['pairings_met(uuid)', 'pairing_zones(uuid)', 'part_meetings()']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
