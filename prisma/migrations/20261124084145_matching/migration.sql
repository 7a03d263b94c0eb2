-- CreateEnum
CREATE TYPE "agreement_state" AS ENUM ('PLANNED', 'SIGNED', 'IN_FORCE', 'ENDED');

-- CreateEnum
CREATE TYPE "contact_rhythm" AS ENUM ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY');

-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "request_priority" AS ENUM ('MUST', 'WISH', 'IF_POSSIBLE', 'NEVER');

-- CreateEnum
CREATE TYPE "request_origin" AS ENUM ('INSTITUTION', 'ORGANISER', 'FILE');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('QUEUED', 'SOLVING', 'DRAFT', 'PUBLISHED', 'RETIRED', 'FAILED');

-- CreateEnum
CREATE TYPE "plan_kind" AS ENUM ('ANEW', 'REPAIR', 'WHAT_IF');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('SCHEDULED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "meeting_outcome" AS ENUM ('NONE', 'HELD', 'HELD_LATE', 'NO_SHOW');

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "summary_locale" "locale",
    "state" "agreement_state" NOT NULL DEFAULT 'PLANNED',
    "meeting_id" UUID,
    "signed_on" DATE,
    "in_force_from" DATE,
    "ends_on" DATE,
    "rhythm" "contact_rhythm",
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "agreement_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("agreement_id","institution_id")
);

-- CreateTable
CREATE TABLE "agreement_contact" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "agreement_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matching_settings" (
    "edition_id" UUID NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "closes_at" TIMESTAMPTZ(3),
    "weights" JSONB NOT NULL,
    "limits" JSONB NOT NULL,
    "asking" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "matching_settings_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "matching_profile" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "offers" TEXT[],
    "seeks" TEXT[],
    "offers_text" TEXT NOT NULL DEFAULT '',
    "seeks_text" TEXT NOT NULL DEFAULT '',
    "text_locale" "locale" NOT NULL,
    "partner_kinds" "institution_kind"[],
    "partner_sides" "side"[],
    "cities" TEXT[],
    "languages" "locale"[],
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "table_id" UUID,
    "max_meetings" INTEGER,
    "representative_id" UUID,
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matching_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matching_attendee" (
    "profile_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,

    CONSTRAINT "matching_attendee_pkey" PRIMARY KEY ("profile_id","delegate_id")
);

