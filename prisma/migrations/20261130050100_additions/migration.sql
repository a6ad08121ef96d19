-- CreateEnum
CREATE TYPE "AdditionState" AS ENUM ('unconfirmed', 'held', 'shown', 'hidden');

-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'addition';

-- AlterTable
ALTER TABLE "RecapPoint" ADD COLUMN     "additionId" UUID;

-- AlterTable
ALTER TABLE "Addition" ADD COLUMN     "byline" VARCHAR(160) NOT NULL DEFAULT '',
ADD COLUMN     "forWorld" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "state" "AdditionState" NOT NULL DEFAULT 'shown',
ALTER COLUMN "authorId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "AdditionSender" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "additionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdditionSender_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "AdditionTry" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recapId" UUID NOT NULL,
    "formHash" TEXT NOT NULL,
    "networkHash" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdditionTry_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "AdditionEndorsement" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "additionId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdditionEndorsement_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AdditionSender_orgId_additionId_key" ON "AdditionSender"("orgId", "additionId");

-- CreateIndex
CREATE INDEX "AdditionTry_orgId_recapId_at_idx" ON "AdditionTry"("orgId", "recapId", "at");

-- CreateIndex
CREATE INDEX "AdditionTry_orgId_networkHash_at_idx" ON "AdditionTry"("orgId", "networkHash", "at");

