-- CreateEnum
CREATE TYPE "PictureKind" AS ENUM ('logo', 'portrait', 'cover');

-- CreateTable
CREATE TABLE "Picture" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "PictureKind" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("orgId","id")
);

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Members see the pictures of their organization; commands decide who sets which.
CALL wall_tenant('Picture');
CREATE POLICY members ON "Picture" TO council_app
  USING ((SELECT app_is_member())) WITH CHECK ((SELECT app_is_member()));
