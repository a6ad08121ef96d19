-- CreateEnum
CREATE TYPE "NoticeRhythm" AS ENUM ('once', 'daily', 'weekly');

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'digest';

-- AlterTable
ALTER TABLE "NoticeChoice" ADD COLUMN     "app" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "NoticeTimes" (
    "userId" UUID NOT NULL,
    "rhythm" "NoticeRhythm" NOT NULL,
    "hour" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "quietFrom" INTEGER NOT NULL,
    "quietUntil" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeTimes_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "kind" "NoticeKind",
    "template" TEXT NOT NULL,
    "aboutId" UUID,
    "inApp" BOOLEAN NOT NULL,
    "mailAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "Notice_orgId_membershipId_createdAt_idx" ON "Notice"("orgId", "membershipId", "createdAt");

-- AddForeignKey
ALTER TABLE "NoticeTimes" ADD CONSTRAINT "NoticeTimes_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "NoticeTimes" ADD CONSTRAINT "NoticeTimes_of_the_clock" CHECK (
  "hour" BETWEEN 0 AND 23 AND "weekday" BETWEEN 1 AND 7 AND "quietFrom" BETWEEN 0 AND 23 AND "quietUntil" BETWEEN 0 AND 23);

-- The person's own.
ALTER TABLE "NoticeTimes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NoticeTimes" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "NoticeTimes" TO council_app
  USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()));
CREATE POLICY system ON "NoticeTimes" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "NoticeTimes" TO council_app, council_system;

-- Written by the jobs alone; its reader says that it was read, and nothing else.
CALL wall_tenant('Notice');
REVOKE INSERT, UPDATE, DELETE ON "Notice" FROM council_app;
GRANT UPDATE ("readAt") ON "Notice" TO council_app;
CREATE POLICY own ON "Notice" FOR SELECT TO council_app USING ("membershipId" = (SELECT app_membership()));
CREATE POLICY own_read ON "Notice" FOR UPDATE TO council_app
  USING ("membershipId" = (SELECT app_membership())) WITH CHECK ("membershipId" = (SELECT app_membership()));

-- Counted on every page.
CREATE INDEX "Notice_unread" ON "Notice" ("orgId", "membershipId") WHERE "inApp" AND "readAt" IS NULL;
-- What a mail puts together, over all organizations of its reader.
CREATE INDEX "Notice_waiting" ON "Notice" ("mailAt") WHERE "mailAt" IS NOT NULL;

-- Somebody's inbox is a place of its own, which nobody else follows: its news carry their membership where an evening's carry the session.
DROP POLICY followers ON "LiveEvent";
CREATE POLICY followers ON "LiveEvent" FOR SELECT TO council_app USING (
  (SELECT app_is_member())
  AND ("about" <> 'inbox' OR "sessionId" = (SELECT app_membership()))
  AND ("groupId" IS NULL OR (SELECT app_is_organizer()) OR "groupId" IN (SELECT app_my_groups())));

-- How much is new stands on every page: it comes with who somebody is there.
GRANT CREATE ON SCHEMA public TO council_system; -- only while the function changes owner; taken back at the end
DROP FUNCTION resolve_org(text, text, timestamptz);
CREATE FUNCTION resolve_org(p_slug text, p_session text, p_now timestamptz)
RETURNS TABLE (org_id uuid, slug text, org_name text, accent text, org_time_zone text, membership_id uuid, role "OrgRole",
  user_id uuid, name text, time_zone text, seen_at timestamptz, methods text[], domains text[], method_fits boolean, domain_fits boolean,
  logo_id uuid, portrait_id uuid, unread int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."id", o."slug", o."name", o."accent", o."timeZone", m."id", m."role", u."id", m."name", coalesce(u."timeZone", o."timeZone"),
    s."lastSeenAt"::timestamptz, o."signInMethods", o."mailDomains",
    cardinality(o."signInMethods") = 0 OR CASE s."method" WHEN 'demo' THEN 'mail' ELSE s."method" END = ANY (o."signInMethods"),
    cardinality(o."mailDomains") = 0 OR EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = u."id"
      AND e."verifiedAt" IS NOT NULL AND split_part(e."email", '@', 2) = ANY (o."mailDomains")),
    o."logoId", m."portraitId",
    (SELECT count(*)::int FROM "Notice" n WHERE n."orgId" = o."id" AND n."membershipId" = m."id" AND n."inApp" AND n."readAt" IS NULL)
  FROM "AuthSession" s
  JOIN "User" u ON u."id" = s."userId"
  JOIN "Organization" o ON o."slug" = p_slug
  JOIN "Membership" m ON m."orgId" = o."id" AND m."userId" = u."id" AND m."status" = 'active'
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;
ALTER FUNCTION resolve_org(text, text, timestamptz) OWNER TO council_system;
REVOKE ALL ON FUNCTION resolve_org(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION resolve_org(text, text, timestamptz) TO council_app, council_system, PUBLIC;
REVOKE CREATE ON SCHEMA public FROM council_system;
