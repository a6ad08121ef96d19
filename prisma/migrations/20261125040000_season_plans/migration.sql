-- CreateEnum
CREATE TYPE "SeasonPlanChangeKind" AS ENUM ('plan', 'move', 'swap');

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "groupSizeMax" INTEGER,
ADD COLUMN     "groupSizeMin" INTEGER,
ADD COLUMN     "pairsTogether" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SeasonPlan" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "plan" JSONB NOT NULL,
    "kind" "SeasonPlanChangeKind" NOT NULL,
    "undone" BOOLEAN NOT NULL DEFAULT false,
    "subjectId" UUID,
    "before" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeasonPlan_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SeasonPlan_orgId_cohortId_key" ON "SeasonPlan"("orgId", "cohortId");

-- AddForeignKey
ALTER TABLE "SeasonPlan" ADD CONSTRAINT "SeasonPlan_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_group_sizes" CHECK ("groupSizeMin" <= "groupSizeMax");

-- Who is to sit with whom is the organizers' until an evening is seated.
CALL wall_tenant('SeasonPlan');
CREATE POLICY organizers ON "SeasonPlan" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
