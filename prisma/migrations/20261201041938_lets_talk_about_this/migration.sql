-- CreateTable
CREATE TABLE "AnswerTalk" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerTalk_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "AnswerTalk_orgId_participationId_idx" ON "AnswerTalk"("orgId", "participationId");

-- CreateIndex
CREATE INDEX "AnswerTalk_orgId_byId_idx" ON "AnswerTalk"("orgId", "byId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerTalk_orgId_answerId_byId_key" ON "AnswerTalk"("orgId", "answerId", "byId");

-- AddForeignKey
ALTER TABLE "AnswerTalk" ADD CONSTRAINT "AnswerTalk_orgId_answerId_fkey" FOREIGN KEY ("orgId", "answerId") REFERENCES "Answer"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerTalk" ADD CONSTRAINT "AnswerTalk_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerTalk" ADD CONSTRAINT "AnswerTalk_orgId_byId_fkey" FOREIGN KEY ("orgId", "byId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The two read it; a mentor says so of what their own mentee answered, and takes it back.
CALL wall_tenant('AnswerTalk');
CREATE POLICY mentor_reads ON "AnswerTalk" FOR SELECT TO council_app USING ("byId" = (SELECT app_membership()));
CREATE POLICY mentee_reads ON "AnswerTalk" FOR SELECT TO council_app USING ("participationId" IN (SELECT app_my_participations()));
CREATE POLICY mentor_says ON "AnswerTalk" FOR INSERT TO council_app
  WITH CHECK ("byId" = (SELECT app_membership()) AND "participationId" IN (SELECT app_my_mentees()));
CREATE POLICY mentor_takes_back ON "AnswerTalk" FOR DELETE TO council_app USING ("byId" = (SELECT app_membership()));
REVOKE UPDATE ON "AnswerTalk" FROM council_app;
