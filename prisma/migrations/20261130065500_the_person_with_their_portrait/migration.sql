-- The menu of a person's own pages shows their portrait; when it was made is part of its address.
GRANT CREATE ON SCHEMA public TO council_system; -- only while the function changes owner

DROP FUNCTION resolve_user(text, timestamptz);
CREATE FUNCTION resolve_user(p_session text, p_now timestamptz)
RETURNS TABLE (user_id uuid, name text, email text, time_zone text, seen_at timestamptz, portrait_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT u."id", u."name", u."email", u."timeZone", s."lastSeenAt"::timestamptz, p."createdAt"::timestamptz
  FROM "AuthSession" s JOIN "User" u ON u."id" = s."userId" LEFT JOIN "UserPicture" p ON p."userId" = u."id"
  WHERE s."sessionToken" = p_session AND s."expires" > p_now;
END $$;
ALTER FUNCTION resolve_user(text, timestamptz) OWNER TO council_system;
REVOKE ALL ON FUNCTION resolve_user(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION resolve_user(text, timestamptz) TO council_app, council_system, PUBLIC;
REVOKE CREATE ON SCHEMA public FROM council_system;
