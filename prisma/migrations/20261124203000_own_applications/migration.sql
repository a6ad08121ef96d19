-- Everybody finds what they applied with among their own.
CREATE OR REPLACE FUNCTION own_rows(p_table text) RETURNS SETOF jsonb
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
  WHEN 'Application' THEN RETURN QUERY
    SELECT to_jsonb(a) FROM "Application" a
    WHERE a."email" IN (SELECT e."email" FROM "UserEmail" e WHERE e."userId" = app_user()) ORDER BY a."createdAt", a."id";
  ELSE RAISE EXCEPTION 'own_rows knows nothing of %', p_table;
  END CASE;
END $$;
