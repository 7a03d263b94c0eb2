import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type NoticeTone = "info" | "confirmed" | "waiting" | "refusal";

export type NoticeProps = {
  tone?: NoticeTone;
  /** Says in words what the colour says. */
  title: string;
  children?: ReactNode;
  /** The next step: a button or link. */
  action?: ReactNode;
  /** Read out when it appears; `alert` interrupts. */
  role?: "status" | "alert";
};

const tones: Record<NoticeTone, { icon: IconName; box: string; head: string }> = {
  info: { icon: "info", box: "border-edge bg-wash", head: "text-ink" },
  confirmed: { icon: "check", box: "border-celadon bg-celadon-wash", head: "text-celadon-deep" },
  waiting: { icon: "clock", box: "border-amber bg-amber-wash", head: "text-amber" },
  refusal: { icon: "alert", box: "border-brick bg-brick-wash", head: "text-brick" },
};

export function Notice({ tone = "info", title, children, action, role }: NoticeProps) {
  const { icon, box, head } = tones[tone];
  return (
    <div role={role} className={classNames("rounded-md border border-l-4 px-5 py-4", box)}>
      <p className={classNames("flex items-start gap-2 font-semibold text-balance", head)}>
        <Icon name={icon} className="mt-[calc((1lh-1.25em)/2)]" />
        {title}
      </p>
      {children ? <div className="mt-1 grid gap-2">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
