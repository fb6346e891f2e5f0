import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PayScoreRowFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { useName } from '../ui/format';
import { plain } from './money';
import { useCodeNames } from './usePay';

/** What a quality factor was made of, the lowest score first: there is most to be won. */
export function ScoreTable({ scores }: { scores: readonly PayScoreRowFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  const { indicatorClass } = useCodeNames();
  const columns: TableColumnsType<PayScoreRowFragment> = [
    {
      key: 'name',
      title: t('pay.score.indicator'),
      render: (_, score) => (
        <>
          <code>{score.code}</code> {name(score)}
        </>
      ),
    },
    { key: 'class', title: t('pay.score.class'), render: (_, score) => indicatorClass(score.class) },
    {
      key: 'value',
      title: t('pay.score.value'),
      align: 'right',
      className: 'figures',
      render: (_, { value, unit }) => `${plain(value, 3)} ${unit}`,
    },
    {
      key: 'range',
      title: t('pay.score.range'),
      align: 'right',
      className: 'figures',
      render: (_, { floor, target }) => `${plain(floor, 3)} → ${plain(target, 3)}`,
    },
    { key: 'weight', title: t('pay.score.weight'), align: 'right', className: 'figures', dataIndex: 'weight' },
    {
      key: 'score',
      title: t('pay.score.score'),
      align: 'right',
      className: 'figures',
      render: (_, { score }) => <b>{plain(score, 4)}</b>,
    },
  ];
  const lowestFirst = [...scores].sort((a, b) => Number(a.score) - Number(b.score));
  return <DataTable label={t('pay.score.title')} rowKey="code" columns={columns} dataSource={lowestFirst} />;
}
