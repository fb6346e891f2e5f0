import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type OccupancyFragment, PatientIdentityDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import { CoveredName } from '../ui/CoveredName';
import { timeOf } from '../ui/format';
import { Needs } from './Needs';

type Encounter = NonNullable<OccupancyFragment['encounter']>;

/** The patient in the bed, with what the ward knows of them. */
export function PatientBox({ encounter, title }: { encounter: Encounter; title: string }) {
  const { id: encounterId, patient } = encounter;
  const read = useCallback(
    () =>
      client
        .query({ query: PatientIdentityDocument, variables: { encounterId }, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.encounter?.patient.identity),
    [encounterId],
  );
  return (
    <section className="patient" aria-label={title}>
      <CoveredName patient={patient} read={read} hotkey="v" />
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
