-- CreateEnum
CREATE TYPE "AddressWish" AS ENUM ('add', 'primary', 'removal');

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "mailDomains" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "signInMethods" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "AuthAccount" DROP COLUMN "access_token",
DROP COLUMN "expires_at",
DROP COLUMN "id_token",
DROP COLUMN "refresh_token",
DROP COLUMN "scope",
DROP COLUMN "session_state",
DROP COLUMN "token_type",
DROP COLUMN "type",
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "email" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "AuthSession" ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'mail',
ADD COLUMN     "userAgent" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "UserEmail" (
    "userId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserEmail_pkey" PRIMARY KEY ("userId","email")
);

-- CreateTable
CREATE TABLE "AddressProof" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "wish" "AddressWish" NOT NULL,
    "email" TEXT NOT NULL,
    "sentTo" TEXT NOT NULL,
    "linkHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AddressProof_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "AddressChange" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "wish" "AddressWish" NOT NULL,
    "email" TEXT NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelHash" TEXT NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "appliedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "UserEmail_email_key" ON "UserEmail"("email");

-- CreateIndex
CREATE INDEX "AddressProof_sentTo_createdAt_idx" ON "AddressProof"("sentTo", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "AddressChange_cancelHash_key" ON "AddressChange"("cancelHash");

-- AddForeignKey
ALTER TABLE "UserEmail" ADD CONSTRAINT "UserEmail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AddressProof" ADD CONSTRAINT "AddressProof_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: one change waits at a time, and only a primary address or a removal waits.
CREATE UNIQUE INDEX "AddressChange_one_open" ON "AddressChange" ("userId") WHERE "appliedAt" IS NULL AND "cancelledAt" IS NULL;
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_waits" CHECK ("wish" <> 'add');

-- A person's primary address is one of their addresses, always; taking somebody else's fails as it does in User itself.
INSERT INTO "UserEmail" ("userId", "email", "verifiedAt", "createdAt") SELECT "id", "email", "emailVerified", "createdAt" FROM "User";
CREATE FUNCTION keep_primary_address() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "UserEmail" SET "verifiedAt" = coalesce("verifiedAt", NEW."emailVerified") WHERE "userId" = NEW."id" AND "email" = NEW."email";
  IF NOT FOUND THEN
    INSERT INTO "UserEmail" ("userId", "email", "verifiedAt") VALUES (NEW."id", NEW."email", NEW."emailVerified");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_primary_address AFTER INSERT OR UPDATE OF "email", "emailVerified" ON "User"
  FOR EACH ROW EXECUTE FUNCTION keep_primary_address();

-- Personal rows. An address comes in by its proof alone, a change by a proof too (spend_address_proof); stopping one needs none.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['UserEmail', 'AddressProof', 'AddressChange'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own ON %I TO council_app
      USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY system ON %I TO council_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO council_app', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO council_system', t);
  END LOOP;
END $$;
GRANT INSERT ON "AddressProof" TO council_app;
GRANT UPDATE ("cancelledAt") ON "AddressChange" TO council_app;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

DROP FUNCTION resolve_user(text, timestamptz);
CREATE FUNCTION resolve_user(p_session text, p_now timestamptz)
RETURNS TABLE (user_id uuid, name text, email text, time_zone text, seen_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT u."id", u."name", u."email", u."timeZone", s."lastSeenAt"::timestamptz FROM "AuthSession" s JOIN "User" u ON u."id" = s."userId"
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;

-- Besides who somebody is there: whether the organization lets in how they signed in, and the addresses they have.
DROP FUNCTION resolve_org(text, text, timestamptz);
CREATE FUNCTION resolve_org(p_slug text, p_session text, p_now timestamptz)
RETURNS TABLE (org_id uuid, slug text, org_name text, accent text, org_time_zone text, membership_id uuid, role "OrgRole",
  user_id uuid, name text, time_zone text, seen_at timestamptz, methods text[], domains text[], method_fits boolean, domain_fits boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."id", o."slug", o."name", o."accent", o."timeZone", m."id", m."role", u."id", m."name", coalesce(u."timeZone", o."timeZone"),
    s."lastSeenAt"::timestamptz, o."signInMethods", o."mailDomains",
    cardinality(o."signInMethods") = 0 OR CASE s."method" WHEN 'demo' THEN 'mail' ELSE s."method" END = ANY (o."signInMethods"),
    cardinality(o."mailDomains") = 0 OR EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = u."id"
      AND e."verifiedAt" IS NOT NULL AND split_part(e."email", '@', 2) = ANY (o."mailDomains"))
  FROM "AuthSession" s
  JOIN "User" u ON u."id" = s."userId"
  JOIN "Organization" o ON o."slug" = p_slug
  JOIN "Membership" m ON m."orgId" = o."id" AND m."userId" = u."id" AND m."status" = 'active'
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;

-- The person of the unit of work: where they are signed in, `current` being the session of that hash.
CREATE FUNCTION my_sessions(p_session text, p_now timestamptz)
RETURNS TABLE (id uuid, method text, user_agent text, created_at timestamptz, seen_at timestamptz, current boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT s."id", s."method", s."userAgent", s."createdAt"::timestamptz, s."lastSeenAt"::timestamptz, s."sessionToken" = p_session
  FROM "AuthSession" s WHERE s."userId" = app_user() AND s."expires" > p_now
  ORDER BY s."sessionToken" = p_session DESC, s."lastSeenAt" DESC, s."id";
END $$;

-- Ends one of them (`p_only`), or all but the one of that hash (`p_keep`), or all.
CREATE FUNCTION end_my_sessions(p_only uuid, p_keep text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_ended integer;
BEGIN
  DELETE FROM "AuthSession" s WHERE s."userId" = app_user() AND (p_only IS NULL OR s."id" = p_only)
    AND (p_keep IS NULL OR s."sessionToken" <> p_keep);
  GET DIAGNOSTICS v_ended = ROW_COUNT;
  RETURN v_ended;
END $$;

CREATE FUNCTION my_accounts() RETURNS TABLE (id uuid, provider text, email text, created_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT a."id", a."provider", a."email", a."createdAt"::timestamptz FROM "AuthAccount" a WHERE a."userId" = app_user()
  ORDER BY a."createdAt", a."id";
END $$;

-- Answers 'unlinked', 'gone', or 'last_way' where no verified address would be left to sign in by.
CREATE FUNCTION unlink_my_account(p_account uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM "User" u WHERE u."id" = app_user() FOR UPDATE;
  IF NOT EXISTS (SELECT FROM "AuthAccount" a WHERE a."userId" = app_user() AND a."id" = p_account) THEN RETURN 'gone'; END IF;
  IF NOT EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = app_user() AND e."verifiedAt" IS NOT NULL)
    AND (SELECT count(*) FROM "AuthAccount" a WHERE a."userId" = app_user()) = 1 THEN RETURN 'last_way'; END IF;
  DELETE FROM "AuthAccount" a WHERE a."userId" = app_user() AND a."id" = p_account;
  RETURN 'unlinked';
END $$;

-- How many mails with a code an address has been sent, by whomever: one limit for signing in and for proofs. Serializes
-- requests for the address until the unit of work ends.
CREATE FUNCTION codes_sent_to(p_email text, p_since timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('sign-in:' || p_email, 0));
  RETURN (SELECT count(*) FROM "AuthToken" t WHERE t."email" = p_email AND t."createdAt" > p_since AND app_user() IS NOT NULL)
    + (SELECT count(*) FROM "AddressProof" p WHERE p."sentTo" = p_email AND p."createdAt" > p_since AND app_user() IS NOT NULL);
END $$;

-- Spends the link or the code of a proof of the person of the unit of work. Answers
--   'wrong:N' (N tries are left), 'ended', 'taken' (the address is somebody else's), 'waiting' (another change waits),
--   'done' (again, or nothing to do), 'added', or 'asked': the change waits until p_due.
CREATE FUNCTION spend_address_proof(p_proof uuid, p_link text, p_code text, p_change uuid, p_cancel text, p_now timestamptz,
  p_due timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v "AddressProof"; v_primary text;
BEGIN
  -- Whoever came by an invitation alone proves that mailbox first: it may have been passed on.
  SELECT u."email" INTO v_primary FROM "User" u WHERE u."id" = app_user() AND u."emailVerified" IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN 'ended'; END IF;
  SELECT * INTO v FROM "AddressProof" p WHERE p."userId" = app_user() AND p."id" = p_proof FOR UPDATE;
  IF NOT FOUND THEN RETURN 'ended'; END IF;
  IF v."usedAt" IS NOT NULL THEN
    RETURN CASE WHEN v."usedAt" > p_now - interval '1 minute' AND (v."linkHash" = p_link OR v."codeHash" = p_code) THEN 'done' ELSE 'ended' END;
  END IF;
  IF v."expiresAt" <= p_now THEN RETURN 'ended'; END IF;
  IF p_link IS NOT NULL THEN
    IF v."linkHash" <> p_link THEN RETURN 'ended'; END IF;
  ELSE
    IF v."tries" >= 5 OR (SELECT sum(p."tries") FROM "AddressProof" p
      WHERE p."userId" = app_user() AND p."createdAt" > p_now - interval '24 hours') >= 25 THEN RETURN 'ended'; END IF;
    UPDATE "AddressProof" p SET "tries" = p."tries" + 1 WHERE p."userId" = v."userId" AND p."id" = v."id";
    IF v."codeHash" IS DISTINCT FROM p_code THEN
      RETURN CASE WHEN v."tries" = 4 THEN 'ended' ELSE 'wrong:' || (4 - v."tries") END;
    END IF;
  END IF;
  UPDATE "AddressProof" p SET "usedAt" = p_now WHERE p."userId" = v."userId" AND p."id" = v."id";
  IF v."wish" = 'add' THEN
    INSERT INTO "UserEmail" ("userId", "email", "verifiedAt", "createdAt") VALUES (app_user(), v."email", p_now, p_now) ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN 'added'; END IF;
    RETURN CASE WHEN EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = app_user() AND e."email" = v."email") THEN 'done' ELSE 'taken' END;
  END IF;
  -- The mailbox must still be theirs, the address too, and there must be something to change.
  IF v."email" = v_primary
    OR NOT EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = app_user() AND e."email" = v."sentTo" AND e."verifiedAt" IS NOT NULL)
    OR NOT EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = app_user() AND e."email" = v."email" AND e."verifiedAt" IS NOT NULL)
  THEN RETURN 'ended'; END IF;
  IF EXISTS (SELECT FROM "AddressChange" c WHERE c."userId" = app_user() AND c."appliedAt" IS NULL AND c."cancelledAt" IS NULL)
  THEN RETURN 'waiting'; END IF;
  INSERT INTO "AddressChange" ("userId", "id", "wish", "email", "effectiveAt", "cancelHash", "createdAt")
    VALUES (app_user(), p_change, v."wish", v."email", p_due, p_cancel, p_now);
  RETURN 'asked';
END $$;

-- As before, but for any address of the person, and with the organization's domains: 'other_domain'.
CREATE OR REPLACE FUNCTION accept_invitation(p_token bytea, p_name text, p_audit uuid, p_now timestamptz, p_seen jsonb DEFAULT '{}')
RETURNS TABLE (outcome text, org_slug text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid; v_invitation uuid; v_membership uuid; v_email text; v_domains text[];
BEGIN
  SELECT i."orgId", i."id", i."membershipId", c."email", o."slug", o."mailDomains"
    INTO v_org, v_invitation, v_membership, v_email, org_slug, v_domains
  FROM "AccessLink" l
  JOIN "Invitation" i ON i."orgId" = l."orgId" AND i."id" = l."subjectId"
  JOIN "MemberContact" c ON c."orgId" = i."orgId" AND c."membershipId" = i."membershipId"
  JOIN "Organization" o ON o."id" = i."orgId"
  WHERE l."tokenHash" = p_token AND l."kind" = 'invitation' AND l."revokedAt" IS NULL AND l."expiresAt" > p_now
    AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL AND i."expiresAt" > p_now
  FOR UPDATE OF i, l;
  IF NOT FOUND THEN outcome := 'gone'; RETURN NEXT; RETURN; END IF;
  IF NOT EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = app_user() AND e."email" = v_email)
  THEN outcome := 'other_address'; org_slug := NULL; RETURN NEXT; RETURN; END IF;
  IF cardinality(v_domains) > 0 AND split_part(v_email, '@', 2) <> ALL (v_domains)
  THEN outcome := 'other_domain'; RETURN NEXT; RETURN; END IF;
  IF EXISTS (SELECT FROM "Membership" m WHERE m."orgId" = v_org
    AND ((m."userId" = app_user() AND m."id" <> v_membership) OR (m."id" = v_membership AND m."userId" <> app_user())))
  THEN outcome := 'already_member'; RETURN NEXT; RETURN; END IF;
  UPDATE "User" SET "name" = p_name WHERE "id" = app_user() AND "name" IS NULL;
  UPDATE "Membership" SET "userId" = app_user(), "status" = 'active', "name" = p_name, "joinedAt" = coalesce("joinedAt", p_now)
    WHERE "orgId" = v_org AND "id" = v_membership;
  UPDATE "Participation" p SET "conductVersion" = g."conductVersion", "conductAcceptedAt" = p_now
    FROM "Cohort" h JOIN "Program" g ON g."orgId" = h."orgId" AND g."id" = h."programId"
    WHERE p."orgId" = v_org AND p."membershipId" = v_membership AND p."leftAt" IS NULL
      AND h."orgId" = v_org AND h."id" = p."cohortId" AND h."status" <> 'completed'
      AND p_seen ->> g."id"::text = g."conductVersion"::text;
  UPDATE "Invitation" SET "acceptedAt" = p_now WHERE "orgId" = v_org AND "id" = v_invitation;
  UPDATE "AccessLink" SET "revokedAt" = p_now WHERE "tokenHash" = p_token;
  INSERT INTO "AuditEvent" ("orgId", "id", "actorId", "action", "subjectType", "subjectId", "at")
    VALUES (v_org, p_audit, v_membership, 'acceptInvitation', 'Invitation', v_invitation, p_now);
  outcome := 'joined'; RETURN NEXT;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
    AND p.proname IN ('resolve_user', 'resolve_org', 'my_sessions', 'end_my_sessions', 'my_accounts', 'unlink_my_account',
      'codes_sent_to', 'spend_address_proof') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION resolve_user, resolve_org TO PUBLIC;
REVOKE CREATE ON SCHEMA public FROM council_system;
