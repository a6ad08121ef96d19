-- DropIndex
DROP INDEX "AuditEvent_orgId_at_idx";

-- DropIndex
DROP INDEX "AuditEvent_orgId_actorId_idx";

-- AlterTable
-- Of the rows that are there already nobody knows from where they came.
ALTER TABLE "AuditEvent" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "network" TEXT NOT NULL DEFAULT '';
ALTER TABLE "AuditEvent" ALTER COLUMN "device" SET DEFAULT coalesce(nullif(current_setting('app.device', true), ''), 'job'),
ALTER COLUMN "network" SET DEFAULT coalesce(current_setting('app.network', true), '');

-- CreateTable
CREATE TABLE "RosterColumn" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "heading" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RosterColumn_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RosterColumn_orgId_heading_key" ON "RosterColumn"("orgId", "heading");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRun_orgId_importId_key" ON "ImportRun"("orgId", "importId");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_at_id_idx" ON "AuditEvent"("orgId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_actorId_at_id_idx" ON "AuditEvent"("orgId", "actorId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_action_at_id_idx" ON "AuditEvent"("orgId", "action", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_subjectType_at_id_idx" ON "AuditEvent"("orgId", "subjectType", "at", "id");

-- AddForeignKey
ALTER TABLE "RosterColumn" ADD CONSTRAINT "RosterColumn_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_orgId_importId_fkey" FOREIGN KEY ("orgId", "importId") REFERENCES "RosterImport"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An event is written in nobody else's name, and never changed: what units of work and jobs may do is add one and read.
DROP POLICY append ON "AuditEvent";
CREATE POLICY append ON "AuditEvent" FOR INSERT TO council_app WITH CHECK ("actorId" = (SELECT app_membership()));
REVOKE ALL ON "AuditEvent" FROM council_app, council_system;
GRANT SELECT, INSERT ON "AuditEvent" TO council_app, council_system;

-- What headings stood for, and how far an import has come: for organizers alone.
CALL wall_tenant('RosterColumn');
CREATE POLICY organizers ON "RosterColumn" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CALL wall_tenant('ImportRun');
CREATE POLICY organizers ON "ImportRun" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
