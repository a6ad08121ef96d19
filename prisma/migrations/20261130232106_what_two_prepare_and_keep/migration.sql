-- AlterTable
ALTER TABLE "Thanks" ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "PrepSheet" ADD COLUMN     "meetingId" UUID,
ALTER COLUMN "sessionId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Thanks_orgId_meetingId_idx" ON "Thanks"("orgId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_orgId_id_pairingId_key" ON "Meeting"("orgId", "id", "pairingId");

-- CreateIndex
CREATE INDEX "Note_orgId_meetingId_idx" ON "Note"("orgId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "PrepSheet_orgId_meetingId_ownerId_key" ON "PrepSheet"("orgId", "meetingId", "ownerId");

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_orgId_meetingId_fkey" FOREIGN KEY ("orgId", "meetingId") REFERENCES "Meeting"("orgId", "id") ON DELETE SET NULL ("meetingId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_meetingId_pairingId_fkey" FOREIGN KEY ("orgId", "meetingId", "pairingId") REFERENCES "Meeting"("orgId", "id", "pairingId") ON DELETE SET NULL ("meetingId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrepSheet" ADD CONSTRAINT "PrepSheet_orgId_meetingId_fkey" FOREIGN KEY ("orgId", "meetingId") REFERENCES "Meeting"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A sheet is for one evening or one meeting, exactly; a note and thanks come after one of the two at most.
ALTER TABLE "PrepSheet" ADD CONSTRAINT "PrepSheet_for_one" CHECK (num_nonnulls("sessionId", "meetingId") = 1);
ALTER TABLE "Note" ADD CONSTRAINT "Note_after_one" CHECK (num_nonnulls("sessionId", "meetingId") <= 1);
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_after_one" CHECK (num_nonnulls("sessionId", "meetingId") <= 1);

-- What belongs to a meeting is written by the two who meet: the policies of "Meeting" itself say who they are.
DROP POLICY owner ON "PrepSheet";
CREATE POLICY owner ON "PrepSheet" TO council_app
  USING ("ownerId" = (SELECT app_membership()))
  WITH CHECK ("ownerId" = (SELECT app_membership())
    AND ("meetingId" IS NULL OR "meetingId" IN (SELECT m."id" FROM "Meeting" m WHERE m."orgId" = (SELECT app_org()))));
-- And read by the other one of them at most, whatever a share row says.
DROP POLICY readers ON "PrepSheet";
CREATE POLICY readers ON "PrepSheet" FOR SELECT TO council_app USING (
  "id" IN (SELECT s."sheetId" FROM "PrepShare" s WHERE s."orgId" = (SELECT app_org()) AND s."readerId" = (SELECT app_membership()))
  AND ("meetingId" IS NULL OR "meetingId" IN (SELECT m."id" FROM "Meeting" m WHERE m."orgId" = (SELECT app_org()))));

-- A note of a meeting names its pairing, and the key names the same: no note stands with a meeting of other people.
DROP POLICY author_posts ON "Note";
CREATE POLICY author_posts ON "Note" FOR INSERT TO council_app WITH CHECK (
  "authorId" = (SELECT app_membership())
  AND ("pairingId" IS NULL OR "pairingId" IN (SELECT app_my_pairings()))
  AND ("meetingId" IS NULL OR "pairingId" IS NOT NULL)
  AND ("audience" <> 'group' OR "groupId" IN (SELECT app_my_groups())));
DROP POLICY author_edits ON "Note";
CREATE POLICY author_edits ON "Note" FOR UPDATE TO council_app USING ("authorId" = (SELECT app_membership()))
  WITH CHECK ("authorId" = (SELECT app_membership())
    AND ("pairingId" IS NULL OR "pairingId" IN (SELECT app_my_pairings()))
    AND ("meetingId" IS NULL OR "pairingId" IS NOT NULL)
    AND ("audience" <> 'group' OR "groupId" IN (SELECT app_my_groups())));

DROP POLICY own_says ON "Thanks";
CREATE POLICY own_says ON "Thanks" FOR INSERT TO council_app WITH CHECK ("fromId" = (SELECT app_membership())
  AND ("meetingId" IS NULL OR "meetingId" IN (SELECT m."id" FROM "Meeting" m WHERE m."orgId" = (SELECT app_org()))));

-- An evening that did not take place asks nobody whether it was worth it.
GRANT CREATE ON SCHEMA public TO council_system; -- only while the function changes owner; taken back at the end
DROP FUNCTION open_pulse();
CREATE FUNCTION open_pulse()
RETURNS TABLE (org_name text, accent text, title text, starts_at timestamptz, ends_at timestamptz, time_zone text, answered boolean, held boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."name", o."accent", s."title", s."startsAt", s."endsAt", c."timeZone", p."rating" IS NOT NULL, s."status" = 'scheduled'
  FROM "Pulse" p
  JOIN "Organization" o ON o."id" = p."orgId"
  JOIN "Session" s ON s."orgId" = p."orgId" AND s."id" = p."sessionId"
  JOIN "Cohort" c ON c."orgId" = s."orgId" AND c."id" = s."cohortId"
  WHERE p."orgId" = app_org() AND p."id" = app_link('pulse');
END $$;
ALTER FUNCTION open_pulse() OWNER TO council_system;
REVOKE ALL ON FUNCTION open_pulse() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_pulse() TO council_app, council_system;
REVOKE CREATE ON SCHEMA public FROM council_system;
