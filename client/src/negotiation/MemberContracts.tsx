import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ContractLineFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count } from '../ui/format';
import { Section } from '../ui/Section';
import type { AgreementWhole } from './AgreementPage';
import { ConfirmDialog } from './ConfirmDialog';
import { AgreementStateMark } from './RoundState';
import { Signatures } from './Signatures';
import { signContract } from './SignDialogs';

/** The contracts of the houses on an agreement; whoever may sign several signs them together. */
export function MemberContracts({
  agreement,
  to,
  onDone,
}: {
  agreement: AgreementWhole;
  to: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { memberContracts } = agreement;
  const mine = memberContracts.filter(({ availableActions }) => availableActions.some(action => action !== 'END'));
  if (memberContracts.length === 0) return null;
  return (
    <Section
      title={t('negotiation.agreement.contracts')}
      aside={t('negotiation.agreement.ofContracts', {
        n: memberContracts.filter(one => one.state === 'SIGNED').length,
        of: memberContracts.length,
      })}
      tools={
        mine.length > 0 && (
          <Button type="primary" onClick={() => setAsked(true)}>
            {t('negotiation.agreement.signAll', { n: mine.length })}
          </Button>
        )
      }
    >
      <DataTable<ContractLineFragment>
        label={t('negotiation.agreement.contracts')}
        rowKey="id"
        dataSource={[...memberContracts]}
        columns={[
          {
            key: 'number',
            title: t('negotiation.agreement.number'),
            render: (_, contract) => (
              <Link className="figures" to={`${to}/${contract.id}`}>
                {contract.number}
              </Link>
            ),
          },
          { key: 'house', title: t('negotiation.agreement.house'), dataIndex: 'houseName' },
          {
            key: 'state',
            title: t('negotiation.agreement.state'),
            render: (_, { state }) => <AgreementStateMark state={state} />,
          },
          {
            key: 'signatures',
            title: t('negotiation.agreement.signatures'),
            render: (_, { institutionSignedAt, supplierSignedAt }) => (
              <Signatures
                buyer={t('negotiation.agreement.houseSide')}
                buyerSignedAt={institutionSignedAt}
                supplierSignedAt={supplierSignedAt}
              />
            ),
          },
          {
            key: 'lines',
            title: t('negotiation.agreement.lines'),
            align: 'right',
            render: (_, { lineCount }) => count(lineCount),
          },
        ]}
      />
      {asked && (
        <ConfirmDialog
          title={t('negotiation.agreement.signAllTitle', { n: mine.length })}
          line={mine.map(({ houseName }) => houseName).join(t('common.listSeparator'))}
          submit={t('negotiation.agreement.signAll', { n: mine.length })}
          send={() => signEach(mine)}
          done={t('negotiation.agreement.signAllDone', { n: mine.length })}
          onClose={() => setAsked(false)}
          onDone={onDone}
        />
      )}
    </Section>
  );
}

/** One after the other; the first that is refused ends it, with its reason. */
async function signEach(contracts: readonly ContractLineFragment[]) {
  for (const contract of contracts) {
    const payload = await signContract(contract);
    if (payload.userErrors.length > 0) return payload;
  }
  return { userErrors: [] };
}
