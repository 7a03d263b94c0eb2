import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { Step } from "@/lib/matching-profile/rules";

const TONES: Record<Step["state"], StatusTone> = {
  todo: "waiting",
  done: "confirmed",
  idle: "open",
  closed: "ended",
};
const ROOMS: Record<Step["key"], string> = {
  profile: "/profile",
  attendees: "/profile#attendees",
  answer: "/requests",
  ask: "/directory",
  timetable: "/meetings",
};

/** The steps of an institution in their order; the first that waits is the one to take now. */
export function StartSteps({ steps, base }: { steps: Step[]; base: string }) {
  const t = useTranslations("matching-profile.start");
  const now = steps.find(({ state }) => state === "todo")?.key;
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {steps.map(({ key, state, count }, index) => (
        <li
          key={key}
          aria-current={key === now ? "step" : undefined}
          className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
        >
          <div className="grid gap-1">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <h2 className="font-title text-lg">
                <span className="figures text-ink-soft">{index + 1}</span> {t(`step.${key}.title`)}
              </h2>
              <span className="text-sm">
                <StatusMark tone={TONES[state]}>{t(key === now ? "now" : `state.${state}`)}</StatusMark>
              </span>
            </div>
            <p className="text-ink-soft">{t(`step.${key}.${state}`, { count })}</p>
          </div>
          <ButtonLink variant={key === now ? "primary" : "quiet"} href={`${base}${ROOMS[key]}`}>
            {t(`step.${key}.open`)}
          </ButtonLink>
        </li>
      ))}
    </ol>
  );
}
