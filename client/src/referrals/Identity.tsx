import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferralIdentityDocument, type ReferralIdentityQuery } from '../gql/graphql';
import { client } from '../graphql/client';
import { failureOf } from '../graphql/failure';
import { person } from '../ui/format';
import { Icon } from '../ui/icons';
import type { Card } from './ReferralCard';

type Known = NonNullable<NonNullable<ReferralIdentityQuery['referral']>['patient']['identity']>;

const revealMs = 15_000;

/** The patient of a referral: masked, with a key that shows the name for a moment to those concerned. */
export function Identity({ referral }: { referral: Pick<Card, 'id' | 'patient'> }) {
  const { t } = useTranslation();
  const { identity, refused, toggle } = useReveal(referral.id);
  useKey('i', toggle);
  return (
    <div className="ridentity">
      <div className="patient-name">
        <b>{identity ? identity.name : person(t, referral.patient)}</b>
        <Button
          size="small"
          type="text"
          icon={<Icon name="eye" size={16} />}
          onClick={toggle}
          title={t('panel.revealNote')}
        >
          {identity ? t('panel.hide') : t('referral.reveal')} <kbd>i</kbd>
        </Button>
      </div>
      {identity && (
        <div className="patient-identity">
          <i style={{ animationDuration: `${revealMs}ms` }} />
          {[identity.idNumber, identity.birthDate, identity.phone].filter(Boolean).join(' · ')}
        </div>
      )}
      {refused && <p className="quiet">{refused}</p>}
    </div>
  );
}

function useReveal(referralId: string) {
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
      // Never from a cache: each look is an audited read.
      const { data } = await client.query({
        query: ReferralIdentityDocument,
        variables: { id: referralId },
        fetchPolicy: 'no-cache',
      });
      const read = data?.referral?.patient.identity;
      if (read) setIdentity(read);
      else setRefused(t('referral.revealNone'));
    } catch (error) {
      setRefused(failureOf(error).message ?? t('state.failedLine'));
    }
  }, [referralId, t]);
  return {
    identity,
    refused,
    toggle: () => (identity ? setIdentity(undefined) : void reveal()),
  };
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
