-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('short', 'long', 'one', 'several', 'scale');

-- CreateEnum
CREATE TYPE "QuestionAudience" AS ENUM ('everybody', 'mentor', 'mentee');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('new', 'waitlisted', 'accepted', 'declined', 'withdrawn');

-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'application';

-- AlterTable
ALTER TABLE "Program" ADD COLUMN     "askedOfMentees" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "askedOfMentors" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "coverId" UUID,
ADD COLUMN     "findable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "publicSlug" TEXT,
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "story" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "applyFrom" DATE,
ADD COLUMN     "applyUntil" DATE,
ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "menteePlaces" INTEGER,
ADD COLUMN     "mentorPlaces" INTEGER,
ADD COLUMN     "movesUp" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "startsOn" DATE;

-- CreateTable
CREATE TABLE "FormQuestion" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "audience" "QuestionAudience" NOT NULL DEFAULT 'everybody',
    "text" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "options" TEXT[],
    "lowLabel" TEXT NOT NULL DEFAULT '',
    "highLabel" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FormQuestion_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Application" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "role" "ParticipationRole" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'new',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "participationId" UUID,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "state" "ApplicationState" NOT NULL,
    "applicationIds" UUID[],
    "letter" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ApplyTry" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "addressHash" TEXT NOT NULL,
    "networkHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApplyTry_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "FormQuestion_orgId_cohortId_position_idx" ON "FormQuestion"("orgId", "cohortId", "position");

-- CreateIndex
CREATE INDEX "Application_orgId_cohortId_state_confirmedAt_id_idx" ON "Application"("orgId", "cohortId", "state", "confirmedAt", "id");

-- CreateIndex
CREATE INDEX "Decision_orgId_cohortId_idx" ON "Decision"("orgId", "cohortId");

-- CreateIndex
CREATE INDEX "ApplyTry_orgId_addressHash_at_idx" ON "ApplyTry"("orgId", "addressHash", "at");

-- CreateIndex
CREATE INDEX "ApplyTry_orgId_networkHash_at_idx" ON "ApplyTry"("orgId", "networkHash", "at");

-- CreateIndex
CREATE INDEX "Program_orgId_coverId_idx" ON "Program"("orgId", "coverId");

-- CreateIndex
CREATE UNIQUE INDEX "Program_orgId_publicSlug_key" ON "Program"("orgId", "publicSlug");

-- AddForeignKey
ALTER TABLE "FormQuestion" ADD CONSTRAINT "FormQuestion_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplyTry" ADD CONSTRAINT "ApplyTry_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_orgId_coverId_fkey" FOREIGN KEY ("orgId", "coverId") REFERENCES "Picture"("orgId", "id") ON DELETE SET NULL ("coverId") ON UPDATE CASCADE;

-- One application of an address counts in a cohort; a withdrawn one leaves room for another.
CREATE UNIQUE INDEX "Application_one_an_address" ON "Application" ("orgId", "cohortId", "email")
  WHERE "confirmedAt" IS NOT NULL AND "state" <> 'withdrawn';
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_days_in_order" CHECK ("applyUntil" >= "applyFrom" AND "endsOn" >= "startsOn");
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_places" CHECK ("mentorPlaces" >= 0 AND "menteePlaces" >= 0);

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

CALL wall_tenant('FormQuestion');
CREATE POLICY organizers ON "FormQuestion" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CALL wall_tenant('Decision');
CREATE POLICY organizers ON "Decision" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));

-- Organizers see what a mailbox has confirmed, and decide about it; whoever sent it reads it by its link. What strangers write
-- goes through the functions below.
CALL wall_tenant('Application');
CREATE POLICY organizers_read ON "Application" FOR SELECT TO council_app
  USING ("confirmedAt" IS NOT NULL AND (SELECT app_is_organizer()));
CREATE POLICY organizers_decide ON "Application" FOR UPDATE TO council_app
  USING ("confirmedAt" IS NOT NULL AND (SELECT app_is_organizer()));
CREATE POLICY link ON "Application" FOR SELECT TO council_app USING ("id" = (SELECT app_link('application')));
REVOKE INSERT, UPDATE, DELETE ON "Application" FROM council_app;
GRANT UPDATE ("state", "decidedAt", "participationId") ON "Application" TO council_app;

