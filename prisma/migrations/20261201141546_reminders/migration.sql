-- AlterTable
ALTER TABLE "NoticeTimes" ADD COLUMN     "lead" INTEGER NOT NULL DEFAULT 1440;

-- CreateTable
CREATE TABLE "Reminder" (
    "orgId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "aboutId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("orgId","membershipId","aboutId","startsAt")
);

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "NoticeTimes" ADD CONSTRAINT "NoticeTimes_lead" CHECK ("lead" BETWEEN 0 AND 2880);

-- Of the jobs alone: no policy shows anybody that somebody was reminded.
CALL wall_tenant('Reminder');
REVOKE INSERT, UPDATE, DELETE ON "Reminder" FROM council_app;

-- Looked at every minute, over all organizations.
CREATE INDEX "Session_soon" ON "Session" ("startsAt") WHERE "status" = 'scheduled';
CREATE INDEX "Meeting_soon" ON "Meeting" ("startsAt") WHERE "state" = 'agreed';
