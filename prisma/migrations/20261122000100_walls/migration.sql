-- The walls of tenancy: two roles, forced row-level security on every table, and the few functions that may look past it.
-- council_app    runs every unit of work; sees what its settings (app.org_id, app.membership_id, …) allow.
-- council_system runs sign-in, the relay and the jobs; reached by policies, never by BYPASSRLS.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'council_app') THEN CREATE ROLE council_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'council_system') THEN CREATE ROLE council_system NOLOGIN; END IF;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT council_app, council_system TO %I', current_user);
  END IF;
END $$;

CREATE SCHEMA IF NOT EXISTS pgboss AUTHORIZATION council_system;
GRANT USAGE ON SCHEMA public TO council_app, council_system;
GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

-- Who is asking. Unset settings read '' after a transaction, so '' means nobody.
CREATE FUNCTION app_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.' || name, true), '') $$;
CREATE FUNCTION app_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_setting('org_id')::uuid $$;
CREATE FUNCTION app_membership() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_setting('membership_id')::uuid $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_setting('user_id')::uuid $$;
CREATE FUNCTION app_is_member() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app_membership() IS NOT NULL $$;
CREATE FUNCTION app_is_organizer() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(app_setting('org_role') IN ('owner', 'organizer'), false) $$;
CREATE FUNCTION app_is_owner() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(app_setting('org_role') = 'owner', false) $$;
-- The subject of the link a stranger came by, where it is of that kind.
CREATE FUNCTION app_link(kind text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN app_setting('link_kind') = kind THEN app_setting('link_subject')::uuid END $$;

-- Sets a policy may ask about. They look past the policies of other tables, so that policies never refer to each other,
-- and each is bound to the settings: nothing can be asked for somebody else.
CREATE FUNCTION app_my_participations() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT p."id" FROM "Participation" p WHERE p."orgId" = app_org() AND p."membershipId" = app_membership();
END $$;
CREATE FUNCTION app_my_cohorts() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT p."cohortId" FROM "Participation" p
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership() AND p."leftAt" IS NULL;
END $$;
CREATE FUNCTION app_my_mentor_cohorts() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT p."cohortId" FROM "Participation" p
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership() AND p."leftAt" IS NULL AND p."role" = 'mentor';
END $$;
CREATE FUNCTION app_my_groups() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT s."groupId" FROM "Participation" p
  JOIN "Seat" s ON s."orgId" = p."orgId" AND s."participationId" = p."id"
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership();
END $$;
CREATE FUNCTION app_my_mentor_groups() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT s."groupId" FROM "Participation" p
  JOIN "Seat" s ON s."orgId" = p."orgId" AND s."participationId" = p."id"
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership() AND p."role" = 'mentor';
END $$;
CREATE FUNCTION app_my_pairings() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT x."id" FROM "Participation" p
  JOIN "Pairing" x ON x."orgId" = p."orgId" AND (x."mentorId" = p."id" OR x."menteeId" = p."id")
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership() AND x."status" IN ('active', 'ended');
END $$;
CREATE FUNCTION app_my_mentees() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT x."menteeId" FROM "Participation" p
  JOIN "Pairing" x ON x."orgId" = p."orgId" AND x."mentorId" = p."id" AND x."status" = 'active'
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership();
END $$;
CREATE FUNCTION app_my_answered_prompts() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT a."promptId" FROM "Participation" p
  JOIN "Answer" a ON a."orgId" = p."orgId" AND a."participationId" = p."id"
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership();
END $$;
-- Recaps a member may read: published for their cohort, or for the world.
CREATE FUNCTION app_my_recaps() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT r."id" FROM "Recap" r JOIN "Session" s ON s."orgId" = r."orgId" AND s."id" = r."sessionId"
  WHERE r."orgId" = app_org() AND r."status" = 'published' AND app_membership() IS NOT NULL
    AND (r."audience" = 'world' OR s."cohortId" IN (SELECT app_my_cohorts()));
END $$;
CREATE FUNCTION app_link_session() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN (
  SELECT r."sessionId" FROM "Recap" r
  WHERE r."orgId" = app_org() AND r."id" = app_link('recap') AND r."status" = 'published' AND r."audience" = 'world');
END $$;

-- A tenant table: keyed by orgId, walled by it, open to the system role. Further permissive policies say who sees which rows.
CREATE PROCEDURE wall_tenant(name text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO council_app
    USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()))', name);
  EXECUTE format('CREATE POLICY system ON %I TO council_system USING (true) WITH CHECK (true)', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO council_app, council_system', name);
END $$;

-- Tables every member of the organization may read; commands decide who writes.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Membership', 'Invitation', 'AccessLink', 'Program', 'ProgramSession', 'ProgramItem',
    'ProgramPrompt', 'Cohort', 'Participation', 'Session', 'AgendaItem', 'Group', 'Seat', 'Guest', 'Attendance'] LOOP
    CALL wall_tenant(t);
    EXECUTE format('CREATE POLICY members ON %I TO council_app
      USING ((SELECT app_is_member())) WITH CHECK ((SELECT app_is_member()))', t);
  END LOOP;
END $$;

-- Tables for organizers alone.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['IntakeAnswer', 'RosterImport', 'SeatingChange'] LOOP
    CALL wall_tenant(t);
    EXECUTE format('CREATE POLICY organizers ON %I TO council_app
      USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()))', t);
  END LOOP;
