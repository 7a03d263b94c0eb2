import { Choice, type ChoiceOption } from "./choice";
import { describedBy, FieldNotes, type FieldProps, Mark } from "./field";

export type OptionGroup = { label: string; options: ChoiceOption[] };

export type GroupedChoiceProps = FieldProps & {
  groups: OptionGroup[];
  /** The values that are set at first. */
  chosen?: string[];
  columns?: 1 | 2 | 4;
};

const grids = { 1: "grid gap-2", 2: "grid gap-2 sm:grid-cols-2", 4: "grid grid-cols-2 gap-2 sm:grid-cols-4" };

/** One question with many answers, any of which may be ticked: folded away in groups, open where one is ticked. */
export function GroupedChoice({ groups, chosen = [], columns = 2, ...field }: GroupedChoiceProps) {
  const { name, label, help, error, mark, id = name } = field;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      {...describedBy(id, field)}
      className={error ? "min-w-0 border-l-4 border-brick pl-4" : "min-w-0"}
    >
      <legend className="float-left flex w-full flex-wrap items-baseline gap-x-2 font-medium">
        {label} <Mark>{mark}</Mark>
      </legend>
      <div className="clear-both grid gap-2 pt-1.5">
        <FieldNotes id={id} help={help} error={error} />
        <div className="divide-y divide-rule border-y border-rule empty:hidden">
          {groups.map((group) => {
            const count = group.options.filter(({ value }) => chosen.includes(value)).length;
            return (
              <details key={group.label} open={count > 0 || groups.length === 1}>
                <summary className="min-h-11 cursor-pointer py-2 hover:text-celadon">{group.label}</summary>
                <div className={`${grids[columns]} pt-1 pb-4`}>
                  {group.options.map(({ value, ...option }) => (
                    <Choice
                      key={value}
                      {...{ type: "checkbox", name, value, ...option }}
                      id={`${id}-${value}`}
                      defaultChecked={chosen.includes(value)}
                      invalid={Boolean(error)}
                    />
                  ))}
                </div>
              </details>
            );
          })}
        </div>
      </div>
    </fieldset>
  );
}
