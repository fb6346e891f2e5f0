import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { NegotiationRoundPageDocument } from '../gql/graphql';
import { lastDay } from '../staff/period';
import { civilOf } from '../ui/civil';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { Way } from '../ui/Way';
import { Bids } from './Bids';
import { Comparison } from './Comparison';
import { Houses } from './Houses';
import { NextStep } from './NextStep';
import { Offerings } from './Offerings';
import { RoundAgreements } from './RoundAgreements';
import { dueOf, isFailedByClock, type Round, roundWay, useLooksAgain } from './round';
import './negotiation.css';

/** One round, from what the houses need to the agreements that come of it: what it stands at, what comes next, and its parts. */
export default function RoundPage() {
  const { t } = useTranslation();
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(NegotiationRoundPageDocument, {
    variables: { id: roundId },
    fetchPolicy: 'cache-and-network',
  });
  const round = data?.negotiationRound ?? undefined;
  const look = () => void refetch();
  useLooksAgain(round, look);
  useTitle(round?.titleZh ?? t('nav.negotiation'));
  if (error && !data) return <Failure error={error} onRetry={look} />;
  if (!data) return <Loading rows={10} />;
  if (!round)
    return (
      <Blank icon="supplies" title={t('negotiation.page.missing')} line={t('negotiation.page.missingLine')}>
        <Link to="/negotiation">{t('negotiation.page.back')}</Link>
      </Blank>
    );
  return <Whole key={round.id} round={round} look={look} />;
}

function Whole({ round, look }: { round: Round; look: () => void }) {
  const { t } = useTranslation();
  const { state } = round;
  const compared = ['OPENED', 'AWARDED', 'PUBLISHED', 'SIGNED'].includes(state) || round.unsealedAt != null;
  return (
    <Page
      title={round.titleZh}
      sentence={<Answer round={round} />}
      note={<Note round={round} />}
      tools={<Link to="/negotiation">{t('negotiation.page.back')}</Link>}
    >
      <Way
        label={t('negotiation.page.way')}
        steps={wayOf(round).map(key => ({ key, name: t(`negotiation.state.${key}`) }))}
        now={wayOf(round).indexOf(state)}
      />
      {round.failReason && (
        <p className="warn">
          {isFailedByClock(round.failReason) ? t(`negotiation.fail.${round.failReason}`) : round.failReason}
        </p>
      )}
      <NextStep round={round} onChanged={look} />
      {round.agreements.length > 0 && <RoundAgreements agreements={round.agreements} />}
      {state === 'DRAFT' && round.offeringCount > 0 && <Houses round={round} />}
      {(state === 'CLOSED' || state === 'OPENED') && <Bids round={round} />}
      {compared ? <Comparison round={round} onChanged={look} /> : <Offerings round={round} onChanged={look} />}
    </Page>
  );
}

/** A failed round stopped on its way: behind the last state that it reached. */
function wayOf(round: Round) {
  if (round.state !== 'FAILED') return roundWay;
  const reached = [
    true,
    round.openedAt,
    round.openedAt && Date.parse(round.bidsUntil) <= Date.parse(round.failedAt ?? ''),
    round.unsealedAt,
    round.awardedAt,
    round.publishedAt,
  ];
  return [...roundWay.slice(0, reached.filter(Boolean).length), 'FAILED' as const];
}

function Answer({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { state, titleZh: title, demandProgress, bidProgress, agreements, decidedCount, offeringCount } = round;
  switch (state) {
    case 'DRAFT': {
      if (offeringCount === 0) return t('negotiation.answer.DRAFTnothing', { title });
      const answered = demandProgress?.filter(one => one.answered >= offeringCount).length ?? 0;
      return t('negotiation.answer.DRAFT', { title, n: answered, of: demandProgress?.length ?? 0 });
    }
    case 'CLOSED':
      return t('negotiation.answer.CLOSED', { title, of: bidProgress?.sealed ?? 0, n: bidProgress?.revealed ?? 0 });
    case 'OPENED':
      return decidedCount == null
        ? t('negotiation.answer.OPENEDhouse', { title })
        : t('negotiation.answer.OPENED', { title, n: decidedCount, of: offeringCount });
    case 'PUBLISHED':
    case 'SIGNED': {
      const signed = agreements.filter(one => one.state === 'SIGNED').length;
      return t(`negotiation.answer.${state}`, { title, n: signed, of: agreements.length });
    }
    default:
      return t(`negotiation.answer.${state}`, { title });
  }
}

function Note({ round }: { round: Round }) {
  const { t } = useTranslation();
  const name = useName();
  const { number, kind, term, weights, createdBy } = round;
  const due = dueOf(round);
  const deadlines = (['demandUntil', 'bidsUntil', 'revealUntil'] as const).filter(key => round[key] !== due);
  return (
    <>
      <span className="figures">{t('negotiation.page.number', { number, kind: t(`catalogue.kind.${kind}`) })}</span>
      {round.isConsigned && <span>{t('negotiation.page.consigned')}</span>}
      <span className="figures">
        {t('negotiation.page.term', { from: term.from, last: term.until ? lastDay(term.until) : '' })}
      </span>
      <span>
        {t('negotiation.page.weights', {
          price: weights.priceBp / 100,
          quality: weights.qualityBp / 100,
          delivery: weights.deliveryBp / 100,
        })}
      </span>
      {deadlines.map(key => (
        <span key={key} className="figures">
          {t(`negotiation.page.${key}`)} {civilOf(round[key]).format('YYYY-MM-DD HH:mm')}
        </span>
      ))}
      {createdBy && <span>{t('negotiation.page.by', { who: name(createdBy) })}</span>}
      {round.isImported && <span>{t('negotiation.page.imported')}</span>}
    </>
  );
}
