import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseShareFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, person, useName } from '../ui/format';
import type { Census } from './CensusPage';

type Case = Census['sameDayTransfers'][number];

const shares = ['bedDays', 'admissions', 'discharges'] as const;

/** Why the two censuses differ, case by case: what each house counts, what the group counts, and by how much that is more. */
export function CensusCases({ census, other }: { census: Census; other: Census | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const cases = census.sameDayTransfers;
  const [institution, group] = census.view === 'INSTITUTION' ? [census, other] : [other, census];
  return (
    <section className="panel-box">
      <h2>{t('census.transfers')}</h2>
      <p>
        {cases.length > 0 ? t('census.transfersLine', { n: cases.length }) : t('census.transfersEmpty')}{' '}
        {institution &&
          group &&
          t('census.diffLine', { a: count(institution.total.occupiedBedDays), b: count(group.total.occupiedBedDays) })}
      </p>
      {cases.length > 0 && (
        <DataTable
          label={t('census.transfers')}
          rowKey={row => `${row.day} ${row.fromInstitution.id} ${row.toInstitution.id} ${row.patient.id}`}
          dataSource={[...cases]}
          pagination={cases.length > 20 ? { pageSize: 20, size: 'small' } : false}
          columns={[
            { title: t('census.day'), dataIndex: 'day', className: 'figures' },
            { title: t('census.patient'), render: (_, row) => person(t, row.patient) },
            {
              title: t('census.from'),
              render: (_, { fromInstitution, countedFrom }) => (
                <House name={name(fromInstitution)} share={countedFrom} />
              ),
            },
            {
              title: t('census.to'),
              render: (_, { toInstitution, countedTo }) => <House name={name(toInstitution)} share={countedTo} />,
            },
            { title: t('census.views.GROUP'), render: (_, { countedInGroup }) => <Share share={countedInGroup} /> },
            { title: t('census.difference'), render: (_, row) => <Share share={surplusOf(row)} plus /> },
            {
              title: t('census.entered'),
              render: (_, { transferId }) => t(transferId ? 'census.handedOver' : 'census.oneByOne'),
            },
          ]}
          summary={() => (
            <Table.Summary.Row className="row-total">
              <Table.Summary.Cell index={0} colSpan={5}>
                {t('census.casesTotal', { n: cases.length })}
              </Table.Summary.Cell>
              <Table.Summary.Cell index={5} colSpan={2}>
                <Share share={sumOf(cases.map(surplusOf))} plus />
              </Table.Summary.Cell>
            </Table.Summary.Row>
          )}
        />
      )}
    </section>
  );
}

function House({ name, share }: { name: string; share: CaseShareFragment }) {
  return (
    <>
      {name} <Share share={share} />
    </>
  );
}

/** "床日 1、出院 1": only what is counted. */
function Share({ share, plus = false }: { share: CaseShareFragment; plus?: boolean }) {
  const { t } = useTranslation();
  const parts = shares
    .filter(key => share[key] !== 0)
    .map(key => `${t(`census.share.${key}`)} ${plus && share[key] > 0 ? '+' : ''}${count(share[key])}`);
  return (
    <small className="figures">
      {parts.length > 0 ? parts.join(t('common.listSeparator')) : t('census.notCounted')}
    </small>
  );
}

/** What both houses together count more than the group. */
function surplusOf({ countedFrom, countedTo, countedInGroup }: Case): CaseShareFragment {
  const surplus = (key: (typeof shares)[number]) => countedFrom[key] + countedTo[key] - countedInGroup[key];
  return { bedDays: surplus('bedDays'), admissions: surplus('admissions'), discharges: surplus('discharges') };
}

function sumOf(all: readonly CaseShareFragment[]): CaseShareFragment {
  const sum = (key: (typeof shares)[number]) => all.reduce((total, one) => total + one[key], 0);
  return { bedDays: sum('bedDays'), admissions: sum('admissions'), discharges: sum('discharges') };
}
