import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { AgreementPageDocument, type AgreementPageQuery } from '../gql/graphql';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { saidTerm } from './AgreementList';
import { MemberContracts } from './MemberContracts';
import { AgreementPrices, ContractPrices } from './PriceLines';
import { AgreementStateMark } from './RoundState';
import { Signatures } from './Signatures';
import { EndDialog, SignDialog } from './SignDialogs';
import './negotiation.css';

type Found = NonNullable<AgreementPageQuery['node']>;
export type AgreementWhole = Extract<Found, { __typename: 'Agreement' }>;
export type ContractWhole = Extract<Found, { __typename: 'MemberContract' }>;

/** One agreement of the group or contract of a house, for the buyer's side as well as the supplier's. */
export default function AgreementPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const base = useLocation().pathname.startsWith('/supplier') ? '/supplier/agreements' : '/agreements';
  const { data, error, refetch } = useQuery(AgreementPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.node;
  useTitle(found && 'number' in found ? found.number : t('nav.agreements'));
  const look = () => void refetch();
  if (error && !data) return <Failure error={error} onRetry={look} />;
  if (!data) return <Loading rows={8} />;
  if (found?.__typename === 'Agreement') return <AgreementView agreement={found} base={base} look={look} />;
  if (found?.__typename === 'MemberContract') return <ContractView contract={found} base={base} look={look} />;
  return (
    <Blank icon="pen" title={t('negotiation.agreement.missing')} line={t('negotiation.agreement.missingLine')}>
      <Link to={base}>{t('negotiation.agreement.back')}</Link>
    </Blank>
  );
}

interface ViewProps {
  base: string;
  look: () => void;
}

function AgreementView({ agreement, base, look }: ViewProps & { agreement: AgreementWhole }) {
  const { t } = useTranslation();
  const name = useName();
  const { number, supplier, round, during } = agreement;
  const roundPath = base === '/agreements' ? '/negotiation' : '/supplier/rounds';
  return (
    <Page
      title={number}
      sentence={
        <>
          {t('negotiation.agreement.answerAgreement', { number, supplier: supplier ? name(supplier) : '' })}{' '}
          <AgreementStateMark state={agreement.state} />
        </>
      }
      note={
        <>
          <span>{agreement.buyerName}</span>
          <span className="figures">{saidTerm(during)}</span>
          {round && <Link to={`${roundPath}/${round.id}`}>{`${round.number} ${round.titleZh}`}</Link>}
        </>
      }
      tools={
        <>
          <Acts of={agreement} onDone={look} />
          <Link to={base}>{t('negotiation.agreement.back')}</Link>
        </>
      }
    >
      <Ended of={agreement} />
      <Signatures
        buyer={t('negotiation.agreement.groupSide')}
        buyerSignedAt={agreement.groupSignedAt}
        supplierSignedAt={agreement.supplierSignedAt}
      />
      <MemberContracts agreement={agreement} to={base} onDone={look} />
      <AgreementPrices agreement={agreement} />
    </Page>
  );
}

function ContractView({ contract, base, look }: ViewProps & { contract: ContractWhole }) {
  const { t } = useTranslation();
  const name = useName();
  const { number, supplier, houseName, agreement } = contract;
  return (
    <Page
      title={number}
      sentence={
        <>
          {t('negotiation.agreement.answerContract', {
            number,
            house: houseName,
            supplier: supplier ? name(supplier) : '',
          })}{' '}
          <AgreementStateMark state={contract.state} />
        </>
      }
      note={
        agreement && (
          <>
            <Link to={`${base}/${agreement.id}`}>
              {t('negotiation.agreement.agreementOf')} {agreement.number}
            </Link>
            <span>{agreement.buyerName}</span>
            <span className="figures">{saidTerm(agreement.during)}</span>
            {contract.isConsigned && <span>{t('negotiation.agreement.consigned')}</span>}
          </>
        )
      }
      tools={
        <>
          <Acts of={contract} onDone={look} />
          <Link to={`${base}?view=contracts`}>{t('negotiation.agreement.back')}</Link>
        </>
      }
    >
      <Ended of={contract} />
      {contract.state === 'DRAFT' && agreement?.state === 'DRAFT' && (
        <p className="warn">{t('negotiation.agreement.waitAgreement', { number: agreement.number })}</p>
      )}
      <Signatures
        buyer={t('negotiation.agreement.houseSide')}
        buyerSignedAt={contract.institutionSignedAt}
        supplierSignedAt={contract.supplierSignedAt}
      />
      <ContractPrices contract={contract} />
    </Page>
  );
}

function Ended({ of: { endedOn, endReason } }: { of: AgreementWhole | ContractWhole }) {
  const { t } = useTranslation();
  if (!endedOn) return null;
  return <p className="warn">{t('negotiation.agreement.ended', { on: endedOn, reason: endReason ?? '' })}</p>;
}

/** What the viewer may do with it now: sign for their side, or end it. */
function Acts({ of, onDone }: { of: AgreementWhole | ContractWhole; onDone: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'SIGN' | 'END'>();
  const { availableActions } = of;
  const maySign = availableActions.includes('SIGN') || availableActions.includes('SIGN_AS_SUPPLIER');
  const close = () => setAsked(undefined);
  return (
    <>
      {maySign && (
        <Button type="primary" onClick={() => setAsked('SIGN')}>
          {t('negotiation.agreement.sign')}
        </Button>
      )}
      {availableActions.includes('END') && (
        <Button danger type="text" onClick={() => setAsked('END')}>
          {t('negotiation.agreement.end')}
        </Button>
      )}
      {asked === 'SIGN' && <SignDialog of={of} onClose={close} onDone={onDone} />}
      {asked === 'END' && <EndDialog of={of} onClose={close} onDone={onDone} />}
    </>
  );
}