-- CreateTable
CREATE TABLE "profile_absence" (
    "id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_request" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "state" "request_state" NOT NULL DEFAULT 'OPEN',
    "priority" "request_priority" NOT NULL,
    "origin" "request_origin" NOT NULL,
    "length" INTEGER NOT NULL DEFAULT 1,
    "message" TEXT NOT NULL DEFAULT '',
    "message_locale" "locale",
    "decline_reason" TEXT,
    "pinned_slot_id" UUID,
    "pinned_table_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_request_guest" (
    "request_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,

    CONSTRAINT "meeting_request_guest_pkey" PRIMARY KEY ("request_id","profile_id")
);

-- CreateTable
CREATE TABLE "matching_round" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "slot_minutes" INTEGER NOT NULL,
    "pause_minutes" INTEGER NOT NULL DEFAULT 0,
    "breaks" JSONB NOT NULL,

    CONSTRAINT "matching_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matching_round_room" (
    "round_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,

    CONSTRAINT "matching_round_room_pkey" PRIMARY KEY ("round_id","room_id")
);

-- CreateTable
CREATE TABLE "time_slot" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "block" INTEGER NOT NULL,

    CONSTRAINT "time_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_table" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "meeting_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interpreter" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "native_family" TEXT NOT NULL,
    "native_given" TEXT NOT NULL,
    "latin_family" TEXT NOT NULL,
    "latin_given" TEXT NOT NULL,
    "email" TEXT,
    "locale" "locale" NOT NULL,
    "pairs" TEXT[],
    "max_in_row" INTEGER,
    "max_slots" INTEGER,
    "home_room_id" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interpreter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interpreter_absence" (
    "id" UUID NOT NULL,
    "interpreter_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interpreter_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matching_plan" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "plan_kind" NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'QUEUED',
    "note" TEXT NOT NULL DEFAULT '',
    "seed" INTEGER NOT NULL,
    "limit_seconds" INTEGER NOT NULL,
    "changes" JSONB,
    "problem" JSONB NOT NULL,
    "plan" JSONB,
    "result" JSONB,
    "reasons" JSONB,
    "remedies" JSONB,
    "stop_requested" BOOLEAN NOT NULL DEFAULT false,
    "heard_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "matching_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "length" INTEGER NOT NULL DEFAULT 1,
    "state" "meeting_state" NOT NULL DEFAULT 'SCHEDULED',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "outcome" "meeting_outcome" NOT NULL DEFAULT 'NONE',
    "absent_ids" UUID[],
    "result" TEXT NOT NULL DEFAULT '',
    "next_step" TEXT NOT NULL DEFAULT '',
    "agreed" BOOLEAN NOT NULL DEFAULT false,
    "follow_up_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_hold" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "profile_id" UUID,
    "table_id" UUID,
    "interpreter_id" UUID,
    "pair" TEXT,

    CONSTRAINT "meeting_hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_meeting_id_key" ON "agreement"("meeting_id");

-- CreateIndex
CREATE INDEX "agreement_edition_id_idx" ON "agreement"("edition_id");

-- CreateIndex
CREATE INDEX "agreement_party_institution_id_idx" ON "agreement_party"("institution_id");

-- CreateIndex
CREATE INDEX "agreement_contact_agreement_id_idx" ON "agreement_contact"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "matching_profile_edition_id_institution_id_key" ON "matching_profile"("edition_id", "institution_id");

-- CreateIndex
CREATE UNIQUE INDEX "matching_attendee_delegate_id_key" ON "matching_attendee"("delegate_id");

-- CreateIndex
CREATE INDEX "profile_absence_profile_id_idx" ON "profile_absence"("profile_id");

-- CreateIndex
CREATE INDEX "meeting_request_edition_id_state_idx" ON "meeting_request"("edition_id", "state");

-- CreateIndex
CREATE INDEX "meeting_request_from_id_idx" ON "meeting_request"("from_id");

-- CreateIndex
CREATE INDEX "meeting_request_to_id_idx" ON "meeting_request"("to_id");

-- CreateIndex
CREATE INDEX "meeting_request_guest_profile_id_idx" ON "meeting_request_guest"("profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "matching_round_session_id_key" ON "matching_round"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "time_slot_edition_id_starts_at_key" ON "time_slot"("edition_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_table_edition_id_idx" ON "meeting_table"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_table_room_id_label_key" ON "meeting_table"("room_id", "label");

-- CreateIndex
CREATE INDEX "interpreter_edition_id_idx" ON "interpreter"("edition_id");

-- CreateIndex
CREATE INDEX "interpreter_absence_interpreter_id_idx" ON "interpreter_absence"("interpreter_id");

-- CreateIndex
CREATE UNIQUE INDEX "matching_plan_edition_id_number_key" ON "matching_plan"("edition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_request_id_key" ON "meeting"("request_id");

-- CreateIndex
CREATE INDEX "meeting_edition_id_slot_id_idx" ON "meeting"("edition_id", "slot_id");

-- CreateIndex
CREATE INDEX "meeting_hold_meeting_id_idx" ON "meeting_hold"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_hold_profile_id_idx" ON "meeting_hold"("profile_id");

-- CreateIndex
CREATE INDEX "meeting_hold_interpreter_id_idx" ON "meeting_hold"("interpreter_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_hold_slot_id_profile_id_key" ON "meeting_hold"("slot_id", "profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_hold_slot_id_table_id_key" ON "meeting_hold"("slot_id", "table_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_hold_slot_id_interpreter_id_key" ON "meeting_hold"("slot_id", "interpreter_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_contact" ADD CONSTRAINT "agreement_contact_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_contact" ADD CONSTRAINT "agreement_contact_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_settings" ADD CONSTRAINT "matching_settings_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_profile" ADD CONSTRAINT "matching_profile_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_profile" ADD CONSTRAINT "matching_profile_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_profile" ADD CONSTRAINT "matching_profile_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "meeting_table"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_profile" ADD CONSTRAINT "matching_profile_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "delegate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_attendee" ADD CONSTRAINT "matching_attendee_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "matching_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_attendee" ADD CONSTRAINT "matching_attendee_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "delegate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_absence" ADD CONSTRAINT "profile_absence_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "matching_profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "matching_profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "matching_profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_pinned_slot_id_fkey" FOREIGN KEY ("pinned_slot_id") REFERENCES "time_slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_pinned_table_id_fkey" FOREIGN KEY ("pinned_table_id") REFERENCES "meeting_table"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request_guest" ADD CONSTRAINT "meeting_request_guest_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request_guest" ADD CONSTRAINT "meeting_request_guest_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "matching_profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_round" ADD CONSTRAINT "matching_round_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_round" ADD CONSTRAINT "matching_round_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_round_room" ADD CONSTRAINT "matching_round_room_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "matching_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_round_room" ADD CONSTRAINT "matching_round_room_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_slot" ADD CONSTRAINT "time_slot_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_slot" ADD CONSTRAINT "time_slot_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "matching_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_table" ADD CONSTRAINT "meeting_table_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_table" ADD CONSTRAINT "meeting_table_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpreter" ADD CONSTRAINT "interpreter_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpreter" ADD CONSTRAINT "interpreter_home_room_id_fkey" FOREIGN KEY ("home_room_id") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpreter_absence" ADD CONSTRAINT "interpreter_absence_interpreter_id_fkey" FOREIGN KEY ("interpreter_id") REFERENCES "interpreter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matching_plan" ADD CONSTRAINT "matching_plan_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "time_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "meeting_table"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_hold" ADD CONSTRAINT "meeting_hold_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_hold" ADD CONSTRAINT "meeting_hold_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "time_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_hold" ADD CONSTRAINT "meeting_hold_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "matching_profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_hold" ADD CONSTRAINT "meeting_hold_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "meeting_table"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_hold" ADD CONSTRAINT "meeting_hold_interpreter_id_fkey" FOREIGN KEY ("interpreter_id") REFERENCES "interpreter"("id") ON DELETE SET NULL ON UPDATE CASCADE;
