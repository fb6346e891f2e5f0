import { type ReactNode, useId } from 'react';

interface ChoiceProps<Value extends string> {
  label: ReactNode;
  options: readonly { value: Value; label: string }[];
  disabled?: boolean;
}

/** One of a few, each a button for a thumb; a second tap takes it back where that may be. */
export function Choice<Value extends string>({
  label,
  options,
  value,
  disabled,
  optional,
  onChoose,
}: ChoiceProps<Value> & {
  value: Value | undefined;
  optional?: boolean;
  onChoose: (value: Value | undefined) => void;
}) {
  return (
    <Chips
      label={label}
      options={options}
      disabled={disabled}
      isChosen={one => one === value}
      onTap={one => onChoose(optional && one === value ? undefined : one)}
    />
  );
}

/** Any of some. */
export function Choices<Value extends string>({
  label,
  options,
  values,
  disabled,
  none,
  onChoose,
}: ChoiceProps<Value> & { values: readonly Value[]; none?: string; onChoose: (values: readonly Value[]) => void }) {
  const toggled = (one: Value) => (values.includes(one) ? values.filter(other => other !== one) : [...values, one]);
  return (
    <Chips<Value | ''>
      label={label}
      options={none ? [{ value: '', label: none }, ...options] : options}
      disabled={disabled}
      isChosen={one => (one === '' ? values.length === 0 : values.includes(one))}
      onTap={one => onChoose(one === '' ? [] : toggled(one))}
    />
  );
}

function Chips<Value extends string>({
  label,
  options,
  disabled,
  isChosen,
  onTap,
}: ChoiceProps<Value> & { isChosen: (value: Value) => boolean; onTap: (value: Value) => void }) {
  const id = useId();
  return (
    <fieldset className="choice" aria-labelledby={id}>
      <span id={id} className="choice-label">
        {label}
      </span>
      <div className="choice-options">
        {options.map(one => (
          <button
            key={one.value}
            type="button"
            disabled={disabled}
            aria-pressed={isChosen(one.value)}
            onClick={() => onTap(one.value)}
          >
            {one.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
