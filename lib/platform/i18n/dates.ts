import { Temporal } from "temporal-polyfill";
import { type Locale, langTag } from "./locales";

const tag = (locale: Locale) => (locale === "en" ? "en-GB" : langTag(locale));

/** "2026-12-16": the day of an instant in a zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.from(instant.toISOString()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** A day with its weekday, as the language writes it: 2026年12月16日星期三. */
export function formatDay(day: string, locale: Locale): string {
  return format(
    locale,
    "UTC",
    { year: "numeric", month: "long", day: "numeric", weekday: "long" },
    utcDay(day),
  );
}

/** First and last day, the common part once: 2026年12月16日至18日, 16 – 18 December 2026. */
export function formatDays(from: string, to: string, locale: Locale): string {
  const options = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  const written = formatter(locale, options);
  if (from === to) return written.format(utcDay(from));
  if (locale !== "zh" && locale !== "ja") return written.formatRange(utcDay(from), utcDay(to));
  // ICU writes ranges in Chinese and Japanese with slashes, whatever is asked for.
  const [last = "", common] = [written.format(utcDay(to)), from.slice(0, 7) === to.slice(0, 7) ? "月" : "年"];
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const rest = sameYear ? last.slice(last.indexOf(common) + 1) : last;
  return `${written.format(utcDay(from))}${locale === "zh" ? "至" : "～"}${rest}`;
}

/** 09:00, always of 24 hours: AM and PM are written differently by different versions of Node. */
export function formatTime(instant: Date, timeZone: string): string {
  return format("en", timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, instant);
}

/** Day, weekday and hour, in the zone given. */
export function formatMoment(instant: Date, locale: Locale, timeZone: string): string {
  return `${formatDay(dayOf(instant, timeZone), locale)} ${formatTime(instant, timeZone)}`;
}

/** What the language calls a zone: 中国标准时间. */
export function zoneName(timeZone: string, locale: Locale, at: Date): string {
  const parts = formatter(locale, { timeZone, timeZoneName: "long" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

function format(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions, at: Date): string {
  return formatter(locale, { ...options, timeZone }).format(at);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language, zone and shape: making one takes longer than fifty uses of it. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tag(locale), options);
  formatters.set(key, known);
  return known;
}

const utcDay = (day: string) => new Date(`${day}T00:00:00Z`);
