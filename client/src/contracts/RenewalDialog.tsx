import { useQuery } from '@apollo/client/react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { TeamOfContractDocument } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { Loading } from '../ui/States';
import { RenewalBody } from './RenewalBody';
import './contracts.css';

/** Whatever was chosen is looked at, also what ends later than may be renewed: then it says so. */
const farYears = 6;

/** Renews the contracts that were chosen elsewhere, after a preview. */
export default function RenewalDialog({
  teamId,
  contractIds,
  onClose,
  onDone,
}: {
  /** Of which team they are; found out when left out. */
  teamId?: string;
  contractIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(TeamOfContractDocument, {
    variables: { id: contractIds[0] ?? '' },
    skip: Boolean(teamId) || contractIds.length === 0,
  });
  const team = teamId ?? data?.familyContract?.team.id;
  return (
    <Modal open width={960} title={t('contracts.renewal.title')} onCancel={onClose} footer={null}>
      {team ? (
        <RenewalBody
          teamId={team}
          until={civilNow().add(farYears, 'year').format('YYYY-MM-DD')}
          contractIds={contractIds}
          onChanged={onDone}
        />
      ) : contractIds.length === 0 ? (
        <p className="quiet">{t('contracts.renewal.none')}</p>
      ) : (
        <Loading rows={4} />
      )}
    </Modal>
  );
}
