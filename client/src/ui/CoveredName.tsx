import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../graphql/failure';
import { person } from './format';
import { Icon } from './icons';

const revealMs = 15_000;

export interface Identity {
  name: string;
  idNumber?: string | null;
  birthDate: string;
  phone?: string | null;
}

interface CoveredNameProps {
  patient: Parameters<typeof person>[1];
  /** Reads who it is, never from a cache: each look is an audited read. Nothing where the viewer is not concerned. Stable between renders. */
  read: () => Promise<Identity | null | undefined>;
  /** The key that shows and covers the name. */
  hotkey: string;
}

/** A patient: masked, with a key that shows the name for a moment to those concerned. */
export function CoveredName({ patient, read, hotkey }: CoveredNameProps) {
  const { t } = useTranslation();
  const { identity, refused, toggle } = useReveal(read);
  useKey(hotkey, toggle);
  return (
    <>
      <div className="patient-name">
        <b>{identity ? identity.name : person(t, patient)}</b>
        <Button
          size="small"
          type="text"
          icon={<Icon name="eye" size={16} />}
          onClick={toggle}
          title={t('panel.revealNote')}
        >
          {identity ? t('panel.hide') : t('panel.reveal')} <kbd>{hotkey}</kbd>
        </Button>
      </div>
      {identity && (
        <div className="patient-identity">
          <i style={{ animationDuration: `${revealMs}ms` }} />
          {[identity.idNumber, identity.birthDate, identity.phone].filter(Boolean).join(' · ')}
        </div>
      )}
      {refused && <p className="quiet">{refused}</p>}
    </>
  );
}

/** Shows who it is for a moment, then covers it again by itself; says why not where that is refused. */
export function useReveal<Known>(read: () => Promise<Known | null | undefined>) {
  const { t } = useTranslation();
  const [identity, setIdentity] = useState<Known>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (!identity) return undefined;
    const timer = setTimeout(() => setIdentity(undefined), revealMs);
    return () => clearTimeout(timer);
  }, [identity]);
  const reveal = useCallback(async () => {
    setRefused(undefined);
    try {
      const known = await read();
      if (known) setIdentity(known);
      else setRefused(t('panel.revealNone'));
    } catch (error) {
      setRefused(failureOf(error).message ?? t('state.failedLine'));
    }
  }, [read, t]);
  return { identity, refused, toggle: () => (identity ? setIdentity(undefined) : void reveal()) };
}

/** One key of the page; inside a field the keys belong to the field. */
function useKey(key: string, onKey: () => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      onKey();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [key, onKey]);
}
