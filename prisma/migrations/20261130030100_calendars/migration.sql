-- CreateEnum
CREATE TYPE "Coming" AS ENUM ('yes', 'no', 'maybe');

-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'rsvp';
ALTER TYPE "LinkKind" ADD VALUE 'calendar';

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "nonce" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Rsvp" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "coming" "Coming",
    "answeredFor" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "invitedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rsvp_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "Rsvp_orgId_participationId_idx" ON "Rsvp"("orgId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "Rsvp_orgId_sessionId_participationId_key" ON "Rsvp"("orgId", "sessionId", "participationId");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_answer" CHECK (num_nonnulls("coming", "answeredFor", "answeredAt") IN (0, 3));
CREATE INDEX "Session_ahead" ON "Session" ("startsAt") WHERE "status" = 'scheduled';

-- Who comes: organizers, and everybody for themselves.
CALL wall_tenant('Rsvp');
CREATE POLICY organizers_read ON "Rsvp" FOR SELECT TO council_app USING ((SELECT app_is_organizer()));
CREATE POLICY own_reads ON "Rsvp" FOR SELECT TO council_app USING ("participationId" IN (SELECT app_my_participations()));
CREATE POLICY own_answers ON "Rsvp" FOR INSERT TO council_app WITH CHECK ("participationId" IN (SELECT app_my_participations()));
CREATE POLICY own_changes ON "Rsvp" FOR UPDATE TO council_app USING ("participationId" IN (SELECT app_my_participations()));
REVOKE DELETE ON "Rsvp" FROM council_app;

ALTER TABLE "CalendarFeed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CalendarFeed" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "CalendarFeed" TO council_app USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()));
CREATE POLICY system ON "CalendarFeed" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "CalendarFeed" TO council_app, council_system;

