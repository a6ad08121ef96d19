-- CreateEnum
CREATE TYPE "PairingWay" AS ENUM ('organizer', 'asking', 'approval');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('open', 'agreed', 'accepted', 'declined', 'withdrawn', 'closed', 'refused');

-- CreateEnum
CREATE TYPE "HowItGoes" AS ENUM ('great', 'well', 'slow', 'hard', 'change');

-- CreateEnum
CREATE TYPE "MatchMode" AS ENUM ('total', 'fairest', 'stable');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('whole', 'rest');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('running', 'ready', 'failed', 'cancelled', 'published', 'discarded');

-- AlterTable
ALTER TABLE "Pairing" ADD COLUMN     "askedRound" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "forMentee" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forMentor" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "pairingWay" "PairingWay" NOT NULL DEFAULT 'organizer';

-- CreateTable
CREATE TABLE "PairingRequest" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "menteeId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'open',
    "words" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nudgedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "pairingId" UUID,

    CONSTRAINT "PairingRequest_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "RematchWish" (
    "orgId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "wanted" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RematchWish_pkey" PRIMARY KEY ("orgId","participationId")
);

-- CreateTable
CREATE TABLE "PairingRating" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "value" "HowItGoes" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PairingRating_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "PairingDraft" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "DraftKind" NOT NULL DEFAULT 'whole',
    "madeById" UUID,
    "mode" "MatchMode" NOT NULL,
    "weights" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'running',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "figures" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PairingDraft_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "DraftPair" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "menteeId" UUID NOT NULL,
    "mentorId" UUID,
    "score" DOUBLE PRECISION,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL,
    "change" TEXT NOT NULL DEFAULT '',
    "forMentor" TEXT NOT NULL DEFAULT '',
    "forMentee" TEXT NOT NULL DEFAULT '',
    "proposedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftPair_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "DraftChange" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftChange_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "DraftMatrix" (
    "orgId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "mentees" UUID[],
    "mentors" UUID[],
    "rooms" INTEGER[],
    "cells" BYTEA NOT NULL,

    CONSTRAINT "DraftMatrix_pkey" PRIMARY KEY ("orgId","draftId")
);

-- CreateIndex
CREATE INDEX "PairingRequest_orgId_menteeId_idx" ON "PairingRequest"("orgId", "menteeId");

-- CreateIndex
CREATE INDEX "PairingRequest_orgId_mentorId_idx" ON "PairingRequest"("orgId", "mentorId");

-- CreateIndex
CREATE INDEX "PairingRequest_orgId_cohortId_state_idx" ON "PairingRequest"("orgId", "cohortId", "state");

-- CreateIndex
CREATE INDEX "PairingRequest_orgId_pairingId_idx" ON "PairingRequest"("orgId", "pairingId");

-- CreateIndex
CREATE INDEX "PairingRating_orgId_membershipId_idx" ON "PairingRating"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "PairingRating_orgId_pairingId_membershipId_round_key" ON "PairingRating"("orgId", "pairingId", "membershipId", "round");

-- CreateIndex
CREATE INDEX "PairingDraft_orgId_madeById_idx" ON "PairingDraft"("orgId", "madeById");

-- CreateIndex
CREATE UNIQUE INDEX "PairingDraft_orgId_cohortId_number_key" ON "PairingDraft"("orgId", "cohortId", "number");

-- CreateIndex
CREATE INDEX "DraftPair_orgId_menteeId_idx" ON "DraftPair"("orgId", "menteeId");

