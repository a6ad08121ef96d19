-- CreateEnum
CREATE TYPE "ConcernKind" AS ENUM ('person', 'point', 'note', 'answer', 'reply', 'addition');

-- CreateEnum
CREATE TYPE "ConcernState" AS ENUM ('open', 'looking', 'closed', 'takenBack');

-- CreateEnum
CREATE TYPE "ConcernReaders" AS ENUM ('organizers', 'owners', 'rest');

-- CreateEnum
CREATE TYPE "ConcernNoteKind" AS ENUM ('remark', 'looking', 'answer');

-- AlterTable
ALTER TABLE "Program" ADD COLUMN     "conductRemindedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Concern" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "concernedId" UUID NOT NULL,
    "readers" "ConcernReaders" NOT NULL,
    "kind" "ConcernKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "named" BOOLEAN NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "ConcernState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ConcernNote" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "concernId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "ConcernNoteKind" NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConcernNote_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Block" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "blockerId" UUID NOT NULL,
    "blockedId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ConductText" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "codeOfConduct" TEXT NOT NULL,
    "confidentialityRule" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConductText_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ConductAcceptance" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConductAcceptance_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "Concern_orgId_reporterId_idx" ON "Concern"("orgId", "reporterId");

-- CreateIndex
CREATE INDEX "Concern_orgId_concernedId_idx" ON "Concern"("orgId", "concernedId");

-- CreateIndex
CREATE INDEX "Concern_orgId_state_idx" ON "Concern"("orgId", "state");

-- CreateIndex
CREATE INDEX "ConcernNote_orgId_concernId_createdAt_idx" ON "ConcernNote"("orgId", "concernId", "createdAt");

-- CreateIndex
CREATE INDEX "ConcernNote_orgId_authorId_idx" ON "ConcernNote"("orgId", "authorId");

-- CreateIndex
CREATE INDEX "Block_orgId_blockedId_idx" ON "Block"("orgId", "blockedId");

-- CreateIndex
CREATE UNIQUE INDEX "Block_orgId_blockerId_blockedId_key" ON "Block"("orgId", "blockerId", "blockedId");

-- CreateIndex
CREATE UNIQUE INDEX "ConductText_orgId_programId_version_key" ON "ConductText"("orgId", "programId", "version");

-- CreateIndex
CREATE INDEX "ConductAcceptance_orgId_membershipId_idx" ON "ConductAcceptance"("orgId", "membershipId");

-- CreateIndex
CREATE INDEX "ConductAcceptance_orgId_programId_idx" ON "ConductAcceptance"("orgId", "programId");

