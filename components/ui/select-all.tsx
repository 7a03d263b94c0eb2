"use client";

/** Ticks or clears every checkbox of that name in the same table; without JavaScript it ticks only itself. */
export function SelectAll({ name, label }: { name: string; label: string }) {
  return (
    <label className="touch-target flex items-center justify-center">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        className="size-4"
        onChange={({ currentTarget }) => {
          const rows = currentTarget
            .closest("table")
            ?.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
          for (const row of rows ?? []) row.checked = currentTarget.checked;
        }}
      />
    </label>
  );
}
