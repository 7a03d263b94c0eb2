/** Whom the figure "named" counts, as the list's query. */
export const NAMED = "status=DRAFT&status=SUBMITTED&status=CONFIRMED&status=WAITLISTED";
