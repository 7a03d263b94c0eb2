import { need } from "../need";
import type { delegateRows } from "./delegates";
import type { PlannedDelegation } from "./delegations";

/** The rows of `delegation`; the liaison is the person of that role, else the head. */
export function delegationRows(
  editionId: string,
  delegations: PlannedDelegation[],
  delegates: ReturnType<typeof delegateRows>,
  institutions: ReadonlyMap<string, string>,
) {
  return delegations.map(({ id, side, institution, name, order, quota, declared }) => {
    const people = delegates.filter(({ delegationId }) => delegationId === id);
    const head = people.find(({ role }) => role === "HEAD");
    const liaison = people.find(({ role }) => role === "LIAISON") ?? head;
    return {
      id,
      editionId,
      side,
      name,
      order,
      quota,
      declared,
      institutionId: need(institutions, institution),
      liaisonName: liaison ? fullName(liaison) : null,
      liaisonEmail: liaison?.email ?? null,
    };
  });
}

function fullName({ nativeFamily, nativeGiven }: { nativeFamily: string; nativeGiven: string }): string {
  return /[A-Za-z]/.test(nativeFamily) ? `${nativeFamily} ${nativeGiven}` : nativeFamily + nativeGiven;
}
