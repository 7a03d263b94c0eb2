import { z } from "zod";

/**
 * Whether a text that begins with a date is of a year that somebody means. The database takes no year 0, and no
 * year 10000, in which the last hours of 9999 are elsewhere.
 */
export const isMeantYear = (text: string): boolean => /^[12]\d{3}-/.test(text);

/** An ISO day as a form or an address has it. */
export const isoDay = (complaint?: { error: string }) => z.iso.date(complaint).refine(isMeantYear, complaint);
