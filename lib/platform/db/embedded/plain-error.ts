/** Something whoever runs the command can put right: shown as its message alone, without a stack. */
export class PlainError extends Error {}
