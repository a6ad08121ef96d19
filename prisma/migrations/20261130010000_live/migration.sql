-- CreateTable
CREATE TABLE "LiveEvent" (
    "orgId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "sessionId" UUID NOT NULL,
    "groupId" UUID,
    "about" TEXT NOT NULL,
    "subjectId" UUID,

    CONSTRAINT "LiveEvent_pkey" PRIMARY KEY ("orgId","seq")
);

-- CreateIndex
CREATE INDEX "LiveEvent_orgId_sessionId_seq_idx" ON "LiveEvent"("orgId", "sessionId", "seq");

-- Written by the relay alone, in the order of its lock; read by those whom an event is for. It refers to no other table: a row
-- somebody is about to delete would keep the relay waiting, and with it every organization.
CALL wall_tenant('LiveEvent');
REVOKE INSERT, UPDATE, DELETE ON "LiveEvent" FROM council_app;
CREATE POLICY followers ON "LiveEvent" FOR SELECT TO council_app USING (
  (SELECT app_is_member())
  AND ("groupId" IS NULL OR (SELECT app_is_organizer()) OR "groupId" IN (SELECT app_my_groups())));

-- What waits to be told to live pages is looked for after every commit that says something.
CREATE INDEX "Outbox_waiting_live" ON "Outbox" ("createdAt", "id") WHERE "topic" = 'live';
-- What catches up after a connection was lost asks across organizations.
CREATE INDEX "LiveEvent_seq" ON "LiveEvent" ("seq");
