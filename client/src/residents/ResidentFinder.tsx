import { type ClipboardEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../graphql/failure';
import { FindField } from '../ui/FindField';
import { person, useName } from '../ui/format';
import { type PastedPerson, readPastedRow } from '../wards/idNumber';
import { type ResidentHit, useResidentSearch } from './useResidentSearch';
import './residents.css';

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
    setText([row.idNumber, row.name, row.phone, row.address].filter(Boolean).join(' '));
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

function HitLine({ hit: { resident, reason } }: { hit: ResidentHit }) {
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
