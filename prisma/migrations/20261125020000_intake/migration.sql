-- CreateEnum
CREATE TYPE "MatchWishKind" AS ENUM ('shortlist', 'apart', 'manager');

-- CreateEnum
CREATE TYPE "MatchField" AS ENUM ('topics', 'jobFunction', 'industry', 'employer', 'seniority', 'goals', 'languages');

-- AlterTable
ALTER TABLE "FormQuestion" ADD COLUMN     "feeds" "MatchField";

-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "intakeAskedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MatchingTopic" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MatchingTopic_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Intake" (
    "orgId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "jobFunction" TEXT NOT NULL DEFAULT '',
    "industry" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "seniority" TEXT NOT NULL DEFAULT '',
    "goals" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "timeZone" TEXT,
    "hours" INTEGER[],
    "steps" TEXT[],
    "filledAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("orgId","participationId")
);

-- CreateTable
CREATE TABLE "IntakeTopic" (
    "orgId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "IntakeTopic_pkey" PRIMARY KEY ("orgId","participationId","topicId")
);

-- CreateTable
CREATE TABLE "MatchWish" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "aboutId" UUID NOT NULL,
    "kind" "MatchWishKind" NOT NULL,
    "rank" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MatchWish_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "MatchingTopic_orgId_programId_position_idx" ON "MatchingTopic"("orgId", "programId", "position");

-- CreateIndex
CREATE INDEX "IntakeTopic_orgId_topicId_idx" ON "IntakeTopic"("orgId", "topicId");

-- CreateIndex
CREATE INDEX "MatchWish_orgId_aboutId_idx" ON "MatchWish"("orgId", "aboutId");

-- CreateIndex
CREATE UNIQUE INDEX "MatchWish_orgId_participationId_aboutId_key" ON "MatchWish"("orgId", "participationId", "aboutId");

-- AddForeignKey
ALTER TABLE "MatchingTopic" ADD CONSTRAINT "MatchingTopic_orgId_programId_fkey" FOREIGN KEY ("orgId", "programId") REFERENCES "Program"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeTopic" ADD CONSTRAINT "IntakeTopic_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeTopic" ADD CONSTRAINT "IntakeTopic_orgId_topicId_fkey" FOREIGN KEY ("orgId", "topicId") REFERENCES "MatchingTopic"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchWish" ADD CONSTRAINT "MatchWish_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchWish" ADD CONSTRAINT "MatchWish_orgId_aboutId_fkey" FOREIGN KEY ("orgId", "aboutId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

ALTER TABLE "IntakeTopic" ADD CONSTRAINT "IntakeTopic_level" CHECK ("level" BETWEEN 1 AND 3);
ALTER TABLE "MatchWish" ADD CONSTRAINT "MatchWish_rank" CHECK (("kind" = 'shortlist') = ("rank" IS NOT NULL));
ALTER TABLE "MatchWish" ADD CONSTRAINT "MatchWish_two" CHECK ("participationId" <> "aboutId");

-- The list of topics: every member reads it, organizers keep it.
CALL wall_tenant('MatchingTopic');
CREATE POLICY readers ON "MatchingTopic" FOR SELECT TO council_app USING ((SELECT app_is_member()));
CREATE POLICY organizers ON "MatchingTopic" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));

