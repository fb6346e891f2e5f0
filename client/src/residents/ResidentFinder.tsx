import { useQuery } from '@apollo/client/react';
import { type ClipboardEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentSearchDocument, type ResidentSearchQuery } from '../gql/graphql';
import { failureOf } from '../graphql/failure';
import { FindField, useSettled } from '../ui/FindField';
import { person, useName } from '../ui/format';
import { type PastedPerson, readPastedRow } from '../wards/idNumber';
import './residents.css';

type Answered = ResidentSearchQuery['residentSearch'][number];

export interface ResidentHit {
  resident: NonNullable<Answered['resident']>;
  reason: Answered['reason'];
}

const shortest = 2;

/** What a text finds: by name, initials, the end of the phone, or a whole number. Nothing below two characters. */
export function useResidentSearch(institutionId: string | undefined, text: string) {
  const search = useSettled(text.trim());
  const asked = search.length >= shortest && institutionId !== undefined;
  const { data, previousData, error } = useQuery(ResidentSearchDocument, {
    variables: { institutionId: institutionId ?? '', search, first: 8 },
    skip: !asked,
    fetchPolicy: 'no-cache',
  });
  const answered = (asked && (data ?? previousData)?.residentSearch) || [];
  const found = answered.flatMap(({ resident, reason }): ResidentHit[] => (resident ? [{ resident, reason }] : []));
  return { search, found, nobody: asked && data !== undefined && found.length === 0, error };
}

/** Finds a resident of a centre in one field; a pasted row or a scanned card fills it. */
export function ResidentFinder({
  institutionId,
  label,
  except,
  autoFocus,
  onFound,
  onNobody,
  onSaid,
}: {
  institutionId: string;
  label?: string;
  /** Not offered: the one that it is about already. */
  except?: string;
  autoFocus?: boolean;
  onFound: (hit: ResidentHit) => void;
  /** What to offer when nobody is found. */
  onNobody?: (text: string) => ReactNode;
  /** Hears what the pasted row says of the person. */
  onSaid?: (said: PastedPerson, text: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { search, found, nobody, error } = useResidentSearch(institutionId, text);
  useEffect(() => onSaid?.(readPastedRow(text) ?? {}, text), [onSaid, text]);
  const onPaste = (event: ClipboardEvent) => {
    const row = readPastedRow(event.clipboardData.getData('text'));
    if (!row) return;
    event.preventDefault();
    // The number finds who is known; otherwise the whole row goes into the registration.
    setText([row.idNumber, row.name, row.phone].filter(Boolean).join(' '));
  };
  return (
    <div className="resident-find">
      <FindField
        autoFocus={autoFocus}
        label={label ?? t('resident.find.label')}
        placeholder={t('resident.find.hint')}
        text={text}
        onText={setText}
        found={found.filter(one => one.resident.id !== except)}
        foundLabel={t('resident.find.found')}
        keyOf={one => one.resident.id}
        line={one => <HitLine hit={one} />}
        onChoose={onFound}
        onPaste={onPaste}
      />
      {error && <p className="danger">{failureOf(error).message ?? t('state.failedLine')}</p>}
      {nobody && (onNobody?.(search) ?? <p className="quiet">{t('resident.find.nobodyRead')}</p>)}
    </div>
  );
}

export function HitLine({ hit: { resident, reason } }: { hit: ResidentHit }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <>
      <b>{person(t, resident.patient)}</b>
      <span>{resident.neighbourhood && name(resident.neighbourhood)}</span>
      <small>{t(`resident.find.reason.${reason}`)}</small>
    </>
  );
}
