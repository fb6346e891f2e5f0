import { useQuery } from '@apollo/client/react';
import { Alert, Button, Input, type TableColumnsType, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { AuditEntriesDocument, type AuditEntriesQuery, AuditVerificationDocument } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, dateOf, secondsOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useAddress } from '../ui/useAddress';
import { AuditTabs } from './AuditTabs';
import './audit.css';

type Entry = AuditEntriesQuery['auditEntries']['edges'][number]['node'];

const pageSize = 50;

/** Who did and saw what, and whether the chain of entries is whole. */
export default function AuditPage() {
  const { t } = useTranslation();
  useTitle(t('audit.title'));
  return (
    <Page title={t('audit.title')} sentence={<Verification />}>
      <AuditTabs />
      <Entries />
    </Page>
  );
}

function Verification() {
  const { t } = useTranslation();
  const { data } = useQuery(AuditVerificationDocument);
  if (!data) return t('audit.title');
  const { ok, sealedEntries, unsealedEntries, firstBroken } = data.auditVerification;
  if (ok) return t('audit.ok', { sealed: count(sealedEntries), unsealed: count(unsealedEntries) });
  return <span className="danger">{t('audit.broken', { n: firstBroken ?? '?' })}</span>;
}

function Entries() {
  const { t } = useTranslation();
  const [search, change] = useAddress();
  const action = search.get('action') ?? undefined;
  const personId = search.get('person') ?? undefined;
  const { data, error, loading, refetch, fetchMore } = useQuery(AuditEntriesDocument, {
    variables: { first: pageSize, action, personId },
    notifyOnNetworkStatusChange: true,
  });
  const setFilter = (key: 'action' | 'person', value: string | undefined) =>
    change({ [key]: value }, { replace: true });
  const columns = useColumns(setFilter);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  const entries = data?.auditEntries.edges.map(edge => edge.node);
  const more = data?.auditEntries.pageInfo;
  return (
    <>
      <div className="filters">
        <Input.Search
          allowClear
          defaultValue={action}
          key={action}
          placeholder={t('audit.filterAction')}
          aria-label={t('audit.filterAction')}
          onSearch={value => setFilter('action', value.trim() || undefined)}
          style={{ width: 260 }}
        />
        {personId && (
          <Tag closable onClose={() => setFilter('person', undefined)}>
            {t('audit.filterPerson')}
          </Tag>
        )}
      </div>
      {error && <Alert type="warning" showIcon title={t('state.failedLine')} />}
      {!entries && <Loading rows={12} />}
      {entries?.length === 0 && <Blank icon="audit" title={t('audit.empty')} line={t('audit.emptyLine')} />}
      {entries && entries.length > 0 && (
        <>
          <DataTable label={t('audit.title')} rowKey="id" columns={columns} dataSource={entries} />
          {more?.hasNextPage && (
            <Button
              className="load-more"
              loading={loading}
              onClick={() => void fetchMore({ variables: { after: more.endCursor }, updateQuery: joined })}
            >
              {t('common.loadMore')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function joined(
  before: AuditEntriesQuery,
  { fetchMoreResult }: { fetchMoreResult: AuditEntriesQuery },
): AuditEntriesQuery {
  const { edges, pageInfo } = fetchMoreResult.auditEntries;
  return {
    ...before,
    auditEntries: { ...before.auditEntries, edges: [...before.auditEntries.edges, ...edges], pageInfo },
  };
}

function useColumns(setFilter: (key: 'action' | 'person', value: string) => void): TableColumnsType<Entry> {
  const { t } = useTranslation();
  const name = useName();
  return useMemo(
    () => [
      {
        title: t('audit.number'),
        dataIndex: 'number',
        align: 'right',
        render: value => (value == null ? '—' : count(value)),
      },
      {
        title: t('audit.time'),
        dataIndex: 'at',
        render: (at: string) => <span className="figures">{`${dateOf(at)} ${secondsOf(at)}`}</span>,
      },
      {
        title: t('audit.person'),
        dataIndex: 'person',
        render: (_, { person }) =>
          person ? (
            <Button type="link" size="small" className="cell-link" onClick={() => setFilter('person', person.id)}>
              {name(person)}
            </Button>
          ) : (
            t('audit.system')
          ),
      },
      {
        title: t('audit.action'),
        dataIndex: 'action',
        render: (action: string) => (
          <Button type="link" size="small" className="cell-link" onClick={() => setFilter('action', action)}>
            <code>{action}</code>
          </Button>
        ),
      },
      { title: t('audit.subject'), dataIndex: 'subjectKind', render: kind => kind ?? '—' },
      { title: t('audit.purpose'), dataIndex: 'purpose', render: purpose => purpose ?? '—' },
      {
        title: t('audit.detail'),
        dataIndex: 'detail',
        render: detail => <span className="cell-detail">{detail ?? '—'}</span>,
      },
    ],
    [t, name, setFilter],
  );
}