END $$;

ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Organization" AS RESTRICTIVE TO council_app
  USING ("id" = (SELECT app_org())) WITH CHECK ("id" = (SELECT app_org()));
CREATE POLICY everyone ON "Organization" FOR SELECT TO council_app USING (true);
CREATE POLICY members ON "Organization" FOR UPDATE TO council_app USING ((SELECT app_is_member()));
CREATE POLICY system ON "Organization" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON "Organization" TO council_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Organization" TO council_system;

CALL wall_tenant('MemberContact');
CREATE POLICY organizers ON "MemberContact" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CREATE POLICY own ON "MemberContact" FOR SELECT TO council_app USING ("membershipId" = (SELECT app_membership()));

CALL wall_tenant('RequestKey');
CREATE POLICY own ON "RequestKey" TO council_app
  USING ("membershipId" = (SELECT app_membership())) WITH CHECK ("membershipId" = (SELECT app_membership()));

-- Pairings: the two people and the organizers. Nobody else learns that somebody declined.
CALL wall_tenant('Pairing');
CREATE POLICY organizers ON "Pairing" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CREATE POLICY the_two ON "Pairing" FOR SELECT TO council_app USING (
  "mentorId" IN (SELECT app_my_participations()) OR "menteeId" IN (SELECT app_my_participations()));
CREATE POLICY the_two_answer ON "Pairing" FOR UPDATE TO council_app USING (
  "mentorId" IN (SELECT app_my_participations()) OR "menteeId" IN (SELECT app_my_participations()));

CALL wall_tenant('PairingRemark');
CREATE POLICY readers ON "PairingRemark" FOR SELECT TO council_app
  USING ((SELECT app_is_organizer()) OR "authorId" = (SELECT app_membership()));
CREATE POLICY author ON "PairingRemark" FOR INSERT TO council_app WITH CHECK ("authorId" = (SELECT app_membership()));

-- Points: the people of the group, their author, and the organizers who collect them.
CALL wall_tenant('Point');
CREATE POLICY readers ON "Point" FOR SELECT TO council_app USING (
  "authorId" = (SELECT app_membership()) OR (SELECT app_is_organizer()) OR "groupId" IN (SELECT app_my_groups()));
CREATE POLICY writers ON "Point" FOR INSERT TO council_app WITH CHECK (
  "authorId" = (SELECT app_membership()) AND ((SELECT app_is_organizer()) OR "groupId" IN (SELECT app_my_groups())));
CREATE POLICY author_edits ON "Point" FOR UPDATE TO council_app USING ("authorId" = (SELECT app_membership()));
CREATE POLICY author_strikes ON "Point" FOR DELETE TO council_app USING ("authorId" = (SELECT app_membership()));

CALL wall_tenant('Endorsement');
CREATE POLICY readers ON "Endorsement" FOR SELECT TO council_app USING ((SELECT app_is_member()));
CREATE POLICY own_insert ON "Endorsement" FOR INSERT TO council_app WITH CHECK ("membershipId" = (SELECT app_membership()));
CREATE POLICY own_delete ON "Endorsement" FOR DELETE TO council_app USING ("membershipId" = (SELECT app_membership()));

