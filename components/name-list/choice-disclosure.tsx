import { Choice, type ChoiceOption } from "@/components/ui/choice";
import { disclosed, summary } from "./disclosure-class";

type Props = {
  name: string;
  label: string;
  /** What is chosen now, in words: "all", "Japan", "3 chosen". */
  value: string;
  options: ChoiceOption[];
  chosen: readonly string[];
};

/** Several answers behind one line that tells which are set; sent with the form whether open or not. */
export function ChoiceDisclosure({ name, label, value, options, chosen }: Props) {
  return (
    <details className={disclosed}>
      <summary className={summary}>
        {label} <span className="font-normal text-ink-soft">{value}</span>
      </summary>
      <fieldset className="max-h-80 overflow-y-auto p-1">
        <legend className="sr-only">{label}</legend>
        <div className="grid gap-2 text-base sm:grid-cols-2 xl:grid-cols-4">
          {options.map((option) => (
            <Choice
              key={option.value}
              {...option}
              type="checkbox"
              name={name}
              id={`${name}-${option.value}`}
              defaultChecked={chosen.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
