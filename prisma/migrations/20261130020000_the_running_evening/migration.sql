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

-- What is now is for everybody of the organization who may open the session; only organizers move it.
CALL wall_tenant('Evening');
CREATE POLICY members ON "Evening" FOR SELECT TO council_app USING ((SELECT app_is_member()));
CREATE POLICY organizers ON "Evening" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));

-- A wall hears that something of its session has changed.
CREATE POLICY wall ON "LiveEvent" FOR SELECT TO council_app USING ("sessionId" = (SELECT app_link('wall')));
