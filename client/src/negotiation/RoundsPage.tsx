import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { actsAs, type Group, useScope, useViewer } from '../app/viewer';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { NegotiationRoundsDocument, type NegotiationRoundsQuery } from '../gql/graphql';
import { lastDay } from '../staff/period';
import { DataTable } from '../ui/DataTable';
import { Icon } from '../ui/icons';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { opensRow } from '../ui/rows';
import { Blank, Failure, Loading } from '../ui/States';
import { TimeLeft } from '../ui/TimeLeft';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { RoundDialog } from './RoundDialog';
import { RoundFilters, readRoundFilter } from './RoundFilters';
import { RoundStateMark } from './RoundState';
import { dueOf, runningFirst, runningStates } from './round';
import './negotiation.css';

const pageSize = 30;

type Row = NegotiationRoundsQuery['negotiationRounds']['edges'][number]['node'];

/** The rounds in which the group negotiates prices: what each stands at, and what it waits for. */
export default function RoundsPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('nav.negotiation'));
  if (!group) return <Blank icon="supplies" title={t('negotiation.list.noGroup')} line={t('frame.noAccessLine')} />;
  return <Rounds group={group} />;
}

function Rounds({ group }: { group: Group }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const address = useListAddress();
  const navigate = useNavigate();
  const [drafting, setDrafting] = useState(false);
  const runs = useRuns(group);
  const { data, previousData, error, refetch } = useQuery(NegotiationRoundsDocument, {
    variables: {
      filter: { groupId: group.id, ...readRoundFilter(address.search) },
      first: pageSize,
      after: address.after,
    },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.negotiationRounds;
  const rounds = runningFirst(page?.edges.map(edge => edge.node) ?? []);
  const running = rounds.filter(({ state }) => runningStates.includes(state)).length;
  const create = runs && (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setDrafting(true)}>
      {t('negotiation.form.create')}
    </Button>
  );
  return (
    <Page
      title={t('nav.negotiation')}
      sentence={page && t(running ? 'negotiation.list.sentence' : 'negotiation.list.sentenceNone', { open: running })}
      tools={create}
    >
      <SupplyTabs />
      <RoundFilters address={address} />
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={8} />}
      {page && rounds.length === 0 && <Nothing address={address} />}
      {page && rounds.length > 0 && (
        <div className={data ? undefined : 'stale'} aria-busy={!data}>
          {phone ? <Cards rounds={rounds} /> : <RoundTable rounds={rounds} />}
          <ListPages pageInfo={page.pageInfo} address={address} />
        </div>
      )}
      {drafting && (
        <RoundDialog
          groupId={group.id}
          onClose={() => setDrafting(false)}
          onDone={id => (id ? void navigate(`/negotiation/${id}`) : void refetch())}
        />
      )}
    </Page>
  );
}

/** Whether the viewer runs rounds of this group: a post of the group itself. The API decides; this only spares a refusal. */
function useRuns(group: Group): boolean {
  const viewer = useViewer();
  return (
    mayDo(viewer, 'negotiation.run') &&
    actsAs(viewer).some(held => held.post === 'SUPPLY_OFFICER' && held.group?.id === group.id && !held.institution)
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
          <Link className="row-name" to={`/negotiation/${id}`}>
            {titleZh}
          </Link>
          <small className="figures">{number}</small>
        </>
      ),
    },
    { key: 'kind', title: t('negotiation.list.kind'), render: (_, { kind }) => t(`catalogue.kind.${kind}`) },
    { key: 'state', title: t('negotiation.list.state'), render: (_, { state }) => <RoundStateMark state={state} /> },
    { key: 'progress', title: t('negotiation.list.progress'), render: (_, round) => <Progress round={round} /> },
    { key: 'due', title: t('negotiation.list.due'), render: (_, round) => <Due round={round} /> },
    {
      key: 'term',
      title: t('negotiation.list.term'),
      className: 'figures',
      render: (_, { term }) => `${term.from} – ${term.until ? lastDay(term.until) : ''}`,
    },
  ];
  return (
    <div className="round-table">
      <DataTable<Row>
        label={t('nav.negotiation')}
        rowKey="id"
        columns={columns}
        dataSource={[...rounds]}
        onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`/negotiation/${id}`) })}
      />
    </div>
  );
}

function Due({ round }: { round: Row }) {
  const due = dueOf(round);
  return due ? <TimeLeft until={due} /> : <>—</>;
}

/** What a round stands at, by what its state counts. */
function Progress({ round }: { round: Row }) {
  const { t } = useTranslation();
  const offered = t('negotiation.list.offerings', { n: round.offeringCount });
  return [offered, standing()].filter(Boolean).join(' · ');
  function standing(): string | undefined {
    const { state, demandProgress, bidProgress, decidedCount, offeringCount } = round;
    if (state === 'DRAFT' && demandProgress)
      return t('negotiation.list.demand', {
        n: demandProgress.filter(({ answered }) => answered > 0).length,
        of: demandProgress.length,
      });
    if (state === 'OPEN') return t('negotiation.list.sealed');
    if (state === 'CLOSED' && bidProgress && bidProgress.sealed > 0)
      return t('negotiation.list.revealed', { n: bidProgress.revealed, of: bidProgress.sealed });
    if (state === 'OPENED' && decidedCount != null)
      return t('negotiation.list.decided', { n: decidedCount, of: offeringCount });
    return undefined;
  }
}

function Cards({ rounds }: { rounds: readonly Row[] }) {
  return (
    <ul className="plain round-cards">
      {rounds.map(round => (
        <li key={round.id}>
          <Link to={`/negotiation/${round.id}`}>
            <b>{round.titleZh}</b>
            <span>
              <RoundStateMark state={round.state} /> <Due round={round} />
            </span>
            <small className="quiet">
              <span className="figures">{round.number}</span> · <Progress round={round} />
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ address }: { address: ListAddress }) {
  const { t } = useTranslation();
  const narrowed = ['q', 'kind', 'state'].filter(key => address.search.has(key));
  if (narrowed.length === 0)
    return <Blank icon="supplies" title={t('negotiation.list.none')} line={t('negotiation.list.noneLine')} />;
  return (
    <Blank icon="search" title={t('negotiation.list.noMatch')} line={t('negotiation.list.noMatchLine')}>
      <Button onClick={() => address.change({ q: undefined, kind: undefined, state: undefined })}>
        {t('negotiation.list.clear')}
      </Button>
    </Blank>
  );
}
