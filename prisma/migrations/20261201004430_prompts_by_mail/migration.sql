-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'prompt';

-- CreateTable
CREATE TABLE "PromptAsk" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromptAsk_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "PromptAsk_orgId_participationId_idx" ON "PromptAsk"("orgId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "PromptAsk_orgId_promptId_participationId_key" ON "PromptAsk"("orgId", "promptId", "participationId");

-- AddForeignKey
ALTER TABLE "PromptAsk" ADD CONSTRAINT "PromptAsk_orgId_promptId_fkey" FOREIGN KEY ("orgId", "promptId") REFERENCES "Prompt"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromptAsk" ADD CONSTRAINT "PromptAsk_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who was asked by mail: organizers may know, and each person of themselves. The system asks.
CALL wall_tenant('PromptAsk');
CREATE POLICY organizers_read ON "PromptAsk" FOR SELECT TO council_app USING ((SELECT app_is_organizer()));
CREATE POLICY own_reads ON "PromptAsk" FOR SELECT TO council_app USING ("participationId" IN (SELECT app_my_participations()));
REVOKE INSERT, UPDATE, DELETE ON "PromptAsk" FROM council_app;

GRANT CREATE ON SCHEMA public TO council_system; -- only while the functions change owner; taken back at the end

-- A link goes with what it asks: when a prompt is withdrawn, a participation is removed, or a person is erased.
CREATE FUNCTION app_forget_prompt_link() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "AccessLink" l WHERE l."orgId" = OLD."orgId" AND l."kind" = 'prompt' AND l."subjectId" = OLD."id";
  RETURN NULL;
END $$;

-- Whom the link of a mail asks what, as long as they are asked: they take part, and are still with the mentor who asks their own.
CREATE FUNCTION app_link_ask() RETURNS TABLE (ask_id uuid, prompt_id uuid, participation_id uuid, membership_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT a."id", q."id", p."id", p."membershipId"
  FROM "PromptAsk" a
  JOIN "Prompt" q ON q."orgId" = a."orgId" AND q."id" = a."promptId"
  JOIN "Participation" p ON p."orgId" = a."orgId" AND p."id" = a."participationId" AND p."role" = 'mentee' AND p."leftAt" IS NULL
  JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."membershipId" AND m."status" = 'active'
  WHERE a."orgId" = app_org() AND a."id" = app_link('prompt')
    AND (q."scope" = 'cohort' OR EXISTS (SELECT FROM "Pairing" x
      JOIN "Participation" t ON t."orgId" = x."orgId" AND t."id" = x."mentorId"
      WHERE x."orgId" = p."orgId" AND x."menteeId" = p."id" AND x."status" = 'active' AND t."membershipId" = q."authorId"));
END $$;

-- The question, and what this one person has answered; nobody else's words.
CREATE FUNCTION open_prompt()
RETURNS TABLE (org_name text, org_slug text, accent text, cohort text, time_zone text, author text, ask_id uuid, prompt_id uuid,
  said text, audience "PromptAudience", opens_at timestamptz, closes_at timestamptz, mine text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."name", o."slug", o."accent", c."name", c."timeZone", m."name", k.ask_id, q."id", q."text", q."audience",
    q."opensAt", q."closesAt", a."body"
  FROM app_link_ask() k
  JOIN "Prompt" q ON q."orgId" = app_org() AND q."id" = k.prompt_id
  JOIN "Organization" o ON o."id" = q."orgId"
  JOIN "Cohort" c ON c."orgId" = q."orgId" AND c."id" = q."cohortId"
  JOIN "Membership" m ON m."orgId" = q."orgId" AND m."id" = q."authorId"
  LEFT JOIN "Answer" a ON a."orgId" = q."orgId" AND a."promptId" = q."id" AND a."participationId" = k.participation_id;
END $$;

-- The same answer that a signed-in person gives: one a person, changed until the prompt closes, recorded as theirs.
CREATE FUNCTION answer_prompt(p_body text, p_answer uuid, p_audit uuid, p_now timestamptz) RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE k record; q "Prompt"; v_answer uuid;
BEGIN
  SELECT * INTO k FROM app_link_ask();
  -- A prompt that is being withdrawn is waited for, and gone then.
  SELECT * INTO q FROM "Prompt" x WHERE x."orgId" = app_org() AND x."id" = k.prompt_id FOR KEY SHARE;
  IF NOT FOUND THEN outcome := 'gone'; RETURN NEXT; RETURN; END IF;
  outcome := CASE WHEN p_now < q."opensAt" THEN 'upcoming' WHEN p_now >= q."closesAt" THEN 'closed' ELSE 'said' END;
  IF outcome = 'said' THEN
    INSERT INTO "Answer" ("orgId", "id", "promptId", "cohortId", "participationId", "audience", "groupId", "body", "createdAt", "updatedAt")
    VALUES (q."orgId", p_answer, q."id", q."cohortId", k.participation_id, q."audience",
      CASE WHEN q."audience" = 'group' THEN (SELECT s."groupId" FROM "Seat" s
        WHERE s."orgId" = q."orgId" AND s."sessionId" = q."sessionId" AND s."participationId" = k.participation_id) END,
      p_body, p_now, p_now)
    ON CONFLICT ("orgId", "promptId", "participationId") DO UPDATE SET "body" = excluded."body", "updatedAt" = excluded."updatedAt"
    RETURNING "id" INTO v_answer;
    INSERT INTO "AuditEvent" ("orgId", "id", "actorId", "action", "subjectType", "subjectId", "at")
      VALUES (q."orgId", p_audit, k.membership_id, 'answerPrompt', 'Answer', v_answer, p_now);
  END IF;
  RETURN NEXT;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['app_forget_prompt_link()', 'app_link_ask()', 'open_prompt()',
    'answer_prompt(text, uuid, uuid, timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['open_prompt()', 'answer_prompt(text, uuid, uuid, timestamptz)']::regprocedure[] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;

CREATE TRIGGER link_goes_along AFTER DELETE ON "PromptAsk" FOR EACH ROW EXECUTE FUNCTION app_forget_prompt_link();
