-- CreateEnum
CREATE TYPE "ProfilePart" AS ENUM ('work', 'about', 'offers', 'seeks');

-- CreateEnum
CREATE TYPE "ProfileAudience" AS ENUM ('organizers', 'cohorts', 'members');

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "logoId" UUID;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "portraitId" UUID;

-- CreateTable
CREATE TABLE "MemberDetail" (
    "orgId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "part" "ProfilePart" NOT NULL,
    "audience" "ProfileAudience" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "industry" TEXT NOT NULL DEFAULT '',
    "seniority" TEXT NOT NULL DEFAULT '',
    "pronouns" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "timeZone" TEXT,
    "topics" TEXT[],

    CONSTRAINT "MemberDetail_pkey" PRIMARY KEY ("orgId","membershipId","part")
);

-- CreateTable
CREATE TABLE "UserProfile" (
    "userId" UUID NOT NULL,
    "pronouns" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "industry" TEXT NOT NULL DEFAULT '',
    "seniority" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "offers" TEXT[],
    "seeks" TEXT[],
    "workAudience" "ProfileAudience" NOT NULL DEFAULT 'members',
    "aboutAudience" "ProfileAudience" NOT NULL DEFAULT 'members',
    "offersAudience" "ProfileAudience" NOT NULL DEFAULT 'members',
    "seeksAudience" "ProfileAudience" NOT NULL DEFAULT 'members',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UserProfile_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "UserPicture" (
    "userId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserPicture_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "Membership_orgId_portraitId_idx" ON "Membership"("orgId", "portraitId");

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_id_logoId_fkey" FOREIGN KEY ("id", "logoId") REFERENCES "Picture"("orgId", "id") ON DELETE SET NULL ("logoId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_orgId_portraitId_fkey" FOREIGN KEY ("orgId", "portraitId") REFERENCES "Picture"("orgId", "id") ON DELETE SET NULL ("portraitId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberDetail" ADD CONSTRAINT "MemberDetail_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberDetail" ADD CONSTRAINT "MemberDetail_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserProfile" ADD CONSTRAINT "UserProfile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserPicture" ADD CONSTRAINT "UserPicture_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end

-- Both are trusted: whoever may create in the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Personal rows.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['UserProfile', 'UserPicture'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own ON %I TO council_app
      USING ("userId" = (SELECT app_user())) WITH CHECK ("userId" = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY system ON %I TO council_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO council_app, council_system', t);
  END LOOP;
END $$;

-- Everybody who takes part in one of my cohorts now.
CREATE FUNCTION app_my_cohort_mates() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT DISTINCT o."membershipId" FROM "Participation" p
  JOIN "Cohort" h ON h."orgId" = p."orgId" AND h."id" = p."cohortId" AND h."status" <> 'draft'
  JOIN "Participation" o ON o."orgId" = p."orgId" AND o."cohortId" = p."cohortId" AND o."leftAt" IS NULL
  WHERE p."orgId" = app_org() AND p."membershipId" = app_membership() AND p."leftAt" IS NULL;
END $$;

-- What somebody says about themselves: exactly the audience they chose. It is written by copy_profile alone, and goes with
-- the person when they leave.
CALL wall_tenant('MemberDetail');
REVOKE INSERT, UPDATE ON "MemberDetail" FROM council_app;
CREATE POLICY audience ON "MemberDetail" FOR SELECT TO council_app USING (
  "membershipId" = (SELECT app_membership()) OR (SELECT app_is_organizer())
  OR ("audience" = 'members' AND (SELECT app_is_member()))
  OR ("audience" = 'cohorts' AND "membershipId" IN (SELECT app_my_cohort_mates())));
CREATE POLICY leaving ON "MemberDetail" FOR DELETE TO council_app
  USING ("membershipId" = (SELECT app_membership()) OR (SELECT app_is_organizer()));

-- Title and employer stand on the membership too, where every member reads them. Of somebody who has said them, or keeps them
-- to fewer people, they stand as that person wants, whatever a roster or an organizer writes.
CREATE FUNCTION keep_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE d "MemberDetail";
BEGIN
  SELECT x.* INTO d FROM "MemberDetail" x WHERE x."orgId" = NEW."orgId" AND x."membershipId" = NEW."id" AND x."part" = 'work';
  IF d."audience" <> 'members' THEN
    NEW."title" := ''; NEW."employer" := '';
  ELSIF d."title" <> '' OR d."employer" <> '' THEN
    NEW."title" := d."title"; NEW."employer" := d."employer";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_own_work BEFORE UPDATE OF "title", "employer" ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION keep_own_work();

-- The directory: words are looked for inside one organization, spelled right or nearly so.
CREATE FUNCTION app_fold_all(said text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT app_fold(array_to_string(said, E'\n')) $$;
ALTER TABLE "MemberDetail" ADD COLUMN "searchText" text COLLATE "C" GENERATED ALWAYS AS (left(app_fold_all(
  ARRAY["title", "employer", "industry"] || coalesce("languages", '{}') || coalesce("topics", '{}')), 2000)) STORED;
CREATE INDEX "Membership_words" ON "Membership" USING gin ("orgId", "searchText" gin_trgm_ops);
CREATE INDEX "MemberDetail_words" ON "MemberDetail" USING gin ("orgId", "searchText" gin_trgm_ops);

-- Who fits every word, and the profile filters that are not null, as far as the asking member may see: 0 where each word
-- stands there as typed, 1 where some are only spelled nearly so; a word that 200 people have as typed needs no forgiving.
-- Words come folded (app_fold). A definer, because trigram
-- operators are not leakproof: behind policies no index would serve them.
CREATE FUNCTION find_people(p_words text[], p_industry text, p_seniority text, p_language text, p_offer text)
RETURNS TABLE (membership_id uuid, tier int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_org uuid := app_org(); v_me uuid := app_membership(); v_all boolean := app_is_organizer();
  v_mates uuid[]; v_found uuid[]; v_close uuid[]; v_word text; v_like text; v_exact uuid[]; v_near uuid[]; v_any boolean := false;
BEGIN
  IF v_org IS NULL OR v_me IS NULL THEN RETURN; END IF;
  IF NOT v_all THEN v_mates := ARRAY(SELECT app_my_cohort_mates()); END IF;
  PERFORM set_config('pg_trgm.strict_word_similarity_threshold', '0.32', true);
  FOREACH v_word IN ARRAY coalesce(p_words, '{}') LOOP
    v_like := '%' || replace(replace(replace(v_word, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    v_exact := ARRAY(
      SELECT m."id" FROM "Membership" m WHERE m."orgId" = v_org AND m."searchText" LIKE v_like
      UNION SELECT d."membershipId" FROM "MemberDetail" d WHERE d."orgId" = v_org AND d."searchText" LIKE v_like
        AND app_detail_visible(d."audience", d."membershipId", v_me, v_mates, v_all)
      UNION SELECT c."membershipId" FROM "MemberContact" c
        WHERE v_all AND strpos(v_word, '@') > 0 AND c."orgId" = v_org AND strpos(c."email", v_word) > 0);
    v_near := CASE WHEN length(v_word) < 3 OR strpos(v_word, '@') > 0 OR cardinality(v_exact) >= 200 THEN v_exact ELSE v_exact || ARRAY(
      SELECT m."id" FROM "Membership" m WHERE m."orgId" = v_org AND v_word <<% m."searchText"
      UNION SELECT d."membershipId" FROM "MemberDetail" d WHERE d."orgId" = v_org AND v_word <<% d."searchText"
        AND app_detail_visible(d."audience", d."membershipId", v_me, v_mates, v_all)) END;
    IF v_any THEN
      v_found := ARRAY(SELECT unnest(v_found) INTERSECT SELECT unnest(v_exact));
      v_close := ARRAY(SELECT unnest(v_close) INTERSECT SELECT unnest(v_near));
    ELSE v_found := v_exact; v_close := ARRAY(SELECT DISTINCT unnest(v_near)); v_any := true;
    END IF;
  END LOOP;
  FOR v_word, v_like IN
    SELECT f.kind, f.said FROM (VALUES ('industry', p_industry), ('seniority', p_seniority), ('language', p_language),
      ('offer', p_offer)) AS f(kind, said) WHERE f.said IS NOT NULL AND f.said <> ''
  LOOP
    v_exact := ARRAY(SELECT d."membershipId" FROM "MemberDetail" d WHERE d."orgId" = v_org AND CASE v_word
        WHEN 'seniority' THEN d."part" = 'work' AND d."seniority" = v_like
        WHEN 'industry' THEN d."part" = 'work' AND strpos(d."searchText", v_like) > 0 AND strpos(app_fold(d."industry"), v_like) > 0
        WHEN 'language' THEN d."part" = 'about' AND strpos(d."searchText", v_like) > 0 AND strpos(app_fold_all(d."languages"), v_like) > 0
        ELSE d."part" = 'offers' AND strpos(d."searchText", v_like) > 0 END
      AND app_detail_visible(d."audience", d."membershipId", v_me, v_mates, v_all));
    IF v_any THEN
      v_found := ARRAY(SELECT unnest(v_found) INTERSECT SELECT unnest(v_exact));
      v_close := ARRAY(SELECT unnest(v_close) INTERSECT SELECT unnest(v_exact));
    ELSE v_found := v_exact; v_close := v_exact; v_any := true;
    END IF;
  END LOOP;
  RETURN QUERY SELECT x.id, 0 FROM unnest(v_found) AS x(id)
    UNION ALL (SELECT x.id, 1 FROM unnest(v_close) AS x(id) EXCEPT SELECT x.id, 1 FROM unnest(v_found) AS x(id));
END $$;

CREATE FUNCTION app_detail_visible(audience "ProfileAudience", membership uuid, me uuid, mates uuid[], organizer boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT organizer OR membership = me OR audience = 'members' OR (audience = 'cohorts' AND membership = ANY (mates))
$$;

-- What the person of the unit of work says about themselves goes to an organization they belong to, with their name where
-- they ask for it. A profile that says nothing about work leaves the organization's words about it.
CREATE FUNCTION copy_profile(p_slug text, p_name boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m "Membership"; p "UserProfile"; d "MemberDetail"; v_zone text; v_person text; v_said boolean; v_open boolean;
BEGIN
  SELECT x.* INTO m FROM "Membership" x JOIN "Organization" o ON o."id" = x."orgId"
    WHERE o."slug" = p_slug AND x."userId" = app_user() AND x."status" = 'active' FOR NO KEY UPDATE OF x;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT u."timeZone", u."name" INTO v_zone, v_person FROM "User" u WHERE u."id" = app_user();
  IF p_name AND v_person <> '' THEN UPDATE "Membership" SET "name" = v_person WHERE "orgId" = m."orgId" AND "id" = m."id"; END IF;
  SELECT x.* INTO p FROM "UserProfile" x WHERE x."userId" = app_user();
  IF NOT FOUND THEN RETURN true; END IF;
  v_said := p."title" <> '' OR p."employer" <> '';
  v_open := p."workAudience" = 'members';
  -- What the organization knows of somebody who says nothing is kept for the organizers while it is kept from members.
  SELECT x.* INTO d FROM "MemberDetail" x WHERE x."orgId" = m."orgId" AND x."membershipId" = m."id" AND x."part" = 'work';
  IF NOT v_said THEN
    p."title" := coalesce(nullif(m."title", ''), d."title", '');
    p."employer" := coalesce(nullif(m."employer", ''), d."employer", '');
  END IF;
  INSERT INTO "MemberDetail" ("orgId", "membershipId", "part", "audience", "title", "employer", "industry", "seniority",
      "pronouns", "languages", "timeZone", "topics") VALUES
    (m."orgId", m."id", 'work', p."workAudience", CASE WHEN v_said OR NOT v_open THEN p."title" ELSE '' END,
      CASE WHEN v_said OR NOT v_open THEN p."employer" ELSE '' END, p."industry", p."seniority", '', '{}', NULL, '{}'),
    (m."orgId", m."id", 'about', p."aboutAudience", '', '', '', '', p."pronouns", coalesce(p."languages", '{}'), v_zone, '{}'),
    (m."orgId", m."id", 'offers', p."offersAudience", '', '', '', '', '', '{}', NULL, coalesce(p."offers", '{}')),
    (m."orgId", m."id", 'seeks', p."seeksAudience", '', '', '', '', '', '{}', NULL, coalesce(p."seeks", '{}'))
  ON CONFLICT ("orgId", "membershipId", "part") DO UPDATE SET "audience" = excluded."audience", "title" = excluded."title",
    "employer" = excluded."employer", "industry" = excluded."industry", "seniority" = excluded."seniority",
    "pronouns" = excluded."pronouns", "languages" = excluded."languages", "timeZone" = excluded."timeZone",
    "topics" = excluded."topics";
  UPDATE "Membership" SET "title" = p."title", "employer" = p."employer" -- keep_own_work has the last word
    WHERE "orgId" = m."orgId" AND "id" = m."id";
  RETURN true;
END $$;

-- Their portrait, or that they have none any more; the picture it takes the place of is gone.
CREATE FUNCTION copy_portrait(p_slug text, p_picture uuid, p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_org uuid; v_membership uuid; v_old uuid; v_new uuid;
BEGIN
  SELECT m."orgId", m."id", m."portraitId" INTO v_org, v_membership, v_old FROM "Membership" m
    JOIN "Organization" o ON o."id" = m."orgId"
    WHERE o."slug" = p_slug AND m."userId" = app_user() AND m."status" = 'active' FOR NO KEY UPDATE OF m;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO "Picture" ("orgId", "id", "kind", "bytes", "width", "height", "createdAt")
    SELECT v_org, p_picture, 'portrait', x."bytes", x."width", x."height", p_now FROM "UserPicture" x WHERE x."userId" = app_user()
    RETURNING "id" INTO v_new;
  UPDATE "Membership" SET "portraitId" = v_new WHERE "orgId" = v_org AND "id" = v_membership;
  DELETE FROM "Picture" WHERE "orgId" = v_org AND "id" = v_old;
  RETURN true;
END $$;

-- The pictures of the frame around every page, minted with the context in one statement.
CREATE FUNCTION resolve_pictures(p_slug text, p_session text, p_now timestamptz) RETURNS TABLE (logo_id uuid, portrait_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."logoId", m."portraitId" FROM "AuthSession" s JOIN "Organization" o ON o."slug" = p_slug
  JOIN "Membership" m ON m."orgId" = o."id" AND m."userId" = s."userId" AND m."status" = 'active'
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOREACH f IN ARRAY ARRAY['app_my_cohort_mates()', 'find_people(text[], text, text, text, text)', 'copy_profile(text, boolean)',
    'copy_portrait(text, uuid, timestamptz)', 'resolve_pictures(text, text, timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO council_system', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO council_app, council_system', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION resolve_pictures TO PUBLIC;
REVOKE CREATE ON SCHEMA public FROM council_system;