-- Notes: exactly the audience their author chose. No role opens a private note.
CALL wall_tenant('Note');
ALTER TABLE "Note" ADD CONSTRAINT "Note_audience_has_target" CHECK (
  ("audience" <> 'pairing' OR "pairingId" IS NOT NULL) AND ("audience" <> 'group' OR "groupId" IS NOT NULL));
CREATE POLICY audience ON "Note" FOR SELECT TO council_app USING (
  "authorId" = (SELECT app_membership())
  OR ("audience" = 'pairing' AND "pairingId" IN (SELECT app_my_pairings()))
  OR ("audience" = 'group' AND "groupId" IN (SELECT app_my_groups()))
  OR ("audience" = 'cohort' AND ((SELECT app_is_organizer()) OR "cohortId" IN (SELECT app_my_cohorts())))
  OR ("audience" = 'public' AND (SELECT app_is_member())));
CREATE POLICY author_posts ON "Note" FOR INSERT TO council_app WITH CHECK (
  "authorId" = (SELECT app_membership())
  AND ("audience" <> 'pairing' OR "pairingId" IN (SELECT app_my_pairings()))
  AND ("audience" <> 'group' OR "groupId" IN (SELECT app_my_groups())));
CREATE POLICY author_edits ON "Note" FOR UPDATE TO council_app USING ("authorId" = (SELECT app_membership()))
  WITH CHECK ("authorId" = (SELECT app_membership())
    AND ("audience" <> 'pairing' OR "pairingId" IN (SELECT app_my_pairings()))
    AND ("audience" <> 'group' OR "groupId" IN (SELECT app_my_groups())));
CREATE POLICY author_deletes ON "Note" FOR DELETE TO council_app USING ("authorId" = (SELECT app_membership()));

-- Recaps: drafts for organizers, published ones for their audience.
CALL wall_tenant('Recap');
CREATE POLICY organizers ON "Recap" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CREATE POLICY readers ON "Recap" FOR SELECT TO council_app USING ("id" IN (SELECT app_my_recaps()));
CREATE POLICY link ON "Recap" FOR SELECT TO council_app USING ("sessionId" = (SELECT app_link_session()));

CALL wall_tenant('RecapPoint');
CREATE POLICY organizers ON "RecapPoint" TO council_app
  USING ((SELECT app_is_organizer())) WITH CHECK ((SELECT app_is_organizer()));
CREATE POLICY readers ON "RecapPoint" FOR SELECT TO council_app
  USING ("included" AND "recapId" IN (SELECT app_my_recaps()));
CREATE POLICY link ON "RecapPoint" FOR SELECT TO council_app
  USING ("included" AND (SELECT app_link_session()) IS NOT NULL AND "recapId" = (SELECT app_link('recap')));

CALL wall_tenant('Addition');
CREATE POLICY readers ON "Addition" FOR SELECT TO council_app USING (
  "authorId" = (SELECT app_membership()) OR (SELECT app_is_organizer()) OR "recapId" IN (SELECT app_my_recaps()));
CREATE POLICY author_adds ON "Addition" FOR INSERT TO council_app
  WITH CHECK ("authorId" = (SELECT app_membership()) AND "recapId" IN (SELECT app_my_recaps()));
CREATE POLICY author_edits ON "Addition" FOR UPDATE TO council_app USING ("authorId" = (SELECT app_membership()));
CREATE POLICY author_or_organizer_removes ON "Addition" FOR DELETE TO council_app
  USING ("authorId" = (SELECT app_membership()) OR (SELECT app_is_organizer()));

-- What a link to a world-readable recap needs besides.
CREATE POLICY link ON "Session" FOR SELECT TO council_app USING ("id" = (SELECT app_link_session()));
CREATE POLICY link ON "AgendaItem" FOR SELECT TO council_app USING ("sessionId" = (SELECT app_link_session()));

