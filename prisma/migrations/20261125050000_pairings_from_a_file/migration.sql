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