-- CreateIndex
CREATE INDEX "DraftPair_orgId_mentorId_idx" ON "DraftPair"("orgId", "mentorId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftPair_orgId_draftId_menteeId_key" ON "DraftPair"("orgId", "draftId", "menteeId");

-- CreateIndex
CREATE INDEX "DraftChange_orgId_draftId_idx" ON "DraftChange"("orgId", "draftId");

-- AddForeignKey
ALTER TABLE "PairingRequest" ADD CONSTRAINT "PairingRequest_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingRequest" ADD CONSTRAINT "PairingRequest_orgId_menteeId_fkey" FOREIGN KEY ("orgId", "menteeId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingRequest" ADD CONSTRAINT "PairingRequest_orgId_mentorId_fkey" FOREIGN KEY ("orgId", "mentorId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingRequest" ADD CONSTRAINT "PairingRequest_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE SET NULL ("pairingId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RematchWish" ADD CONSTRAINT "RematchWish_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingRating" ADD CONSTRAINT "PairingRating_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingRating" ADD CONSTRAINT "PairingRating_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraft" ADD CONSTRAINT "PairingDraft_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingDraft" ADD CONSTRAINT "PairingDraft_orgId_madeById_fkey" FOREIGN KEY ("orgId", "madeById") REFERENCES "Membership"("orgId", "id") ON DELETE SET NULL ("madeById") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftPair" ADD CONSTRAINT "DraftPair_orgId_draftId_fkey" FOREIGN KEY ("orgId", "draftId") REFERENCES "PairingDraft"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftPair" ADD CONSTRAINT "DraftPair_orgId_menteeId_fkey" FOREIGN KEY ("orgId", "menteeId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftPair" ADD CONSTRAINT "DraftPair_orgId_mentorId_fkey" FOREIGN KEY ("orgId", "mentorId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftChange" ADD CONSTRAINT "DraftChange_orgId_draftId_fkey" FOREIGN KEY ("orgId", "draftId") REFERENCES "PairingDraft"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftMatrix" ADD CONSTRAINT "DraftMatrix_orgId_draftId_fkey" FOREIGN KEY ("orgId", "draftId") REFERENCES "PairingDraft"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_askedRound" CHECK ("askedRound" >= 0);
ALTER TABLE "PairingRating" ADD CONSTRAINT "PairingRating_round" CHECK ("round" >= 1);
ALTER TABLE "PairingRequest" ADD CONSTRAINT "PairingRequest_says_something" CHECK (length(btrim("text")) > 0);
ALTER TABLE "DraftPair" ADD CONSTRAINT "DraftPair_scored" CHECK (("mentorId" IS NULL) = ("score" IS NULL));
CREATE UNIQUE INDEX "PairingRequest_one_open" ON "PairingRequest" ("orgId", "menteeId", "mentorId") WHERE "state" IN ('open', 'agreed');
CREATE INDEX "PairingRequest_waiting" ON "PairingRequest" ("createdAt") WHERE "state" = 'open';
CREATE INDEX "Pairing_running" ON "Pairing" ("activatedAt") WHERE "status" = 'active';
-- One draft at a time waits to say whom a decline set free.
CREATE UNIQUE INDEX "PairingDraft_one_rest" ON "PairingDraft" ("orgId", "cohortId") WHERE "kind" = 'rest' AND "state" IN ('running', 'ready');

-- Drafts: organizers alone.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['PairingDraft', 'DraftPair', 'DraftChange', 'DraftMatrix'] LOOP
    CALL wall_tenant(t);
    EXECUTE format('CREATE POLICY organizers ON %I TO council_app
      USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()))', t);
  END LOOP;
END $$;

-- Requests: between the two. An organizer reads one while it waits for an organizer's word, and when that was no.
CALL wall_tenant('PairingRequest');
CREATE POLICY the_two ON "PairingRequest" FOR SELECT TO council_app USING (
  "mentorId" IN (SELECT app_my_participations()) OR "menteeId" IN (SELECT app_my_participations()));
CREATE POLICY the_two_go_on ON "PairingRequest" FOR UPDATE TO council_app USING (
  "mentorId" IN (SELECT app_my_participations()) OR "menteeId" IN (SELECT app_my_participations()));
CREATE POLICY mentee_asks ON "PairingRequest" FOR INSERT TO council_app
  WITH CHECK ("menteeId" IN (SELECT app_my_participations()) AND "state" = 'open');
CREATE POLICY organizers_read ON "PairingRequest" FOR SELECT TO council_app
  USING ((SELECT app_is_organizer()) AND "state" IN ('agreed', 'refused'));
CREATE POLICY organizers_decide ON "PairingRequest" FOR UPDATE TO council_app
  USING ((SELECT app_is_organizer()) AND "state" = 'agreed') WITH CHECK ((SELECT app_is_organizer()) AND "state" = 'refused');

CALL wall_tenant('RematchWish');
CREATE POLICY readers ON "RematchWish" FOR SELECT TO council_app USING ((SELECT app_is_organizer()));
CREATE POLICY own ON "RematchWish" TO council_app USING ("participationId" IN (SELECT app_my_participations()))
  WITH CHECK ("participationId" IN (SELECT app_my_participations()));

-- How it goes: whoever said it, and organizers who are not the other side of that very pairing.
CALL wall_tenant('PairingRating');
CREATE POLICY organizers ON "PairingRating" FOR SELECT TO council_app
  USING ((SELECT app_is_organizer()) AND "pairingId" NOT IN (SELECT app_my_pairings()));
CREATE POLICY own_reads ON "PairingRating" FOR SELECT TO council_app USING ("membershipId" = (SELECT app_membership()));
CREATE POLICY own_says ON "PairingRating" FOR INSERT TO council_app
  WITH CHECK ("membershipId" = (SELECT app_membership()) AND "pairingId" IN (SELECT app_my_pairings()));
CREATE POLICY own_changes ON "PairingRating" FOR UPDATE TO council_app USING ("membershipId" = (SELECT app_membership()));

-- Whether two participations must not be paired: one has blocked the other, or named them. For the two and organizers; never who, nor which.
CREATE FUNCTION apart_for_pairing(p_one uuid, p_other uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid := app_org(); v_one uuid; v_other uuid;
BEGIN
  SELECT p."membershipId" INTO v_one FROM "Participation" p WHERE p."orgId" = v_org AND p."id" = p_one;
  SELECT p."membershipId" INTO v_other FROM "Participation" p WHERE p."orgId" = v_org AND p."id" = p_other;
  IF NOT (app_is_organizer() OR coalesce(app_membership() IN (v_one, v_other), false)) THEN RETURN false; END IF;
  RETURN EXISTS (SELECT FROM "Block" k WHERE k."orgId" = v_org
      AND ((k."blockerId" = v_one AND k."blockedId" = v_other) OR (k."blockerId" = v_other AND k."blockedId" = v_one)))
    OR EXISTS (SELECT FROM "MatchWish" w WHERE w."orgId" = v_org AND w."kind" = 'apart'
      AND ((w."participationId" = p_one AND w."aboutId" = p_other) OR (w."participationId" = p_other AND w."aboutId" = p_one)));
END $$;

-- The mentees of a draft whose pair has become impossible since it was made, by what people told us. For organizers.
CREATE FUNCTION draft_pairs_apart(p_draft uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app_is_organizer() THEN RETURN; END IF;
  RETURN QUERY SELECT d."menteeId" FROM "DraftPair" d
    WHERE d."orgId" = app_org() AND d."draftId" = p_draft AND d."mentorId" IS NOT NULL
      AND apart_for_pairing(d."mentorId", d."menteeId");
END $$;

-- The mentors of a cohort, and whether the asking mentee can ask each: not where there is no seat, nor where the two are to be
-- kept apart. One answer for both, so that neither shows.
CREATE FUNCTION mentors_to_ask(p_cohort uuid, p_now timestamptz) RETURNS TABLE (participation_id uuid, can_ask boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid := app_org(); v_mine uuid;
BEGIN
  SELECT p."id" INTO v_mine FROM "Participation" p WHERE p."orgId" = v_org AND p."cohortId" = p_cohort
    AND p."membershipId" = app_membership() AND p."leftAt" IS NULL AND p."role" = 'mentee';
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY
    SELECT p."id", p."capacity" > (SELECT count(*) FROM "Pairing" x WHERE x."orgId" = v_org AND x."mentorId" = p."id"
        AND (x."status" = 'active' OR (x."status" = 'proposed' AND x."expiresAt" > p_now)))
      AND NOT apart_for_pairing(v_mine, p."id")
    FROM "Participation" p JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."membershipId" AND m."status" = 'active'
    WHERE p."orgId" = v_org AND p."cohortId" = p_cohort AND p."leftAt" IS NULL AND p."role" = 'mentor';
END $$;

-- A request becomes a pairing of two who both said yes: by the mentor where the cohort needs no approval, by an organizer otherwise.
-- Room and rules are the caller's to check. Answers false where it is not theirs to do, or done already.
CREATE FUNCTION pair_from_request(p_request uuid, p_pairing uuid, p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid := app_org(); r "PairingRequest"; v_way "PairingWay";
BEGIN
  SELECT * INTO r FROM "PairingRequest" x WHERE x."orgId" = v_org AND x."id" = p_request FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT h."pairingWay" INTO v_way FROM "Cohort" h WHERE h."orgId" = v_org AND h."id" = r."cohortId";
  IF NOT ((r."state" = 'open' AND v_way <> 'approval' AND r."mentorId" IN (SELECT app_my_participations()))
    OR (r."state" = 'agreed' AND app_is_organizer())) THEN RETURN false; END IF;
  INSERT INTO "Pairing" ("orgId", "id", "cohortId", "mentorId", "menteeId", "status", "mentorAnswer", "menteeAnswer",
      "expiresAt", "proposedAt", "activatedAt")
    VALUES (v_org, p_pairing, r."cohortId", r."mentorId", r."menteeId", 'active', 'accepted', 'accepted', p_now, r."createdAt", p_now);
  UPDATE "PairingRequest" SET "state" = 'accepted', "answeredAt" = coalesce("answeredAt", p_now), "closedAt" = p_now, "pairingId" = p_pairing
    WHERE "orgId" = v_org AND "id" = p_request;
  RETURN true;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['apart_for_pairing(uuid, uuid)', 'draft_pairs_apart(uuid)', 'mentors_to_ask(uuid, timestamptz)',
    'pair_from_request(uuid, uuid, timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
