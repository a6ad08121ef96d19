-- CreateEnum
CREATE TYPE "AnnouncementAudience" AS ENUM ('cohort', 'mentors', 'mentees', 'session', 'group', 'unanswered');

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'messages';

-- CreateTable
CREATE TABLE "Announcement" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "audience" "AnnouncementAudience" NOT NULL,
    "targetId" UUID,
    "subject" VARCHAR(120) NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sendsAt" TIMESTAMPTZ(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "AnnouncementReader" (
    "orgId" UUID NOT NULL,
    "announcementId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,

    CONSTRAINT "AnnouncementReader_pkey" PRIMARY KEY ("orgId","announcementId","membershipId")
);

-- CreateIndex
CREATE INDEX "Announcement_orgId_cohortId_idx" ON "Announcement"("orgId", "cohortId");

-- CreateIndex
CREATE INDEX "Announcement_orgId_authorId_idx" ON "Announcement"("orgId", "authorId");

-- CreateIndex
CREATE INDEX "AnnouncementReader_orgId_membershipId_idx" ON "AnnouncementReader"("orgId", "membershipId");

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnouncementReader" ADD CONSTRAINT "AnnouncementReader_orgId_announcementId_fkey" FOREIGN KEY ("orgId", "announcementId") REFERENCES "Announcement"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnouncementReader" ADD CONSTRAINT "AnnouncementReader_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL wall_tenant('Announcement');
CALL wall_tenant('AnnouncementReader');
-- Organizers see all of them, and to how many and whom each went; the others read what was sent to them, once it was.
CREATE POLICY organizers ON "Announcement" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CREATE POLICY organizers ON "AnnouncementReader" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CREATE POLICY own ON "AnnouncementReader" FOR SELECT TO council_app USING ("membershipId" = (SELECT app_membership()));
CREATE POLICY readers ON "Announcement" FOR SELECT TO council_app USING ("sendsAt" IS NOT NULL AND "id" IN (
  SELECT r."announcementId" FROM "AnnouncementReader" r
  WHERE r."orgId" = (SELECT app_org()) AND r."membershipId" = (SELECT app_membership())));
