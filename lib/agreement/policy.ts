import { canOrganise, canStaff } from "@/lib/platform/auth/actor";

/** Adds, changes, moves and removes agreements of an edition, and the contacts of their channels. */
export const canKeepAgreements = canOrganise;

/** Sees under which address the contacts of a channel are reached. */
export const seesAddresses = canStaff;
