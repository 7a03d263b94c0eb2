import { type Combobox, type ComboboxOption, optionId } from "./use-combobox";

/** `count` with # for the number. */
export type OptionLabels = { list: string; none: string; count: string };

type Props<One extends ComboboxOption> = {
  box: Combobox<One>;
  labels: OptionLabels;
  /** Said instead of how many were found. */
  said?: string;
};

/** The list under a combobox, and the line that says how many stand in it. */
export function OptionList<One extends ComboboxOption>({ box, labels, said }: Props<One>) {
  const { listId, options, active, choose } = box;
  return (
    <>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {said ?? (options && found(options.length, labels))}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label={labels.list}
        className="divide-y divide-rule rounded-md border border-edge bg-sheet empty:hidden"
      >
        {options?.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow and enter keys choose
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
          <div
            key={option.id}
            id={optionId(listId, option)}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            className="min-h-11 cursor-pointer px-3 py-2 hover:bg-wash aria-selected:bg-celadon-wash"
          >
            <span lang={option.lang}>{option.name}</span>
            {option.note ? (
              <span lang={option.noteLang} className="block text-sm text-ink-soft">
                {option.note}
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </>
  );
}

const found = (count: number, { none, count: some }: OptionLabels) =>
  count === 0 ? none : some.replace("#", String(count));
