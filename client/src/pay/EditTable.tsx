import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons';
import { Scroller } from '../ui/Scroller';
import { type Field, fields, type ListName, type PolicyRow, type PolicyValue, shown, withKind } from './policy';
import { useWorkKinds } from './workKinds';

interface EditTableProps {
  list: ListName;
  rows: readonly PolicyRow[];
  /** Which rows are shown; all of them keep their place in the list. */
  fits?: (row: PolicyRow) => boolean;
  /** What is wrong, by path: `indicators[3].weight`. */
  faults: ReadonlyMap<string, string>;
  editable: boolean;
  onChange: (rows: PolicyRow[]) => void;
}

/** A list of a policy as a table; where it may be changed, every cell is a field. */
export function EditTable({ list, rows, fits = () => true, faults, editable, onChange }: EditTableProps) {
  const { t } = useTranslation();
  const columns = fields[list];
  const change = (at: number, row: PolicyRow) => onChange(rows.map((one, nth) => (nth === at ? row : one)));
  return (
    <Scroller label={t(`pay.policy.lists.${list}`)}>
      <table className="pay-edit">
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {t(`pay.policy.fields.${name as 'code'}`, name)}
              </th>
            ))}
            {editable && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            fits(row) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place while their code is being typed
              <tr key={at}>
                {columns.map(field => (
                  <td key={field.name} className={field.kind === 'number' ? 'figures' : undefined}>
                    <Cell
                      field={field}
                      row={row}
                      editable={editable}
                      fault={faults.get(`${list}[${at}].${field.name}`)}
                      onChange={value =>
                        change(at, field.name === 'kind' ? withKind(row, value) : { ...row, [field.name]: value })
                      }
                    />
                  </td>
                ))}
                {editable && (
                  <td>
                    <button
                      type="button"
                      className="pay-drop"
                      aria-label={t('pay.policy.drop', { code: String(row.code) })}
                      onClick={() => onChange(rows.filter((_, nth) => nth !== at))}
                    >
                      <Icon name="close" size={14} />
                    </button>
                  </td>
                )}
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </Scroller>
  );
}

interface CellProps {
  field: Field;
  row: PolicyRow;
  editable: boolean;
  fault: string | undefined;
  onChange: (value: PolicyValue) => void;
}

function Cell({ field, row, editable, fault, onChange }: CellProps) {
  const { t } = useTranslation();
  const { name, kind, choices, when } = field;
  if (when && !when(row)) return null;
  const value = row[name] ?? null;
  const label = `${String(row.code)} ${t(`pay.policy.fields.${name as 'code'}`, name)}`;
  const choice = (one: string | null) => t(`pay.policy.choices.${(one ?? 'BOTH') as 'HIGHER'}`, one ?? '');
  if (!editable && kind !== 'workKinds')
    return kind === 'choice' ? choice(value as string | null) : shown(value, field.scale);
  if (kind === 'choice')
    return (
      <select
        aria-label={label}
        value={(value as string | null) ?? ''}
        onChange={event => onChange(event.target.value || null)}
      >
        {choices?.map(one => (
          <option key={one ?? ''} value={one ?? ''}>
            {choice(one)}
          </option>
        ))}
      </select>
    );
  if (kind === 'workKinds')
    return (
      <WorkKindCell
        code={String(row.code)}
        value={value}
        label={label}
        fault={fault}
        editable={editable}
        onChange={onChange}
      />
    );
  return <TextCell field={field} value={value} label={label} fault={fault} onChange={onChange} />;
}

/** Which kinds of work that the system reports an item counts, chosen by name; one that the catalogue does not know stays to be seen. */
function WorkKindCell({
  code,
  value,
  label,
  fault,
  editable,
  onChange,
}: Pick<CellProps, 'fault' | 'editable' | 'onChange'> & { code: string; value: PolicyValue; label: string }) {
  const { t } = useTranslation();
  const { kinds, nameOf } = useWorkKinds();
  const codes = Array.isArray(value) ? (value as readonly string[]) : [];
  // An item counts the kind that has its own code, whether it is named or not.
  const own = kinds.find(kind => kind.value === code)?.label;
  if (!editable) return [...codes.map(nameOf), own].filter(Boolean).join(t('common.listSeparator'));
  return (
    <Select
      mode="multiple"
      className="pay-work-kinds"
      aria-label={label}
      title={fault}
      status={fault ? 'error' : undefined}
      size="small"
      placeholder={own}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...codes]}
      options={kinds.filter(kind => kind.value !== code)}
      onChange={next => onChange(next)}
    />
  );
}

function TextCell({
  field,
  value,
  label,
  fault,
  onChange,
}: Pick<CellProps, 'field' | 'fault' | 'onChange'> & { value: PolicyValue; label: string }) {
  const text = shown(value, field.scale);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const read = readCell(field, typed);
  return (
    <input
      aria-label={label}
      aria-invalid={Boolean(fault) || read === undefined}
      title={fault}
      className={`pay-cell pay-cell-${field.kind}`}
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      value={typed}
      onChange={event => {
        setTyped(event.target.value);
        const next = readCell(field, event.target.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}

/** What somebody typed as the API keeps it; undefined while it is no number. */
function readCell({ kind, scale = 1 }: Pick<Field, 'kind' | 'scale'>, typed: string): PolicyValue | undefined {
  switch (kind) {
    case 'number': {
      const number = Number(typed);
      return typed.trim() === '' || Number.isNaN(number) ? undefined : Math.round(number * scale);
    }
    case 'codes':
      return typed.split(/[\s,，、]+/).filter(Boolean);
    case 'day':
      return typed || null;
    default:
      return typed;
  }
}
