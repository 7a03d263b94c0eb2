import type { RegistrationStatus, Side } from "@/lib/platform/db/generated/enums";
import type { DelegationSource, Members } from "../source";

/** One person's place in a delegation, as the data says. */
export type Place = {
  side: Side;
  institution: string;
  position: string;
  /** One of the particular people; else anybody. */
  somebody: string | undefined;
  status: RegistrationStatus;
  /** Place among those of the same institution and status. */
  amongInstitution: number;
};

/** All places of a delegation, those who come first; the order is their rank. */
export function placesOf({ side, members, submitted, cancelled, declined }: DelegationSource): Place[] {
  return [
    ...read(side, members, "CONFIRMED"),
    ...read(side, submitted, "SUBMITTED"),
    ...read(side, cancelled, "CANCELLED"),
    ...read(side, declined, "DECLINED"),
  ];
}

export const isLive = ({ status }: { status: RegistrationStatus }) =>
  status !== "CANCELLED" && status !== "DECLINED";

function read(side: Side, members: Members | undefined, status: RegistrationStatus): Place[] {
  return Object.entries(members ?? {}).flatMap(([institution, positions]) =>
    positions.split(" ").map((word, amongInstitution) => {
      const [position = "", somebody] = word.split("=");
      return {
        side,
        institution,
        position: position.replaceAll("_", " "),
        somebody,
        status,
        amongInstitution,
      };
    }),
  );
}
