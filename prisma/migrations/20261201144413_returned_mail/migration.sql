-- CreateEnum
CREATE TYPE "MailReturn" AS ENUM ('bounced', 'complained');

-- AlterTable
ALTER TABLE "MemberContact" ADD COLUMN     "returned" "MailReturn",
ADD COLUMN     "returnedAt" TIMESTAMPTZ(3);

ALTER TABLE "MemberContact" ADD CONSTRAINT "MemberContact_returned" CHECK (("returnedAt" IS NULL) = ("returned" IS NULL));

-- Asked about every letter, over all organizations.
CREATE INDEX "MemberContact_silent" ON "MemberContact" ("email") WHERE "returnedAt" IS NOT NULL;
CREATE INDEX "MemberContact_everywhere" ON "MemberContact" ("email");

-- Another address has nothing to do with what came back from the last one, whoever writes it.
CREATE FUNCTION app_new_address() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW."returnedAt" := NULL;
  NEW."returned" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER new_address BEFORE UPDATE OF "email" ON "MemberContact" FOR EACH ROW
  WHEN (OLD."email" IS DISTINCT FROM NEW."email") EXECUTE FUNCTION app_new_address();
