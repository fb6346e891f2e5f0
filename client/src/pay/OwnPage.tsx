import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { PayLinesDocument, PayOwnLinesDocument, type PayOwnLinesQuery } from '../gql/graphql';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { sum, yuan } from './money';
import { PayTabs } from './PayTabs';
import { PeopleTable } from './PeopleTable';
import { useCodeNames } from './usePay';
import './pay.css';

type Line = PayOwnLinesQuery['payOwnLines']['edges'][number]['node'];

/** What somebody was paid, cycle by cycle, each with the way to its reasons; heads see their department below. */
export default function OwnPage() {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(PayOwnLinesDocument);
  useTitle(t('nav.payOwn'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const lines = data.payOwnLines.edges.map(({ node }) => node);
  const { pageInfo } = data.payOwnLines;
  const [latest] = lines;
  if (!latest)
    return (
      <Page title={t('nav.payOwn')}>
        <PayTabs />
        <Blank icon="pay" title={t('pay.own.none')} line={t('pay.own.noneLine')} />
      </Page>
    );
  const together = lines.filter(({ cycleId }) => cycleId === latest.cycleId);
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        payOwnLines: { ...next.payOwnLines, edges: [...before.payOwnLines.edges, ...next.payOwnLines.edges] },
      }),
    });
  return (
    <Page
      title={t('nav.payOwn')}
      sentence={t('pay.own.sentence', {
        code: latest.cycleCode,
        amount: yuan(sum(together.map(({ total }) => total.amount))),
      })}
      note={t('pay.own.note')}
    >
      <PayTabs />
      <ul className="plain pay-own">
        {lines.map(line => (
          <OwnLine key={line.id} line={line} />
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <Button className="load-more" onClick={() => void more()}>
          {t('common.loadMore')}
        </Button>
      )}
      <HeadOf line={latest} />
    </Page>
  );
}

function OwnLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const name = useName();
  const { post } = useCodeNames();
  const open = line.appeals.some(({ state }) => state === 'RAISED');
  return (
    <li>
      <Link to={`/pay/explain/${line.id}`}>
        <span className="pay-own-head">
          <b>{line.cycleCode}</b>
          <b className="figures">{yuan(line.total.amount)}</b>
        </span>
        <span>
          {[line.institution && name(line.institution), line.department && name(line.department), post(line.post)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="pay-own-foot">
          <span className="quiet">{t(`pay.own.state.${line.cycleState}`)}</span>
          {open && <em>{t('pay.appeal.state.RAISED')}</em>}
          <span className="pay-why">
            {t('pay.own.why')} <Icon name="right" size={14} />
          </span>
        </span>
      </Link>
    </li>
  );
}

/** The department's lines, where others' than the own one are visible: then the viewer heads it. */
function HeadOf({ line }: { line: Line }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const where = { cycleId: line.cycleId, departmentId: line.department?.id };
  const { data } = useQuery(PayLinesDocument, { variables: where, skip: !line.department });
  const others = data?.payLines.edges.some(({ node }) => node.person?.id !== viewer.person.id);
  if (!others || !line.department) return null;
  return (
    <section className="pay-part">
      <h2>{t('pay.own.department', { name: name(line.department), code: line.cycleCode })}</h2>
      <PeopleTable {...where} title={t('pay.own.departmentLine')} />
    </section>
  );
}
