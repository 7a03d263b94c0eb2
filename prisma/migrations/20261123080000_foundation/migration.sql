-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('REGISTRATION', 'CROSS_BORDER', 'SHARING', 'PHOTOGRAPHY');

-- CreateEnum
CREATE TYPE "registration_status" AS ENUM ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'WAITLISTED', 'DECLINED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "delegate_role" AS ENUM ('HEAD', 'DEPUTY_HEAD', 'MEMBER', 'SPEAKER', 'LIAISON', 'INTERPRETER', 'MEDIA');

-- CreateEnum
CREATE TYPE "honorific" AS ENUM ('NONE', 'MR', 'MS', 'DR');

-- CreateEnum
CREATE TYPE "messenger" AS ENUM ('NONE', 'WECHAT', 'LINE', 'KAKAOTALK', 'WHATSAPP');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('CN', 'JP', 'KR', 'OBSERVER');

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('zh', 'ja', 'ko', 'en');

-- CreateEnum
CREATE TYPE "mode" AS ENUM ('ENTERPRISE', 'INSTITUTION');

-- CreateEnum
CREATE TYPE "review" AS ENUM ('AUTOMATIC', 'MANUAL');

-- CreateEnum
CREATE TYPE "registration_switch" AS ENUM ('BY_TIME', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "headcount_scope" AS ENUM ('EDITION', 'SIDE', 'DELEGATION', 'KIND', 'LEVEL', 'DAY');

-- CreateEnum
CREATE TYPE "institution_kind" AS ENUM ('GOVERNMENT', 'DEVELOPMENT_ZONE', 'DIPLOMATIC_MISSION', 'REPRESENTATIVE_OFFICE', 'CHAMBER_OF_COMMERCE', 'ASSOCIATION', 'ENTERPRISE', 'UNIVERSITY', 'MEDIA');

-- CreateEnum
CREATE TYPE "institution_level" AS ENUM ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT', 'NONE');

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('READY', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ORGANISER', 'STAFF', 'VIEWER');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('QUEUED', 'SENT', 'KEPT', 'FAILED');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('OPENING_CEREMONY', 'SPEECH', 'PRESENTATION', 'MATCHING', 'SIGNING_CEREMONY', 'BANQUET', 'SITE_VISIT');

-- CreateEnum
CREATE TYPE "seat_state" AS ENUM ('RESERVED', 'WAITLISTED', 'RELEASED', 'ATTENDED');

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "law" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "locale" "locale" NOT NULL,
    "text_hash" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "institution_id" UUID,
    "name" JSONB NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "quota" INTEGER,
    "declared" INTEGER NOT NULL DEFAULT 0,
    "liaison_name" TEXT,
    "liaison_email" TEXT,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegate" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "delegation_id" UUID,
    "institution_id" UUID NOT NULL,
    "status" "registration_status" NOT NULL,
    "decline_reason" TEXT,
    "native_family" TEXT NOT NULL,
    "native_given" TEXT NOT NULL,
    "latin_family" TEXT NOT NULL,
    "latin_given" TEXT NOT NULL,
    "reading" TEXT NOT NULL DEFAULT '',
    "honorific" "honorific" NOT NULL DEFAULT 'NONE',
    "position" TEXT NOT NULL,
    "role" "delegate_role" NOT NULL DEFAULT 'MEMBER',
    "rank" INTEGER NOT NULL DEFAULT 100,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "phone_country" TEXT,
    "messenger" "messenger" NOT NULL DEFAULT 'NONE',
    "messenger_id" TEXT,
    "dietary" TEXT,
    "access" TEXT,
    "locale" "locale" NOT NULL,
    "interpretation" BOOLEAN NOT NULL DEFAULT false,
    "person_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "sort_pinyin" TEXT NOT NULL,
    "sort_strokes" TEXT NOT NULL,
    "sort_gojuon" TEXT NOT NULL,
    "sort_hangul" TEXT NOT NULL,
    "sort_latin" TEXT NOT NULL,
    "sort_protocol" TEXT NOT NULL DEFAULT '',
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "walk_in" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "arrived_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_draft" (
    "id_hash" TEXT NOT NULL,
    "edition_id" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "refusal" JSONB,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_draft_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "registration_receipt" (
    "submission_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_receipt_pkey" PRIMARY KEY ("submission_id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "mode" "mode" NOT NULL,
    "host_side" "side" NOT NULL,
    "side_order" "side"[],
    "title" JSONB NOT NULL,
    "city" JSONB NOT NULL,
    "venue" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "review" "review" NOT NULL DEFAULT 'AUTOMATIC',
    "registration" "registration_switch" NOT NULL DEFAULT 'BY_TIME',
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "contact_email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "headcount" (
    "edition_id" UUID NOT NULL,
    "scope" "headcount_scope" NOT NULL,
    "key" TEXT NOT NULL,
    "draft" INTEGER NOT NULL DEFAULT 0,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "confirmed" INTEGER NOT NULL DEFAULT 0,
    "waitlisted" INTEGER NOT NULL DEFAULT 0,
    "declined" INTEGER NOT NULL DEFAULT 0,
    "cancelled" INTEGER NOT NULL DEFAULT 0,
    "arrived" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "headcount_pkey" PRIMARY KEY ("edition_id","scope","key")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "kind" "institution_kind" NOT NULL,
    "level" "institution_level" NOT NULL,
    "name_zh" TEXT,
    "name_ja" TEXT,
    "name_ko" TEXT,
    "name_en" TEXT,
    "search_key" TEXT NOT NULL,
    "proposed" BOOLEAN NOT NULL DEFAULT false,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution_alias" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "institution_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "spec" JSONB NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'READY',
    "total" INTEGER NOT NULL DEFAULT 0,
    "written" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "heard_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" "locale" NOT NULL DEFAULT 'en',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_role" (
    "user_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "edition_role_pkey" PRIMARY KEY ("user_id","edition_id")
);

-- CreateTable
CREATE TABLE "account" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edition_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "edition_id" UUID,
    "delegate_id" UUID,
    "kind" TEXT NOT NULL,
    "locale" "locale" NOT NULL,
    "recipient" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "capacity" INTEGER NOT NULL,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "room_id" UUID,
    "kind" "session_kind" NOT NULL,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "languages" "locale"[],
    "capacity" INTEGER NOT NULL,
    "bookable" BOOLEAN NOT NULL DEFAULT true,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "waitlisted" INTEGER NOT NULL DEFAULT 0,
    "attended" INTEGER NOT NULL DEFAULT 0,
    "last_ticket" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_side" (
    "session_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "quota" INTEGER,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "waitlisted" INTEGER NOT NULL DEFAULT 0,
    "attended" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "session_side_pkey" PRIMARY KEY ("session_id","side")
);

-- CreateTable
CREATE TABLE "speaker" (
    "session_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "institution_id" UUID NOT NULL,
    "topic" JSONB NOT NULL,

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("session_id","ordinal")
);

-- CreateTable
CREATE TABLE "seat" (
    "session_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "state" "seat_state" NOT NULL,
    "ticket" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("session_id","delegate_id")
);

-- CreateIndex
CREATE INDEX "consent_delegate_id_idx" ON "consent"("delegate_id");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_edition_id_side_ordinal_key" ON "delegation"("edition_id", "side", "ordinal");

-- CreateIndex
CREATE INDEX "registration_draft_expires_at_idx" ON "registration_draft"("expires_at");

-- CreateIndex
CREATE INDEX "registration_receipt_created_at_idx" ON "registration_receipt"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "edition_series_id_number_key" ON "edition"("series_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "edition_number_key" ON "edition"("number");

-- CreateIndex
CREATE UNIQUE INDEX "institution_alias_institution_id_name_key" ON "institution_alias"("institution_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_edition_id_user_id_name_key" ON "saved_view"("edition_id", "user_id", "name");

-- CreateIndex
CREATE INDEX "export_user_id_idx" ON "export"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "edition_role_edition_id_idx" ON "edition_role"("edition_id");

-- CreateIndex
CREATE INDEX "sign_in_user_id_idx" ON "sign_in"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_link_expires_at_idx" ON "sign_in_link"("expires_at");

-- CreateIndex
CREATE INDEX "audit_entry_edition_id_id_idx" ON "audit_entry"("edition_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_entity_id_id_idx" ON "audit_entry"("entity_id", "id" DESC);

-- CreateIndex
CREATE INDEX "outbox_mail_edition_id_created_at_idx" ON "outbox_mail"("edition_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "outbox_mail_delegate_id_idx" ON "outbox_mail"("delegate_id");

-- CreateIndex
CREATE INDEX "session_edition_id_starts_at_idx" ON "session"("edition_id", "starts_at");

-- CreateIndex
CREATE INDEX "seat_delegate_id_idx" ON "seat"("delegate_id");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "delegate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headcount" ADD CONSTRAINT "headcount_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution_alias" ADD CONSTRAINT "institution_alias_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_role" ADD CONSTRAINT "edition_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_role" ADD CONSTRAINT "edition_role_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_side" ADD CONSTRAINT "session_side_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "delegate"("id") ON DELETE CASCADE ON UPDATE CASCADE;
