-- CreateTable
CREATE TABLE "DataArchive" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "size" INTEGER NOT NULL DEFAULT 0,
    "bytes" BYTEA,

    CONSTRAINT "DataArchive_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "AccountDeletion" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sentTo" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "codeExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "canceledAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountDeletion_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "DataArchive_id_idx" ON "DataArchive"("id");

-- CreateIndex
CREATE INDEX "AccountDeletion_id_idx" ON "AccountDeletion"("id");

-- AddForeignKey
ALTER TABLE "DataArchive" ADD CONSTRAINT "DataArchive_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountDeletion" ADD CONSTRAINT "AccountDeletion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: one archive is being made at a time, one deletion waits at a time.
CREATE UNIQUE INDEX "DataArchive_one_making" ON "DataArchive" ("userId") WHERE "readyAt" IS NULL AND "failedAt" IS NULL;
CREATE UNIQUE INDEX "AccountDeletion_one_waiting" ON "AccountDeletion" ("userId") WHERE "confirmedAt" IS NOT NULL AND "canceledAt" IS NULL;

-- Personal rows: the person's own, and nobody else's.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['DataArchive', 'AccountDeletion'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own ON %I TO council_app
      USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY system ON %I TO council_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO council_app, council_system', t);
  END LOOP;
END $$;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

-- Rows about the asking person in tables that no page of theirs reads: for their archive. Without what is secret in them.
CREATE FUNCTION own_rows(p_table text) RETURNS SETOF jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE p_table
  WHEN 'AuthSession' THEN RETURN QUERY
    SELECT to_jsonb(s) - 'sessionToken' FROM "AuthSession" s WHERE s."userId" = app_user() ORDER BY s."createdAt", s."id";
  WHEN 'AuthAccount' THEN RETURN QUERY
    SELECT to_jsonb(a) FROM "AuthAccount" a WHERE a."userId" = app_user() ORDER BY a."createdAt", a."id";
  WHEN 'AuthToken' THEN RETURN QUERY
    SELECT to_jsonb(k) - ARRAY['linkHash', 'codeHash', 'browserHash'] FROM "AuthToken" k
    WHERE k."email" IN (SELECT e."email" FROM "UserEmail" e WHERE e."userId" = app_user()) ORDER BY k."createdAt", k."id";
  WHEN 'IntakeAnswer' THEN RETURN QUERY
    SELECT to_jsonb(i) FROM "IntakeAnswer" i
    WHERE i."orgId" = app_org() AND i."membershipId" = app_membership() ORDER BY i."question", i."id";
  WHEN 'AuditEvent' THEN RETURN QUERY
    SELECT to_jsonb(e) FROM "AuditEvent" e
    WHERE e."orgId" = app_org() AND e."actorId" = app_membership() ORDER BY e."at", e."id";
  ELSE RAISE EXCEPTION 'own_rows knows nothing of %', p_table;
  END CASE;
END $$;

-- What the asking person has in each organization, counted, and what stands in the way of their leaving it for good: `last_owner`,
-- nobody else owns it while others are in it; `alone`, nobody else has ever come in. Counts follow lib/own-data/tables.
CREATE FUNCTION own_standing(p_now timestamptz)
RETURNS TABLE (slug text, name text, joined boolean, last_owner boolean, alone boolean, counts jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  WITH mine AS (SELECT m.* FROM "Membership" m WHERE m."userId" = app_user()),
  part AS (SELECT p."orgId", p."id" FROM "Participation" p JOIN mine m ON m."orgId" = p."orgId" AND m."id" = p."membershipId")
  SELECT o."slug", o."name", m."status" = 'active',
    m."status" = 'active' AND m."role" = 'owner'
      AND NOT EXISTS (SELECT FROM "Membership" x WHERE x."orgId" = m."orgId" AND x."id" <> m."id" AND x."role" = 'owner' AND x."status" = 'active')
      AND EXISTS (SELECT FROM "Membership" x WHERE x."orgId" = m."orgId" AND x."id" <> m."id" AND x."joinedAt" IS NOT NULL),
    m."role" = 'owner'
      AND NOT EXISTS (SELECT FROM "Membership" x WHERE x."orgId" = m."orgId" AND x."id" <> m."id" AND x."joinedAt" IS NOT NULL),
    jsonb_build_object(
      'privateNotes', (SELECT count(*) FROM "Note" n WHERE n."orgId" = m."orgId" AND n."authorId" = m."id" AND n."audience" IN ('me', 'pairing')),
      'sharedNotes', (SELECT count(*) FROM "Note" n WHERE n."orgId" = m."orgId" AND n."authorId" = m."id" AND n."audience" IN ('group', 'cohort', 'public')),
      'privateAnswers', (SELECT count(*) FROM "Answer" a WHERE a."orgId" = m."orgId" AND a."audience" = 'mentor' AND a."participationId" IN (SELECT part."id" FROM part WHERE part."orgId" = m."orgId")),
      'sharedAnswers', (SELECT count(*) FROM "Answer" a WHERE a."orgId" = m."orgId" AND a."audience" IN ('group', 'cohort') AND a."participationId" IN (SELECT part."id" FROM part WHERE part."orgId" = m."orgId")),
      'points', (SELECT count(*) FROM "Point" p WHERE p."orgId" = m."orgId" AND p."authorId" = m."id"),
      'additions', (SELECT count(*) FROM "Addition" a WHERE a."orgId" = m."orgId" AND a."authorId" = m."id"),
      'endorsements', (SELECT count(*) FROM "Endorsement" e WHERE e."orgId" = m."orgId" AND e."membershipId" = m."id"),
      'concerns', (SELECT count(*) FROM "Concern" c WHERE c."orgId" = m."orgId" AND c."reporterId" = m."id"),
      'intakeAnswers', (SELECT count(*) FROM "IntakeAnswer" i WHERE i."orgId" = m."orgId" AND i."membershipId" = m."id"),
      'pairings', (SELECT count(*) FROM "Pairing" x WHERE x."orgId" = m."orgId" AND x."status" IN ('proposed', 'active')
        AND (x."mentorId" IN (SELECT part."id" FROM part WHERE part."orgId" = m."orgId") OR x."menteeId" IN (SELECT part."id" FROM part WHERE part."orgId" = m."orgId"))),
      'seats', (SELECT count(*) FROM "Seat" s JOIN "Session" e ON e."orgId" = s."orgId" AND e."id" = s."sessionId"
        WHERE s."orgId" = m."orgId" AND e."startsAt" > p_now AND s."participationId" IN (SELECT part."id" FROM part WHERE part."orgId" = m."orgId")))
  FROM mine m JOIN "Organization" o ON o."id" = m."orgId" ORDER BY o."name", o."id";
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['own_rows(text)', 'own_standing(timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
