/** Holds the secret of what was sent and could not be accepted; only the server reads it. */
export const DRAFT_COOKIE = "desk-draft";
