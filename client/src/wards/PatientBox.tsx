import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OccupancyFragment, PatientIdentityDocument, type PatientIdentityQuery } from '../gql/graphql';
import { client } from '../graphql/client';
import { failureOf } from '../graphql/failure';
import { person, timeOf } from '../ui/format';
import { Icon } from '../ui/icons';
import { Needs } from './Needs';

type Encounter = NonNullable<OccupancyFragment['encounter']>;
type Identity = NonNullable<NonNullable<PatientIdentityQuery['encounter']>['patient']['identity']>;

const revealMs = 15_000;

/** The patient in the bed: masked, with a key that shows the name for a moment to those who care for the patient. */
export function PatientBox({ encounter, title }: { encounter: Encounter; title: string }) {
  const { t } = useTranslation();
  const { identity, refused, reveal, hide } = useReveal(encounter.id);
  useRevealKey(identity ? hide : reveal);
  return (
    <section className="patient" aria-label={title}>
      <div className="patient-name">
        <b>{identity ? identity.name : person(t, encounter.patient)}</b>
        <Button
          size="small"
          type="text"
          icon={<Icon name="eye" size={16} />}
          onClick={() => (identity ? hide() : reveal())}
          title={t('panel.revealNote')}
        >
          {identity ? t('panel.hide') : t('panel.reveal')} <kbd>v</kbd>
        </Button>
      </div>
      {identity && (
        <div className="patient-identity">
          <i style={{ animationDuration: `${revealMs}ms` }} />
          {[identity.idNumber, identity.birthDate, identity.phone].filter(Boolean).join(' · ')}
        </div>
      )}
      {refused && <p className="quiet">{refused}</p>}
      <EncounterFacts encounter={encounter} />
    </section>
  );
}

function EncounterFacts({ encounter }: { encounter: Encounter }) {
  const { t } = useTranslation();
  const rows: [string, string | null | undefined][] = [
    [t('panel.number'), encounter.number],
    [t('panel.diagnosis'), encounter.diagnosis],
    [
      t('panel.admitted'),
      encounter.admittedAt && `${timeOf(encounter.admittedAt)} · ${t(`admissionRoute.${encounter.admissionRoute}`)}`,
    ],
    [t('panel.expected'), encounter.expectedDischargeOn],
    [t('panel.orderedAt'), encounter.dischargeOrderedAt && timeOf(encounter.dischargeOrderedAt)],
  ];
  return (
    <>
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <FactRow key={label} label={label} value={value ?? ''} />
          ))}
      </dl>
      <Needs
        isolation={encounter.requestedIsolation ? [encounter.requestedIsolation] : []}
        equipment={encounter.requestedEquipment}
      />
    </>
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

function useReveal(encounterId: string) {
  const { t } = useTranslation();
  const [identity, setIdentity] = useState<Identity>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (!identity) return undefined;
    const timer = setTimeout(() => setIdentity(undefined), revealMs);
    return () => clearTimeout(timer);
  }, [identity]);
  const reveal = useCallback(async () => {
    setRefused(undefined);
    try {
      // Never from a cache: each look is an audited read.
      const { data } = await client.query({
        query: PatientIdentityDocument,
        variables: { encounterId },
        fetchPolicy: 'no-cache',
      });
      const read = data?.encounter?.patient.identity;
      if (read) setIdentity(read);
      else setRefused(t('panel.revealNone'));
    } catch (error) {
      setRefused(failureOf(error).message ?? t('state.failedLine'));
    }
  }, [encounterId, t]);
  const hide = useCallback(() => setIdentity(undefined), []);
  return { identity, refused, reveal: () => void reveal(), hide };
}

function useRevealKey(toggle: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'v' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      toggle();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [toggle]);
}
