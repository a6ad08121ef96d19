-- CreateEnum
CREATE TYPE "FollowUpState" AS ENUM ('open', 'done', 'dropped');

-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'pulse';

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "pulseAskedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "advice" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "promise" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "FollowUp" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "doerId" UUID NOT NULL,
    "otherId" UUID,
    "byDoer" BOOLEAN NOT NULL,
    "text" VARCHAR(300) NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" "FollowUpState" NOT NULL DEFAULT 'open',
    "words" TEXT NOT NULL DEFAULT '',
    "closedAt" TIMESTAMPTZ(3),
    "closedByDoer" BOOLEAN,
    "nudgedAt" TIMESTAMPTZ(3),
    "cohortId" UUID,
    "noteId" UUID,
    "pointId" UUID,
    "pairingId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Thanks" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "text" VARCHAR(300) NOT NULL,
    "sessionId" UUID,
    "pairingId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thanks_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "PrepSheet" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "asks" TEXT NOT NULL DEFAULT '',
    "moved" TEXT NOT NULL DEFAULT '',
    "challenge" TEXT NOT NULL DEFAULT '',
    "chosenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrepSheet_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "PrepShare" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "readerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrepShare_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Pulse" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "rating" SMALLINT,
    "words" VARCHAR(60) NOT NULL DEFAULT '',

    CONSTRAINT "Pulse_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "PulseResult" (
    "orgId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "answered" INTEGER NOT NULL,
    "counts" INTEGER[],
    "words" TEXT[],

    CONSTRAINT "PulseResult_pkey" PRIMARY KEY ("orgId","sessionId")
);

-- CreateTable
CREATE TABLE "NoteRevision" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "groupId" UUID,
    "pairingId" UUID,
    "audience" "NoteAudience" NOT NULL,
    "body" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "promise" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteRevision_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "FollowUp_orgId_doerId_state_idx" ON "FollowUp"("orgId", "doerId", "state");

-- CreateIndex
CREATE INDEX "FollowUp_orgId_otherId_state_idx" ON "FollowUp"("orgId", "otherId", "state");

-- CreateIndex
CREATE INDEX "FollowUp_orgId_cohortId_idx" ON "FollowUp"("orgId", "cohortId");

-- CreateIndex
CREATE INDEX "FollowUp_orgId_noteId_idx" ON "FollowUp"("orgId", "noteId");

-- CreateIndex
CREATE INDEX "FollowUp_orgId_pointId_idx" ON "FollowUp"("orgId", "pointId");

-- CreateIndex
CREATE INDEX "FollowUp_orgId_pairingId_idx" ON "FollowUp"("orgId", "pairingId");

-- CreateIndex
CREATE INDEX "Thanks_orgId_fromId_createdAt_idx" ON "Thanks"("orgId", "fromId", "createdAt");

-- CreateIndex
CREATE INDEX "Thanks_orgId_toId_createdAt_idx" ON "Thanks"("orgId", "toId", "createdAt");

-- CreateIndex
CREATE INDEX "Thanks_orgId_sessionId_idx" ON "Thanks"("orgId", "sessionId");

-- CreateIndex
CREATE INDEX "Thanks_orgId_pairingId_idx" ON "Thanks"("orgId", "pairingId");

