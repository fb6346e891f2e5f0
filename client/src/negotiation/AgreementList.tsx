import { useQuery } from '@apollo/client/react';
import { Segmented, Select, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Group, institutionsOf } from '../app/viewer';
import {
  type AgreementState,
  AgreementsDocument,
  type AgreementsQuery,
  MemberContractsDocument,
  type MemberContractsQuery,
} from '../gql/graphql';
import { lastDay } from '../staff/period';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { opensRow } from '../ui/rows';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { AgreementStateMark } from './RoundState';
import { Signatures } from './Signatures';

type Agreement = AgreementsQuery['agreements']['edges'][number]['node'];
type Contract = MemberContractsQuery['memberContracts']['edges'][number]['node'];

const pageSize = 50;
const states: readonly AgreementState[] = ['DRAFT', 'SIGNED', 'TERMINATED'];

interface ListProps {
  /** Of which group; a supplier sees those of all groups. */
  group?: Group;
  /** Where one of them is shown. */
  to: string;
}

/** Agreements of the group, or contracts of its houses: which, in which state and of which house stands in the address. */
export function AgreementList(props: ListProps) {
  const address = useListAddress();
  const contracts = address.search.get('view') === 'contracts';
  return (
    <>
      <Filters address={address} group={props.group} contracts={contracts} />
      {contracts ? <Contracts {...props} address={address} /> : <Agreements {...props} address={address} />}
    </>
  );
}

function stateOf(search: URLSearchParams): AgreementState | undefined {
  return states.find(one => one === search.get('state'));
}

function Filters({
  address: { search, change },
  group,
  contracts,
}: {
  address: ListAddress;
  group: Group | undefined;
  contracts: boolean;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="round-filters">
      <Segmented<string>
        aria-label={t('negotiation.agreement.views')}
        value={contracts ? 'contracts' : ''}
        onChange={view => change({ view: view || undefined, house: undefined })}
        options={[
          { value: '', label: t('negotiation.agreement.groups') },
          { value: 'contracts', label: t('negotiation.agreement.contracts') },
        ]}
      />
      <Select
        aria-label={t('negotiation.agreement.filterState')}
        value={stateOf(search) ?? ''}
        onChange={state => change({ state: state || undefined })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('negotiation.agreement.anyState') },
          ...states.map(value => ({ value, label: t(`negotiation.agreementState.${value}`) })),
        ]}
      />
      {contracts && group && (
        <Select
          aria-label={t('negotiation.agreement.house')}
          value={search.get('house') ?? ''}
          onChange={house => change({ house: house || undefined })}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('negotiation.agreement.anyHouse') },
            ...institutionsOf(group).map(each => ({ value: each.id, label: name(each) })),
          ]}
        />
      )}
    </div>
  );
}