-- Counted by the functions below alone.
CALL wall_tenant('ApplyTry');
REVOKE INSERT, UPDATE, DELETE ON "ApplyTry" FROM council_app;

-- Whether a day in `zone` has begun, and whether it is over.
CREATE FUNCTION app_day_begun(day date, zone text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT at >= (day::timestamp AT TIME ZONE zone) $$;
CREATE FUNCTION app_takes_applications(c "Cohort", at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(c."status" IN ('enrolling', 'active') AND c."archivedAt" IS NULL
    AND app_day_begun(c."applyFrom", c."timeZone", at) AND NOT app_day_begun(c."applyUntil" + 1, c."timeZone", at), false)
$$;
-- The cohort a program's public page speaks of: the one that can be applied to soonest, else the last that could.
CREATE FUNCTION app_public_cohort(org uuid, program uuid, at timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT c."id" FROM "Cohort" c
  WHERE c."orgId" = org AND c."programId" = program AND c."status" IN ('enrolling', 'active') AND c."archivedAt" IS NULL
    AND c."applyFrom" IS NOT NULL AND c."applyUntil" IS NOT NULL
  ORDER BY app_takes_applications(c, at) DESC, c."applyUntil" >= at::date DESC, abs(c."applyUntil" - at::date), c."id" LIMIT 1
$$;
CREATE FUNCTION app_form_questions(org uuid, cohort uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', q."id", 'kind', q."kind", 'audience', q."audience", 'text', q."text",
    'required', q."required", 'options', q."options", 'lowLabel', q."lowLabel", 'highLabel', q."highLabel")
    ORDER BY q."position", q."id"), '[]')
  FROM "FormQuestion" q WHERE q."orgId" = org AND q."cohortId" = cohort AND q."removedAt" IS NULL
$$;
CREATE FUNCTION app_cohort_card(c "Cohort", at timestamptz) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', c."id", 'name', c."name", 'timeZone', c."timeZone", 'applyFrom', c."applyFrom",
    'applyUntil', c."applyUntil", 'startsOn', c."startsOn", 'endsOn', c."endsOn", 'mentors', c."mentorsPerGroup" > 0,
    'isOpen', app_takes_applications(c, at), 'questions', app_form_questions(c."orgId", c."id"))
$$;

