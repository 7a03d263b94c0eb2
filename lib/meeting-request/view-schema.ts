import type { RequestPriority, RequestState } from "@/lib/matching/schema";
import type { PartyInstitution } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Role } from "./rules";
import type { RequestOrigin } from "./schema";

/** An institution in a request; the id is its profile's. */
export type Party = { id: string; institution: PartyInstitution };

/** A step in the life of a request, as far as everybody in it may know. */
export type RequestStep = { at: Date; action: string; by: "us" | "them" | "organiser" };

type Common = {
  id: string;
  state: RequestState;
  origin: RequestOrigin;
  guests: Party[];
  version: number;
  createdAt: Date;
  answeredAt: Date | null;
};

/** A request as one of its institutions sees it. Of a veto only the institution that has it ever hears. */
export type OwnRequest = Common & {
  role: Exclude<Role, "ORGANISER">;
  /** The other of the two; for a guest, the one that asked. */
  partner: Party;
  /** For a guest, the one that was asked. */
  second: Party | null;
  /** Its own; what the other side gave it stays with them and the organiser. */
  priority: RequestPriority | null;
  message: string;
  messageLocale: Locale | null;
  reason: string;
  /** This institution has a veto against the partner: it has to be lifted first. */
  vetoed: boolean;
};

export type OwnRequestDetail = OwnRequest & { steps: RequestStep[] };

/** All that an institution asked and was asked. */
export type OwnRequests = {
  received: OwnRequest[];
  made: OwnRequest[];
  vetoes: OwnRequest[];
  joined: OwnRequest[];
};

/** What an institution may still ask. */
export type AskingState = { open: boolean; closesAt: Date | null; limit: number; made: number };

/** An institution that may be asked, or why it may not, with the figure that its reason names. */
export type PartnerLine = Party & { refusal: string | null; limit: number; requestId: string | null };

export type RequestLine = Common & {
  from: Party;
  to: Party;
  priority: RequestPriority;
  length: number;
  pinned: boolean;
  /** In the published timetable, though no longer to be held, or with others than were agreed on. */
  toRepair: boolean;
};

export type RequestDetail = RequestLine & {
  /** Empty for those who only view. */
  message: string;
  messageLocale: Locale | null;
  reason: string;
  pin: { slotId: string; tableId: string | null } | null;
  meeting: { startsAt: Date; table: string; scheduled: boolean } | null;
  /** Ids of the institutions that have a veto against another one of them. */
  vetoedBy: string[];
};

export type RequestCounts = Record<RequestState, number> & { NEVER: number; repair: number };
