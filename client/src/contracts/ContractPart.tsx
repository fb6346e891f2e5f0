import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ContractPartDocument } from '../gql/graphql';
import { useName } from '../ui/format';
import { Section } from '../ui/Section';
import { FulfilmentMark } from './Fulfilment';
import './contracts.css';

/** The contract on the page of a resident: with whom, until when, how much of it is fulfilled. */
export default function ContractPart({ residentId }: { residentId: string }) {
  const { t } = useTranslation();
  const name = useName();
  const { data } = useQuery(ContractPartDocument, { variables: { id: residentId } });
  const resident = data?.resident;
  if (!resident) return null;
  const { contract } = resident;
  const path = `/residents/${residentId}/contract${contract ? '' : '?new=1'}`;
  return (
    <Section
      title={t('contracts.title')}
      tools={<Link to={path}>{contract ? contract.number : t('contracts.view.sign')}</Link>}
    >
      {contract ? (
        <dl className="facts">
          <dt>{t('contracts.team')}</dt>
          <dd>
            {name(contract.team)}
            {contract.doctor && ` · ${name(contract.doctor)}`}
          </dd>
          <dt>{t('contracts.period')}</dt>
          <dd>{t('contracts.term', { from: contract.startsOn, until: contract.endsOn })}</dd>
          <dt>{t('contracts.packages')}</dt>
          <dd>{contract.packages.map(name).join(t('common.listSeparator'))}</dd>
          <dt>{t('contracts.fulfilment.title')}</dt>
          <dd>
            {`${contract.fulfilmentSummary.delivered} / ${contract.fulfilmentSummary.promised} `}
            <FulfilmentMark state={contract.fulfilmentSummary.state} />
          </dd>
        </dl>
      ) : (
        <p className="quiet">{t('contracts.view.none')}</p>
      )}
    </Section>
  );
}