-- CreateIndex
CREATE INDEX "PrepSheet_orgId_ownerId_idx" ON "PrepSheet"("orgId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "PrepSheet_orgId_sessionId_ownerId_key" ON "PrepSheet"("orgId", "sessionId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "PrepSheet_orgId_id_ownerId_key" ON "PrepSheet"("orgId", "id", "ownerId");

-- CreateIndex
CREATE INDEX "PrepShare_orgId_readerId_idx" ON "PrepShare"("orgId", "readerId");

-- CreateIndex
CREATE UNIQUE INDEX "PrepShare_orgId_sheetId_readerId_key" ON "PrepShare"("orgId", "sheetId", "readerId");

-- CreateIndex
CREATE INDEX "Pulse_orgId_membershipId_idx" ON "Pulse"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Pulse_orgId_sessionId_membershipId_key" ON "Pulse"("orgId", "sessionId", "membershipId");

-- CreateIndex
CREATE INDEX "NoteRevision_orgId_authorId_idx" ON "NoteRevision"("orgId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "NoteRevision_orgId_noteId_number_key" ON "NoteRevision"("orgId", "noteId", "number");

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_orgId_doerId_fkey" FOREIGN KEY ("orgId", "doerId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_orgId_otherId_fkey" FOREIGN KEY ("orgId", "otherId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_orgId_noteId_fkey" FOREIGN KEY ("orgId", "noteId") REFERENCES "Note"("orgId", "id") ON DELETE SET NULL ("noteId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_orgId_pointId_fkey" FOREIGN KEY ("orgId", "pointId") REFERENCES "Point"("orgId", "id") ON DELETE SET NULL ("pointId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE SET NULL ("pairingId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_orgId_fromId_fkey" FOREIGN KEY ("orgId", "fromId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_orgId_toId_fkey" FOREIGN KEY ("orgId", "toId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE SET NULL ("sessionId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE SET NULL ("pairingId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrepSheet" ADD CONSTRAINT "PrepSheet_orgId_ownerId_fkey" FOREIGN KEY ("orgId", "ownerId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrepSheet" ADD CONSTRAINT "PrepSheet_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrepShare" ADD CONSTRAINT "PrepShare_orgId_sheetId_ownerId_fkey" FOREIGN KEY ("orgId", "sheetId", "ownerId") REFERENCES "PrepSheet"("orgId", "id", "ownerId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrepShare" ADD CONSTRAINT "PrepShare_orgId_readerId_fkey" FOREIGN KEY ("orgId", "readerId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pulse" ADD CONSTRAINT "Pulse_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pulse" ADD CONSTRAINT "Pulse_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PulseResult" ADD CONSTRAINT "PulseResult_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteRevision" ADD CONSTRAINT "NoteRevision_orgId_noteId_fkey" FOREIGN KEY ("orgId", "noteId") REFERENCES "Note"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteRevision" ADD CONSTRAINT "NoteRevision_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

-- Notes: what is removed is its author's alone, until it is put back. A note is about no pairing but one's own.
DROP POLICY audience ON "Note";
CREATE POLICY audience ON "Note" FOR SELECT TO council_app USING (
  "authorId" = (SELECT app_membership())
  OR ("removedAt" IS NULL AND (
    ("audience" = 'pairing' AND "pairingId" IN (SELECT app_my_pairings()))
    OR ("audience" = 'group' AND "groupId" IN (SELECT app_my_groups()))
    OR ("audience" = 'cohort' AND ((SELECT app_is_organizer()) OR "cohortId" IN (SELECT app_my_cohorts())))
    OR ("audience" = 'public' AND (SELECT app_is_member())))));
DROP POLICY author_posts ON "Note";
CREATE POLICY author_posts ON "Note" FOR INSERT TO council_app WITH CHECK (
  "authorId" = (SELECT app_membership())
  AND ("pairingId" IS NULL OR "pairingId" IN (SELECT app_my_pairings()))
  AND ("audience" <> 'group' OR "groupId" IN (SELECT app_my_groups())));
DROP POLICY author_edits ON "Note";
CREATE POLICY author_edits ON "Note" FOR UPDATE TO council_app USING ("authorId" = (SELECT app_membership()))
  WITH CHECK ("authorId" = (SELECT app_membership())
    AND ("pairingId" IS NULL OR "pairingId" IN (SELECT app_my_pairings()))
    AND ("audience" <> 'group' OR "groupId" IN (SELECT app_my_groups())));
ALTER TABLE "Note" ADD CONSTRAINT "Note_says_something" CHECK (length(btrim("body" || "advice" || "promise")) > 0);
CREATE INDEX "Note_removed" ON "Note" ("removedAt") WHERE "removedAt" IS NOT NULL;

-- Revisions: for those who may read the note now and could read it then. So a narrower audience closes what was said before too,
-- and a wider one opens nothing that was said to fewer. A trigger writes them, whoever changes the note; nobody changes them.
CALL wall_tenant('NoteRevision');
CREATE POLICY readers ON "NoteRevision" FOR SELECT TO council_app USING (
  "authorId" = (SELECT app_membership())
  OR ((("audience" = 'pairing' AND "pairingId" IN (SELECT app_my_pairings()))
      OR ("audience" = 'group' AND "groupId" IN (SELECT app_my_groups()))
      OR ("audience" = 'cohort' AND ((SELECT app_is_organizer()) OR "cohortId" IN (SELECT app_my_cohorts())))
      OR ("audience" = 'public' AND (SELECT app_is_member())))
    AND "noteId" IN (SELECT n."id" FROM "Note" n WHERE n."orgId" = (SELECT app_org()))));
CREATE POLICY author_keeps ON "NoteRevision" FOR INSERT TO council_app WITH CHECK (
  "authorId" = (SELECT app_membership())
  AND "noteId" IN (SELECT n."id" FROM "Note" n WHERE n."orgId" = (SELECT app_org()) AND n."authorId" = (SELECT app_membership())));
REVOKE UPDATE, DELETE ON "NoteRevision" FROM council_app;

CREATE FUNCTION keep_note_revision() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "NoteRevision" ("orgId", "id", "noteId", "number", "authorId", "cohortId", "groupId", "pairingId", "audience",
    "body", "advice", "promise", "writtenAt")
  SELECT OLD."orgId", gen_random_uuid(), OLD."id", coalesce(max(r."number"), 0) + 1, OLD."authorId", OLD."cohortId", OLD."groupId",
    OLD."pairingId", OLD."audience", OLD."body", OLD."advice", OLD."promise", OLD."updatedAt"
  FROM "NoteRevision" r WHERE r."orgId" = OLD."orgId" AND r."noteId" = OLD."id";
  RETURN NULL;
END $$;
CREATE TRIGGER keep_note_revision AFTER UPDATE ON "Note" FOR EACH ROW
  WHEN ((OLD."body", OLD."advice", OLD."promise", OLD."audience", OLD."groupId", OLD."pairingId")
    IS DISTINCT FROM (NEW."body", NEW."advice", NEW."promise", NEW."audience", NEW."groupId", NEW."pairingId"))
  EXECUTE FUNCTION keep_note_revision();

-- What was said to a group must not be handed to other people with it, also where the note is for others by now.
CREATE OR REPLACE FUNCTION session_groups_in_use(p_session uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT g."id" FROM "Group" g
  WHERE g."orgId" = app_org() AND g."sessionId" = p_session AND app_is_organizer() AND (
    EXISTS (SELECT FROM "Point" p WHERE p."orgId" = g."orgId" AND p."groupId" = g."id")
    OR EXISTS (SELECT FROM "Note" n WHERE n."orgId" = g."orgId" AND n."groupId" = g."id")
    OR EXISTS (SELECT FROM "Note" n JOIN "NoteRevision" r ON r."orgId" = n."orgId" AND r."noteId" = n."id"
      WHERE n."orgId" = g."orgId" AND n."sessionId" = p_session AND r."groupId" = g."id")
    OR EXISTS (SELECT FROM "Answer" a WHERE a."orgId" = g."orgId" AND a."groupId" = g."id"));
END $$;

CREATE OR REPLACE FUNCTION session_note_authors(p_session uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT DISTINCT n."authorId" FROM "Note" n
  WHERE n."orgId" = app_org() AND n."sessionId" = p_session AND n."removedAt" IS NULL AND app_is_organizer();
END $$;

-- Promises: the two of them, and nobody else. Who promised what to whom does not change; organizers are told how many.
CALL wall_tenant('FollowUp');
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_between" CHECK (
  "doerId" IS DISTINCT FROM "otherId" AND ("byDoer" OR "otherId" IS NOT NULL)
  AND ("otherId" IS NULL) = ("cohortId" IS NULL) AND ("state" = 'open') = ("closedAt" IS NULL));
CREATE POLICY the_two ON "FollowUp" FOR SELECT TO council_app
  USING ("doerId" = (SELECT app_membership()) OR "otherId" = (SELECT app_membership()));
CREATE POLICY writer ON "FollowUp" FOR INSERT TO council_app
  WITH CHECK (CASE WHEN "byDoer" THEN "doerId" ELSE "otherId" END = (SELECT app_membership()));
CREATE POLICY the_two_act ON "FollowUp" FOR UPDATE TO council_app
  USING ("doerId" = (SELECT app_membership()) OR "otherId" = (SELECT app_membership()));
CREATE POLICY writer_takes_back ON "FollowUp" FOR DELETE TO council_app
  USING (CASE WHEN "byDoer" THEN "doerId" ELSE "otherId" END = (SELECT app_membership()));
REVOKE UPDATE ON "FollowUp" FROM council_app;
GRANT UPDATE ("text", "dueOn", "state", "words", "closedAt", "closedByDoer", "nudgedAt") ON "FollowUp" TO council_app;

CREATE FUNCTION follow_up_counts(p_cohort uuid, p_today date)
RETURNS TABLE (open int, overdue int, done int, dropped int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app_is_organizer() THEN RETURN; END IF;
  RETURN QUERY SELECT count(*) FILTER (WHERE f."state" = 'open')::int,
    count(*) FILTER (WHERE f."state" = 'open' AND f."dueOn" < p_today)::int,
    count(*) FILTER (WHERE f."state" = 'done')::int, count(*) FILTER (WHERE f."state" = 'dropped')::int
  FROM "FollowUp" f WHERE f."orgId" = app_org() AND f."cohortId" = p_cohort;
END $$;

-- Thanks: the two. Whoever got them notes that they were read, and changes nothing else.
CALL wall_tenant('Thanks');
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_to_somebody" CHECK ("fromId" <> "toId" AND length(btrim("text")) > 0);
CREATE POLICY the_two ON "Thanks" FOR SELECT TO council_app
  USING ("fromId" = (SELECT app_membership()) OR "toId" = (SELECT app_membership()));
CREATE POLICY own_says ON "Thanks" FOR INSERT TO council_app WITH CHECK ("fromId" = (SELECT app_membership()));
CREATE POLICY reader_reads ON "Thanks" FOR UPDATE TO council_app USING ("toId" = (SELECT app_membership()));
CREATE POLICY own_takes_back ON "Thanks" FOR DELETE TO council_app USING ("fromId" = (SELECT app_membership()));
REVOKE UPDATE ON "Thanks" FROM council_app;
GRANT UPDATE ("readAt") ON "Thanks" TO council_app;

-- Pulse: each person's own while it is open; then the job counts it and erases it, and organizers read the counts.
CALL wall_tenant('Pulse');
ALTER TABLE "Pulse" ADD CONSTRAINT "Pulse_one_to_five" CHECK ("rating" BETWEEN 1 AND 5);
CREATE POLICY own ON "Pulse" FOR SELECT TO council_app USING ("membershipId" = (SELECT app_membership()));
CREATE POLICY own_says ON "Pulse" FOR INSERT TO council_app WITH CHECK ("membershipId" = (SELECT app_membership()));
CREATE POLICY own_changes ON "Pulse" FOR UPDATE TO council_app USING ("membershipId" = (SELECT app_membership()));
REVOKE UPDATE, DELETE ON "Pulse" FROM council_app;
GRANT UPDATE ("rating", "words") ON "Pulse" TO council_app;

CALL wall_tenant('PulseResult');
ALTER TABLE "PulseResult" ADD CONSTRAINT "PulseResult_of_five_or_more" CHECK (
  "answered" >= 0 AND ("answered" >= 5 OR (cardinality("counts") = 0 AND cardinality("words") = 0)));
CREATE POLICY organizers ON "PulseResult" FOR SELECT TO council_app USING ((SELECT app_is_organizer()));
REVOKE INSERT, UPDATE, DELETE ON "PulseResult" FROM council_app;

CREATE FUNCTION pulse_answered(p_session uuid) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app_is_organizer() THEN RETURN NULL; END IF;
  RETURN (SELECT count(*) FROM "Pulse" p WHERE p."orgId" = app_org() AND p."sessionId" = p_session AND p."rating" IS NOT NULL);
END $$;

-- What the link of a mail opens: the evening it asks about, and whether this person has said something; never what.
CREATE FUNCTION open_pulse()
RETURNS TABLE (org_name text, accent text, title text, starts_at timestamptz, ends_at timestamptz, time_zone text, answered boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."name", o."accent", s."title", s."startsAt", s."endsAt", c."timeZone", p."rating" IS NOT NULL
  FROM "Pulse" p
  JOIN "Organization" o ON o."id" = p."orgId"
  JOIN "Session" s ON s."orgId" = p."orgId" AND s."id" = p."sessionId"
  JOIN "Cohort" c ON c."orgId" = s."orgId" AND c."id" = s."cohortId"
  WHERE p."orgId" = app_org() AND p."id" = app_link('pulse');
END $$;
CREATE FUNCTION answer_pulse(p_rating int, p_words text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Pulse" SET "rating" = p_rating, "words" = p_words WHERE "orgId" = app_org() AND "id" = app_link('pulse');
  RETURN FOUND;
END $$;

-- Prep sheets: their owner, and exactly the people on the share rows.
CALL wall_tenant('PrepShare');
CREATE POLICY the_two ON "PrepShare" FOR SELECT TO council_app
  USING ("ownerId" = (SELECT app_membership()) OR "readerId" = (SELECT app_membership()));
CREATE POLICY owner_shares ON "PrepShare" FOR INSERT TO council_app WITH CHECK ("ownerId" = (SELECT app_membership()));
CREATE POLICY the_two_end ON "PrepShare" FOR DELETE TO council_app
  USING ("ownerId" = (SELECT app_membership()) OR "readerId" = (SELECT app_membership()));
REVOKE UPDATE ON "PrepShare" FROM council_app;

CALL wall_tenant('PrepSheet');
CREATE POLICY owner ON "PrepSheet" TO council_app
  USING ("ownerId" = (SELECT app_membership())) WITH CHECK ("ownerId" = (SELECT app_membership()));
CREATE POLICY readers ON "PrepSheet" FOR SELECT TO council_app USING (
  "id" IN (SELECT s."sheetId" FROM "PrepShare" s WHERE s."orgId" = (SELECT app_org()) AND s."readerId" = (SELECT app_membership())));

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['session_groups_in_use(uuid)', 'session_note_authors(uuid)',
    'follow_up_counts(uuid, date)', 'pulse_answered(uuid)', 'open_pulse()', 'answer_pulse(int, text)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
