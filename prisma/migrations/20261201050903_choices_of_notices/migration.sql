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

-- The person's own.
ALTER TABLE "NoticeChoice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NoticeChoice" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "NoticeChoice" TO council_app
  USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()));
CREATE POLICY system ON "NoticeChoice" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "NoticeChoice" TO council_app, council_system;

GRANT CREATE ON SCHEMA public TO council_system;

-- From a mail's foot, without a session: the choice about one kind of whoever the link is for; nothing where it is no such link,
-- or the account is gone.
CREATE FUNCTION open_notice(p_kind text) RETURNS TABLE (kind text, mail boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT k::text, coalesce(c."mail", true) FROM "User" u
  JOIN unnest(enum_range(NULL::"NoticeKind")) k ON k::text = p_kind
  LEFT JOIN "NoticeChoice" c ON c."userId" = u."id" AND c."kind" = k
  WHERE u."id" = app_link('notices');
END $$;

-- The same choice that its person makes on their own page, recorded as theirs where it changes something.
CREATE FUNCTION choose_notice(p_kind text, p_mail boolean, p_event uuid, p_network text, p_device text, p_now timestamptz)
RETURNS TABLE (known boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_user uuid := app_link('notices'); v_before boolean;
BEGIN
  SELECT o.mail INTO v_before FROM open_notice(p_kind) o;
  known := FOUND;
  IF known AND v_before <> p_mail THEN
    INSERT INTO "NoticeChoice" ("userId", "kind", "mail", "updatedAt")
    VALUES (v_user, p_kind::"NoticeKind", p_mail, p_now)
    ON CONFLICT ("userId", "kind") DO UPDATE SET "mail" = excluded."mail", "updatedAt" = excluded."updatedAt";
    INSERT INTO "UserEvent" ("userId", "id", "action", "at", "network", "device")
    VALUES (v_user, p_event, CASE WHEN p_mail THEN 'wantMails' ELSE 'stopMails' END, p_now, p_network, p_device);
  END IF;
  RETURN NEXT;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['open_notice(text)',
    'choose_notice(text, boolean, uuid, text, text, timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