-- What somebody said for the pairing: their own to write; the organizers read it.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Intake', 'IntakeTopic'] LOOP
    CALL wall_tenant(t);
    EXECUTE format('CREATE POLICY readers ON %I FOR SELECT TO council_app USING ((SELECT app_is_organizer()))', t);
    EXECUTE format('CREATE POLICY own ON %I TO council_app USING ("participationId" IN (SELECT app_my_participations()))
      WITH CHECK ("participationId" IN (SELECT app_my_participations()))', t);
  END LOOP;
END $$;

-- Wishes: whoever has them, and nobody else.
CALL wall_tenant('MatchWish');
CREATE POLICY own ON "MatchWish" TO council_app USING ("participationId" IN (SELECT app_my_participations()))
  WITH CHECK ("participationId" IN (SELECT app_my_participations()));

-- What a person wrote about themselves before: in the application they were accepted by, with what an organizer said each question
-- is for, and on the roster. For that person alone.
CREATE FUNCTION own_intake_sources(p_participation uuid)
RETURNS TABLE (source text, question text, answer text[], feeds text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid := app_org();
BEGIN
  IF NOT EXISTS (SELECT FROM app_my_participations() mine WHERE mine = p_participation) THEN RETURN; END IF;
  RETURN QUERY
    SELECT 'application', x.said ->> 'question', ARRAY(SELECT jsonb_array_elements_text(x.said -> 'answer')), q."feeds"::text
    FROM "Application" a CROSS JOIN LATERAL jsonb_array_elements(a."answers") WITH ORDINALITY AS x(said, at)
    LEFT JOIN "FormQuestion" q ON q."orgId" = v_org AND q."id" = (x.said ->> 'questionId')::uuid
    WHERE a."orgId" = v_org AND a."participationId" = p_participation ORDER BY x.at;
  RETURN QUERY
    SELECT 'roster', i."question", ARRAY[i."answer"], NULL::text FROM "IntakeAnswer" i
    WHERE i."orgId" = v_org AND i."membershipId" = app_membership() ORDER BY i."question";
END $$;

-- What people of the other role in a cohort let the asking participant see: topics, as the audience of their profile's part
-- allows, and of mentees the goals. Drafts are nobody's.
CREATE FUNCTION intake_shown(p_cohort uuid) RETURNS TABLE (participation_id uuid, goals text, topics text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid := app_org(); v_role "ParticipationRole";
BEGIN
  SELECT p."role" INTO v_role FROM "Participation" p JOIN "Cohort" h ON h."orgId" = p."orgId" AND h."id" = p."cohortId"
    WHERE p."orgId" = v_org AND p."cohortId" = p_cohort AND p."membershipId" = app_membership() AND p."leftAt" IS NULL
      AND h."status" <> 'draft';
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY
    SELECT p."id", CASE WHEN v_role = 'mentor' THEN i."goals" ELSE '' END,
      CASE WHEN d."audience" = 'organizers' THEN '{}' ELSE ARRAY(
        SELECT t."name" FROM "IntakeTopic" x JOIN "MatchingTopic" t ON t."orgId" = x."orgId" AND t."id" = x."topicId"
        WHERE x."orgId" = v_org AND x."participationId" = p."id" AND t."removedAt" IS NULL
        ORDER BY x."level" DESC, t."position", t."id") END
    FROM "Participation" p
    JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."membershipId" AND m."status" = 'active'
    JOIN "Intake" i ON i."orgId" = p."orgId" AND i."participationId" = p."id" AND i."filledAt" IS NOT NULL
    LEFT JOIN "MemberDetail" d ON d."orgId" = p."orgId" AND d."membershipId" = p."membershipId"
      AND d."part" = CASE WHEN v_role = 'mentor' THEN 'seeks' ELSE 'offers' END::"ProfilePart"
    WHERE p."orgId" = v_org AND p."cohortId" = p_cohort AND p."leftAt" IS NULL AND p."role" <> v_role;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['own_intake_sources(uuid)', 'intake_shown(uuid)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;

-- Everybody's wishes of a cohort, and blocks among its people as `apart`: for the matching, which runs as the system role. Whoever
-- else calls it is refused, rather than told that there are none.
CREATE FUNCTION match_wishes(p_org uuid, p_cohort uuid) RETURNS TABLE (kind text, by_id uuid, about_id uuid, rank int)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT w."kind"::text, w."participationId", w."aboutId", w."rank" FROM "MatchWish" w
  JOIN "Participation" a ON a."orgId" = w."orgId" AND a."id" = w."participationId" AND a."leftAt" IS NULL
  JOIN "Participation" b ON b."orgId" = w."orgId" AND b."id" = w."aboutId" AND b."leftAt" IS NULL
    AND b."cohortId" = a."cohortId" AND b."role" <> a."role"
  WHERE w."orgId" = p_org AND a."cohortId" = p_cohort
  UNION ALL
  SELECT 'apart', a."id", b."id", NULL FROM "Block" k
  JOIN "Participation" a ON a."orgId" = k."orgId" AND a."membershipId" = k."blockerId" AND a."leftAt" IS NULL
  JOIN "Participation" b ON b."orgId" = k."orgId" AND b."membershipId" = k."blockedId" AND b."leftAt" IS NULL
    AND b."cohortId" = a."cohortId" AND b."role" <> a."role"
  WHERE k."orgId" = p_org AND a."cohortId" = p_cohort
  ORDER BY 1, 2, 4, 3
$$;
REVOKE ALL ON FUNCTION match_wishes(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION match_wishes(uuid, uuid) TO council_system;
