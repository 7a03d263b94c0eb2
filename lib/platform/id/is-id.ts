/** Whether a text from outside can be an id at all: PostgreSQL raises an error where it compares with another. */
export const isId = (text: unknown): text is string =>
  typeof text === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