-- Prompts: the cohort is asked; answers show to their audience, to peers only once they have answered themselves.
CALL wall_tenant('Prompt');
CREATE POLICY readers ON "Prompt" FOR SELECT TO council_app USING (
  (SELECT app_is_organizer()) OR "authorId" = (SELECT app_membership()) OR "cohortId" IN (SELECT app_my_cohorts()));
CREATE POLICY writers ON "Prompt" FOR INSERT TO council_app WITH CHECK ("authorId" = (SELECT app_membership()));
CREATE POLICY editors ON "Prompt" FOR UPDATE TO council_app
  USING ((SELECT app_is_organizer()) OR "authorId" = (SELECT app_membership()));
CREATE POLICY removers ON "Prompt" FOR DELETE TO council_app
  USING ((SELECT app_is_organizer()) OR "authorId" = (SELECT app_membership()));

CREATE FUNCTION app_answer_visible(
  audience "PromptAudience", prompt uuid, cohort uuid, "group" uuid, my_prompts uuid[], my_groups uuid[],
  my_cohorts uuid[], mentor_groups uuid[], mentor_cohorts uuid[], organizer boolean
) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE audience
    WHEN 'cohort' THEN organizer OR cohort = ANY (mentor_cohorts)
      OR (cohort = ANY (my_cohorts) AND prompt = ANY (my_prompts))
    WHEN 'group' THEN coalesce("group" = ANY (mentor_groups), false)
      OR coalesce("group" = ANY (my_groups) AND prompt = ANY (my_prompts), false)
    ELSE false END
$$;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Answer', 'Reply'] LOOP
    CALL wall_tenant(t);
    EXECUTE format('CREATE POLICY readers ON %I FOR SELECT TO council_app USING (
      "participationId" IN (SELECT app_my_participations())
      OR "participationId" IN (SELECT app_my_mentees())
      OR app_answer_visible("audience", "promptId", "cohortId", "groupId",
        ARRAY(SELECT app_my_answered_prompts()), ARRAY(SELECT app_my_groups()), ARRAY(SELECT app_my_cohorts()),
        ARRAY(SELECT app_my_mentor_groups()), ARRAY(SELECT app_my_mentor_cohorts()), (SELECT app_is_organizer())))', t);
  END LOOP;
END $$;
CREATE POLICY own_insert ON "Answer" FOR INSERT TO council_app WITH CHECK ("participationId" IN (SELECT app_my_participations()));
CREATE POLICY own_update ON "Answer" FOR UPDATE TO council_app USING ("participationId" IN (SELECT app_my_participations()));
CREATE POLICY author_replies ON "Reply" FOR INSERT TO council_app WITH CHECK ("authorId" = (SELECT app_membership()));
CREATE POLICY author_removes ON "Reply" FOR DELETE TO council_app USING ("authorId" = (SELECT app_membership()));

-- Append-only: no update, no delete for anybody but the operator.
CALL wall_tenant('AuditEvent');
CREATE POLICY owner_reads ON "AuditEvent" FOR SELECT TO council_app USING ((SELECT app_is_owner()));
CREATE POLICY append ON "AuditEvent" FOR INSERT TO council_app WITH CHECK (true);
REVOKE UPDATE, DELETE ON "AuditEvent" FROM council_app, council_system;

ALTER TABLE "Outbox" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Outbox" FORCE ROW LEVEL SECURITY;
CREATE POLICY append ON "Outbox" FOR INSERT TO council_app WITH CHECK (
  "relayedAt" IS NULL AND ("orgId" = (SELECT app_org()) OR ("orgId" IS NULL AND "userId" = (SELECT app_user()))));
CREATE POLICY system ON "Outbox" TO council_system USING (true) WITH CHECK (true);
GRANT INSERT ON "Outbox" TO council_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Outbox" TO council_system;
CREATE INDEX "Outbox_waiting" ON "Outbox" ("createdAt") WHERE "relayedAt" IS NULL;

-- Personal rows.
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "User" TO council_app USING ("id" = (SELECT app_user())) WITH CHECK ("id" = (SELECT app_user()));
CREATE POLICY system ON "User" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ("name", "timeZone", "image") ON "User" TO council_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "User" TO council_system;

ALTER TABLE "UserRequestKey" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "UserRequestKey" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "UserRequestKey" TO council_app
  USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()));
