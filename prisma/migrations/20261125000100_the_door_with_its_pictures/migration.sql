-- What the frame around every page shows comes with who somebody is there: one look at the session instead of two.
GRANT CREATE ON SCHEMA public TO council_system; -- only while the function changes owner; taken back at the end
DROP FUNCTION resolve_pictures(text, text, timestamptz);
DROP FUNCTION resolve_org(text, text, timestamptz);
CREATE FUNCTION resolve_org(p_slug text, p_session text, p_now timestamptz)
RETURNS TABLE (org_id uuid, slug text, org_name text, accent text, org_time_zone text, membership_id uuid, role "OrgRole",
  user_id uuid, name text, time_zone text, seen_at timestamptz, methods text[], domains text[], method_fits boolean, domain_fits boolean,
  logo_id uuid, portrait_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT o."id", o."slug", o."name", o."accent", o."timeZone", m."id", m."role", u."id", m."name", coalesce(u."timeZone", o."timeZone"),
    s."lastSeenAt"::timestamptz, o."signInMethods", o."mailDomains",
    cardinality(o."signInMethods") = 0 OR CASE s."method" WHEN 'demo' THEN 'mail' ELSE s."method" END = ANY (o."signInMethods"),
    cardinality(o."mailDomains") = 0 OR EXISTS (SELECT FROM "UserEmail" e WHERE e."userId" = u."id"
      AND e."verifiedAt" IS NOT NULL AND split_part(e."email", '@', 2) = ANY (o."mailDomains")),
    o."logoId", m."portraitId"
  FROM "AuthSession" s
  JOIN "User" u ON u."id" = s."userId"
  JOIN "Organization" o ON o."slug" = p_slug
  JOIN "Membership" m ON m."orgId" = o."id" AND m."userId" = u."id" AND m."status" = 'active'
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;
ALTER FUNCTION resolve_org(text, text, timestamptz) OWNER TO council_system;
REVOKE ALL ON FUNCTION resolve_org(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION resolve_org(text, text, timestamptz) TO council_app, council_system, PUBLIC;
REVOKE CREATE ON SCHEMA public FROM council_system;