-- CreateIndex
CREATE UNIQUE INDEX "ConductAcceptance_orgId_participationId_version_key" ON "ConductAcceptance"("orgId", "participationId", "version");

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_orgId_reporterId_fkey" FOREIGN KEY ("orgId", "reporterId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_orgId_concernedId_fkey" FOREIGN KEY ("orgId", "concernedId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernNote" ADD CONSTRAINT "ConcernNote_orgId_concernId_fkey" FOREIGN KEY ("orgId", "concernId") REFERENCES "Concern"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernNote" ADD CONSTRAINT "ConcernNote_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_orgId_blockerId_fkey" FOREIGN KEY ("orgId", "blockerId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_orgId_blockedId_fkey" FOREIGN KEY ("orgId", "blockedId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConductText" ADD CONSTRAINT "ConductText_orgId_programId_fkey" FOREIGN KEY ("orgId", "programId") REFERENCES "Program"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConductAcceptance" ADD CONSTRAINT "ConductAcceptance_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

-- Concerns that the person of the unit of work may handle: never one about themselves, nor one they raised. Who reads it was said
-- when it was raised, and somebody who has become an organizer since is out of the other organizers' reach too.
CREATE FUNCTION app_concerns_to_handle() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT c."id" FROM "Concern" c JOIN "Membership" m ON m."orgId" = c."orgId" AND m."id" = c."concernedId"
  WHERE c."orgId" = app_org() AND app_is_organizer()
    AND c."concernedId" <> app_membership() AND c."reporterId" <> app_membership()
    AND (app_is_owner() OR c."readers" = 'rest' OR (c."readers" = 'organizers' AND m."role" = 'member'));
END $$;

CALL wall_tenant('Concern');
CREATE POLICY readers ON "Concern" FOR SELECT TO council_app USING (
  "reporterId" = (SELECT app_membership()) OR "id" IN (SELECT app_concerns_to_handle()));
CREATE POLICY reporter ON "Concern" FOR INSERT TO council_app WITH CHECK (
  "reporterId" = (SELECT app_membership()) AND "concernedId" <> (SELECT app_membership()));
CREATE POLICY goes_on ON "Concern" FOR UPDATE TO council_app USING (
  "reporterId" = (SELECT app_membership()) OR "id" IN (SELECT app_concerns_to_handle()));
REVOKE UPDATE, DELETE ON "Concern" FROM council_app;
GRANT UPDATE ("state", "closedAt") ON "Concern" TO council_app;

CALL wall_tenant('ConcernNote');
CREATE POLICY readers ON "ConcernNote" FOR SELECT TO council_app USING (
  "concernId" IN (SELECT app_concerns_to_handle()) OR ("kind" = 'answer' AND "reporterId" = (SELECT app_membership())));
CREATE POLICY handlers ON "ConcernNote" FOR INSERT TO council_app WITH CHECK (
  "authorId" = (SELECT app_membership()) AND "concernId" IN (SELECT app_concerns_to_handle()));
REVOKE UPDATE, DELETE ON "ConcernNote" FROM council_app;

-- Blocks: whoever blocked, and nobody else.
CALL wall_tenant('Block');
CREATE POLICY own ON "Block" TO council_app USING ("blockerId" = (SELECT app_membership()))
  WITH CHECK ("blockerId" = (SELECT app_membership()) AND "blockedId" <> (SELECT app_membership()));
REVOKE UPDATE ON "Block" FROM council_app;

-- The participations of a cohort that are to be kept apart, without saying who asked for it: for organizers, who seat and pair
-- people. `told` is false for what the asking organizer must not be shown: that they were blocked themselves.
CREATE FUNCTION apart_pairs(p_cohort uuid) RETURNS TABLE (one uuid, other uuid, told boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT least(a."id", b."id"), greatest(a."id", b."id"), bool_or(k."blockedId" <> app_membership())
  FROM "Block" k
  JOIN "Participation" a ON a."orgId" = k."orgId" AND a."membershipId" = k."blockerId" AND a."cohortId" = p_cohort
  JOIN "Participation" b ON b."orgId" = k."orgId" AND b."membershipId" = k."blockedId" AND b."cohortId" = p_cohort
  WHERE k."orgId" = app_org() AND app_is_organizer()
  GROUP BY 1, 2;
END $$;

-- Whether one of two members has blocked the other: for the two (whose commands must know) and organizers. Never who.
CREATE FUNCTION apart_between(p_one uuid, p_other uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN (app_is_organizer() OR app_membership() IN (p_one, p_other)) AND EXISTS (
  SELECT FROM "Block" k WHERE k."orgId" = app_org()
    AND ((k."blockerId" = p_one AND k."blockedId" = p_other) OR (k."blockerId" = p_other AND k."blockedId" = p_one)));
END $$;

-- Sessions to come in which two who are to be kept apart sit in one group: for organizers, but not about themselves.
CREATE FUNCTION apart_seated(p_now timestamptz) RETURNS TABLE (session_id uuid, title text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT DISTINCT s."id", s."title"
  FROM "Block" k
  JOIN "Participation" a ON a."orgId" = k."orgId" AND a."membershipId" = k."blockerId"
  JOIN "Participation" b ON b."orgId" = k."orgId" AND b."membershipId" = k."blockedId" AND b."cohortId" = a."cohortId"
  JOIN "Seat" x ON x."orgId" = k."orgId" AND x."participationId" = a."id"
  JOIN "Seat" y ON y."orgId" = k."orgId" AND y."participationId" = b."id" AND y."groupId" = x."groupId"
  JOIN "Session" s ON s."orgId" = k."orgId" AND s."id" = x."sessionId" AND s."status" = 'scheduled' AND s."endsAt" > p_now
  WHERE k."orgId" = app_org() AND app_is_organizer() AND k."blockedId" <> app_membership();
END $$;

-- The texts of a program, version by version, and who accepted which: written by triggers, whoever changes the rows they watch;
-- nobody changes what stands.
CALL wall_tenant('ConductText');
CREATE POLICY readers ON "ConductText" FOR SELECT TO council_app USING ((SELECT app_is_member()));
CREATE POLICY writers ON "ConductText" FOR INSERT TO council_app WITH CHECK ((SELECT app_is_organizer()));
REVOKE UPDATE, DELETE ON "ConductText" FROM council_app, council_system;

CALL wall_tenant('ConductAcceptance');
CREATE POLICY readers ON "ConductAcceptance" FOR SELECT TO council_app
  USING ((SELECT app_is_organizer()) OR "membershipId" = (SELECT app_membership()));
CREATE POLICY own ON "ConductAcceptance" FOR INSERT TO council_app WITH CHECK ("membershipId" = (SELECT app_membership()));
REVOKE UPDATE, DELETE ON "ConductAcceptance" FROM council_app, council_system;

CREATE FUNCTION keep_conduct_text() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ConductText" ("orgId", "id", "programId", "version", "codeOfConduct", "confidentialityRule", "since")
  VALUES (NEW."orgId", gen_random_uuid(), NEW."id", NEW."conductVersion", NEW."codeOfConduct", NEW."confidentialityRule",
    CASE TG_OP WHEN 'INSERT' THEN NEW."createdAt" ELSE now() END)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_acceptance() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "ConductAcceptance" ("orgId", "id", "participationId", "membershipId", "programId", "version", "acceptedAt")
  SELECT NEW."orgId", gen_random_uuid(), NEW."id", NEW."membershipId", h."programId", NEW."conductVersion",
    coalesce(NEW."conductAcceptedAt", now())
  FROM "Cohort" h WHERE h."orgId" = NEW."orgId" AND h."id" = NEW."cohortId"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_conduct_text AFTER INSERT OR UPDATE OF "conductVersion" ON "Program"
  FOR EACH ROW EXECUTE FUNCTION keep_conduct_text();
CREATE TRIGGER keep_acceptance AFTER INSERT OR UPDATE OF "conductVersion" ON "Participation"
  FOR EACH ROW WHEN (NEW."conductVersion" IS NOT NULL) EXECUTE FUNCTION keep_acceptance();

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['app_concerns_to_handle()', 'apart_pairs(uuid)', 'apart_between(uuid, uuid)',
    'apart_seated(timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;

-- What is known about versions so far: the texts as they are now, and what each person accepted last.
SET ROLE council_system;
INSERT INTO "ConductText" ("orgId", "id", "programId", "version", "codeOfConduct", "confidentialityRule", "since")
SELECT g."orgId", gen_random_uuid(), g."id", g."conductVersion", g."codeOfConduct", g."confidentialityRule",
  coalesce((SELECT max(a."at") FROM "AuditEvent" a
    WHERE a."orgId" = g."orgId" AND a."action" = 'editConduct' AND a."subjectId" = g."id"), g."createdAt")
FROM "Program" g;
INSERT INTO "ConductAcceptance" ("orgId", "id", "participationId", "membershipId", "programId", "version", "acceptedAt")
SELECT p."orgId", gen_random_uuid(), p."id", p."membershipId", h."programId", p."conductVersion",
  coalesce(p."conductAcceptedAt", p."createdAt")
FROM "Participation" p JOIN "Cohort" h ON h."orgId" = p."orgId" AND h."id" = p."cohortId"
WHERE p."conductVersion" IS NOT NULL;
RESET ROLE;