-- The person whose subscription this token is. Asked before a unit of work opens; answers only to a secret.
CREATE FUNCTION resolve_feed(p_token bytea) RETURNS TABLE (user_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY SELECT f."userId" FROM "CalendarFeed" f WHERE f."tokenHash" = p_token; END $$;

-- An evening as calendars show it. Never who else comes, nor what was planned, said or noted.
CREATE FUNCTION app_evening_entry(o "Organization", h "Cohort", s "Session", p_coming "Coming") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('kind', 'session', 'id', s."id", 'slug', o."slug", 'organization', o."name", 'cohort', h."name",
    'title', s."title", 'startsAt', s."startsAt", 'endsAt', s."endsAt", 'zone', h."timeZone", 'place', s."place", 'address', s."address",
    'videoUrl', s."videoUrl", 'cancelled', s."status" = 'cancelled', 'sequence', s."sequence",
    'changedAt', coalesce(s."changedAt", s."createdAt"), 'coming', p_coming)
$$;

-- The answer of somebody to an evening, where it still counts: it was given for the time at which the evening is.
CREATE FUNCTION app_coming(p_org uuid, p_session uuid, p_participation uuid, p_starts timestamptz) RETURNS "Coming" LANGUAGE sql STABLE AS $$
  SELECT r."coming" FROM "Rsvp" r WHERE r."orgId" = p_org AND r."sessionId" = p_session AND r."participationId" = p_participation
    AND r."answeredFor" = p_starts
$$;

-- Everything of a person that has a time, over all their organizations, since `p_since`: for whoever holds the secret address.
CREATE FUNCTION open_feed(p_since timestamptz) RETURNS TABLE (entry jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_user uuid := app_link('feed');
BEGIN
  IF v_user IS NULL THEN RETURN; END IF;
  RETURN QUERY
  SELECT app_evening_entry(o, h, s, app_coming(s."orgId", s."id", p."id", s."startsAt"))
  FROM "Membership" m
  JOIN "Organization" o ON o."id" = m."orgId"
  JOIN "Participation" p ON p."orgId" = m."orgId" AND p."membershipId" = m."id" AND p."leftAt" IS NULL
  JOIN "Cohort" h ON h."orgId" = p."orgId" AND h."id" = p."cohortId" AND h."status" <> 'draft' AND h."archivedAt" IS NULL
  JOIN "Session" s ON s."orgId" = h."orgId" AND s."cohortId" = h."id" AND s."endsAt" > p_since
  WHERE m."userId" = v_user AND m."status" = 'active'
  UNION ALL
  SELECT jsonb_build_object('kind', 'meeting', 'id', t."id", 'slug', o."slug", 'organization', o."name", 'cohort', '',
    'title', n."name", 'startsAt', t."startsAt", 'endsAt', t."endsAt", 'zone', coalesce(u."timeZone", m."timeZone", o."timeZone"),
    'place', t."place", 'address', '', 'videoUrl', t."videoUrl", 'cancelled', false, 'sequence', t."sequence",
    'changedAt', t."changedAt", 'coming', 'yes')
  FROM "Membership" m
  JOIN "Organization" o ON o."id" = m."orgId"
  JOIN "User" u ON u."id" = m."userId"
  JOIN "Participation" p ON p."orgId" = m."orgId" AND p."membershipId" = m."id"
  JOIN "Pairing" x ON x."orgId" = p."orgId" AND (x."mentorId" = p."id" OR x."menteeId" = p."id")
  JOIN "Participation" q ON q."orgId" = x."orgId" AND q."id" = CASE WHEN x."mentorId" = p."id" THEN x."menteeId" ELSE x."mentorId" END
  JOIN "Membership" n ON n."orgId" = q."orgId" AND n."id" = q."membershipId"
  JOIN "Meeting" t ON t."orgId" = x."orgId" AND t."pairingId" = x."id" AND t."state" IN ('agreed', 'met') AND t."endsAt" > p_since
  WHERE m."userId" = v_user AND m."status" = 'active';
END $$;

-- The evenings of one cohort, for somebody in it who holds their secret address for it.
CREATE FUNCTION open_cohort_calendar() RETURNS TABLE (entry jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT app_evening_entry(o, h, s, app_coming(s."orgId", s."id", p."id", s."startsAt"))
  FROM "Participation" p
  JOIN "Organization" o ON o."id" = p."orgId"
  JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."membershipId" AND m."status" = 'active'
  JOIN "Cohort" h ON h."orgId" = p."orgId" AND h."id" = p."cohortId" AND h."status" <> 'draft' AND h."archivedAt" IS NULL
  JOIN "Session" s ON s."orgId" = h."orgId" AND s."cohortId" = h."id"
  WHERE p."orgId" = app_org() AND p."id" = app_link('calendar') AND p."leftAt" IS NULL;
END $$;

-- The evening that an answer link is about, and what its holder said: for that person and that evening alone.
CREATE FUNCTION open_rsvp() RETURNS TABLE (page jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT app_evening_entry(o, h, s, CASE WHEN r."answeredFor" = s."startsAt" THEN r."coming" END)
    || jsonb_build_object('accent', o."accent", 'logoId', o."logoId", 'name', m."name", 'readerZone', coalesce(u."timeZone", m."timeZone", o."timeZone"))
  FROM "Rsvp" r
  JOIN "Organization" o ON o."id" = r."orgId"
  JOIN "Session" s ON s."orgId" = r."orgId" AND s."id" = r."sessionId"
  JOIN "Cohort" h ON h."orgId" = s."orgId" AND h."id" = s."cohortId" AND h."status" <> 'draft'
  JOIN "Participation" p ON p."orgId" = r."orgId" AND p."id" = r."participationId" AND p."leftAt" IS NULL
  JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."membershipId" AND m."status" = 'active'
  LEFT JOIN "User" u ON u."id" = m."userId"
  WHERE r."orgId" = app_org() AND r."id" = app_link('rsvp');
END $$;

-- Its holder says whether they come. Answers 'said', or why not: 'gone' (no part of it any more), 'cancelled', 'over'.
CREATE FUNCTION answer_rsvp(p_coming "Coming", p_audit uuid, p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_member uuid; s "Session";
BEGIN
  SELECT p."membershipId" INTO v_member FROM "Rsvp" r
    JOIN "Participation" p ON p."orgId" = r."orgId" AND p."id" = r."participationId" AND p."leftAt" IS NULL
    JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."membershipId" AND m."status" = 'active'
    JOIN "Cohort" h ON h."orgId" = p."orgId" AND h."id" = p."cohortId" AND h."status" <> 'draft'
    WHERE r."orgId" = app_org() AND r."id" = app_link('rsvp') FOR UPDATE OF r;
  IF NOT FOUND THEN outcome := 'gone'; RETURN NEXT; RETURN; END IF;
  SELECT x.* INTO s FROM "Session" x JOIN "Rsvp" r ON r."orgId" = x."orgId" AND r."sessionId" = x."id"
    WHERE r."orgId" = app_org() AND r."id" = app_link('rsvp');
  outcome := CASE WHEN s."endsAt" <= p_now THEN 'over' WHEN s."status" = 'cancelled' THEN 'cancelled' ELSE 'said' END;
  IF outcome = 'said' THEN
    UPDATE "Rsvp" SET "coming" = p_coming, "answeredFor" = s."startsAt", "answeredAt" = p_now
      WHERE "orgId" = app_org() AND "id" = app_link('rsvp');
    INSERT INTO "AuditEvent" ("orgId", "id", "actorId", "action", "subjectType", "subjectId", "at")
      VALUES (app_org(), p_audit, v_member, 'answerSession', 'Session', s."id", p_now);
  END IF;
  RETURN NEXT;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['resolve_feed(bytea)', 'open_feed(timestamptz)', 'open_cohort_calendar()', 'open_rsvp()',
    'answer_rsvp("Coming", uuid, timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION resolve_feed TO PUBLIC;
REVOKE CREATE ON SCHEMA public FROM council_system;
