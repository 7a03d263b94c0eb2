import type { FoundInstitution } from "@/lib/institution/queries";

type Where = { locale: string; side?: string };

/** Known institutions for what is typed in any script; null for too little, or while the network fails: typing on is enough. */
export async function findInstitutions(typed: string, where: Where): Promise<FoundInstitution[] | null> {
  const q = typed.trim();
  if (q.length < 2) return null;
  const answer = await fetch(`/api/institutions?${new URLSearchParams({ q, ...where })}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as FoundInstitution[]) : null;
}
