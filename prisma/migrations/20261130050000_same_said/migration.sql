-- CreateEnum
CREATE TYPE "RecapChangeKind" AS ENUM ('head', 'words', 'order', 'included', 'highlight', 'merge', 'split', 'written');

-- AlterTable
ALTER TABLE "RecapPoint" ADD COLUMN     "highlighted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "Recap" ADD COLUMN     "arranged" BOOLEAN NOT NULL DEFAULT false;
-- What is there already stays in the order it has.
UPDATE "Recap" SET "arranged" = true;

-- CreateTable
CREATE TABLE "RecapChange" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recapId" UUID NOT NULL,
    "kind" "RecapChangeKind" NOT NULL,
    "lineId" UUID,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecapChange_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "PointsApart" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,

    CONSTRAINT "PointsApart_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "RecapChange_orgId_recapId_idx" ON "RecapChange"("orgId", "recapId");

-- CreateIndex
CREATE INDEX "RecapChange_orgId_lineId_idx" ON "RecapChange"("orgId", "lineId");

-- CreateIndex
CREATE INDEX "PointsApart_orgId_otherId_idx" ON "PointsApart"("orgId", "otherId");

-- CreateIndex
CREATE UNIQUE INDEX "PointsApart_orgId_oneId_otherId_key" ON "PointsApart"("orgId", "oneId", "otherId");

-- CreateIndex
CREATE INDEX "RecapPoint_orgId_mergedIntoId_idx" ON "RecapPoint"("orgId", "mergedIntoId");

-- AddForeignKey
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_orgId_mergedIntoId_fkey" FOREIGN KEY ("orgId", "mergedIntoId") REFERENCES "RecapPoint"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapChange" ADD CONSTRAINT "RecapChange_orgId_recapId_fkey" FOREIGN KEY ("orgId", "recapId") REFERENCES "Recap"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapChange" ADD CONSTRAINT "RecapChange_orgId_lineId_fkey" FOREIGN KEY ("orgId", "lineId") REFERENCES "RecapPoint"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsApart" ADD CONSTRAINT "PointsApart_orgId_oneId_fkey" FOREIGN KEY ("orgId", "oneId") REFERENCES "Point"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsApart" ADD CONSTRAINT "PointsApart_orgId_otherId_fkey" FOREIGN KEY ("orgId", "otherId") REFERENCES "Point"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

CALL wall_tenant('RecapChange');
CREATE POLICY organizers ON "RecapChange" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CALL wall_tenant('PointsApart');
CREATE POLICY organizers ON "PointsApart" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_not_into_itself" CHECK ("mergedIntoId" <> "id");

-- What was merged into another line is not printed: readers of the recap do not see how each group put it.
DROP POLICY readers ON "RecapPoint";
CREATE POLICY readers ON "RecapPoint" FOR SELECT TO council_app
  USING ("included" AND "mergedIntoId" IS NULL AND "recapId" IN (SELECT app_my_recaps()));
DROP POLICY link ON "RecapPoint";
CREATE POLICY link ON "RecapPoint" FOR SELECT TO council_app
  USING ("included" AND "mergedIntoId" IS NULL AND (SELECT app_link_session()) IS NOT NULL AND "recapId" = (SELECT app_link('recap')));

-- A line that speaks for others goes when its author strikes the point. The others said it too: the first of them stands in its
-- place, in its own words. Runs before the reference would complain.
CREATE FUNCTION app_speak_for_the_rest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_next uuid;
BEGIN
  IF app_org() <> OLD."orgId" THEN RETURN NULL; END IF;
  SELECT r."id" INTO v_next FROM "RecapPoint" r WHERE r."orgId" = OLD."orgId" AND r."mergedIntoId" = OLD."id"
    ORDER BY r."position", r."id" LIMIT 1;
  IF v_next IS NULL THEN RETURN NULL; END IF;
  UPDATE "RecapPoint" SET "mergedIntoId" = NULL, "position" = OLD."position", "included" = OLD."included",
    "highlighted" = OLD."highlighted" WHERE "orgId" = OLD."orgId" AND "id" = v_next;
  UPDATE "RecapPoint" SET "mergedIntoId" = v_next WHERE "orgId" = OLD."orgId" AND "mergedIntoId" = OLD."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "A_speak_for_the_rest" AFTER DELETE ON "RecapPoint" FOR EACH ROW EXECUTE FUNCTION app_speak_for_the_rest();

