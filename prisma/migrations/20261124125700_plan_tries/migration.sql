-- AlterTable
ALTER TABLE "matching_plan" ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;
