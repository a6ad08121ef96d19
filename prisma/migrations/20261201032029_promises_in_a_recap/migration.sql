-- How many promises came out of a session, and how many of them are kept: two numbers, for whoever reads its recap. Never which, nor
-- whose; promises to oneself are in neither.
CREATE FUNCTION recap_promises(p_recap uuid) RETURNS TABLE (made int, kept int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_session uuid;
BEGIN
  IF app_org() IS NULL OR NOT (app_is_organizer() OR app_reads_recap(p_recap)) THEN RETURN; END IF;
  SELECT r."sessionId" INTO v_session FROM "Recap" r WHERE r."orgId" = app_org() AND r."id" = p_recap;
  IF v_session IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT count(*)::int, count(*) FILTER (WHERE f."state" = 'done')::int
  FROM "FollowUp" f
  WHERE f."orgId" = app_org() AND f."otherId" IS NOT NULL AND f."state" <> 'dropped'
    AND (f."pointId" IN (SELECT p."id" FROM "Point" p WHERE p."orgId" = app_org() AND p."sessionId" = v_session)
      OR f."noteId" IN (SELECT n."id" FROM "Note" n WHERE n."orgId" = app_org() AND n."sessionId" = v_session));
END $$;

GRANT CREATE ON SCHEMA public TO council_system;
ALTER FUNCTION recap_promises(uuid) OWNER TO council_system;
REVOKE ALL ON FUNCTION recap_promises(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION recap_promises(uuid) TO council_app, council_system;
REVOKE CREATE ON SCHEMA public FROM council_system;
