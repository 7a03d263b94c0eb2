import type { ActionRow } from "../action-row";
import type { PageRow } from "../page-row";

export const PAGES: Record<string, PageRow> = {};

export const ACTIONS: Record<string, ActionRow> = {};
