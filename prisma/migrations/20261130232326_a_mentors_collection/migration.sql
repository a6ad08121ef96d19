-- AlterTable
ALTER TABLE "Recap" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "byline" VARCHAR(160) NOT NULL DEFAULT '',
ADD COLUMN     "cohortId" UUID,
ADD COLUMN     "heldToldAt" TIMESTAMPTZ(3),
ADD COLUMN     "heldToldById" UUID,
ALTER COLUMN "sessionId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "RecapPoint" ADD COLUMN     "chapterId" UUID,
ADD COLUMN     "sourceId" UUID,
ALTER COLUMN "agendaItemId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Addition" ALTER COLUMN "agendaItemId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "RecapChapter" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recapId" UUID NOT NULL,
    "heading" VARCHAR(200) NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "included" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "RecapChapter_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "RecapPicture" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recapId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" VARCHAR(300) NOT NULL,
    "credit" VARCHAR(160) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecapPicture_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "RecapChapter_orgId_recapId_position_idx" ON "RecapChapter"("orgId", "recapId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "RecapPicture_orgId_recapId_key" ON "RecapPicture"("orgId", "recapId");

-- CreateIndex
CREATE INDEX "Recap_orgId_authorId_idx" ON "Recap"("orgId", "authorId");

-- CreateIndex
CREATE INDEX "Recap_orgId_cohortId_idx" ON "Recap"("orgId", "cohortId");

-- CreateIndex
CREATE INDEX "RecapPoint_orgId_chapterId_idx" ON "RecapPoint"("orgId", "chapterId");

-- CreateIndex
CREATE INDEX "RecapPoint_orgId_sourceId_idx" ON "RecapPoint"("orgId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "RecapPoint_orgId_recapId_sourceId_key" ON "RecapPoint"("orgId", "recapId", "sourceId");

-- AddForeignKey
ALTER TABLE "Recap" ADD CONSTRAINT "Recap_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recap" ADD CONSTRAINT "Recap_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapChapter" ADD CONSTRAINT "RecapChapter_orgId_recapId_fkey" FOREIGN KEY ("orgId", "recapId") REFERENCES "Recap"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapPicture" ADD CONSTRAINT "RecapPicture_orgId_recapId_fkey" FOREIGN KEY ("orgId", "recapId") REFERENCES "Recap"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_orgId_chapterId_fkey" FOREIGN KEY ("orgId", "chapterId") REFERENCES "RecapChapter"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_orgId_sourceId_fkey" FOREIGN KEY ("orgId", "sourceId") REFERENCES "RecapPoint"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

-- A session's recap, or a collection: one or the other, all through.
ALTER TABLE "Recap" ADD CONSTRAINT "Recap_of_a_session_or_a_mentor" CHECK (
  num_nonnulls("sessionId", "authorId") = 1 AND ("authorId" IS NULL) = ("cohortId" IS NULL));
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_under_one" CHECK (num_nonnulls("agendaItemId", "chapterId") = 1);
-- A collection holds what somebody said, never words put into anybody's mouth; it is not merged.
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_of_somebody" CHECK (CASE WHEN "chapterId" IS NULL THEN "sourceId" IS NULL
  ELSE num_nonnulls("sourceId", "pointId") = 1 AND "additionId" IS NULL AND "mergedIntoId" IS NULL END);

-- The recap a stranger came by, while it is published for the world.
CREATE FUNCTION app_link_recap() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN (
  SELECT r."id" FROM "Recap" r
  WHERE r."orgId" = app_org() AND r."id" = app_link('recap') AND r."status" = 'published' AND r."audience" = 'world');
END $$;
-- Recaps a member may read: published for their cohort, or for the world. Organizers read every collection that is published.
CREATE OR REPLACE FUNCTION app_my_recaps() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT r."id" FROM "Recap" r LEFT JOIN "Session" s ON s."orgId" = r."orgId" AND s."id" = r."sessionId"
  WHERE r."orgId" = app_org() AND r."status" = 'published' AND app_membership() IS NOT NULL
    AND (r."audience" = 'world' OR coalesce(s."cohortId", r."cohortId") IN (SELECT app_my_cohorts())
      OR (r."authorId" IS NOT NULL AND app_is_organizer()));
END $$;
CREATE FUNCTION app_collections() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY SELECT r."id" FROM "Recap" r WHERE r."orgId" = app_org() AND r."authorId" IS NOT NULL;
END $$;
CREATE FUNCTION app_my_collections() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY SELECT r."id" FROM "Recap" r WHERE r."orgId" = app_org() AND r."authorId" = app_membership();
END $$;
CREATE FUNCTION app_my_chapters() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY SELECT c."id" FROM "RecapChapter" c WHERE c."orgId" = app_org() AND c."recapId" IN (SELECT app_my_collections());
END $$;
CREATE FUNCTION app_my_points() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY SELECT p."id" FROM "Point" p WHERE p."orgId" = app_org() AND p."authorId" = app_membership();
END $$;
-- What a mentor may take into a collection beside their own points: what recaps print that they may read.
CREATE FUNCTION app_usable_lines() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT l."id" FROM "RecapPoint" l WHERE l."orgId" = app_org() AND l."agendaItemId" IS NOT NULL AND l."included"
    AND l."mergedIntoId" IS NULL AND l."recapId" IN (SELECT app_my_recaps());
END $$;
-- Lines of collections whose source is still printed, for everybody who reads the collection: what a cohort's recap says stays
-- with that cohort, also where the collection is opened to the world.
CREATE FUNCTION app_open_picks() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT c."id" FROM "Recap" k JOIN "RecapPoint" c ON c."orgId" = k."orgId" AND c."recapId" = k."id" AND c."sourceId" IS NOT NULL
  JOIN "RecapPoint" l ON l."orgId" = c."orgId" AND l."id" = c."sourceId" AND l."included" AND l."mergedIntoId" IS NULL
  JOIN "Recap" r ON r."orgId" = l."orgId" AND r."id" = l."recapId" AND r."status" = 'published'
  JOIN "Session" s ON s."orgId" = r."orgId" AND s."id" = r."sessionId"
  WHERE k."orgId" = app_org() AND k."authorId" IS NOT NULL
    AND (r."audience" = 'world' OR (k."audience" = 'cohort' AND s."cohortId" = k."cohortId"))
    AND (k."authorId" = app_membership() OR k."id" = app_link_recap() OR k."id" IN (SELECT app_my_recaps()));
END $$;

-- Recaps: drafts for organizers, collections for their author; published ones for their audience.
DROP POLICY organizers ON "Recap";
CREATE POLICY organizers ON "Recap" TO council_app
  USING ("authorId" IS NULL AND (SELECT app_is_organizer())) WITH CHECK ("authorId" IS NULL AND (SELECT app_is_organizer()));
CREATE POLICY author ON "Recap" TO council_app USING ("authorId" = (SELECT app_membership()))
  WITH CHECK ("authorId" = (SELECT app_membership()) AND ("status" = 'draft' OR "cohortId" IN (SELECT app_my_mentor_cohorts())));
DROP POLICY link ON "Recap";
CREATE POLICY link ON "Recap" FOR SELECT TO council_app USING ("id" = (SELECT app_link_recap()));

DROP POLICY organizers ON "RecapPoint";
CREATE POLICY organizers ON "RecapPoint" TO council_app
  USING ("chapterId" IS NULL AND (SELECT app_is_organizer())) WITH CHECK ("chapterId" IS NULL AND (SELECT app_is_organizer()));
CREATE POLICY author_reads ON "RecapPoint" FOR SELECT TO council_app USING ("recapId" IN (SELECT app_my_collections()));
CREATE POLICY author_picks ON "RecapPoint" FOR INSERT TO council_app WITH CHECK (
  "recapId" IN (SELECT app_my_collections()) AND "chapterId" IN (SELECT app_my_chapters())
  AND ("sourceId" IN (SELECT app_usable_lines()) OR "pointId" IN (SELECT app_my_points())));
CREATE POLICY author_arranges ON "RecapPoint" FOR UPDATE TO council_app USING ("recapId" IN (SELECT app_my_collections()));
CREATE POLICY author_removes ON "RecapPoint" FOR DELETE TO council_app USING ("recapId" IN (SELECT app_my_collections()));
-- What a line is of is said once, when it comes in.
REVOKE UPDATE ON "RecapPoint" FROM council_app;
GRANT UPDATE ("text", "position", "included", "highlighted", "mergedIntoId") ON "RecapPoint" TO council_app;
DROP POLICY readers ON "RecapPoint";
CREATE POLICY readers ON "RecapPoint" FOR SELECT TO council_app
  USING ("included" AND "mergedIntoId" IS NULL AND "recapId" IN (SELECT app_my_recaps())
    AND ("sourceId" IS NULL OR "id" IN (SELECT app_open_picks())));
DROP POLICY link ON "RecapPoint";
CREATE POLICY link ON "RecapPoint" FOR SELECT TO council_app
  USING ("included" AND "mergedIntoId" IS NULL AND "recapId" = (SELECT app_link_recap())
    AND ("sourceId" IS NULL OR "id" IN (SELECT app_open_picks())));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['RecapChapter', 'RecapPicture'] LOOP
    CALL wall_tenant(t);
    EXECUTE format('CREATE POLICY author ON %I TO council_app USING ("recapId" IN (SELECT app_my_collections()))
      WITH CHECK ("recapId" IN (SELECT app_my_collections()))', t);
    EXECUTE format('CREATE POLICY readers ON %I FOR SELECT TO council_app USING ("recapId" IN (SELECT app_my_recaps()))', t);
    EXECUTE format('CREATE POLICY link ON %I FOR SELECT TO council_app USING ("recapId" = (SELECT app_link_recap()))', t);
  END LOOP;
END $$;
-- A chapter that its author has left out is nobody else's.
ALTER POLICY readers ON "RecapChapter" USING ("included" AND "recapId" IN (SELECT app_my_recaps()));
ALTER POLICY link ON "RecapChapter" USING ("included" AND "recapId" = (SELECT app_link_recap()));

DROP POLICY organizers ON "RecapChange";
CREATE POLICY organizers ON "RecapChange" TO council_app
  USING ((SELECT app_is_organizer()) AND "recapId" NOT IN (SELECT app_collections()))
  WITH CHECK ((SELECT app_is_organizer()) AND "recapId" NOT IN (SELECT app_collections()));
CREATE POLICY author ON "RecapChange" TO council_app
  USING ("recapId" IN (SELECT app_my_collections())) WITH CHECK ("recapId" IN (SELECT app_my_collections()));

-- What waits beside a collection is read by its author, and by nobody else.
DROP POLICY readers ON "Addition";
CREATE POLICY readers ON "Addition" FOR SELECT TO council_app USING (
  "authorId" = (SELECT app_membership()) OR ("state" = 'shown' AND "recapId" IN (SELECT app_my_recaps()))
  OR ("state" <> 'unconfirmed' AND (CASE WHEN "recapId" IN (SELECT app_collections())
    THEN "recapId" IN (SELECT app_my_collections()) ELSE (SELECT app_is_organizer()) END)));
DROP POLICY link ON "Addition";
CREATE POLICY link ON "Addition" FOR SELECT TO council_app USING (
  "state" = 'shown' AND "forWorld" AND "recapId" = (SELECT app_link_recap()));

CREATE OR REPLACE FUNCTION app_reads_recap(p_recap uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((app_is_organizer() AND p_recap NOT IN (SELECT app_collections())) OR p_recap IN (SELECT app_my_recaps())
    OR p_recap IN (SELECT app_my_collections()) OR p_recap = app_link_recap(), false)
$$;

-- The words of a collection's line are those of what it was taken from, whoever writes it.
CREATE FUNCTION app_in_their_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."chapterId" IS NULL OR app_org() IS DISTINCT FROM NEW."orgId" THEN RETURN NEW; END IF;
  NEW."text" := coalesce((SELECT l."text" FROM "RecapPoint" l WHERE l."orgId" = NEW."orgId" AND l."id" = NEW."sourceId"),
    (SELECT p."text" FROM "Point" p WHERE p."orgId" = NEW."orgId" AND p."id" = NEW."pointId"), NEW."text");
  RETURN NEW;
END $$;
CREATE TRIGGER "In_their_words" BEFORE INSERT OR UPDATE OF "text", "sourceId" ON "RecapPoint"
  FOR EACH ROW EXECUTE FUNCTION app_in_their_words();
-- Where a recap rewords a line, or a point is reworded by who said it, the collections that print it follow.
CREATE FUNCTION app_words_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_org() IS DISTINCT FROM NEW."orgId" THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'Point' THEN
    UPDATE "RecapPoint" SET "text" = NEW."text" WHERE "orgId" = NEW."orgId" AND "pointId" = NEW."id" AND "chapterId" IS NOT NULL;
  ELSE
    UPDATE "RecapPoint" SET "text" = NEW."text" WHERE "orgId" = NEW."orgId" AND "sourceId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Words_follow" AFTER UPDATE OF "text" ON "RecapPoint" FOR EACH ROW
  WHEN (NEW."chapterId" IS NULL AND NEW."text" <> OLD."text") EXECUTE FUNCTION app_words_follow();
CREATE TRIGGER "Words_follow" AFTER UPDATE OF "text" ON "Point" FOR EACH ROW
  WHEN (NEW."text" <> OLD."text") EXECUTE FUNCTION app_words_follow();

-- Where the line that speaks is struck, collections that print it print what takes its place.
CREATE OR REPLACE FUNCTION app_speak_for_the_rest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_next uuid;
BEGIN
  IF app_org() <> OLD."orgId" THEN RETURN NULL; END IF;
  SELECT r."id" INTO v_next FROM "RecapPoint" r WHERE r."orgId" = OLD."orgId" AND r."mergedIntoId" = OLD."id"
    ORDER BY r."position", r."id" LIMIT 1;
  IF v_next IS NULL THEN RETURN NULL; END IF;
  UPDATE "RecapPoint" SET "mergedIntoId" = NULL, "position" = OLD."position", "included" = OLD."included",
    "highlighted" = OLD."highlighted" WHERE "orgId" = OLD."orgId" AND "id" = v_next;
  UPDATE "RecapPoint" SET "mergedIntoId" = v_next WHERE "orgId" = OLD."orgId" AND "mergedIntoId" = OLD."id";
  UPDATE "RecapPoint" c SET "sourceId" = v_next WHERE c."orgId" = OLD."orgId" AND c."sourceId" = OLD."id"
    AND NOT EXISTS (SELECT FROM "RecapPoint" x WHERE x."orgId" = c."orgId" AND x."recapId" = c."recapId" AND x."sourceId" = v_next);
  RETURN NULL;
END $$;

-- Whose words a line is made of: its own point or addition and all that is merged into it; in a collection, those of its source.
CREATE FUNCTION app_voices(p_recap uuid) RETURNS TABLE (line_id uuid, included boolean, point_id uuid, addition_id uuid, place int, voice_id uuid)
LANGUAGE sql STABLE AS $$
  SELECT h."id", h."included", r."pointId", r."additionId", r."position", r."id" FROM "RecapPoint" h
  JOIN "RecapPoint" r ON r."orgId" = h."orgId"
    AND (r."id" = coalesce(h."sourceId", h."id") OR r."mergedIntoId" = coalesce(h."sourceId", h."id"))
  WHERE h."orgId" = app_org() AND h."recapId" = p_recap AND h."mergedIntoId" IS NULL
    AND (h."sourceId" IS NULL OR h."id" IN (SELECT app_open_picks()))
$$;

CREATE OR REPLACE FUNCTION recap_credits(p_recap uuid) RETURNS TABLE (kind text, id uuid, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_org() IS NULL OR NOT app_reads_recap(p_recap) THEN RETURN; END IF;
  RETURN QUERY
  SELECT DISTINCT 'point', v.line_id, coalesce(m."name", nullif(a."byline", '')) FROM app_voices(p_recap) v
    LEFT JOIN "Point" p ON p."orgId" = app_org() AND p."id" = v.point_id AND p."credited"
    LEFT JOIN "Addition" a ON a."orgId" = app_org() AND a."id" = v.addition_id AND a."credited"
    LEFT JOIN "Membership" m ON m."orgId" = app_org() AND m."id" = coalesce(p."authorId", a."authorId")
    WHERE (v.included OR app_is_organizer()) AND coalesce(m."name", nullif(a."byline", '')) IS NOT NULL
  UNION ALL
  SELECT 'addition', a."id", coalesce(m."name", nullif(a."byline", '')) FROM "Addition" a
    LEFT JOIN "Membership" m ON m."orgId" = a."orgId" AND m."id" = a."authorId"
    WHERE a."orgId" = app_org() AND a."recapId" = p_recap AND a."credited" AND coalesce(m."name", nullif(a."byline", '')) IS NOT NULL
      AND ((a."state" = 'shown' AND (app_is_member() OR a."forWorld")) OR (a."state" <> 'unconfirmed'
        AND (CASE WHEN p_recap IN (SELECT app_collections()) THEN p_recap IN (SELECT app_my_collections()) ELSE app_is_organizer() END)));
END $$;

CREATE OR REPLACE FUNCTION recap_endorsements(p_recap uuid)
RETURNS TABLE (line_id uuid, point_ids uuid[], addition_ids uuid[], endorsed bigint, mine boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_org() IS NULL OR NOT app_reads_recap(p_recap) THEN RETURN; END IF;
  RETURN QUERY
  SELECT v.line_id, array_remove(array_agg(DISTINCT v.point_id), NULL), array_remove(array_agg(DISTINCT v.addition_id), NULL),
    count(DISTINCT e."who"), coalesce(bool_or(e."who" = app_membership()), false)
  FROM app_voices(p_recap) v
  LEFT JOIN LATERAL (
    SELECT x."membershipId" AS "who" FROM "Endorsement" x WHERE x."orgId" = app_org() AND x."pointId" = v.point_id
    UNION ALL
    SELECT y."membershipId" FROM "AdditionEndorsement" y WHERE y."orgId" = app_org() AND y."additionId" = v.addition_id) e ON true
  WHERE (v.point_id IS NOT NULL OR v.addition_id IS NOT NULL) AND (v.included OR app_is_organizer())
  GROUP BY v.line_id;
END $$;

CREATE OR REPLACE FUNCTION recap_own(p_recap uuid) RETURNS TABLE (line_id uuid, kind text, id uuid, said text, credited boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_membership() IS NULL OR NOT app_reads_recap(p_recap) THEN RETURN; END IF;
  RETURN QUERY
  SELECT v.line_id, CASE WHEN p."id" IS NULL THEN 'addition' ELSE 'point' END, coalesce(p."id", a."id"),
    coalesce(p."text", a."text")::text, coalesce(p."credited", a."credited")
  FROM app_voices(p_recap) v
  LEFT JOIN "Point" p ON p."orgId" = app_org() AND p."id" = v.point_id
  LEFT JOIN "Addition" a ON a."orgId" = app_org() AND a."id" = v.addition_id
  WHERE coalesce(p."authorId", a."authorId") = app_membership() AND v.included
  ORDER BY v.place, v.voice_id;
END $$;

CREATE OR REPLACE FUNCTION moderate_addition(p_addition uuid, p_state "AdditionState") RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Addition" a SET "state" = p_state WHERE a."orgId" = app_org() AND a."id" = p_addition
    AND a."state" <> 'unconfirmed' AND p_state IN ('shown', 'hidden')
    AND (CASE WHEN a."recapId" IN (SELECT app_collections()) THEN a."recapId" IN (SELECT app_my_collections())
      ELSE app_is_organizer() END);
  IF FOUND THEN outcome := 'done'; RETURN NEXT; END IF;
END $$;

-- Organizers cannot write in a collection. They can close one that was published, with its address; it is its author's again.
CREATE FUNCTION withdraw_collection(p_recap uuid, p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Recap" r SET "status" = 'draft', "audience" = 'cohort', "updatedAt" = p_now
    WHERE r."orgId" = app_org() AND r."id" = p_recap AND r."authorId" IS NOT NULL AND r."status" = 'published' AND app_is_organizer();
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE "AccessLink" l SET "revokedAt" = p_now
    WHERE l."orgId" = app_org() AND l."kind" = 'recap' AND l."subjectId" = p_recap AND l."revokedAt" IS NULL;
  outcome := 'withdrawn'; RETURN NEXT;
END $$;

-- To a collection one adds as a whole, to a recap under a question of its session.
CREATE OR REPLACE FUNCTION send_addition(p_question uuid, p_text text, p_name text, p_email text, p_form jsonb, p_link jsonb, p_now timestamptz)
RETURNS TABLE (outcome text, link_id uuid, nonce text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_id uuid := (p_form ->> 'id')::uuid; v_worked boolean := (p_form ->> 'worked')::boolean; v_recap uuid := app_link_recap();
BEGIN
  IF app_org() IS NULL OR v_recap IS NULL OR NOT (CASE WHEN p_question IS NULL THEN app_link_session() IS NULL
    ELSE EXISTS (SELECT FROM "AgendaItem" i WHERE i."orgId" = app_org() AND i."id" = p_question
      AND i."sessionId" = app_link_session() AND i."kind" = 'question') END)
  THEN outcome := 'closed'; RETURN NEXT; RETURN; END IF;
  SELECT l."id", l."nonce" INTO link_id, nonce FROM "Addition" a JOIN "AccessLink" l ON l."orgId" = a."orgId"
    AND l."kind" = 'addition' AND l."subjectId" = a."id" WHERE a."orgId" = app_org() AND a."id" = v_id AND a."recapId" = v_recap;
  IF FOUND THEN outcome := CASE WHEN v_worked THEN 'held' ELSE 'mailed' END; RETURN NEXT; RETURN; END IF;
  outcome := app_count_addition(v_recap, p_form ->> 'hash', p_form ->> 'network', p_form ->> 'address', p_now);
  IF outcome <> 'counted' THEN RETURN NEXT; RETURN; END IF;
  INSERT INTO "Addition" ("orgId", "id", "recapId", "agendaItemId", "text", "credited", "byline", "state", "forWorld", "createdAt")
    VALUES (app_org(), v_id, v_recap, p_question, p_text, p_name <> '', p_name,
      CASE WHEN v_worked THEN 'held' ELSE 'unconfirmed' END::"AdditionState", true, p_now);
  INSERT INTO "AccessLink" ("orgId", "id", "kind", "subjectId", "nonce", "tokenHash", "expiresAt", "createdAt")
    VALUES (app_org(), (p_link ->> 'id')::uuid, 'addition', v_id, p_link ->> 'nonce', decode(p_link ->> 'tokenHash', 'hex'),
      CASE WHEN v_worked THEN NULL ELSE p_now + interval '7 days' END, p_now);
  IF p_email <> '' THEN
    INSERT INTO "AdditionSender" ("orgId", "id", "additionId", "email", "createdAt")
      VALUES (app_org(), gen_random_uuid(), v_id, p_email, p_now);
    PERFORM app_addition_post(CASE WHEN v_worked THEN 'mail.addition-link' ELSE 'mail.addition-confirm' END, v_id, p_now);
  END IF;
  IF v_worked THEN
    PERFORM app_addition_post('mail.addition-held', v_id, p_now);
    PERFORM app_addition_note('sendAddition', v_id, p_now);
  END IF;
  outcome := CASE WHEN v_worked THEN 'held' ELSE 'mailed' END;
  link_id := (p_link ->> 'id')::uuid; nonce := p_link ->> 'nonce';
  RETURN NEXT;
END $$;

CREATE OR REPLACE FUNCTION open_addition() RETURNS TABLE (page jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT jsonb_build_object('organization', o."name", 'accent', o."accent", 'recap', r."title", 'question', i."text",
    'collection', r."authorId" IS NOT NULL,
    'text', a."text", 'byline', CASE WHEN a."credited" THEN a."byline" ELSE '' END, 'state', a."state",
    'inRecap', EXISTS (SELECT FROM "RecapPoint" p WHERE p."orgId" = a."orgId" AND p."additionId" = a."id"),
    'isOpen', r."status" = 'published' AND r."audience" = 'world', 'createdAt', a."createdAt")
  FROM "Addition" a JOIN "Organization" o ON o."id" = a."orgId"
  JOIN "Recap" r ON r."orgId" = a."orgId" AND r."id" = a."recapId"
  LEFT JOIN "AgendaItem" i ON i."orgId" = a."orgId" AND i."id" = a."agendaItemId"
  WHERE a."orgId" = app_org() AND a."id" = app_link('addition');
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND proname IN ('app_link_recap',
    'app_my_recaps', 'app_collections', 'app_my_collections', 'app_my_chapters', 'app_my_points', 'app_usable_lines', 'app_open_picks',
    'app_in_their_words', 'app_words_follow', 'app_speak_for_the_rest', 'recap_credits', 'recap_endorsements', 'recap_own',
    'moderate_addition', 'withdraw_collection', 'send_addition', 'open_addition') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
