import type { NameListSpec } from "./schema";

/** Words in the language of the list's headings: keys are `<namespace>.<key>`. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** All that a writer needs to know about a list besides its rows. */
export type ListContext = {
  spec: NameListSpec;
  words: Words;
  /** The edition's title in the heading language. */
  title: string;
  /** IANA zone of the venue. */
  zone: string;
  madeAt: Date;
  madeBy: string;
  /** Persons in the list, counted in the same snapshot that the rows are read from. */
  total: number;
  /** What was filtered for, in the heading language: ["Side: Japan", "Status: confirmed"]. */
  filter: string[];
};
