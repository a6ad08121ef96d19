-- Who took the whole organization out, and when, the newest first: for organizers, of whom owners alone read the whole record.
GRANT CREATE ON SCHEMA public TO council_system; -- only while functions change owner; taken back at the end
CREATE FUNCTION organization_exports(p_since timestamptz) RETURNS TABLE (at timestamptz, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT e."at"::timestamptz, m."name" FROM "AuditEvent" e
  JOIN "Membership" m ON m."orgId" = e."orgId" AND m."id" = e."actorId"
  WHERE e."orgId" = app_org() AND app_is_organizer() AND e."action" = 'exportOrganization' AND e."at" > p_since
  ORDER BY e."at" DESC, e."id" DESC;
END $$;
ALTER FUNCTION organization_exports(timestamptz) OWNER TO council_system;
REVOKE ALL ON FUNCTION organization_exports(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_exports(timestamptz) TO council_app, council_system;
REVOKE CREATE ON SCHEMA public FROM council_system;
