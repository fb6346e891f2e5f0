import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentAction } from '../gql/graphql';
import { useName } from '../ui/format';
import { Section } from '../ui/Section';
import { EditDialog } from './EditDialog';
import { HiddenFacts } from './HiddenFacts';
import { LeaveDialog } from './LeaveDialog';
import { MergeDialog } from './MergeDialog';
import { Merges } from './Merges';
import { Populations } from './Populations';
import type { Resident } from './ResidentPage';
import { RevealDialog } from './RevealDialog';
import { TakeBackDialog } from './TakeBackDialog';

interface FactsProps {
  resident: Resident;
  onChanged: () => void;
}

/** What is registered of a resident, and the acts that are rare. */
export function Facts({ resident, onChanged }: FactsProps) {
  const { t } = useTranslation();
  const name = useName();
  const { id, institution, neighbourhood, localNumber, registeredOn } = resident;
  const rows: [string, string][] = [
    [t('resident.facts.neighbourhood'), neighbourhood ? name(neighbourhood) : '—'],
    [t('resident.facts.local'), localNumber ?? '—'],
    [t('resident.facts.centre'), name(institution)],
    [t('resident.facts.registered'), registeredOn],
  ];
  return (
    <Section title={t('resident.facts.title')}>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <FactRow key={label} label={label} value={value} />
        ))}
      </dl>
      <HiddenFacts residentId={id} />
      <Populations resident={resident} onChanged={onChanged} />
      <Merges resident={resident} onChanged={onChanged} />
      <RareActs resident={resident} onChanged={onChanged} />
    </Section>
  );
}

function FactRow({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** Rare, and some of them grave: each names its consequence in its dialog. */
const rare = [
  'UPDATE',
  'MERGE',
  'MOVE_OUT',
  'RETURN',
  'RECORD_DEATH',
  'CANCEL_DEATH',
  'REVEAL',
] as const satisfies readonly ResidentAction[];

function RareActs({ resident, onChanged }: FactsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<(typeof rare)[number]>();
  const offered = rare.filter(action => resident.availableActions.includes(action));
  const dialog = { resident, onClose: () => setOpen(undefined), onDone: onChanged };
  if (offered.length === 0) return null;
  return (
    <>
      <h3>{t('resident.facts.more')}</h3>
      <div className="choice-row">
        {offered.map(action => (
          <Button key={action} size="small" onClick={() => setOpen(action)}>
            {t(`resident.facts.acts.${action}`)}
          </Button>
        ))}
      </div>
      {open === 'UPDATE' && <EditDialog {...dialog} />}
      {open === 'MERGE' && <MergeDialog {...dialog} />}
      {(open === 'RECORD_DEATH' || open === 'MOVE_OUT') && <LeaveDialog how={open} {...dialog} />}
      {(open === 'CANCEL_DEATH' || open === 'RETURN') && <TakeBackDialog how={open} {...dialog} />}
      {open === 'REVEAL' && <RevealDialog {...dialog} />}
    </>
  );
}
