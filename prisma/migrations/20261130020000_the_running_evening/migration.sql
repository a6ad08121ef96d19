-- CreateEnum
CREATE TYPE "EveningStage" AS ENUM ('groups', 'room');

-- CreateEnum
CREATE TYPE "EveningChangeKind" AS ENUM ('begin', 'start', 'pause', 'extend', 'goTo', 'reconvene', 'groups', 'turn', 'points', 'close', 'reopen');

-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'wall';

-- CreateTable
CREATE TABLE "Evening" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "stage" "EveningStage" NOT NULL,
    "itemId" UUID,
    "itemSince" TIMESTAMPTZ(3) NOT NULL,
    "runningSince" TIMESTAMPTZ(3),
    "elapsed" INTEGER NOT NULL,
    "extra" INTEGER NOT NULL,
    "askedId" UUID,
    "groupId" UUID,
    "pointsShown" BOOLEAN NOT NULL,
    "beganAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "kind" "EveningChangeKind" NOT NULL,
    "undone" BOOLEAN NOT NULL,
    "before" JSONB,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evening_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "Evening_orgId_itemId_idx" ON "Evening"("orgId", "itemId");

-- CreateIndex
CREATE INDEX "Evening_orgId_askedId_idx" ON "Evening"("orgId", "askedId");

-- CreateIndex
CREATE INDEX "Evening_orgId_groupId_idx" ON "Evening"("orgId", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Evening_orgId_sessionId_key" ON "Evening"("orgId", "sessionId");

-- AddForeignKey
ALTER TABLE "Evening" ADD CONSTRAINT "Evening_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evening" ADD CONSTRAINT "Evening_orgId_itemId_fkey" FOREIGN KEY ("orgId", "itemId") REFERENCES "AgendaItem"("orgId", "id") ON DELETE SET NULL ("itemId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evening" ADD CONSTRAINT "Evening_orgId_askedId_fkey" FOREIGN KEY ("orgId", "askedId") REFERENCES "AgendaItem"("orgId", "id") ON DELETE SET NULL ("askedId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evening" ADD CONSTRAINT "Evening_orgId_groupId_fkey" FOREIGN KEY ("orgId", "groupId") REFERENCES "Group"("orgId", "id") ON DELETE SET NULL ("groupId") ON UPDATE CASCADE;

ALTER TABLE "Evening" ADD CONSTRAINT "Evening_time" CHECK ("elapsed" >= 0 AND "extra" BETWEEN 0 AND 240);

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

-- What is now is for everybody of the organization who may open the session; only organizers move it.
CALL wall_tenant('Evening');
CREATE POLICY members ON "Evening" FOR SELECT TO council_app USING ((SELECT app_is_member()));
CREATE POLICY organizers ON "Evening" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));

-- A wall hears that something of its session has changed.
CREATE POLICY wall ON "LiveEvent" FOR SELECT TO council_app USING ("sessionId" = (SELECT app_link('wall')));

-- What a projector shows to the room, for an organizer or for whoever has the link of this session's wall: names in groups,
-- the question and its timer, and points without names, from when the room is to see them. Once the evening is closed a link
-- opens no more than a good night.
CREATE FUNCTION evening_wall(p_session uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_session "Session"; v_evening "Evening"; v_question uuid; v_over boolean; v_answer jsonb;
BEGIN
  IF NOT (app_is_organizer() OR coalesce(app_link('wall') = p_session, false)) THEN RETURN NULL; END IF;
  SELECT s.* INTO v_session FROM "Session" s WHERE s."orgId" = app_org() AND s."id" = p_session;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT e.* INTO v_evening FROM "Evening" e WHERE e."orgId" = app_org() AND e."sessionId" = p_session;
  v_over := v_evening."closedAt" IS NOT NULL OR v_session."status" = 'cancelled';
  SELECT jsonb_build_object('title', v_session."title", 'startsAt', v_session."startsAt", 'status', v_session."status",
      'organization', o."name", 'accent', o."accent", 'timeZone', c."timeZone", 'over', v_over)
    INTO v_answer FROM "Organization" o JOIN "Cohort" c ON c."orgId" = o."id" AND c."id" = v_session."cohortId"
    WHERE o."id" = app_org();
  IF v_over THEN RETURN v_answer; END IF;
  v_question := CASE WHEN v_evening."stage" = 'room' THEN v_evening."askedId"
    WHEN v_evening."pointsShown" THEN v_evening."itemId" END;
  RETURN v_answer || jsonb_build_object(
    'evening', CASE WHEN v_evening."id" IS NOT NULL THEN to_jsonb(v_evening) - 'before' END,
    'agenda', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i."id", 'kind', i."kind", 'text', i."text", 'minutes', i."minutes")
        ORDER BY i."position", i."id"), '[]')
      FROM "AgendaItem" i WHERE i."orgId" = app_org() AND i."sessionId" = p_session),
    'groups', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'number', g."number", 'people', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('name', coalesce(m."name", v."name"), 'role', coalesce(q."role"::text, 'guest'))
            ORDER BY q."role", coalesce(m."name", v."name")), '[]')
          FROM "Seat" x
          LEFT JOIN "Participation" q ON q."orgId" = x."orgId" AND q."id" = x."participationId"
          LEFT JOIN "Membership" m ON m."orgId" = q."orgId" AND m."id" = q."membershipId"
          LEFT JOIN "Guest" v ON v."orgId" = x."orgId" AND v."id" = x."guestId"
          WHERE x."orgId" = g."orgId" AND x."groupId" = g."id")) ORDER BY g."number"), '[]')
      FROM "Group" g WHERE g."orgId" = app_org() AND g."sessionId" = p_session),
    'written', (SELECT count(*) FROM "Point" p WHERE p."orgId" = app_org() AND p."sessionId" = p_session
      AND p."agendaItemId" = coalesce(v_question, v_evening."itemId")),
    'points', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p."id", 'text', p."text", 'group', g."number",
          'endorsements', (SELECT count(*) FROM "Endorsement" e WHERE e."orgId" = p."orgId" AND e."pointId" = p."id"))
        ORDER BY p."createdAt", p."id"), '[]')
      FROM "Point" p JOIN "Group" g ON g."orgId" = p."orgId" AND g."id" = p."groupId"
      WHERE p."orgId" = app_org() AND p."sessionId" = p_session AND p."agendaItemId" = v_question));
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname = 'evening_wall' LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