CREATE POLICY system ON "UserRequestKey" TO council_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "UserRequestKey" TO council_app, council_system;

-- Tables of the system role alone.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['AuthAccount', 'AuthSession', 'AuthToken', 'MailDelivery', 'LocalMail'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO council_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO council_system', t);
  END LOOP;
END $$;

-- What Prisma cannot say.
-- A member's name, employer and title without case and accents: what the list of people is searched in and sorted by. The
-- line end sorts before every other sign, so that "Ann Lee" stands before "Ann Lee-Smith".
CREATE FUNCTION app_fold(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT lower(regexp_replace(normalize(said, NFD), '[\u0300-\u036f]', '', 'g')) $$;
ALTER TABLE "Membership" ADD COLUMN "searchText" text COLLATE "C"
  GENERATED ALWAYS AS (left(app_fold("name" || E'\n' || "employer" || E'\n' || "title"), 500)) STORED;
CREATE INDEX "Membership_search" ON "Membership" ("orgId", "searchText", "id");
CREATE INDEX "Membership_staff" ON "Membership" ("orgId", "id") WHERE "role" <> 'member';
CREATE INDEX "Membership_listed" ON "Membership" ("orgId", "id") WHERE "status" = 'listed';
CREATE UNIQUE INDEX "Invitation_one_open" ON "Invitation" ("orgId", "membershipId")
  WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;
CREATE UNIQUE INDEX "Pairing_one_open" ON "Pairing" ("orgId", "mentorId", "menteeId") WHERE "status" IN ('proposed', 'active');
CREATE INDEX "Pairing_lapsing" ON "Pairing" ("expiresAt") WHERE "status" = 'proposed';
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_one_holder" CHECK (num_nonnulls("participationId", "guestId") = 1);
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_capacity" CHECK (
  ("role" = 'mentor') = ("capacity" IS NOT NULL) AND coalesce("capacity", 0) BETWEEN 0 AND 50);
ALTER TABLE "Point" ADD CONSTRAINT "Point_says_something" CHECK (length(btrim("text")) > 0);

-- Crossing a wall, one narrow door each. Minting a context:
CREATE FUNCTION resolve_user(p_session text, p_now timestamptz)
RETURNS TABLE (user_id uuid, name text, email text, time_zone text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT u."id", u."name", u."email", u."timeZone" FROM "AuthSession" s JOIN "User" u ON u."id" = s."userId"
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;

CREATE FUNCTION resolve_org(p_slug text, p_session text, p_now timestamptz)
RETURNS TABLE (org_id uuid, slug text, org_name text, accent text, org_time_zone text, membership_id uuid, role "OrgRole",
  user_id uuid, name text, time_zone text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."id", o."slug", o."name", o."accent", o."timeZone", m."id", m."role", u."id", m."name", coalesce(u."timeZone", o."timeZone")
  FROM "AuthSession" s
  JOIN "User" u ON u."id" = s."userId"
  JOIN "Organization" o ON o."slug" = p_slug
  JOIN "Membership" m ON m."orgId" = o."id" AND m."userId" = u."id" AND m."status" = 'active'
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;

CREATE FUNCTION resolve_link(p_token bytea, p_now timestamptz)
RETURNS TABLE (org_id uuid, kind "LinkKind", subject_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT l."orgId", l."kind", l."subjectId" FROM "AccessLink" l
  WHERE l."tokenHash" = p_token AND l."revokedAt" IS NULL AND (l."expiresAt" IS NULL OR l."expiresAt" > p_now);
END $$;

CREATE FUNCTION my_organizations()
RETURNS TABLE (slug text, org_name text, accent text, role "OrgRole")
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."slug", o."name", o."accent", m."role" FROM "Membership" m JOIN "Organization" o ON o."id" = m."orgId"
  WHERE m."userId" = app_user() AND m."status" = 'active' ORDER BY o."name", o."id";
END $$;

-- The person of the unit of work founds an organization and owns it.
CREATE FUNCTION found_organization(p_org uuid, p_membership uuid, p_contact uuid, p_audit uuid, p_slug text, p_name text, p_accent text,
  p_zone text, p_person text, p_now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_email text;
BEGIN
  SELECT u."email" INTO STRICT v_email FROM "User" u WHERE u."id" = app_user();
  INSERT INTO "Organization" ("id", "slug", "name", "accent", "timeZone", "createdAt")
    VALUES (p_org, p_slug, p_name, p_accent, p_zone, p_now);
  INSERT INTO "Membership" ("orgId", "id", "userId", "role", "status", "name", "joinedAt", "createdAt")
    VALUES (p_org, p_membership, app_user(), 'owner', 'active', p_person, p_now, p_now);
  INSERT INTO "MemberContact" ("orgId", "id", "membershipId", "email") VALUES (p_org, p_contact, p_membership, v_email);
  UPDATE "User" SET "name" = p_person WHERE "id" = app_user() AND "name" IS NULL;
  INSERT INTO "AuditEvent" ("orgId", "id", "actorId", "action", "subjectType", "subjectId", "at")
    VALUES (p_org, p_audit, p_membership, 'createOrganization', 'Organization', p_org, p_now);
END $$;

-- What an invitation says to whoever holds its link.
CREATE FUNCTION open_invitation()
RETURNS TABLE (invitation_id uuid, org_slug text, org_name text, accent text, person text, email text, inviter text,
  expires_at timestamptz, accepted boolean, programs jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT i."id", o."slug", o."name", o."accent", m."name", c."email", b."name", i."expiresAt", i."acceptedAt" IS NOT NULL,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('programId', g."id", 'program', g."name", 'cohort', h."name",
        'role', p."role", 'version', g."conductVersion", 'codeOfConduct', g."codeOfConduct", 'confidentialityRule', g."confidentialityRule") ORDER BY h."createdAt"), '[]')
      FROM "Participation" p
      JOIN "Cohort" h ON h."orgId" = p."orgId" AND h."id" = p."cohortId"
      JOIN "Program" g ON g."orgId" = h."orgId" AND g."id" = h."programId"
      WHERE p."orgId" = m."orgId" AND p."membershipId" = m."id" AND p."leftAt" IS NULL AND h."status" <> 'completed')
  FROM "Invitation" i
  JOIN "Organization" o ON o."id" = i."orgId"
  JOIN "Membership" m ON m."orgId" = i."orgId" AND m."id" = i."membershipId"
  JOIN "MemberContact" c ON c."orgId" = m."orgId" AND c."membershipId" = m."id"
  JOIN "Membership" b ON b."orgId" = i."orgId" AND b."id" = i."invitedById"
  WHERE i."orgId" = app_org() AND i."id" = app_link('invitation') AND i."revokedAt" IS NULL;
END $$;

-- The invited person joins. `p_seen` says which version of each program's texts they accepted: {programId: version}.
-- Answers 'joined', or why not: 'gone' (revoked, expired, used), 'other_address', 'already_member'.
CREATE FUNCTION accept_invitation(p_token bytea, p_name text, p_audit uuid, p_now timestamptz, p_seen jsonb DEFAULT '{}')
RETURNS TABLE (outcome text, org_slug text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid; v_invitation uuid; v_membership uuid; v_email text; v_mine text;
BEGIN
  SELECT i."orgId", i."id", i."membershipId", c."email", o."slug" INTO v_org, v_invitation, v_membership, v_email, org_slug
  FROM "AccessLink" l
  JOIN "Invitation" i ON i."orgId" = l."orgId" AND i."id" = l."subjectId"
  JOIN "MemberContact" c ON c."orgId" = i."orgId" AND c."membershipId" = i."membershipId"
  JOIN "Organization" o ON o."id" = i."orgId"
  WHERE l."tokenHash" = p_token AND l."kind" = 'invitation' AND l."revokedAt" IS NULL AND l."expiresAt" > p_now
    AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL AND i."expiresAt" > p_now
  FOR UPDATE OF i, l;
  IF NOT FOUND THEN outcome := 'gone'; RETURN NEXT; RETURN; END IF;
  SELECT u."email" INTO v_mine FROM "User" u WHERE u."id" = app_user();
  IF v_mine IS DISTINCT FROM v_email THEN outcome := 'other_address'; org_slug := NULL; RETURN NEXT; RETURN; END IF;
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

-- Body-free facts about private things.
-- Who has answered a prompt: for organizers everyone, for a mentor their own mentees.
CREATE FUNCTION prompt_answerers(p_prompt uuid) RETURNS TABLE (participation_id uuid, answered_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT a."participationId", a."createdAt" FROM "Answer" a
  WHERE a."orgId" = app_org() AND a."promptId" = p_prompt
    AND (app_is_organizer() OR a."participationId" IN (SELECT app_my_mentees()));
END $$;

-- How many have answered a prompt, for its author and the organizers.
CREATE FUNCTION prompt_answer_count(p_prompt uuid) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN (
  SELECT count(*) FROM "Answer" a JOIN "Prompt" q ON q."orgId" = a."orgId" AND q."id" = a."promptId"
  WHERE q."orgId" = app_org() AND q."id" = p_prompt AND (app_is_organizer() OR q."authorId" = app_membership()));
END $$;

-- Who has posted a note about a session (never what it says, nor to whom): for organizers.
CREATE FUNCTION session_note_authors(p_session uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT DISTINCT n."authorId" FROM "Note" n
  WHERE n."orgId" = app_org() AND n."sessionId" = p_session AND app_is_organizer();
END $$;

-- The groups of a session that points, notes or answers belong to: for organizers, who must not hand them to other people.
CREATE FUNCTION session_groups_in_use(p_session uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT g."id" FROM "Group" g
  WHERE g."orgId" = app_org() AND g."sessionId" = p_session AND app_is_organizer() AND (
    EXISTS (SELECT FROM "Point" p WHERE p."orgId" = g."orgId" AND p."groupId" = g."id")
    OR EXISTS (SELECT FROM "Note" n WHERE n."orgId" = g."orgId" AND n."groupId" = g."id")
    OR EXISTS (SELECT FROM "Answer" a WHERE a."orgId" = g."orgId" AND a."groupId" = g."id"));
END $$;

-- Names beside a recap's points and additions: of those who agreed, as of now, for whoever may read that recap.
CREATE FUNCTION recap_credits(p_recap uuid) RETURNS TABLE (kind text, id uuid, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app_is_organizer() OR p_recap IN (SELECT app_my_recaps())
    OR (app_link_session() IS NOT NULL AND p_recap = app_link('recap'))) THEN RETURN; END IF;
  RETURN QUERY
  SELECT 'point', r."id", m."name" FROM "RecapPoint" r
    JOIN "Point" p ON p."orgId" = r."orgId" AND p."id" = r."pointId" AND p."credited"
    JOIN "Membership" m ON m."orgId" = p."orgId" AND m."id" = p."authorId"
    WHERE r."orgId" = app_org() AND r."recapId" = p_recap AND (r."included" OR app_is_organizer())
  UNION ALL
  SELECT 'addition', a."id", m."name" FROM "Addition" a
    JOIN "Membership" m ON m."orgId" = a."orgId" AND m."id" = a."authorId"
    WHERE a."orgId" = app_org() AND a."recapId" = p_recap AND a."credited" AND app_is_member();
END $$;

-- Endorsements of a recap's points, counted past the points' own policy.
CREATE FUNCTION recap_endorsements(p_recap uuid) RETURNS TABLE (point_id uuid, endorsed bigint, mine boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app_is_organizer() OR p_recap IN (SELECT app_my_recaps())
    OR (app_link_session() IS NOT NULL AND p_recap = app_link('recap'))) THEN RETURN; END IF;
  RETURN QUERY
  SELECT e."pointId", count(*), coalesce(bool_or(e."membershipId" = app_membership()), false)
  FROM "RecapPoint" r JOIN "Endorsement" e ON e."orgId" = r."orgId" AND e."pointId" = r."pointId"
  WHERE r."orgId" = app_org() AND r."recapId" = p_recap GROUP BY e."pointId";
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
-- Asked before a unit of work opens; each answers only to a secret.
GRANT EXECUTE ON FUNCTION resolve_user, resolve_org, resolve_link TO PUBLIC;
-- What /api/health/ready compares with the migrations the server knows.
DO $$ BEGIN
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN GRANT SELECT ON "_prisma_migrations" TO council_system; END IF;
END $$;
REVOKE CREATE ON SCHEMA public FROM council_system;
