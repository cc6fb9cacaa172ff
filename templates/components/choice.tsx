import type { Option } from "../../src/views/search-view.ts";

interface Props {
  readonly name: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly any: string;
  /** Words, or what the address calls them with what the page does. */
  readonly options: readonly (string | Option)[];
}

/** A labelled list to choose one of, or none. */
export function Choice({ name, label, any, options }: Props) {
  return (
    <div>
      <label for={`choice-${name}`}>{label}</label>
      <select id={`choice-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map(asOption).map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function asOption(option: string | Option): Option {
  return typeof option === "string" ? { value: option, text: option } : option;
}
