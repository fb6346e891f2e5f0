import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useTitle } from '../app/Frame';
import { SupplierRoundsDocument, type SupplierRoundsQuery } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { opensRow } from '../ui/rows';
import { Blank, Failure, Loading } from '../ui/States';
import { TimeLeft } from '../ui/TimeLeft';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { saidTerm } from './AgreementList';
import { RoundFilters, readRoundFilter } from './RoundFilters';
import { RoundStateMark } from './RoundState';
import { dueOf, roundWay, runningFirst } from './round';
import { liveBid, standingOf } from './supplierRound';
import './negotiation.css';

type Row = SupplierRoundsQuery['negotiationRounds']['edges'][number]['node'];

const pageSize = 30;

/** Rounds that are or were open to suppliers, and how one stands in each. */
export default function SupplierRoundsPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const address = useListAddress();
  useTitle(t('nav.supplierRounds'));
  const { data, previousData, error, refetch } = useQuery(SupplierRoundsDocument, {
    variables: { filter: readRoundFilter(address.search), first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.negotiationRounds;
  const rounds = runningFirst(page?.edges.map(({ node }) => node) ?? []);
  const open = rounds.filter(({ state }) => state === 'OPEN').length;
  return (
    <Page
      title={t('nav.supplierRounds')}
      sentence={page && t(open ? 'negotiation.bid.sentence' : 'negotiation.bid.sentenceNone', { n: open })}
    >
      <RoundFilters address={address} offered={roundWay.slice(1)} />
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={8} />}
      {page && rounds.length === 0 && (
        <Blank icon="people" title={t('negotiation.bid.none')} line={t('negotiation.bid.noneLine')} />
      )}
      {page && rounds.length > 0 && (
        <div className={data ? undefined : 'stale'} aria-busy={!data}>
          {phone ? <Cards rounds={rounds} /> : <RoundTable rounds={rounds} />}
          <ListPages pageInfo={page.pageInfo} address={address} />
        </div>
      )}
    </Page>
  );
}

function RoundTable({ rounds }: { rounds: readonly Row[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns: TableColumnsType<Row> = [
    {
      key: 'title',
      title: t('negotiation.list.number'),
      render: (_, { id, number, titleZh }) => (
        <>
          <Link className="row-name" to={`/supplier/rounds/${id}`}>
            {titleZh}
          </Link>
          <small className="figures">{number}</small>
        </>
      ),
    },
    { key: 'buyer', title: t('negotiation.bid.buyer'), dataIndex: 'buyerName' },
    { key: 'state', title: t('negotiation.list.state'), render: (_, { state }) => <RoundStateMark state={state} /> },
    { key: 'own', title: t('negotiation.bid.own'), render: (_, round) => <Own round={round} /> },
    { key: 'due', title: t('negotiation.list.due'), render: (_, round) => <Due round={round} /> },
    {
      key: 'offerings',
      title: t('negotiation.offering.title'),
      align: 'right',
      render: (_, { offeringCount }) => offeringCount,
    },
    {
      key: 'term',
      title: t('negotiation.list.term'),
      className: 'figures',
      render: (_, { term }) => saidTerm(term),
    },
  ];
  return (
    <div className="round-table">
      <DataTable<Row>
        label={t('nav.supplierRounds')}
        rowKey="id"
        columns={columns}
        dataSource={[...rounds]}
        onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`/supplier/rounds/${id}`) })}
      />
    </div>
  );
}

function Own({ round }: { round: Row }) {
  const { t } = useTranslation();
  if (round.state === 'FAILED') return <span className="quiet">—</span>;
  const standing = standingOf(round, liveBid(round.bids));
  const urgent = standing === 'REVEAL' || standing === 'NONE';
  return <span className={urgent ? 'warn own-standing' : undefined}>{t(`negotiation.bid.standing.${standing}`)}</span>;
}

function Due({ round }: { round: Row }) {
  const due = dueOf(round);
  return due ? <TimeLeft until={due} /> : <>—</>;
}

function Cards({ rounds }: { rounds: readonly Row[] }) {
  return (
    <ul className="plain round-cards">
      {rounds.map(round => (
        <li key={round.id}>
          <Link to={`/supplier/rounds/${round.id}`}>
            <b>{round.titleZh}</b>
            <span>
              <RoundStateMark state={round.state} /> <Due round={round} />
            </span>
            <small className="quiet">
              {round.buyerName} · <Own round={round} />
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
