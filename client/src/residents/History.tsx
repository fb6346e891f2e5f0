import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ResidentTimelineDocument, type ResidentTimelineQuery, type TimelineKind } from '../gql/graphql';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { HistoryLine } from './HistoryLine';

const kinds = [
  'FOLLOW_UP',
  'MEASUREMENT',
  'STAY',
  'REFERRAL',
  'VISIT',
  'CONTRACT',
  'DELIVERY',
  'CONTACT',
] as const satisfies readonly TimelineKind[];

const pageSize = 20;

/** What happened to a resident, the newest first; narrowed to kinds, more of it on demand. */
export function History({
  residentId,
  changes,
  onChanged,
}: {
  residentId: string;
  changes: number;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [search, setParam] = useParam();
  const asked = kinds.filter(kind => search.get('kinds')?.split(',').includes(kind));
  const { data, error, loading, refetch, fetchMore } = useQuery(ResidentTimelineDocument, {
    variables: { id: residentId, first: pageSize, kinds: asked.length > 0 ? asked : undefined },
    notifyOnNetworkStatusChange: true,
  });
  useEffect(() => {
    if (changes > 0) void refetch();
  }, [changes, refetch]);
  const toggle = (kind: TimelineKind) => {
    const next = asked.includes(kind as (typeof kinds)[number]) ? asked.filter(one => one !== kind) : [...asked, kind];
    setParam('kinds', next.join(',') || undefined);
  };
  const timeline = data?.resident?.timeline;
  const lines = timeline?.edges.map(edge => edge.node);
  return (
    <Section className="history-part" title={t('resident.timeline.title')}>
      <fieldset className="history-kinds">
        <legend className="visually-hidden">{t('resident.timeline.kinds')}</legend>
        <button
          type="button"
          className="chip"
          aria-pressed={asked.length === 0}
          onClick={() => setParam('kinds', undefined)}
        >
          {t('resident.timeline.all')}
        </button>
        {kinds.map(kind => (
          <button
            key={kind}
            type="button"
            className="chip"
            aria-pressed={asked.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {t(`resident.timeline.kind.${kind}`)}
          </button>
        ))}
      </fieldset>
      {error && !timeline && <Failure error={error} onRetry={() => void refetch()} />}
      {!timeline && !error && <Loading rows={6} />}
      {lines?.length === 0 && (
        <p className="quiet">{asked.length > 0 ? t('resident.timeline.emptyKind') : t('resident.timeline.empty')}</p>
      )}
      <ol className="resident-history">
        {lines?.map(entry => (
          <HistoryLine key={entry.id} entry={entry} onChanged={onChanged} />
        ))}
      </ol>
      {timeline?.pageInfo.hasNextPage && (
        <Button
          className="load-more"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after: timeline.pageInfo.endCursor }, updateQuery: joined })}
        >
          {t('resident.timeline.more')}
        </Button>
      )}
    </Section>
  );
}

function joined(
  before: ResidentTimelineQuery,
  { fetchMoreResult }: { fetchMoreResult: ResidentTimelineQuery },
): ResidentTimelineQuery {
  const next = fetchMoreResult.resident?.timeline;
  if (!before.resident || !next) return before;
  const { timeline } = before.resident;
  return {
    ...before,
    resident: {
      ...before.resident,
      timeline: { ...timeline, edges: [...timeline.edges, ...next.edges], pageInfo: next.pageInfo },
    },
  };
}
