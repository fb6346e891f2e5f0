import { useLazyQuery } from '@apollo/client/react';
import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberInstitution } from '../app/viewer';
import { type HeadcountHouseFragment, HeadcountWhatIfDocument } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { Field } from '../ui/Field';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { Failure } from '../ui/States';
import { Gap } from './HeadcountHouses';
import { ratioBp } from './headcount';
import { type ChosenPerson, PersonSelect } from './PersonSelect';
import { fullTimeBp, fullTimeText, shareText } from './shares';

interface Move {
  person: ChosenPerson;
  to: MemberInstitution;
  shareBp: number;
}

/** What some supposed moves would change; nobody is moved. */
export function WhatIf({ groupId, houses, on }: { groupId: string; houses: readonly MemberInstitution[]; on: string }) {
  const { t } = useTranslation();
  const name = useName();
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const [compute, { data, loading, error }] = useLazyQuery(HeadcountWhatIfDocument, { fetchPolicy: 'no-cache' });
  const change = (next: readonly Move[]) => {
    setMoves(next);
    if (next.length === 0) return;
    const asked = next.map(({ person, to, shareBp }) => ({ personId: person.id, toInstitutionId: to.id, shareBp }));
    void compute({ variables: { groupId, on, moves: asked } });
  };
  const answer = moves.length > 0 ? data?.headcountWhatIf : undefined;
  return (
    <Section title={t('staff.headcount.whatIf')} className="what-if">
      <p>{t('staff.headcount.whatIfLine')}</p>
      <NewMove groupId={groupId} houses={houses} onAdd={move => change([...moves, move])} />
      <ul className="plain staff-lines">
        {moves.map(({ person, to, shareBp }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same move may be supposed twice
          <li key={at}>
            <span>
              {t('staff.headcount.move', { who: name(person), to: name(to), share: shareText(shareBp) })}
              {answer?.faults
                .filter(({ index }) => index === at)
                .map(({ code, message }) => (
                  <small key={code} className="danger staff-block">
                    <Icon name="alert" size={14} /> {message}
                  </small>
                ))}
            </span>
            <Button size="small" type="text" onClick={() => change(moves.filter((_, nth) => nth !== at))}>
              {t('staff.headcount.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {moves.length === 0 && <p className="quiet">{t('staff.headcount.noMoves')}</p>}
      {error && <Failure error={error} />}
      {answer && <Comparison before={answer.before} after={answer.after} busy={loading} />}
    </Section>
  );
}

function NewMove({
  groupId,
  houses,
  onAdd,
}: {
  groupId: string;
  houses: readonly MemberInstitution[];
  onAdd: (move: Move) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [person, setPerson] = useState<ChosenPerson>();
  const [toId, setToId] = useState<string>();
  const [percent, setPercent] = useState<number | null>(fullTimeBp / 100);
  const to = houses.find(({ id }) => id === toId);
  // All that they give their house, unless less is wished.
  const choose = (chosen: ChosenPerson | undefined) => {
    setPerson(chosen);
    setPercent((chosen?.primaryBp ?? fullTimeBp) / 100);
  };
  return (
    <div className="what-if-new">
      <Field label={t('staff.headcount.who')}>
        {id => <PersonSelect id={id} groupId={groupId} value={person} onChange={choose} />}
      </Field>
      <Field label={t('staff.headcount.to')}>
        {id => (
          <Select
            id={id}
            value={toId}
            onChange={setToId}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={houses.map(one => ({ value: one.id, label: name(one) }))}
          />
        )}
      </Field>
      <Field label={t('staff.headcount.share')}>
        {id => <InputNumber id={id} min={5} max={100} step={5} suffix="%" value={percent} onChange={setPercent} />}
      </Field>
      <Button
        disabled={!person || !to || !percent}
        onClick={() => {
          if (!person || !to || !percent) return;
          onAdd({ person, to, shareBp: Math.round(percent * 100) });
          setPerson(undefined);
        }}
      >
        {t('staff.headcount.addMove')}
      </Button>
    </div>
  );
}

/** The houses that change, as they are beside as they would be. */
function Comparison({
  before,
  after,
  busy,
}: {
  before: readonly HeadcountHouseFragment[];
  after: readonly HeadcountHouseFragment[];
  busy: boolean;
}) {
  const { t } = useTranslation();
  const name = useName();
  const pairs = after.flatMap(house => {
    const was = before.find(one => one.institution?.id === house.institution?.id);
    return was && (was.filledBp !== house.filledBp || was.heads !== house.heads) ? [{ was, house }] : [];
  });
  const arrow = (from: string, to: string) =>
    from === to ? from : t('staff.headcount.change', { before: from, after: to });
  const rate = (of: Parameters<typeof ratioBp>[0]) => {
    const bp = ratioBp(of);
    return bp === undefined ? '—' : shareText(Math.round(bp / 10) * 10);
  };
  if (pairs.length === 0) return null;
  return (
    <div aria-live="polite" aria-busy={busy} className={busy ? 'stale' : undefined}>
      <DataTable
        label={t('staff.headcount.whatIf')}
        rowKey={({ house }) => house.institution?.id ?? ''}
        dataSource={pairs}
        columns={[
          {
            title: t('staff.headcount.institution'),
            render: (_, { house }) => house.institution && name(house.institution),
          },
          {
            title: t('staff.headcount.columns.filled'),
            className: 'figures',
            render: (_, { was, house }) => arrow(fullTimeText(was.filledBp), fullTimeText(house.filledBp)),
          },
          {
            title: t('staff.headcount.columns.gap'),
            render: (_, { was, house }) => (
              <>
                <Gap posts={was.controls} filledBp={was.filledBp} /> →{' '}
                <Gap posts={house.controls} filledBp={house.filledBp} />
              </>
            ),
          },
          {
            title: t('staff.headcount.healthProfessionals'),
            className: 'figures',
            render: (_, { was, house }) => arrow(rate(was.healthProfessionals), rate(house.healthProfessionals)),
          },
        ]}
      />
    </div>
  );
}
