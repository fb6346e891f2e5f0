import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditTable } from './EditTable';
import { blank, lists, type Policy, type PolicyRow } from './policy';

interface TablesProps {
  policy: Policy;
  editable: boolean;
  faults: ReadonlyMap<string, string>;
  onChange: (policy: Policy) => void;
}

/** All of a policy: the few general numbers, then its four lists. */
export function PolicyTables({ policy, editable, faults, onChange }: TablesProps) {
  const { t } = useTranslation();
  const [house, setHouse] = useState('HOSPITAL');
  return (
    <>
      <General policy={policy} editable={editable} faults={faults} onChange={onChange} />
      {lists.map(list => {
        const rows = policy[list];
        const ofHouse = list === 'indicators';
        return (
          <section key={list} className="pay-part">
            <div className="pay-head">
              <h2>
                {t(`pay.policy.lists.${list}`)} <small className="quiet">{rows.length}</small>
              </h2>
              <div className="pay-acts">
                {ofHouse && (
                  <Segmented
                    value={house}
                    onChange={setHouse}
                    options={['HOSPITAL', 'COMMUNITY'].map(value => ({
                      value,
                      label: t(`pay.policy.choices.${value as 'HOSPITAL'}`),
                    }))}
                  />
                )}
                {editable && (
                  <Button
                    size="small"
                    onClick={() => onChange({ ...policy, [list]: [...rows, begun(blank[list], ofHouse, house)] })}
                  >
                    {t('pay.policy.add')}
                  </Button>
                )}
              </div>
            </div>
            <EditTable
              list={list}
              rows={rows}
              fits={ofHouse ? row => row.house === house : undefined}
              faults={faults}
              editable={editable}
              onChange={next => onChange({ ...policy, [list]: next })}
            />
          </section>
        );
      })}
    </>
  );
}

const begun = (row: PolicyRow, ofHouse: boolean, house: string): PolicyRow => (ofHouse ? { ...row, house } : row);

/** Rates as per cent, what happens when the reserve is short, decimals of scores and factors. */
function General({ policy, editable, faults, onChange }: TablesProps) {
  const { t } = useTranslation();
  const { rounding } = policy;
  const label = (name: 'contributionRateBp') => t(`pay.policy.fields.${name}`);
  if (!editable)
    return (
      <section className="pay-part">
        <dl className="pay-figures">
          {[
            [label('contributionRateBp'), `${policy.contributionRateBp / 100} %`],
            [t('pay.policy.fields.reserveBp'), `${policy.reserveBp / 100} %`],
            [t('pay.policy.fields.reserveShort'), t(`pay.policy.choices.${policy.reserveShort as 'PRORATE'}`)],
            [t('pay.policy.fields.scoreDecimals'), rounding.scoreDecimals],
            [t('pay.policy.fields.factorDecimals'), rounding.factorDecimals],
          ].map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  return (
    <section className="pay-part pay-general">
      <NumberField
        id="policy-contribution"
        label={label('contributionRateBp')}
        unit="%"
        value={policy.contributionRateBp}
        scale={100}
        fault={faults.get('contributionRateBp')}
        onChange={contributionRateBp => onChange({ ...policy, contributionRateBp })}
      />
      <NumberField
        id="policy-reserve"
        label={t('pay.policy.fields.reserveBp')}
        unit="%"
        value={policy.reserveBp}
        scale={100}
        fault={faults.get('reserveBp')}
        onChange={reserveBp => onChange({ ...policy, reserveBp })}
      />
      <label>
        {t('pay.policy.fields.reserveShort')}
        <select
          value={policy.reserveShort}
          onChange={event => onChange({ ...policy, reserveShort: event.target.value })}
        >
          {(['PRORATE', 'REFUSE'] as const).map(one => (
            <option key={one} value={one}>
              {t(`pay.policy.choices.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {(['scoreDecimals', 'factorDecimals'] as const).map(name => (
        <NumberField
          key={name}
          id={`policy-${name}`}
          label={t(`pay.policy.fields.${name}`)}
          value={rounding[name]}
          scale={1}
          fault={faults.get(`rounding.${name}`)}
          onChange={value => onChange({ ...policy, rounding: { ...rounding, [name]: value } })}
        />
      ))}
    </section>
  );
}

function NumberField({
  id,
  label,
  unit,
  value,
  scale,
  fault,
  onChange,
}: {
  id: string;
  label: string;
  unit?: string;
  value: number;
  scale: number;
  fault: string | undefined;
  onChange: (value: number) => void;
}) {
  const text = String(value / scale);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const isNumber = typed.trim() !== '' && !Number.isNaN(Number(typed));
  return (
    <label htmlFor={id}>
      {label}
      <span>
        <input
          id={id}
          className="pay-cell pay-cell-number"
          inputMode="decimal"
          aria-invalid={Boolean(fault) || !isNumber}
          title={fault}
          value={typed}
          onChange={event => {
            setTyped(event.target.value);
            const number = Number(event.target.value);
            if (event.target.value.trim() !== '' && !Number.isNaN(number)) onChange(Math.round(number * scale));
          }}
        />
        {unit}
      </span>
    </label>
  );
}