-- Names beside a line: of everybody who said it, for all points merged in it, and agreed to be named.
CREATE OR REPLACE FUNCTION recap_credits(p_recap uuid) RETURNS TABLE (kind text, id uuid, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app_is_organizer() OR p_recap IN (SELECT app_my_recaps())
    OR (app_link_session() IS NOT NULL AND p_recap = app_link('recap'))) THEN RETURN; END IF;
  RETURN QUERY
  SELECT DISTINCT 'point', h."id", m."name" FROM "RecapPoint" r
    JOIN "RecapPoint" h ON h."orgId" = r."orgId" AND h."id" = coalesce(r."mergedIntoId", r."id")
    JOIN "Point" p ON p."orgId" = r."orgId" AND p."id" = r."pointId" AND p."credited"
    JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."authorId"
    WHERE r."orgId" = app_org() AND r."recapId" = p_recap AND (h."included" OR app_is_organizer())
  UNION ALL
  SELECT 'addition', a."id", m."name" FROM "Addition" a
    JOIN "Membership" m ON m."orgId" = a."orgId" AND m."id" = a."authorId"
    WHERE a."orgId" = app_org() AND a."recapId" = p_recap AND a."credited" AND app_is_member();
END $$;

-- Endorsements of a recap's lines, one a person over all points merged in a line, counted past the points' own policy.
DROP FUNCTION recap_endorsements(uuid);
CREATE FUNCTION recap_endorsements(p_recap uuid) RETURNS TABLE (line_id uuid, point_ids uuid[], endorsed bigint, mine boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app_is_organizer() OR p_recap IN (SELECT app_my_recaps())
    OR (app_link_session() IS NOT NULL AND p_recap = app_link('recap'))) THEN RETURN; END IF;
  RETURN QUERY
  SELECT h."id", array_agg(DISTINCT r."pointId"), count(DISTINCT e."membershipId"),
    coalesce(bool_or(e."membershipId" = app_membership()), false)
  FROM "RecapPoint" r
  JOIN "RecapPoint" h ON h."orgId" = r."orgId" AND h."id" = coalesce(r."mergedIntoId", r."id")
  LEFT JOIN "Endorsement" e ON e."orgId" = r."orgId" AND e."pointId" = r."pointId"
  WHERE r."orgId" = app_org() AND r."recapId" = p_recap AND r."pointId" IS NOT NULL AND (h."included" OR app_is_organizer())
  GROUP BY h."id";
END $$;

-- Which lines of a recap are (also) whose who asks: they may strike what they said, or take their name away, also where it was
-- merged into another line.
CREATE FUNCTION recap_own(p_recap uuid) RETURNS TABLE (line_id uuid, point_id uuid, said text, credited boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app_is_organizer() OR p_recap IN (SELECT app_my_recaps())) THEN RETURN; END IF;
  RETURN QUERY
  SELECT h."id", p."id", p."text"::text, p."credited" FROM "RecapPoint" r
  JOIN "RecapPoint" h ON h."orgId" = r."orgId" AND h."id" = coalesce(r."mergedIntoId", r."id")
  JOIN "Point" p ON p."orgId" = r."orgId" AND p."id" = r."pointId"
  WHERE r."orgId" = app_org() AND r."recapId" = p_recap AND p."authorId" = app_membership() AND h."included"
  ORDER BY r."position", r."id";
END $$;

-- Who was in the room, in numbers alone.
CREATE FUNCTION recap_room(p_recap uuid) RETURNS TABLE (mentors bigint, mentees bigint, guests bigint, groups bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_session uuid;
BEGIN
  IF NOT (app_is_organizer() OR p_recap IN (SELECT app_my_recaps())
    OR (app_link_session() IS NOT NULL AND p_recap = app_link('recap'))) THEN RETURN; END IF;
  SELECT r."sessionId" INTO v_session FROM "Recap" r WHERE r."orgId" = app_org() AND r."id" = p_recap;
  RETURN QUERY
  WITH "present" AS (
    SELECT q."id", q."role" FROM "Participation" q WHERE q."orgId" = app_org() AND q."id" IN (
      SELECT a."participationId" FROM "Attendance" a
        WHERE a."orgId" = app_org() AND a."sessionId" = v_session AND a."status" = 'present'
      UNION
      -- Seated, and nobody noted them as absent.
      SELECT s."participationId" FROM "Seat" s
        WHERE s."orgId" = app_org() AND s."sessionId" = v_session AND s."participationId" IS NOT NULL
      EXCEPT
      SELECT a."participationId" FROM "Attendance" a
        WHERE a."orgId" = app_org() AND a."sessionId" = v_session AND a."status" = 'absent'))
  SELECT (SELECT count(*) FROM "present" p WHERE p."role" = 'mentor'), (SELECT count(*) FROM "present" p WHERE p."role" = 'mentee'),
    (SELECT count(*) FROM "Seat" s WHERE s."orgId" = app_org() AND s."sessionId" = v_session AND s."guestId" IS NOT NULL),
    (SELECT count(DISTINCT s."groupId") FROM "Seat" s WHERE s."orgId" = app_org() AND s."sessionId" = v_session)
  WHERE v_session IS NOT NULL;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    AND proname IN ('recap_credits', 'recap_endorsements', 'recap_own', 'recap_room', 'app_speak_for_the_rest') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
