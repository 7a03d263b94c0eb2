import { notFound } from "next/navigation";

/** Addresses that no page answers: the language's own "not found" does. */
export default function Rest() {
  notFound();
}
