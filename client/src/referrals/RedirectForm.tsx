import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReferralReason, type ReferralRedirectInput, ReferralTargetsDocument } from '../gql/graphql';
import { Failure } from '../ui/States';
import type { Card } from './ReferralCard';
import { reasonsFor } from './reasons';
import { TargetList } from './TargetList';

type Redirection = Pick<ReferralRedirectInput, 'targetInstitutionId' | 'targetDepartmentId' | 'reason' | 'note'>;

/** Sends a referral on: why, and to which of the ranked places. The chain is kept. */
export function RedirectForm({ card, onRedirect }: { card: Card; onRedirect: (target: Redirection) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<ReferralReason>('NO_BED');
  const { data, error, refetch } = useQuery(ReferralTargetsDocument, {
    variables: {
      input: {
        scene: card.scene,
        urgency: card.urgency,
        diagnosisCode: card.diagnosis?.code,
        isolation: card.requestedIsolation,
        equipment: [...card.requestedEquipment],
        // Asked from where the referral lies now: that is where the viewer may ask, and from where it goes on.
        sourceInstitutionId: card.target?.id ?? card.source.id,
      },
    },
    fetchPolicy: 'network-only',
  });
  const targets = data?.referralTargets.filter(({ department }) => department.id !== card.targetDepartment?.id);
  return (
    <div className="choice">
      <h3>{t('referral.redirect.title')}</h3>
      <Select<ReferralReason>
        size="small"
        aria-label={t('referral.redirect.reason')}
        value={reason}
        onChange={setReason}
        options={reasonsFor.REDIRECT.filter(one => one !== 'OTHER').map(value => ({
          value,
          label: t(`referral.reason.${value}`),
        }))}
      />
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p className="quiet">{t('referral.targets.looking')}</p>}
      {targets && (
        <TargetList
          targets={targets}
          bare
          onChoose={({ institution, department }) =>
            onRedirect({
              targetInstitutionId: institution.id,
              targetDepartmentId: department.id,
              reason,
            })
          }
        />
      )}
      <p className="quiet">{t('referral.redirect.consequence')}</p>
    </div>
  );
}
