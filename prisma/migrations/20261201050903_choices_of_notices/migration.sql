-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('sessions', 'prompts', 'words', 'recaps', 'pairings', 'cohort', 'office');

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "userId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("userId","kind")
);

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The person's own. From a mail's foot, without a session: this person's choice about this one kind.
ALTER TABLE "NoticeChoice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NoticeChoice" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "NoticeChoice" TO council_app
  USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()));
CREATE POLICY by_link ON "NoticeChoice" TO council_app
  USING ((SELECT app_setting('link_kind')) = 'notices'
    AND "userId"::text || ':' || "kind"::text = (SELECT app_setting('link_subject')))
  WITH CHECK ((SELECT app_setting('link_kind')) = 'notices'
    AND "userId"::text || ':' || "kind"::text = (SELECT app_setting('link_subject')));
CREATE POLICY system ON "NoticeChoice" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "NoticeChoice" TO council_app, council_system;

-- It leaves its event in the person's own list, like every other change of their account.
CREATE POLICY by_link ON "UserEvent" FOR INSERT TO council_app
  WITH CHECK ((SELECT app_setting('link_kind')) = 'notices' AND "action" IN ('stopMails', 'wantMails')
    AND "userId"::text = split_part((SELECT app_setting('link_subject')), ':', 1));
