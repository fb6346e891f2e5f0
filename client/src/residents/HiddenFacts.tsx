import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentAddressDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import { useReveal } from '../ui/CoveredName';
import { Icon } from '../ui/icons';

/** Address and the insurer's number, shown for a moment to those concerned: reading them is audited. */
export function HiddenFacts({ residentId }: { residentId: string }) {
  const { t } = useTranslation();
  const read = useCallback(
    () =>
      client
        .query({ query: ResidentAddressDocument, variables: { id: residentId }, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.resident),
    [residentId],
  );
  const { identity: shown, refused, toggle } = useReveal(read);
  if (!shown) {
    return (
      <>
        <Button
          size="small"
          type="text"
          icon={<Icon name="eye" size={16} />}
          title={t('panel.revealNote')}
          onClick={toggle}
        >
          {t('resident.facts.showAddress')}
        </Button>
        {refused && <p className="quiet">{refused}</p>}
      </>
    );
  }
  return (
    <dl className="facts" aria-live="polite">
      <dt>{t('resident.facts.address')}</dt>
      <dd>{shown.address ?? '—'}</dd>
      <dt>{t('resident.facts.insurer')}</dt>
      <dd>{shown.insurerNumber ?? '—'}</dd>
    </dl>
  );
}