-- CreateIndex
CREATE INDEX "AdditionTry_orgId_addressHash_at_idx" ON "AdditionTry"("orgId", "addressHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AdditionTry_orgId_formHash_key" ON "AdditionTry"("orgId", "formHash");

-- CreateIndex
CREATE INDEX "AdditionEndorsement_orgId_membershipId_idx" ON "AdditionEndorsement"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "AdditionEndorsement_orgId_additionId_membershipId_key" ON "AdditionEndorsement"("orgId", "additionId", "membershipId");

-- CreateIndex
CREATE INDEX "RecapPoint_orgId_additionId_idx" ON "RecapPoint"("orgId", "additionId");

-- CreateIndex
CREATE UNIQUE INDEX "RecapPoint_orgId_recapId_additionId_key" ON "RecapPoint"("orgId", "recapId", "additionId");

-- AddForeignKey
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_orgId_additionId_fkey" FOREIGN KEY ("orgId", "additionId") REFERENCES "Addition"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdditionSender" ADD CONSTRAINT "AdditionSender_orgId_additionId_fkey" FOREIGN KEY ("orgId", "additionId") REFERENCES "Addition"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdditionTry" ADD CONSTRAINT "AdditionTry_orgId_recapId_fkey" FOREIGN KEY ("orgId", "recapId") REFERENCES "Recap"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdditionEndorsement" ADD CONSTRAINT "AdditionEndorsement_orgId_additionId_fkey" FOREIGN KEY ("orgId", "additionId") REFERENCES "Addition"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdditionEndorsement" ADD CONSTRAINT "AdditionEndorsement_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

ALTER TABLE "Addition" ADD CONSTRAINT "Addition_says_something" CHECK (length(btrim("text")) > 0);
-- Only strangers wait to be read.
ALTER TABLE "Addition" ADD CONSTRAINT "Addition_of_a_stranger" CHECK (
  "authorId" IS NULL OR "state" IN ('shown', 'hidden'));

CREATE INDEX "Addition_waiting" ON "Addition" ("orgId", "recapId") WHERE "state" = 'held';

DROP POLICY readers ON "Addition";
CREATE POLICY readers ON "Addition" FOR SELECT TO council_app USING (
  "authorId" = (SELECT app_membership()) OR ("state" <> 'unconfirmed' AND (SELECT app_is_organizer()))
  OR ("state" = 'shown' AND "recapId" IN (SELECT app_my_recaps())));
CREATE POLICY link ON "Addition" FOR SELECT TO council_app USING (
  "state" = 'shown' AND "forWorld" AND (SELECT app_link_session()) IS NOT NULL AND "recapId" = (SELECT app_link('recap')));
CREATE POLICY own_link ON "Addition" FOR SELECT TO council_app USING ("id" = (SELECT app_link('addition')));
-- Members write for themselves; whether an addition is shown is said by moderate_addition alone, and nobody else says whether
-- its author is named.
DROP POLICY author_adds ON "Addition";
CREATE POLICY author_adds ON "Addition" FOR INSERT TO council_app
  WITH CHECK ("authorId" = (SELECT app_membership()) AND "state" = 'shown' AND "byline" = '' AND "recapId" IN (SELECT app_my_recaps()));
REVOKE UPDATE ON "Addition" FROM council_app;
GRANT UPDATE ("credited") ON "Addition" TO council_app;

CALL wall_tenant('AdditionSender');
REVOKE INSERT, UPDATE, DELETE ON "AdditionSender" FROM council_app;
CALL wall_tenant('AdditionTry');
REVOKE INSERT, UPDATE, DELETE ON "AdditionTry" FROM council_app;

CALL wall_tenant('AdditionEndorsement');
CREATE POLICY readers ON "AdditionEndorsement" FOR SELECT TO council_app
  USING ((SELECT app_is_organizer()) OR "membershipId" = (SELECT app_membership()));
CREATE POLICY own_insert ON "AdditionEndorsement" FOR INSERT TO council_app WITH CHECK ("membershipId" = (SELECT app_membership()));
CREATE POLICY own_delete ON "AdditionEndorsement" FOR DELETE TO council_app USING ("membershipId" = (SELECT app_membership()));

-- Whether whoever asks may read this recap.
CREATE FUNCTION app_reads_recap(p_recap uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(app_is_organizer() OR p_recap IN (SELECT app_my_recaps())
    OR (app_link_session() IS NOT NULL AND p_recap = app_link('recap')), false)
$$;

-- Names: of the authors of points and of additions taken in, of those who agreed; and of additions that whoever asks may read.
CREATE OR REPLACE FUNCTION recap_credits(p_recap uuid) RETURNS TABLE (kind text, id uuid, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_org() IS NULL OR NOT app_reads_recap(p_recap) THEN RETURN; END IF;
  RETURN QUERY
  SELECT DISTINCT 'point', h."id", coalesce(m."name", nullif(a."byline", '')) FROM "RecapPoint" r
    JOIN "RecapPoint" h ON h."orgId" = r."orgId" AND h."id" = coalesce(r."mergedIntoId", r."id")
    LEFT JOIN "Point" p ON p."orgId" = r."orgId" AND p."id" = r."pointId" AND p."credited"
    LEFT JOIN "Addition" a ON a."orgId" = r."orgId" AND a."id" = r."additionId" AND a."credited"
    LEFT JOIN "Membership" m ON m."orgId" = r."orgId" AND m."id" = coalesce(p."authorId", a."authorId")
    WHERE r."orgId" = app_org() AND r."recapId" = p_recap AND (h."included" OR app_is_organizer())
      AND coalesce(m."name", nullif(a."byline", '')) IS NOT NULL
  UNION ALL
  SELECT 'addition', a."id", coalesce(m."name", nullif(a."byline", '')) FROM "Addition" a
    LEFT JOIN "Membership" m ON m."orgId" = a."orgId" AND m."id" = a."authorId"
    WHERE a."orgId" = app_org() AND a."recapId" = p_recap AND a."credited" AND coalesce(m."name", nullif(a."byline", '')) IS NOT NULL
      AND ((a."state" = 'shown' AND (app_is_member() OR a."forWorld")) OR (a."state" <> 'unconfirmed' AND app_is_organizer()));
END $$;

-- One endorsement a person over everything merged in a line.
DROP FUNCTION recap_endorsements(uuid);
CREATE FUNCTION recap_endorsements(p_recap uuid)
RETURNS TABLE (line_id uuid, point_ids uuid[], addition_ids uuid[], endorsed bigint, mine boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_org() IS NULL OR NOT app_reads_recap(p_recap) THEN RETURN; END IF;
  RETURN QUERY
  SELECT h."id", array_remove(array_agg(DISTINCT r."pointId"), NULL), array_remove(array_agg(DISTINCT r."additionId"), NULL),
    count(DISTINCT e."who"), coalesce(bool_or(e."who" = app_membership()), false)
  FROM "RecapPoint" r
  JOIN "RecapPoint" h ON h."orgId" = r."orgId" AND h."id" = coalesce(r."mergedIntoId", r."id")
  LEFT JOIN LATERAL (
    SELECT x."membershipId" AS "who" FROM "Endorsement" x WHERE x."orgId" = r."orgId" AND x."pointId" = r."pointId"
    UNION ALL
    SELECT y."membershipId" FROM "AdditionEndorsement" y WHERE y."orgId" = r."orgId" AND y."additionId" = r."additionId") e ON true
  WHERE r."orgId" = app_org() AND r."recapId" = p_recap AND (r."pointId" IS NOT NULL OR r."additionId" IS NOT NULL)
    AND (h."included" OR app_is_organizer())
  GROUP BY h."id";
END $$;

CREATE FUNCTION addition_endorsements(p_recap uuid) RETURNS TABLE (addition_id uuid, endorsed bigint, mine boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_org() IS NULL OR NOT app_reads_recap(p_recap) THEN RETURN; END IF;
  RETURN QUERY
  SELECT a."id", count(e."id"), coalesce(bool_or(e."membershipId" = app_membership()), false) FROM "Addition" a
  JOIN "AdditionEndorsement" e ON e."orgId" = a."orgId" AND e."additionId" = a."id"
  WHERE a."orgId" = app_org() AND a."recapId" = p_recap AND a."state" = 'shown' AND (app_is_member() OR a."forWorld")
  GROUP BY a."id";
END $$;

DROP FUNCTION recap_own(uuid);
CREATE FUNCTION recap_own(p_recap uuid) RETURNS TABLE (line_id uuid, kind text, id uuid, said text, credited boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_membership() IS NULL OR NOT app_reads_recap(p_recap) THEN RETURN; END IF;
  RETURN QUERY
  SELECT h."id", CASE WHEN p."id" IS NULL THEN 'addition' ELSE 'point' END, coalesce(p."id", a."id"),
    coalesce(p."text", a."text")::text, coalesce(p."credited", a."credited")
  FROM "RecapPoint" r
  JOIN "RecapPoint" h ON h."orgId" = r."orgId" AND h."id" = coalesce(r."mergedIntoId", r."id")
  LEFT JOIN "Point" p ON p."orgId" = r."orgId" AND p."id" = r."pointId"
  LEFT JOIN "Addition" a ON a."orgId" = r."orgId" AND a."id" = r."additionId"
  WHERE r."orgId" = app_org() AND r."recapId" = p_recap AND coalesce(p."authorId", a."authorId") = app_membership() AND h."included"
  ORDER BY r."position", r."id";
END $$;

-- An organizer lets an addition in, or leaves it out. Never one whose mailbox has not confirmed it.
CREATE FUNCTION moderate_addition(p_addition uuid, p_state "AdditionState") RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Addition" a SET "state" = p_state WHERE a."orgId" = app_org() AND a."id" = p_addition AND app_is_organizer()
    AND a."state" <> 'unconfirmed' AND p_state IN ('shown', 'hidden');
  IF FOUND THEN outcome := 'done'; RETURN NEXT; END IF;
END $$;

CREATE FUNCTION app_addition_post(p_topic text, p_addition uuid, p_now timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Outbox" ("id", "orgId", "topic", "payload", "createdAt")
  VALUES (gen_random_uuid(), app_org(), p_topic, jsonb_build_object('addition', p_addition), p_now)
$$;
CREATE FUNCTION app_addition_note(p_action text, p_addition uuid, p_now timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "AuditEvent" ("orgId", "id", "action", "subjectType", "subjectId", "at")
  VALUES (app_org(), gen_random_uuid(), p_action, 'Addition', p_addition, p_now)
$$;

-- Counts one more attempt of a stranger: 'counted', or which limit it would go over. Locks in one order for everybody.
CREATE FUNCTION app_count_addition(p_recap uuid, p_form text, p_network text, p_address text, p_now timestamptz) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('add:' || p_network, 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('add:' || p_recap, 1));
  IF EXISTS (SELECT FROM "AdditionTry" t WHERE t."orgId" = app_org() AND t."formHash" = p_form) THEN RETURN 'spent'; END IF;
  IF (SELECT count(*) FROM "AdditionTry" t WHERE t."orgId" = app_org() AND t."networkHash" = p_network
    AND t."at" > p_now - interval '1 hour') >= 20 THEN RETURN 'network'; END IF;
  IF p_address <> '' AND (SELECT count(*) FROM "AdditionTry" t WHERE t."orgId" = app_org() AND t."addressHash" = p_address
    AND t."at" > p_now - interval '1 day') >= 5 THEN RETURN 'address'; END IF;
  IF (SELECT count(*) FROM "AdditionTry" t WHERE t."orgId" = app_org() AND t."recapId" = p_recap
    AND t."at" > p_now - interval '1 hour') >= 60 THEN RETURN 'recap'; END IF;
  -- Nobody reads more than so many at once; what waits is read first.
  IF (SELECT count(*) FROM "Addition" a WHERE a."orgId" = app_org() AND a."recapId" = p_recap
    AND a."state" IN ('held', 'unconfirmed')) >= 200 THEN RETURN 'recap'; END IF;
  INSERT INTO "AdditionTry" ("orgId", "id", "recapId", "formHash", "networkHash", "addressHash", "at")
    VALUES (app_org(), gen_random_uuid(), p_recap, p_form, p_network, p_address, p_now);
  RETURN 'counted';
END $$;

-- Keeps what a stranger would have added: 'held' where their browser has worked for it, 'mailed' where their mailbox is asked.
-- p_form: {id, hash, worked, network, address}; p_link: {id, nonce, tokenHash}. Answers with the link's row, of the first time.
CREATE FUNCTION send_addition(p_question uuid, p_text text, p_name text, p_email text, p_form jsonb, p_link jsonb, p_now timestamptz)
RETURNS TABLE (outcome text, link_id uuid, nonce text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_id uuid := (p_form ->> 'id')::uuid; v_worked boolean := (p_form ->> 'worked')::boolean; v_recap uuid := app_link('recap');
BEGIN
  IF app_org() IS NULL OR app_link_session() IS NULL OR NOT EXISTS (SELECT FROM "AgendaItem" i WHERE i."orgId" = app_org()
    AND i."id" = p_question AND i."sessionId" = app_link_session() AND i."kind" = 'question')
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

-- What the holder of an addition's own link wrote, and how it stands.
CREATE FUNCTION open_addition() RETURNS TABLE (page jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT jsonb_build_object('organization', o."name", 'accent', o."accent", 'recap', r."title", 'question', i."text",
    'text', a."text", 'byline', CASE WHEN a."credited" THEN a."byline" ELSE '' END, 'state', a."state",
    'inRecap', EXISTS (SELECT FROM "RecapPoint" p WHERE p."orgId" = a."orgId" AND p."additionId" = a."id"),
    'isOpen', r."status" = 'published' AND r."audience" = 'world', 'createdAt', a."createdAt")
  FROM "Addition" a JOIN "Organization" o ON o."id" = a."orgId"
  JOIN "Recap" r ON r."orgId" = a."orgId" AND r."id" = a."recapId"
  JOIN "AgendaItem" i ON i."orgId" = a."orgId" AND i."id" = a."agendaItemId"
  WHERE a."orgId" = app_org() AND a."id" = app_link('addition');
END $$;

CREATE FUNCTION confirm_addition(p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Addition" a SET "state" = 'held'
    WHERE a."orgId" = app_org() AND a."id" = app_link('addition') AND a."state" = 'unconfirmed';
  IF FOUND THEN
    UPDATE "AccessLink" SET "expiresAt" = NULL
      WHERE "orgId" = app_org() AND "kind" = 'addition' AND "subjectId" = app_link('addition');
    PERFORM app_addition_post('mail.addition-held', app_link('addition'), p_now);
    PERFORM app_addition_note('sendAddition', app_link('addition'), p_now);
  END IF;
  outcome := 'confirmed';
  RETURN NEXT;
END $$;

-- Whether, and by which name, its author is named; '' is no name.
CREATE FUNCTION credit_addition(p_name text, p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Addition" a SET "credited" = p_name <> '', "byline" = p_name
    WHERE a."orgId" = app_org() AND a."id" = app_link('addition');
  IF FOUND THEN
    PERFORM app_addition_note('creditAddition', app_link('addition'), p_now);
    outcome := 'saved'; RETURN NEXT;
  END IF;
END $$;

-- Takes it away for good, out of the recap too, with its links.
CREATE FUNCTION take_back_addition(p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_id uuid := app_link('addition');
BEGIN
  DELETE FROM "Addition" a WHERE a."orgId" = app_org() AND a."id" = v_id;
  IF NOT FOUND THEN RETURN; END IF;
  DELETE FROM "AccessLink" l WHERE l."orgId" = app_org() AND l."kind" = 'addition' AND l."subjectId" = v_id;
  PERFORM app_addition_note('takeBackAddition', v_id, p_now);
  outcome := 'gone'; RETURN NEXT;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname IN ('recap_credits',
    'recap_endorsements', 'addition_endorsements', 'recap_own', 'moderate_addition', 'send_addition', 'open_addition',
    'confirm_addition', 'credit_addition', 'take_back_addition') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
