GRANT CREATE ON SCHEMA public TO council_system; -- only while the function changes owner

-- What a projector shows to the room, for an organizer or for whoever has the link of this session's wall: names in groups,
-- the question and its timer, and points without names, from when the room is to see them. Once the evening is closed a link
-- opens no more than a good night.
-- What several groups said in nearly the same words counts once on the wall: each group reads its own words, with the others named by
-- number and everybody's endorsements together. What was left out of the recap is not shown.
CREATE FUNCTION evening_wall(p_session uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_session "Session"; v_evening "Evening"; v_question uuid; v_over boolean; v_answer jsonb;
BEGIN
  IF NOT (app_is_organizer() OR coalesce(app_link('wall') = p_session, false)) THEN RETURN NULL; END IF;
  SELECT s.* INTO v_session FROM "Session" s WHERE s."orgId" = app_org() AND s."id" = p_session;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT e.* INTO v_evening FROM "Evening" e WHERE e."orgId" = app_org() AND e."sessionId" = p_session;
  v_over := v_evening."closedAt" IS NOT NULL OR v_session."status" = 'cancelled';
  SELECT jsonb_build_object('title', v_session."title", 'startsAt', v_session."startsAt", 'status', v_session."status",
      'organization', o."name", 'accent', o."accent", 'timeZone', c."timeZone", 'over', v_over)
    INTO v_answer FROM "Organization" o JOIN "Cohort" c ON c."orgId" = o."id" AND c."id" = v_session."cohortId"
    WHERE o."id" = app_org();
  IF v_over THEN RETURN v_answer; END IF;
  v_question := CASE WHEN v_evening."stage" = 'room' THEN v_evening."askedId"
    WHEN v_evening."pointsShown" THEN v_evening."itemId" END;
  RETURN v_answer || jsonb_build_object(
    'evening', CASE WHEN v_evening."id" IS NOT NULL THEN to_jsonb(v_evening) - 'before' END,
    'agenda', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i."id", 'kind', i."kind", 'text', i."text", 'minutes', i."minutes")
        ORDER BY i."position", i."id"), '[]')
      FROM "AgendaItem" i WHERE i."orgId" = app_org() AND i."sessionId" = p_session),
    'groups', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'number', g."number", 'people', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('name', coalesce(m."name", v."name"), 'role', coalesce(q."role"::text, 'guest'))
            ORDER BY q."role", coalesce(m."name", v."name")), '[]')
          FROM "Seat" x
          LEFT JOIN "Participation" q ON q."orgId" = x."orgId" AND q."id" = x."participationId"
          LEFT JOIN "Membership" m ON m."orgId" = q."orgId" AND m."id" = q."membershipId"
          LEFT JOIN "Guest" v ON v."orgId" = x."orgId" AND v."id" = x."guestId"
          WHERE x."orgId" = g."orgId" AND x."groupId" = g."id")) ORDER BY g."number"), '[]')
      FROM "Group" g WHERE g."orgId" = app_org() AND g."sessionId" = p_session),
    'written', (SELECT count(*) FROM "Point" p WHERE p."orgId" = app_org() AND p."sessionId" = p_session
      AND p."agendaItemId" = coalesce(v_question, v_evening."itemId")),
    'points', (
      WITH "said" AS (
        SELECT p."id", p."createdAt", coalesce(r."text", p."text") AS "text", g."number" AS "group", coalesce(h."id", p."id") AS "head",
          coalesce(h."highlighted", false) AS "highlighted"
        FROM "Point" p
        JOIN "Group" g ON g."orgId" = p."orgId" AND g."id" = p."groupId"
        LEFT JOIN "RecapPoint" r ON r."orgId" = p."orgId" AND r."pointId" = p."id"
        LEFT JOIN "RecapPoint" h ON h."orgId" = r."orgId" AND h."id" = coalesce(r."mergedIntoId", r."id")
        WHERE p."orgId" = app_org() AND p."sessionId" = p_session AND p."agendaItemId" = v_question AND coalesce(h."included", true)),
      "lines" AS (
        SELECT s."head", array_agg(DISTINCT s."group") AS "groups", count(DISTINCT e."membershipId") AS "endorsements"
        FROM "said" s LEFT JOIN "Endorsement" e ON e."orgId" = app_org() AND e."pointId" = s."id" GROUP BY s."head")
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', s."id", 'text', s."text", 'group', s."group",
          'others', to_jsonb(array_remove(l."groups", s."group")), 'highlighted', s."highlighted", 'endorsements', l."endorsements")
        ORDER BY s."createdAt", s."id"), '[]')
      FROM "said" s JOIN "lines" l ON l."head" = s."head"));
END $$;

ALTER FUNCTION evening_wall(uuid) OWNER TO council_system;
REVOKE ALL ON FUNCTION evening_wall(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evening_wall(uuid) TO council_app, council_system;
REVOKE CREATE ON SCHEMA public FROM council_system;
