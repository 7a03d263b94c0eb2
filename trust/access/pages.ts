import { PAGES as agreements } from "./matching/agreements";
import { PAGES as meetings } from "./matching/meetings";
import { PAGES as plans } from "./matching/plans";
import { PAGES as profiles } from "./matching/profiles";
import { PAGES as requests } from "./matching/requests";
import { PAGES as rounds } from "./matching/rounds";
import { PAGES as suggestions } from "./matching/suggestions";
import {
  DESK,
  desk,
  edition,
  NOBODY,
  ORGANISE,
  ORGANISERS,
  open,
  PASS,
  type PageRow,
  PUBLIC,
  pass,
  STAFF,
  VIEWERS,
} from "./page-row";

export type { PageRow };

export const PAGES: Record<string, PageRow> = {
  "/[locale]/page": open("/en"),
  "/[locale]/sign-in/page": open("/en/sign-in"),
  "/[locale]/sign-in/link/page": open("/en/sign-in/link"),
  "/[locale]/(delegate)/erased/page": open("/en/erased"),
  "/icon.svg/route": open("/icon.svg"),
  "/api/auth/[...nextauth]/route": open("/api/auth/csrf"),
  "/api/institutions/route": open("/api/institutions?q=bureau"),
  "/[locale]/[...rest]/page": { allowed: NOBODY, path: () => "/en/no/such/page" },
  "/_not-found/page": { allowed: NOBODY, path: () => "/en/_not-found" },
  "/_global-error/page": { allowed: NOBODY, path: () => "/en/_global-error" },
  [`${PUBLIC}/page`]: edition(() => ""),
  [`${PUBLIC}/privacy/page`]: edition(() => "/privacy"),
  [`${PUBLIC}/programme/page`]: edition(() => "/programme"),
  [`${PUBLIC}/register/page`]: edition(() => "/register"),
  [`${PUBLIC}/registered/[receipt]/page`]: edition(({ receipt }) => `/registered/${receipt}`),
  [`${PASS}/page`]: pass(""),
  [`${PASS}/calendar/route`]: pass("/calendar"),
  [`${PASS}/cancel/page`]: pass("/cancel"),
  [`${PASS}/change/page`]: pass("/change"),
  [`${PASS}/data/page`]: pass("/data"),
  [`${PASS}/data/download/route`]: pass("/data/download"),
  [`${PASS}/sessions/page`]: pass("/sessions"),
  [`${ORGANISE}/page`]: {
    allowed: ["viewer", "staff", "organiser", "otherOrganiser"],
    path: () => "/en/organise?all=yes",
  },
  [`${ORGANISE}/new/page`]: { allowed: ["organiser", "otherOrganiser"], path: () => "/en/organise/new" },
  [`${DESK}/page`]: desk(VIEWERS, () => ""),
  [`${DESK}/audit/page`]: desk(ORGANISERS, () => "/audit"),
  [`${DESK}/delegates/page`]: desk(VIEWERS, () => "/delegates"),
  [`${DESK}/delegates/new/page`]: desk(STAFF, () => "/delegates/new"),
  [`${DESK}/delegates/[id]/page`]: desk(VIEWERS, ({ delegate }) => `/delegates/${delegate.id}`),
  [`${DESK}/delegates/[id]/change/page`]: desk(
    ORGANISERS,
    ({ delegate }) => `/delegates/${delegate.id}/change`,
  ),
  [`${DESK}/delegations/page`]: desk(VIEWERS, () => "/delegations"),
  [`${DESK}/delegations/new/page`]: desk(ORGANISERS, () => "/delegations/new"),
  [`${DESK}/delegations/[id]/page`]: desk(ORGANISERS, ({ delegation }) => `/delegations/${delegation.id}`),
  [`${DESK}/institutions/page`]: desk(VIEWERS, () => "/institutions"),
  [`${DESK}/institutions/new/page`]: desk(ORGANISERS, () => "/institutions/new"),
  [`${DESK}/institutions/[id]/page`]: desk(VIEWERS, ({ institution }) => `/institutions/${institution.id}`),
  [`${DESK}/institutions/[id]/merge/page`]: desk(
    ORGANISERS,
    ({ institution }) => `/institutions/${institution.id}/merge`,
  ),
  [`${DESK}/name-lists/page`]: desk(VIEWERS, () => "/name-lists"),
  [`${DESK}/name-lists/exports/[id]/page`]: desk(["staff"], ({ list }) => `/name-lists/exports/${list.id}`),
  [`${DESK}/outbox/page`]: desk(ORGANISERS, () => "/outbox"),
  [`${DESK}/outbox/[id]/page`]: desk(ORGANISERS, ({ mail }) => `/outbox/${mail.id}`),
  [`${DESK}/people/page`]: desk(ORGANISERS, () => "/people"),
  [`${DESK}/programme/page`]: desk(VIEWERS, () => "/programme"),
  [`${DESK}/programme/rooms/new/page`]: desk(ORGANISERS, () => "/programme/rooms/new"),
  [`${DESK}/programme/rooms/[id]/page`]: desk(ORGANISERS, ({ room }) => `/programme/rooms/${room.id}`),
  [`${DESK}/programme/sessions/new/page`]: desk(ORGANISERS, () => "/programme/sessions/new"),
  [`${DESK}/programme/sessions/[id]/page`]: desk(
    ORGANISERS,
    ({ session }) => `/programme/sessions/${session.id}`,
  ),
  [`${DESK}/settings/page`]: desk(ORGANISERS, () => "/settings"),
  // The file and its progress are for the one who asked for it.
  "/api/exports/[id]/route": { allowed: ["staff"], path: ({ list }) => `/api/exports/${list.id}` },
  "/api/exports/[id]/progress/route": {
    allowed: ["staff"],
    path: ({ list }) => `/api/exports/${list.id}/progress`,
  },
  "/api/live/[edition]/route": { allowed: VIEWERS, path: (scene) => `/api/live/${scene.edition.id}` },
  ...profiles,
  ...suggestions,
  ...requests,
  ...rounds,
  ...plans,
  ...meetings,
  ...agreements,
};
