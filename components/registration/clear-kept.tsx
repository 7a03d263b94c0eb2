"use client";

import { useEffect } from "react";

/** Once a registration is acknowledged, the browser forgets what was typed for it. */
export function ClearKept({ storageKey }: { storageKey: string }) {
  useEffect(() => sessionStorage.removeItem(storageKey), [storageKey]);
  return null;
}
