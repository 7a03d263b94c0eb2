"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** The longest that a browser's timer reaches, less a little. */
const LONGEST_MS = 24 * 3_600_000;

/** Draws the page anew when its hour strikes: a slot begins or ends without anything having changed. */
export function RefreshAt({ at }: { at: number | null }) {
  const router = useRouter();
  useEffect(() => {
    if (at === null) return;
    const wait = Math.min(Math.max(0, at - Date.now()) + 250, LONGEST_MS);
    const timer = window.setTimeout(() => router.refresh(), wait);
    return () => clearTimeout(timer);
  }, [at, router]);
  return null;
}