function Agreements({ group, to, address }: ListProps & { address: ListAddress }) {
  const { t } = useTranslation();
  const name = useName();
  const state = stateOf(address.search);
  const { data, previousData, error, refetch } = useQuery(AgreementsDocument, {
    variables: {
      filter: { groupId: group?.id, states: state && [state] },
      first: pageSize,
      after: address.after,
    },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.agreements;
  const columns: TableColumnsType<Agreement> = [
    {
      key: 'number',
      title: t('negotiation.agreement.number'),
      render: (_, { id, number, round }) => (
        <>
          <Link className="row-name figures" to={`${to}/${id}`}>
            {number}
          </Link>
          {round && <small>{round.titleZh}</small>}
        </>
      ),
    },
    group
      ? {
          key: 'supplier',
          title: t('negotiation.agreement.supplier'),
          render: (_, { supplier }) => supplier && name(supplier),
        }
      : { key: 'buyer', title: t('negotiation.agreement.buyer'), dataIndex: 'buyerName' },
    stateColumn(t('negotiation.agreement.state')),
    {
      key: 'signatures',
      title: t('negotiation.agreement.signatures'),
      render: (_, { groupSignedAt, supplierSignedAt }) => (
        <Signatures
          buyer={t('negotiation.agreement.groupSide')}
          buyerSignedAt={groupSignedAt}
          supplierSignedAt={supplierSignedAt}
        />
      ),
    },
    {
      key: 'contracts',
      title: t('negotiation.agreement.contractsSigned'),
      align: 'right',
      render: (_, { memberContracts }) =>
        t('negotiation.agreement.ofContracts', {
          n: memberContracts.filter(one => one.state === 'SIGNED').length,
          of: memberContracts.length,
        }),
    },
    {
      key: 'term',
      title: t('negotiation.agreement.term'),
      className: 'figures',
      render: (_, { during }) => saidTerm(during),
    },
  ];
  return (
    <Listed
      label={t('negotiation.agreement.groups')}
      to={to}
      columns={columns}
      rows={page?.edges.map(({ node }) => node)}
      pageInfo={page?.pageInfo}
      isStale={!data}
      error={error}
      onRetry={() => void refetch()}
      address={address}
    />
  );
}

function Contracts({ group, to, address }: ListProps & { address: ListAddress }) {
  const { t } = useTranslation();
  const name = useName();
  const state = stateOf(address.search);
  const { data, previousData, error, refetch } = useQuery(MemberContractsDocument, {
    variables: {
      filter: { institutionId: address.search.get('house') ?? undefined, states: state && [state] },
      first: pageSize,
      after: address.after,
    },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.memberContracts;
  const columns: TableColumnsType<Contract> = [
    {
      key: 'number',
      title: t('negotiation.agreement.number'),
      render: (_, { id, number, agreement }) => (
        <>
          <Link className="row-name figures" to={`${to}/${id}`}>
            {number}
          </Link>
          {agreement && <small className="figures">{agreement.number}</small>}
        </>
      ),
    },
    { key: 'house', title: t('negotiation.agreement.house'), dataIndex: 'houseName' },
    ...(group
      ? [
          {
            key: 'supplier',
            title: t('negotiation.agreement.supplier'),
            render: (_: unknown, { supplier }: Contract) => supplier && name(supplier),
          },
        ]
      : []),
    stateColumn(t('negotiation.agreement.state')),
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
    {
      key: 'term',
      title: t('negotiation.agreement.term'),
      className: 'figures',
      render: (_, { agreement }) => agreement && saidTerm(agreement.during),
    },
  ];
  return (
    <Listed
      label={t('negotiation.agreement.contracts')}
      to={to}
      columns={columns}
      rows={page?.edges.map(({ node }) => node)}
      pageInfo={page?.pageInfo}
      isStale={!data}
      error={error}
      onRetry={() => void refetch()}
      address={address}
    />
  );
}

export function saidTerm({ from, until }: { from: string; until?: string | null }): string {
  return `${from} – ${until ? lastDay(until) : ''}`;
}

function stateColumn<Row extends { state: AgreementState }>(title: string) {
  return { key: 'state', title, render: (_: unknown, { state }: Row) => <AgreementStateMark state={state} /> };
}

interface ListedProps<Row extends { id: string }> {
  label: string;
  to: string;
  columns: TableColumnsType<Row>;
  rows: readonly Row[] | undefined;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  isStale: boolean;
  error: unknown;
  onRetry: () => void;
  address: ListAddress;
}

function Listed<Row extends { id: string }>(props: ListedProps<Row>) {
  const { label, to, columns, rows, pageInfo, isStale, error, onRetry, address } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (!rows) return error ? <Failure error={error} onRetry={onRetry} /> : <Loading rows={8} />;
  if (rows.length === 0) {
    const narrowed = address.search.has('state') || address.search.has('house');
    return narrowed ? (
      <Blank icon="search" title={t('negotiation.agreement.noMatch')} line={t('negotiation.agreement.noMatchLine')} />
    ) : (
      <Blank icon="pen" title={t('negotiation.agreement.none')} line={t('negotiation.agreement.noneLine')} />
    );
  }
  return (
    <div className={isStale ? 'round-table stale' : 'round-table'} aria-busy={isStale}>
      <DataTable<Row>
        label={label}
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`${to}/${id}`) })}
      />
      {pageInfo && <ListPages pageInfo={pageInfo} address={address} />}
    </div>
  );
}
