import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PatientInput, ReferralPatientsDocument, type ReferralPatientsQuery } from '../gql/graphql';
import { failureOf } from '../graphql/failure';
import { FindField, useSettled } from '../ui/FindField';
import { person, timeOf, useName } from '../ui/format';
import { readIdNumber, readPastedRow } from '../wards/idNumber';
import type { SentPatient } from './newReferral';
import { PatientForm } from './PatientForm';

type Found = ReferralPatientsQuery['referralPatients'][number];

/** Step 1: whom. Who lies in the house now stands there at once; others are found by name or number; a scanned or pasted ID number finds or registers. */
export function PatientStep({
  institutionId,
  chosen,
  onChoose,
}: {
  institutionId: string;
  chosen: SentPatient | undefined;
  onChoose: (patient: SentPatient | undefined) => void;
}) {
  const { t } = useTranslation();
  const [registering, setRegistering] = useState<Partial<PatientInput>>();
  if (chosen) return <Chosen chosen={chosen} onChange={() => onChoose(undefined)} />;
  if (registering) {
    return (
      <PatientForm
        initial={registering}
        onBack={() => setRegistering(undefined)}
        onDone={input => {
          setRegistering(undefined);
          onChoose({ kind: 'new', input });
        }}
      />
    );
  }
  return (
    <Finder
      institutionId={institutionId}
      onFound={({ patient, encounter, bed }) => onChoose({ kind: 'known', patient, encounter, bedCode: bed?.code })}
      onRegister={setRegistering}
      registerWord={t('referral.new.register')}
    />
  );
}

function Chosen({ chosen, onChange }: { chosen: SentPatient; onChange: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const facts =
    chosen.kind === 'new'
      ? [t(`sex.${chosen.input.sex}`), chosen.input.birthDate, chosen.input.idNumber, t('referral.new.toRegister')]
      : [
          chosen.encounter?.ward && name(chosen.encounter.ward),
          chosen.bedCode && t('bed.one', { code: chosen.bedCode }),
          chosen.encounter?.number,
          chosen.encounter?.diagnosis,
        ];
  return (
    <div className="chosen-patient">
      <b>{chosen.kind === 'new' ? chosen.input.name : person(t, chosen.patient)}</b>
      <span>{facts.filter(Boolean).join(' · ')}</span>
      <Button size="small" type="text" onClick={onChange}>
        {t('referral.new.otherPatient')}
      </Button>
    </div>
  );
}

interface FinderProps {
  institutionId: string;
  onFound: (found: Found) => void;
  onRegister: (known: Partial<PatientInput>) => void;
  registerWord: string;
}

function Finder({ institutionId, onFound, onRegister, registerWord }: FinderProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const { data, previousData, error } = useQuery(ReferralPatientsDocument, {
    variables: { institutionId, search },
    fetchPolicy: 'no-cache',
  });
  const found = (data ?? previousData)?.referralPatients ?? [];
  const nobody = search !== '' && data !== undefined && found.length === 0;
  const register = () => onRegister(knownFrom(text));
  const onPaste = (event: ClipboardEvent) => {
    const row = readPastedRow(event.clipboardData.getData('text'));
    if (!row) return;
    event.preventDefault();
    // The number finds who is known; otherwise the whole row goes into the registration.
    setText([row.idNumber, row.name, row.phone].filter(Boolean).join(' '));
  };
  return (
    <>
      <FindField
        autoFocus
        label={t('referral.new.search')}
        placeholder={t('referral.new.search')}
        text={text}
        onText={setText}
        found={found}
        foundLabel={t('referral.new.found')}
        keyOf={one => one.encounter?.id ?? one.patient.id}
        line={one => <FoundLine found={one} />}
        onChoose={onFound}
        onNothing={nobody ? register : undefined}
        onPaste={onPaste}
      />
      {error && <p className="danger">{failureOf(error).message ?? t('state.failedLine')}</p>}
      {nobody && <p className="quiet">{t('referral.new.nobody', { text: search })}</p>}
      <Button type={nobody ? 'primary' : 'link'} size="small" className="register-open" onClick={register}>
        {registerWord}
      </Button>
    </>
  );
}

function FoundLine({ found: { patient, encounter, bed, lastSeenAt } }: { found: Found }) {
  const { t } = useTranslation();
  const name = useName();
  const facts = encounter
    ? [encounter.ward && name(encounter.ward), bed && t('bed.one', { code: bed.code }), encounter.diagnosis]
    : [lastSeenAt && t('referral.new.lastSeen', { time: timeOf(lastSeenAt) })];
  return (
    <>
      <b>{person(t, patient)}</b>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** What the search text already says of somebody who is not known yet. */
function knownFrom(text: string): Partial<PatientInput> {
  const row = readPastedRow(text);
  const idNumber = row?.idNumber ?? (readIdNumber(text) ? text.trim().toUpperCase() : undefined);
  const facts = idNumber ? readIdNumber(idNumber) : undefined;
  const name = row?.name ?? (/^[\p{Script=Han}·]{2,}$/u.test(text.trim()) ? text.trim() : undefined);
  return { name, idNumber, phone: row?.phone, ...facts };
}
