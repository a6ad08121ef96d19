-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('people', 'pairings');

-- AlterTable
ALTER TABLE "RosterImport" ADD COLUMN     "kind" "ImportKind" NOT NULL DEFAULT 'people';

-- An organization that takes addresses of certain domains alone says so where people apply.
CREATE OR REPLACE FUNCTION open_program(p_now timestamptz) RETURNS TABLE (page jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT jsonb_build_object('orgSlug', o."slug", 'organization', o."name", 'accent', o."accent", 'slug', p."publicSlug",
    'name', p."name", 'summary', p."summary", 'story', p."story", 'askedOfMentors', p."askedOfMentors",
    'askedOfMentees', p."askedOfMentees", 'coverId', p."coverId", 'findable', p."findable",
    'mailDomains', o."mailDomains",
    'cohort', CASE WHEN c."id" IS NOT NULL THEN app_cohort_card(c, p_now) END)
  FROM "Program" p JOIN "Organization" o ON o."id" = p."orgId"
  LEFT JOIN "Cohort" c ON c."orgId" = p."orgId" AND c."id" = app_public_cohort(p."orgId", p."id", p_now)
  WHERE p."orgId" = app_org() AND p."id" = app_link('program') AND p."publishedAt" IS NOT NULL;
END $$;

-- The first people in the order of the list in whose words all of these stand as typed, among the next few hundred. A word that
-- fits half of everybody fills a page from there, however many thousand there are; for one that does not, `find_people` asks
-- the indexes.
CREATE FUNCTION walk_people(p_words text[], p_edge text, p_edge_id uuid, p_backwards boolean, p_limit int)
RETURNS TABLE (membership_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_org uuid := app_org(); v_me uuid := app_membership(); v_all boolean := app_is_organizer(); v_mates uuid[]; v_likes text[];
  v_status "MembershipStatus"[] := CASE WHEN v_all THEN '{active,listed}' ELSE '{active}' END;
BEGIN
  IF v_org IS NULL OR v_me IS NULL OR coalesce(cardinality(p_words), 0) = 0 OR strpos(array_to_string(p_words, ' '), '@') > 0
  THEN RETURN; END IF;
  IF NOT v_all THEN v_mates := ARRAY(SELECT app_my_cohort_mates()); END IF;
  v_likes := ARRAY(SELECT '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' FROM unnest(p_words) w);
  IF p_backwards THEN RETURN QUERY
    SELECT m."id" FROM (SELECT x."id", x."searchText" FROM "Membership" x
        WHERE x."orgId" = v_org AND x."status" = ANY (v_status) AND (x."searchText", x."id") < (p_edge, p_edge_id)
        ORDER BY x."searchText" DESC, x."id" DESC LIMIT 400) m
      WHERE app_all_stand(v_org, m."id", m."searchText", v_likes, v_me, v_mates, v_all)
      ORDER BY m."searchText" DESC, m."id" DESC LIMIT p_limit;
  ELSE RETURN QUERY
    SELECT m."id" FROM (SELECT x."id", x."searchText" FROM "Membership" x
        WHERE x."orgId" = v_org AND x."status" = ANY (v_status)
          AND (x."searchText", x."id") > (coalesce(p_edge, ''), coalesce(p_edge_id, '00000000-0000-0000-0000-000000000000'))
        ORDER BY x."searchText", x."id" LIMIT 400) m
      WHERE app_all_stand(v_org, m."id", m."searchText", v_likes, v_me, v_mates, v_all)
      ORDER BY m."searchText", m."id" LIMIT p_limit;
  END IF;
END $$;

CREATE FUNCTION app_all_stand(org uuid, membership uuid, text_of text, likes text[], me uuid, mates uuid[], organizer boolean)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM unnest(likes) l WHERE text_of NOT LIKE l AND NOT EXISTS (
    SELECT FROM "MemberDetail" d WHERE d."orgId" = org AND d."membershipId" = membership AND d."searchText" LIKE l
      AND app_detail_visible(d."audience", d."membershipId", me, mates, organizer)))
$$;

GRANT CREATE ON SCHEMA public TO council_system; -- only while a function changes owner
ALTER FUNCTION walk_people OWNER TO council_system;
REVOKE ALL ON FUNCTION walk_people FROM PUBLIC;
GRANT EXECUTE ON FUNCTION walk_people TO council_app, council_system;
REVOKE CREATE ON SCHEMA public FROM council_system;
