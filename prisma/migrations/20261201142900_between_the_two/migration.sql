-- AlterEnum
ALTER TYPE "ConcernKind" ADD VALUE 'message';

-- CreateTable
CREATE TABLE "PairMessage" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PairMessage_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "PairMessagesSeen" (
    "orgId" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PairMessagesSeen_pkey" PRIMARY KEY ("orgId","pairingId","membershipId")
);

-- CreateIndex
CREATE INDEX "PairMessage_orgId_pairingId_createdAt_idx" ON "PairMessage"("orgId", "pairingId", "createdAt");

-- CreateIndex
CREATE INDEX "PairMessage_orgId_authorId_idx" ON "PairMessage"("orgId", "authorId");

-- AddForeignKey
ALTER TABLE "PairMessage" ADD CONSTRAINT "PairMessage_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairMessage" ADD CONSTRAINT "PairMessage_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairMessagesSeen" ADD CONSTRAINT "PairMessagesSeen_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairMessagesSeen" ADD CONSTRAINT "PairMessagesSeen_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The two read, each writes as themselves and removes their own: no organizer, no owner.
CALL wall_tenant('PairMessage');
CREATE POLICY the_two ON "PairMessage" FOR SELECT TO council_app USING ("pairingId" IN (SELECT app_my_pairings()));
CREATE POLICY own_words ON "PairMessage" FOR INSERT TO council_app WITH CHECK (
  "authorId" = (SELECT app_membership()) AND "pairingId" IN (SELECT app_my_pairings()));
CREATE POLICY own_removal ON "PairMessage" FOR DELETE TO council_app USING ("authorId" = (SELECT app_membership()));
REVOKE UPDATE ON "PairMessage" FROM council_app;

CALL wall_tenant('PairMessagesSeen');
CREATE POLICY own ON "PairMessagesSeen" TO council_app USING ("membershipId" = (SELECT app_membership()))
  WITH CHECK ("membershipId" = (SELECT app_membership()) AND "pairingId" IN (SELECT app_my_pairings()));