-- Crossing the wall, one narrow door each. Strangers come to a published program by its address:
CREATE FUNCTION resolve_program(p_org text, p_program text) RETURNS TABLE (org_id uuid, program_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT p."orgId", p."id" FROM "Organization" o JOIN "Program" p ON p."orgId" = o."id"
  WHERE o."slug" = p_org AND p."publicSlug" = p_program AND p."publishedAt" IS NOT NULL AND p."archivedAt" IS NULL
    AND NOT p."isTemplate";
END $$;

-- What the public page of the program says.
CREATE FUNCTION open_program(p_now timestamptz) RETURNS TABLE (page jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT jsonb_build_object('orgSlug', o."slug", 'organization', o."name", 'accent', o."accent", 'slug', p."publicSlug",
    'name', p."name", 'summary', p."summary", 'story', p."story", 'askedOfMentors', p."askedOfMentors",
    'askedOfMentees', p."askedOfMentees", 'coverId', p."coverId", 'findable', p."findable",
    'cohort', CASE WHEN c."id" IS NOT NULL THEN app_cohort_card(c, p_now) END)
  FROM "Program" p JOIN "Organization" o ON o."id" = p."orgId"
  LEFT JOIN "Cohort" c ON c."orgId" = p."orgId" AND c."id" = app_public_cohort(p."orgId", p."id", p_now)
  WHERE p."orgId" = app_org() AND p."id" = app_link('program') AND p."publishedAt" IS NOT NULL;
END $$;

CREATE FUNCTION open_program_cover(p_picture uuid) RETURNS TABLE (bytes bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT i."bytes" FROM "Program" p JOIN "Picture" i ON i."orgId" = p."orgId" AND i."id" = p."coverId"
  WHERE p."orgId" = app_org() AND p."id" = app_link('program') AND p."publishedAt" IS NOT NULL AND i."id" = p_picture;
END $$;

-- Counts one more attempt: 'sent', or which limit it would go over. The same two locks for everybody, in one order.
CREATE FUNCTION app_count_try(p_address text, p_network text, p_now timestamptz) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('apply:' || p_network, 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('apply:' || p_address, 1));
  IF (SELECT count(*) FROM "ApplyTry" t WHERE t."orgId" = app_org() AND t."networkHash" = p_network
    AND t."at" > p_now - interval '1 hour') >= 60 THEN RETURN 'network'; END IF;
  IF (SELECT count(*) FROM "ApplyTry" t WHERE t."orgId" = app_org() AND t."addressHash" = p_address
    AND t."at" > p_now - interval '1 day') >= 5 THEN RETURN 'address'; END IF;
  INSERT INTO "ApplyTry" ("orgId", "id", "addressHash", "networkHash", "at")
    VALUES (app_org(), gen_random_uuid(), p_address, p_network, p_now);
  RETURN 'sent';
END $$;
CREATE FUNCTION app_post(p_topic text, p_application uuid, p_now timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Outbox" ("id", "orgId", "topic", "payload", "createdAt")
  VALUES (gen_random_uuid(), app_org(), p_topic, jsonb_build_object('application', p_application), p_now)
$$;
CREATE FUNCTION app_note(p_action text, p_application uuid, p_now timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "AuditEvent" ("orgId", "id", "action", "subjectType", "subjectId", "at")
  VALUES (app_org(), gen_random_uuid(), p_action, 'Application', p_application, p_now)
$$;

-- Keeps what a stranger sent until its mailbox confirms it. 'sent', 'closed', or the limit that stands against it.
CREATE FUNCTION send_application(p_id uuid, p_cohort uuid, p_role "ParticipationRole", p_name text, p_email text, p_answers jsonb,
  p_link jsonb, p_address text, p_network text, p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Program" p JOIN "Cohort" c ON c."orgId" = p."orgId" AND c."programId" = p."id"
    WHERE p."orgId" = app_org() AND p."id" = app_link('program') AND p."publishedAt" IS NOT NULL AND c."id" = p_cohort
      AND app_takes_applications(c, p_now) AND (p_role <> 'mentor' OR c."mentorsPerGroup" > 0))
  THEN outcome := 'closed'; RETURN NEXT; RETURN; END IF;
  IF EXISTS (SELECT FROM "Application" a WHERE a."orgId" = app_org() AND a."id" = p_id)
  THEN outcome := 'sent'; RETURN NEXT; RETURN; END IF;
  outcome := app_count_try(p_address, p_network, p_now);
  IF outcome <> 'sent' THEN RETURN NEXT; RETURN; END IF;
  INSERT INTO "Application" ("orgId", "id", "cohortId", "role", "name", "email", "answers", "createdAt")
    VALUES (app_org(), p_id, p_cohort, p_role, p_name, p_email, p_answers, p_now);
  INSERT INTO "AccessLink" ("orgId", "id", "kind", "subjectId", "nonce", "tokenHash", "expiresAt", "createdAt")
    VALUES (app_org(), (p_link ->> 'id')::uuid, 'application', p_id, p_link ->> 'nonce', decode(p_link ->> 'tokenHash', 'hex'),
      p_now + interval '7 days', p_now);
  PERFORM app_post('mail.application-confirm', p_id, p_now);
  RETURN NEXT;
END $$;

-- Sends the private address to whoever has a counting application here; says the same where nobody has.
CREATE FUNCTION send_application_link(p_email text, p_address text, p_network text, p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  outcome := app_count_try(p_address, p_network, p_now);
  IF outcome = 'sent' THEN
    PERFORM app_post('mail.application-link', x."id", p_now) FROM (
      SELECT a."id" FROM "Application" a JOIN "Cohort" c ON c."orgId" = a."orgId" AND c."id" = a."cohortId"
      WHERE a."orgId" = app_org() AND c."programId" = app_link('program') AND a."email" = p_email AND a."confirmedAt" IS NOT NULL
      ORDER BY a."confirmedAt" DESC LIMIT 1) x;
  END IF;
  RETURN NEXT;
END $$;

-- What the holder of the link sent, and what it is about.
CREATE FUNCTION open_application(p_now timestamptz) RETURNS TABLE (page jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT jsonb_build_object('orgSlug', o."slug", 'organization', o."name", 'accent', o."accent", 'program', p."name",
    'programSlug', CASE WHEN p."publishedAt" IS NOT NULL THEN p."publicSlug" END, 'role', a."role", 'name', a."name",
    'email', a."email", 'answers', a."answers", 'state', a."state", 'confirmed', a."confirmedAt" IS NOT NULL,
    'sentAt', coalesce(a."confirmedAt", a."createdAt"), 'cohort', app_cohort_card(c, p_now))
  FROM "Application" a
  JOIN "Cohort" c ON c."orgId" = a."orgId" AND c."id" = a."cohortId"
  JOIN "Program" p ON p."orgId" = c."orgId" AND p."id" = c."programId"
  JOIN "Organization" o ON o."id" = a."orgId"
  WHERE a."orgId" = app_org() AND a."id" = app_link('application');
END $$;

-- From here on it counts. 'confirmed'; 'already' where this address has another that counts, whose link is mailed to it.
CREATE FUNCTION confirm_application(p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v "Application";
BEGIN
  SELECT * INTO v FROM "Application" a WHERE a."orgId" = app_org() AND a."id" = app_link('application') FOR UPDATE;
  IF NOT FOUND THEN outcome := 'gone'; RETURN NEXT; RETURN; END IF;
  outcome := 'confirmed';
  IF v."confirmedAt" IS NOT NULL THEN RETURN NEXT; RETURN; END IF;
  BEGIN
    UPDATE "Application" SET "confirmedAt" = p_now WHERE "orgId" = v."orgId" AND "id" = v."id";
  EXCEPTION WHEN unique_violation THEN outcome := 'already';
  END;
  IF outcome = 'already' THEN
    PERFORM app_post('mail.application-link', a."id", p_now) FROM "Application" a
      WHERE a."orgId" = v."orgId" AND a."cohortId" = v."cohortId" AND a."email" = v."email" AND a."confirmedAt" IS NOT NULL
        AND a."state" <> 'withdrawn';
  ELSE
    UPDATE "AccessLink" SET "expiresAt" = NULL WHERE "orgId" = v."orgId" AND "kind" = 'application' AND "subjectId" = v."id";
    PERFORM app_note('sendApplication', v."id", p_now);
    PERFORM app_post('mail.application-received', v."id", p_now);
  END IF;
  RETURN NEXT;
END $$;

-- Changes what was sent, as long as applications are open and nothing is decided. 'saved' or 'closed'.
CREATE FUNCTION edit_application(p_name text, p_answers jsonb, p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Application" a SET "name" = p_name, "answers" = p_answers FROM "Cohort" c
    WHERE a."orgId" = app_org() AND a."id" = app_link('application') AND a."state" IN ('new', 'waitlisted')
      AND c."orgId" = a."orgId" AND c."id" = a."cohortId" AND app_takes_applications(c, p_now);
  outcome := CASE WHEN FOUND THEN 'saved' ELSE 'closed' END;
  IF FOUND THEN PERFORM app_note('editApplication', app_link('application'), p_now); END IF;
  RETURN NEXT;
END $$;

-- 'withdrawn', or 'decided' where somebody has said yes or no to it.
CREATE FUNCTION withdraw_application(p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_state "ApplicationState";
BEGIN
  SELECT a."state" INTO v_state FROM "Application" a
    WHERE a."orgId" = app_org() AND a."id" = app_link('application') AND a."confirmedAt" IS NOT NULL FOR UPDATE;
  outcome := CASE WHEN v_state IN ('new', 'waitlisted', 'withdrawn') THEN 'withdrawn' ELSE 'decided' END;
  IF v_state IN ('new', 'waitlisted') THEN
    UPDATE "Application" SET "state" = 'withdrawn', "decidedAt" = p_now
      WHERE "orgId" = app_org() AND "id" = app_link('application');
    PERFORM app_note('withdrawApplication', app_link('application'), p_now);
  END IF;
  RETURN NEXT;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname IN ('resolve_program', 'open_program',
    'open_program_cover', 'send_application', 'send_application_link', 'open_application', 'confirm_application',
    'edit_application', 'withdraw_application') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
-- Asked for before there is a context.
GRANT EXECUTE ON FUNCTION resolve_program TO PUBLIC;
REVOKE CREATE ON SCHEMA public FROM council_system;
