-- CreateTable
CREATE TABLE "UserEvent" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "network" TEXT NOT NULL DEFAULT coalesce(current_setting('app.network', true), ''),
    "device" TEXT NOT NULL DEFAULT coalesce(nullif(current_setting('app.device', true), ''), 'job'),

    CONSTRAINT "UserEvent_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "UserEvent_userId_at_id_idx" ON "UserEvent"("userId", "at", "id");

-- AddForeignKey
ALTER TABLE "UserEvent" ADD CONSTRAINT "UserEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The person's own, and only ever added to: neither role may change or take away a row. Rows go with the account, by their key.
ALTER TABLE "UserEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "UserEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "UserEvent" TO council_app
  USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()));
CREATE POLICY system ON "UserEvent" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "UserEvent" TO council_app, council_system;

-- Concerns and blocks leave events like everything else. Of a concern they are read by the owners who may handle it, and by no
-- other; that somebody blocked anybody is read by nobody here: the person finds it in their own archive, the operator in the table.
CREATE POLICY confidential ON "AuditEvent" AS RESTRICTIVE FOR SELECT TO council_app USING (
  "subjectType" NOT IN ('Concern', 'Block')
  OR ("subjectType" = 'Concern' AND "subjectId" IN (SELECT app_concerns_to_handle())));
