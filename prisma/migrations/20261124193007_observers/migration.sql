-- CreateTable
CREATE TABLE "Observer" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Observer_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "Observer_orgId_sessionId_idx" ON "Observer"("orgId", "sessionId");

-- AddForeignKey
ALTER TABLE "Observer" ADD CONSTRAINT "Observer_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who watches is known to those who stand by the door.
CALL wall_tenant('Observer');
CREATE POLICY organizers ON "Observer" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
