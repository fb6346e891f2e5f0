import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { SupplierRoundPageDocument } from '../gql/graphql';
import { timeOf } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { TimeLeft } from '../ui/TimeLeft';
import { Way } from '../ui/Way';
import { saidTerm } from './AgreementList';
import { BidForm } from './BidForm';
import { BidResult } from './BidResult';
import { OfferingPages, offeringsPageSize } from './OfferedItem';
import { RoundAgreements } from './RoundAgreements';
import { dueOf, roundWay, useLooksAgain } from './round';
import { SealedBid } from './SealedBid';
import { liveBid, type SupplierRound, standingOf } from './supplierRound';
import './negotiation.css';

/** A round as a supplier sees it: what is offered, the own bid, and what came of it. */
export default function SupplierRoundPage() {
  const { t } = useTranslation();
  const { roundId = '' } = useParams();
  const [skip, setSkip] = useState(0);
  const {
    data: newest,
    previousData,
    error,
    refetch,
  } = useQuery(SupplierRoundPageDocument, {
    variables: { id: roundId, skip: skip - (skip % bidLinesMost), first: bidLinesMost },
    fetchPolicy: 'cache-and-network',
  });
  const data = newest ?? previousData;
  const round = data?.negotiationRound ?? undefined;
  const look = () => void refetch();
  useLooksAgain(round, look);
  useTitle(round?.titleZh ?? t('nav.supplierRounds'));
  if (error && !data) return <Failure error={error} onRetry={look} />;
  if (!data) return <Loading rows={10} />;
  if (!round)
    return (
      <Blank icon="people" title={t('negotiation.page.missing')} line={t('negotiation.page.missingLine')}>
        <Link to="/supplier/rounds">{t('negotiation.bid.back')}</Link>
      </Blank>
    );
  return <Whole key={round.id} round={round} skip={skip} onSkip={setSkip} look={look} />;
}

/** As many lines as a bid has at most: they are on hand together. */
const bidLinesMost = 500;
const shownWay = roundWay.slice(1);

interface WholeProps {
  round: SupplierRound;
  skip: number;
  onSkip: (skip: number) => void;
  look: () => void;
}

function Whole({ round, skip, onSkip, look }: WholeProps) {
  const { t } = useTranslation();
  const { suppliers } = useViewer();
  const [supplier] = suppliers;
  const bid = liveBid(round.bids);
  const standing = standingOf(round, bid);
  const at = skip % bidLinesMost;
  const shown = round.offerings.slice(at, at + offeringsPageSize);
  const pages = <OfferingPages n={round.offeringCount} skip={skip} onSkip={onSkip} />;
  const toSign = round.agreements.some(({ availableActions }) => availableActions.includes('SIGN_AS_SUPPLIER'));
  return (
    <Page
      title={round.titleZh}
      sentence={<Answer round={round} />}
      note={<Note round={round} />}
      tools={<Link to="/supplier/rounds">{t('negotiation.bid.back')}</Link>}
    >
      {round.state !== 'FAILED' && (
        <Way
          label={t('negotiation.page.way')}
          steps={shownWay.map(key => ({ key, name: t(`negotiation.state.${key}`) }))}
          now={shownWay.indexOf(round.state)}
        />
      )}
      {toSign && <p className="warn">{t('negotiation.bid.toSign')}</p>}
      {round.agreements.length > 0 && <RoundAgreements agreements={round.agreements} to="/supplier/agreements" />}
      {bid && <SealedBid bid={bid} standing={standing} onChanged={look} />}
      {supplier && round.state === 'OPEN' && !bid ? (
        <BidForm round={round} offerings={shown} supplier={supplier} onChanged={look}>
          {pages}
        </BidForm>
      ) : (
        <BidResult round={round} offerings={shown} bid={bid}>
          {pages}
        </BidResult>
      )}
    </Page>
  );
}

function Answer({ round }: { round: SupplierRound }) {
  const { t } = useTranslation();
  const { suppliers } = useViewer();
  const { titleZh: title, state, offerings } = round;
  if (state === 'FAILED') return t('negotiation.bid.answer.FAILED', { title });
  const won = offerings.filter(({ awards }) =>
    awards.some(({ supplierCode }) => suppliers.some(({ code }) => code === supplierCode)),
  );
  const standing = standingOf(round, liveBid(round.bids));
  if (standing === 'PUBLISHED' && round.offeringCount > offerings.length)
    return t('negotiation.bid.answer.PUBLISHEDbig', { title });
  return t(`negotiation.bid.answer.${standing}`, { title, n: won.length });
}

function Note({ round }: { round: SupplierRound }) {
  const { t } = useTranslation();
  const { number, kind, term, weights, buyerName } = round;
  const due = dueOf(round);
  return (
    <>
      <span>{buyerName}</span>
      <span className="figures">{t('negotiation.page.number', { number, kind: t(`catalogue.kind.${kind}`) })}</span>
      {due && (
        <span>
          {t(round.state === 'OPEN' ? 'negotiation.page.bidsUntil' : 'negotiation.page.revealUntil')}{' '}
          <TimeLeft until={due} />
        </span>
      )}
      {round.state === 'OPEN' && (
        <span className="figures">
          {t('negotiation.page.revealUntil')} {timeOf(round.revealUntil)}
        </span>
      )}
      {round.isConsigned && <span>{t('negotiation.page.consigned')}</span>}
      <span className="figures">{saidTerm(term)}</span>
      <span>
        {t('negotiation.page.weights', {
          price: weights.priceBp / 100,
          quality: weights.qualityBp / 100,
          delivery: weights.deliveryBp / 100,
        })}
      </span>
    </>
  );
}
