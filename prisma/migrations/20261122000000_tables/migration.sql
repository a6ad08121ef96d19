-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrgRole" AS ENUM ('owner', 'organizer', 'member');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('listed', 'active', 'left');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('invitation', 'recap');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('draft', 'imported', 'discarded');

-- CreateEnum
CREATE TYPE "PairingStatus" AS ENUM ('proposed', 'active', 'declined', 'expired', 'ended');

-- CreateEnum
CREATE TYPE "PairingAnswer" AS ENUM ('waiting', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "AgendaKind" AS ENUM ('administration', 'question');

-- CreateEnum
CREATE TYPE "CohortStatus" AS ENUM ('draft', 'enrolling', 'active', 'completed');

-- CreateEnum
CREATE TYPE "ParticipationRole" AS ENUM ('mentor', 'mentee');

-- CreateEnum
CREATE TYPE "PromptAudience" AS ENUM ('mentor', 'group', 'cohort');

-- CreateEnum
CREATE TYPE "PromptScope" AS ENUM ('cohort', 'mentees');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('scheduled', 'cancelled');

-- CreateEnum
CREATE TYPE "SeatingChangeKind" AS ENUM ('fill', 'latecomers', 'move', 'swap', 'absent', 'guest', 'guestRemoved');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('present', 'absent');

-- CreateEnum
CREATE TYPE "NoteAudience" AS ENUM ('me', 'pairing', 'group', 'cohort', 'public');

-- CreateEnum
CREATE TYPE "RecapStatus" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "RecapAudience" AS ENUM ('cohort', 'world');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "RequestKey" (
    "orgId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RequestKey_pkey" PRIMARY KEY ("orgId","membershipId","key")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" UUID NOT NULL,
    "orgId" UUID,
    "userId" UUID,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailDelivery" (
    "id" UUID NOT NULL,
    "orgId" UUID,
    "template" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocalMail" (
    "id" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LocalMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "accent" TEXT NOT NULL DEFAULT '#2b5a4c',
    "timeZone" TEXT NOT NULL DEFAULT 'America/New_York',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID,
    "role" "OrgRole" NOT NULL DEFAULT 'member',
    "status" "MembershipStatus" NOT NULL DEFAULT 'listed',
    "name" TEXT NOT NULL,
    "firstName" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "yearsOfExperience" INTEGER,
    "topics" TEXT[],
    "timeZone" TEXT,
    "linkedIn" TEXT NOT NULL DEFAULT '',
    "joinedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "MemberContact" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "MemberContact_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "IntakeAnswer" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "IntakeAnswer_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "invitedById" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "nonce" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccessLink_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID,
    "uploadedById" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'draft',
    "table" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "decisions" JSONB NOT NULL,
    "summary" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Pairing" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "menteeId" UUID NOT NULL,
    "status" "PairingStatus" NOT NULL DEFAULT 'proposed',
    "mentorAnswer" "PairingAnswer" NOT NULL DEFAULT 'waiting',
    "menteeAnswer" "PairingAnswer" NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "declineWords" TEXT NOT NULL DEFAULT '',
    "endReason" TEXT NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activatedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "PairingRemark" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pairingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PairingRemark_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "image" TEXT,
    "timeZone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthAccount" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "AuthAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthToken" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "linkHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "returnTo" TEXT NOT NULL DEFAULT '/',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserRequestKey" (
    "userId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserRequestKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Program" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "template" TEXT NOT NULL,
    "groupSize" INTEGER NOT NULL DEFAULT 6,
    "mentorsPerGroup" INTEGER NOT NULL DEFAULT 2,
    "codeOfConduct" TEXT NOT NULL,
    "confidentialityRule" TEXT NOT NULL,
    "conductVersion" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Program_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ProgramSession" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 120,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProgramSession_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ProgramItem" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programSessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AgendaKind" NOT NULL,
    "text" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProgramItem_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ProgramPrompt" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "afterSession" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "audience" "PromptAudience" NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProgramPrompt_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Cohort" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" "CohortStatus" NOT NULL DEFAULT 'draft',
    "timeZone" TEXT NOT NULL,
    "groupSize" INTEGER NOT NULL,
    "mentorsPerGroup" INTEGER NOT NULL,
    "defaultCapacity" INTEGER NOT NULL DEFAULT 2,
    "startedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "role" "ParticipationRole" NOT NULL,
    "capacity" INTEGER,
    "conductVersion" INTEGER,
    "conductAcceptedAt" TIMESTAMPTZ(3),
    "appliedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "sessionId" UUID,
    "scope" "PromptScope" NOT NULL DEFAULT 'cohort',
    "audience" "PromptAudience" NOT NULL,
    "text" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "audience" "PromptAudience" NOT NULL,
    "groupId" UUID,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "audience" "PromptAudience" NOT NULL,
    "groupId" UUID,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" "SessionStatus" NOT NULL DEFAULT 'scheduled',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "videoUrl" TEXT NOT NULL DEFAULT '',
    "seatedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AgendaKind" NOT NULL,
    "text" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Group" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "participationId" UUID,
    "guestId" UUID,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Guest" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "SeatingChange" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "kind" "SeatingChangeKind" NOT NULL,
    "undone" BOOLEAN NOT NULL DEFAULT false,
    "subjectId" UUID,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeatingChange_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "status" "AttendanceStatus" NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Point" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" VARCHAR(300) NOT NULL,
    "credited" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Point_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pointId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Note" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "sessionId" UUID,
    "groupId" UUID,
    "pairingId" UUID,
    "authorId" UUID NOT NULL,
    "audience" "NoteAudience" NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Recap" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "status" "RecapStatus" NOT NULL DEFAULT 'draft',
    "audience" "RecapAudience" NOT NULL DEFAULT 'cohort',
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recap_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "RecapPoint" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recapId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "pointId" UUID,
    "text" VARCHAR(300) NOT NULL,
    "position" INTEGER NOT NULL,
    "included" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "RecapPoint_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Addition" (
    "orgId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recapId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" VARCHAR(300) NOT NULL,
    "credited" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Addition_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_at_idx" ON "AuditEvent"("orgId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_actorId_idx" ON "AuditEvent"("orgId", "actorId");

-- CreateIndex
CREATE UNIQUE INDEX "MailDelivery_messageId_key" ON "MailDelivery"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "LocalMail_messageId_key" ON "LocalMail"("messageId");

-- CreateIndex
CREATE INDEX "LocalMail_createdAt_idx" ON "LocalMail"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Membership_orgId_name_id_idx" ON "Membership"("orgId", "name", "id");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_orgId_userId_key" ON "Membership"("orgId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberContact_orgId_membershipId_key" ON "MemberContact"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberContact_orgId_email_key" ON "MemberContact"("orgId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeAnswer_orgId_membershipId_question_key" ON "IntakeAnswer"("orgId", "membershipId", "question");

-- CreateIndex
CREATE INDEX "Invitation_orgId_membershipId_idx" ON "Invitation"("orgId", "membershipId");

-- CreateIndex
CREATE INDEX "Invitation_orgId_invitedById_idx" ON "Invitation"("orgId", "invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "AccessLink_tokenHash_key" ON "AccessLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessLink_orgId_kind_subjectId_idx" ON "AccessLink"("orgId", "kind", "subjectId");

-- CreateIndex
CREATE INDEX "RosterImport_orgId_cohortId_idx" ON "RosterImport"("orgId", "cohortId");

-- CreateIndex
CREATE INDEX "RosterImport_orgId_uploadedById_idx" ON "RosterImport"("orgId", "uploadedById");

-- CreateIndex
CREATE INDEX "Pairing_orgId_cohortId_status_idx" ON "Pairing"("orgId", "cohortId", "status");

-- CreateIndex
CREATE INDEX "Pairing_orgId_mentorId_idx" ON "Pairing"("orgId", "mentorId");

-- CreateIndex
CREATE INDEX "Pairing_orgId_menteeId_idx" ON "Pairing"("orgId", "menteeId");

-- CreateIndex
CREATE INDEX "PairingRemark_orgId_pairingId_idx" ON "PairingRemark"("orgId", "pairingId");

-- CreateIndex
CREATE INDEX "PairingRemark_orgId_authorId_idx" ON "PairingRemark"("orgId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "AuthAccount_userId_idx" ON "AuthAccount"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AuthAccount_provider_providerAccountId_key" ON "AuthAccount"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "AuthSession_sessionToken_key" ON "AuthSession"("sessionToken");

-- CreateIndex
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AuthToken_linkHash_key" ON "AuthToken"("linkHash");

-- CreateIndex
CREATE INDEX "AuthToken_email_createdAt_idx" ON "AuthToken"("email", "createdAt");

-- CreateIndex
CREATE INDEX "ProgramSession_orgId_programId_position_idx" ON "ProgramSession"("orgId", "programId", "position");

-- CreateIndex
CREATE INDEX "ProgramItem_orgId_programSessionId_position_idx" ON "ProgramItem"("orgId", "programSessionId", "position");

-- CreateIndex
CREATE INDEX "ProgramPrompt_orgId_programId_afterSession_idx" ON "ProgramPrompt"("orgId", "programId", "afterSession");

-- CreateIndex
CREATE INDEX "Cohort_orgId_programId_idx" ON "Cohort"("orgId", "programId");

-- CreateIndex
CREATE INDEX "Participation_orgId_membershipId_idx" ON "Participation"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_orgId_cohortId_membershipId_key" ON "Participation"("orgId", "cohortId", "membershipId");

-- CreateIndex
CREATE INDEX "Prompt_orgId_cohortId_closesAt_idx" ON "Prompt"("orgId", "cohortId", "closesAt");

-- CreateIndex
CREATE INDEX "Prompt_orgId_authorId_idx" ON "Prompt"("orgId", "authorId");

-- CreateIndex
CREATE INDEX "Prompt_orgId_sessionId_idx" ON "Prompt"("orgId", "sessionId");

-- CreateIndex
CREATE INDEX "Answer_orgId_participationId_idx" ON "Answer"("orgId", "participationId");

-- CreateIndex
CREATE INDEX "Answer_orgId_groupId_idx" ON "Answer"("orgId", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_orgId_promptId_participationId_key" ON "Answer"("orgId", "promptId", "participationId");

-- CreateIndex
CREATE INDEX "Reply_orgId_answerId_createdAt_idx" ON "Reply"("orgId", "answerId", "createdAt");

-- CreateIndex
CREATE INDEX "Reply_orgId_authorId_idx" ON "Reply"("orgId", "authorId");

-- CreateIndex
CREATE INDEX "Session_orgId_cohortId_startsAt_idx" ON "Session"("orgId", "cohortId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_orgId_cohortId_number_key" ON "Session"("orgId", "cohortId", "number");

-- CreateIndex
CREATE INDEX "AgendaItem_orgId_sessionId_position_idx" ON "AgendaItem"("orgId", "sessionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Group_orgId_sessionId_number_key" ON "Group"("orgId", "sessionId", "number");

-- CreateIndex
CREATE INDEX "Seat_orgId_groupId_idx" ON "Seat"("orgId", "groupId");

-- CreateIndex
CREATE INDEX "Seat_orgId_participationId_idx" ON "Seat"("orgId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_orgId_sessionId_participationId_key" ON "Seat"("orgId", "sessionId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_orgId_guestId_key" ON "Seat"("orgId", "guestId");

-- CreateIndex
CREATE INDEX "Guest_orgId_sessionId_idx" ON "Guest"("orgId", "sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "SeatingChange_orgId_sessionId_key" ON "SeatingChange"("orgId", "sessionId");

-- CreateIndex
CREATE INDEX "Attendance_orgId_participationId_idx" ON "Attendance"("orgId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_orgId_sessionId_participationId_key" ON "Attendance"("orgId", "sessionId", "participationId");

-- CreateIndex
CREATE INDEX "Point_orgId_sessionId_agendaItemId_idx" ON "Point"("orgId", "sessionId", "agendaItemId");

-- CreateIndex
CREATE INDEX "Point_orgId_groupId_idx" ON "Point"("orgId", "groupId");

-- CreateIndex
CREATE INDEX "Point_orgId_agendaItemId_idx" ON "Point"("orgId", "agendaItemId");

-- CreateIndex
CREATE INDEX "Point_orgId_authorId_idx" ON "Point"("orgId", "authorId");

-- CreateIndex
CREATE INDEX "Endorsement_orgId_membershipId_idx" ON "Endorsement"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Endorsement_orgId_pointId_membershipId_key" ON "Endorsement"("orgId", "pointId", "membershipId");

-- CreateIndex
CREATE INDEX "Note_orgId_sessionId_idx" ON "Note"("orgId", "sessionId");

-- CreateIndex
CREATE INDEX "Note_orgId_cohortId_createdAt_idx" ON "Note"("orgId", "cohortId", "createdAt");

-- CreateIndex
CREATE INDEX "Note_orgId_groupId_idx" ON "Note"("orgId", "groupId");

-- CreateIndex
CREATE INDEX "Note_orgId_pairingId_idx" ON "Note"("orgId", "pairingId");

-- CreateIndex
CREATE INDEX "Note_orgId_authorId_idx" ON "Note"("orgId", "authorId");

-- CreateIndex
CREATE INDEX "Recap_orgId_publishedById_idx" ON "Recap"("orgId", "publishedById");

-- CreateIndex
CREATE UNIQUE INDEX "Recap_orgId_sessionId_key" ON "Recap"("orgId", "sessionId");

-- CreateIndex
CREATE INDEX "RecapPoint_orgId_recapId_position_idx" ON "RecapPoint"("orgId", "recapId", "position");

-- CreateIndex
CREATE INDEX "RecapPoint_orgId_agendaItemId_idx" ON "RecapPoint"("orgId", "agendaItemId");

-- CreateIndex
CREATE INDEX "RecapPoint_orgId_pointId_idx" ON "RecapPoint"("orgId", "pointId");

-- CreateIndex
CREATE UNIQUE INDEX "RecapPoint_orgId_recapId_pointId_key" ON "RecapPoint"("orgId", "recapId", "pointId");

-- CreateIndex
CREATE INDEX "Addition_orgId_recapId_idx" ON "Addition"("orgId", "recapId");

-- CreateIndex
CREATE INDEX "Addition_orgId_agendaItemId_idx" ON "Addition"("orgId", "agendaItemId");

-- CreateIndex
CREATE INDEX "Addition_orgId_authorId_idx" ON "Addition"("orgId", "authorId");

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_orgId_actorId_fkey" FOREIGN KEY ("orgId", "actorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestKey" ADD CONSTRAINT "RequestKey_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberContact" ADD CONSTRAINT "MemberContact_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberContact" ADD CONSTRAINT "MemberContact_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeAnswer" ADD CONSTRAINT "IntakeAnswer_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeAnswer" ADD CONSTRAINT "IntakeAnswer_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_orgId_invitedById_fkey" FOREIGN KEY ("orgId", "invitedById") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_orgId_uploadedById_fkey" FOREIGN KEY ("orgId", "uploadedById") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_orgId_mentorId_fkey" FOREIGN KEY ("orgId", "mentorId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_orgId_menteeId_fkey" FOREIGN KEY ("orgId", "menteeId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingRemark" ADD CONSTRAINT "PairingRemark_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingRemark" ADD CONSTRAINT "PairingRemark_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthAccount" ADD CONSTRAINT "AuthAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserRequestKey" ADD CONSTRAINT "UserRequestKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramSession" ADD CONSTRAINT "ProgramSession_orgId_programId_fkey" FOREIGN KEY ("orgId", "programId") REFERENCES "Program"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramItem" ADD CONSTRAINT "ProgramItem_orgId_programSessionId_fkey" FOREIGN KEY ("orgId", "programSessionId") REFERENCES "ProgramSession"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramPrompt" ADD CONSTRAINT "ProgramPrompt_orgId_programId_fkey" FOREIGN KEY ("orgId", "programId") REFERENCES "Program"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_orgId_programId_fkey" FOREIGN KEY ("orgId", "programId") REFERENCES "Program"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_orgId_promptId_fkey" FOREIGN KEY ("orgId", "promptId") REFERENCES "Prompt"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_orgId_groupId_fkey" FOREIGN KEY ("orgId", "groupId") REFERENCES "Group"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_orgId_answerId_fkey" FOREIGN KEY ("orgId", "answerId") REFERENCES "Answer"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_orgId_groupId_fkey" FOREIGN KEY ("orgId", "groupId") REFERENCES "Group"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_orgId_guestId_fkey" FOREIGN KEY ("orgId", "guestId") REFERENCES "Guest"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatingChange" ADD CONSTRAINT "SeatingChange_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_orgId_participationId_fkey" FOREIGN KEY ("orgId", "participationId") REFERENCES "Participation"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_orgId_groupId_fkey" FOREIGN KEY ("orgId", "groupId") REFERENCES "Group"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_orgId_agendaItemId_fkey" FOREIGN KEY ("orgId", "agendaItemId") REFERENCES "AgendaItem"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_orgId_pointId_fkey" FOREIGN KEY ("orgId", "pointId") REFERENCES "Point"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_groupId_fkey" FOREIGN KEY ("orgId", "groupId") REFERENCES "Group"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_pairingId_fkey" FOREIGN KEY ("orgId", "pairingId") REFERENCES "Pairing"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recap" ADD CONSTRAINT "Recap_orgId_sessionId_fkey" FOREIGN KEY ("orgId", "sessionId") REFERENCES "Session"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recap" ADD CONSTRAINT "Recap_orgId_publishedById_fkey" FOREIGN KEY ("orgId", "publishedById") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_orgId_recapId_fkey" FOREIGN KEY ("orgId", "recapId") REFERENCES "Recap"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_orgId_agendaItemId_fkey" FOREIGN KEY ("orgId", "agendaItemId") REFERENCES "AgendaItem"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecapPoint" ADD CONSTRAINT "RecapPoint_orgId_pointId_fkey" FOREIGN KEY ("orgId", "pointId") REFERENCES "Point"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addition" ADD CONSTRAINT "Addition_orgId_recapId_fkey" FOREIGN KEY ("orgId", "recapId") REFERENCES "Recap"("orgId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addition" ADD CONSTRAINT "Addition_orgId_agendaItemId_fkey" FOREIGN KEY ("orgId", "agendaItemId") REFERENCES "AgendaItem"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addition" ADD CONSTRAINT "Addition_orgId_authorId_fkey" FOREIGN KEY ("orgId", "authorId") REFERENCES "Membership"("orgId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
