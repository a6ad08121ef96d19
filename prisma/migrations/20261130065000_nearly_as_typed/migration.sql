-- The first people in the order of the list who fit words of which at least one stands nowhere as typed, among the next few hundred:
-- a misspelling of a word that fits half of everybody fills a page from there. Where every word stands somewhere, or the page is
-- not filled, it answers nobody or too few, and `find_people` asks the indexes. What fits is what fits there.
CREATE FUNCTION walk_close_people(p_words text[], p_limit int) RETURNS TABLE (membership_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_org uuid := app_org(); v_me uuid := app_membership(); v_all boolean := app_is_organizer(); v_mates uuid[]; v_word text; v_like text;
  v_status "MembershipStatus"[] := CASE WHEN v_all THEN '{active,listed}' ELSE '{active}' END;
  v_likes text[] := '{}'; v_near text[] := '{}'; v_exact int; v_strange boolean := false;
BEGIN
  IF v_org IS NULL OR v_me IS NULL OR coalesce(cardinality(p_words), 0) = 0 OR strpos(array_to_string(p_words, ' '), '@') > 0
  THEN RETURN; END IF;
  IF NOT v_all THEN v_mates := ARRAY(SELECT app_my_cohort_mates()); END IF;
  PERFORM set_config('pg_trgm.strict_word_similarity_threshold', '0.32', true);
  FOREACH v_word IN ARRAY p_words LOOP
    v_like := '%' || replace(replace(replace(v_word, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    SELECT count(*) INTO v_exact FROM (
      SELECT m."id" FROM "Membership" m WHERE m."orgId" = v_org AND m."searchText" LIKE v_like
      UNION SELECT d."membershipId" FROM "MemberDetail" d WHERE d."orgId" = v_org AND d."searchText" LIKE v_like
        AND app_detail_visible(d."audience", d."membershipId", v_me, v_mates, v_all)
      LIMIT 200) x;
    v_strange := v_strange OR v_exact = 0;
    v_likes := v_likes || v_like;
    v_near := v_near || CASE WHEN length(v_word) < 3 OR v_exact >= 200 THEN NULL ELSE v_word END;
  END LOOP;
  IF NOT v_strange THEN RETURN; END IF;
  RETURN QUERY
    SELECT m."id" FROM (SELECT x."id", x."searchText" FROM "Membership" x
        WHERE x."orgId" = v_org AND x."status" = ANY (v_status) ORDER BY x."searchText", x."id" LIMIT 400) m
      WHERE app_all_close(v_org, m."id", m."searchText", v_likes, v_near, v_me, v_mates, v_all)
      ORDER BY m."searchText", m."id" LIMIT p_limit;
END $$;

-- Whether each word stands in somebody's words as typed or, where it is given to `near` (null: it is not), nearly so.
CREATE FUNCTION app_all_close(org uuid, membership uuid, text_of text, likes text[], near text[], me uuid, mates uuid[], organizer boolean)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM unnest(likes, near) AS w(l, n)
    WHERE text_of NOT LIKE l AND NOT coalesce(n <<% text_of, false) AND NOT EXISTS (
      SELECT FROM "MemberDetail" d WHERE d."orgId" = org AND d."membershipId" = membership
        AND (d."searchText" LIKE l OR coalesce(n <<% d."searchText", false))
        AND app_detail_visible(d."audience", d."membershipId", me, mates, organizer)))
$$;

GRANT CREATE ON SCHEMA public TO council_system; -- only while a function changes owner
ALTER FUNCTION walk_close_people OWNER TO council_system;
REVOKE ALL ON FUNCTION walk_close_people FROM PUBLIC;
GRANT EXECUTE ON FUNCTION walk_close_people TO council_app, council_system;
REVOKE CREATE ON SCHEMA public FROM council_system;
