import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { PayPolicyDiffDocument, type PayPolicyDiffQuery } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { Failure, Loading } from '../ui/States';
import { scales } from './policy';

type Change = PayPolicyDiffQuery['payPolicyDiff'][number];

/** Value by value, what another version says. */
export function PolicyDiff({ beforeId, afterId }: { beforeId: string; afterId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(PayPolicyDiffDocument, {
    variables: { beforeId, afterId },
    fetchPolicy: 'network-only',
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Loading rows={3} />;
  if (data.payPolicyDiff.length === 0) return <p className="quiet">{t('pay.policy.same')}</p>;
  const columns: TableColumnsType<Change> = [
    { key: 'where', title: t('pay.policy.where'), render: (_, { path }) => <Where path={path} /> },
    {
      key: 'before',
      title: t('pay.policy.before'),
      align: 'right',
      className: 'figures',
      render: (_, { path, before }) => shownAt(path, before),
    },
    {
      key: 'after',
      title: t('pay.policy.after'),
      align: 'right',
      className: 'figures',
      render: (_, { path, after }) => <b>{shownAt(path, after)}</b>,
    },
  ];
  return (
    <DataTable label={t('pay.policy.diff')} rowKey="path" columns={columns} dataSource={[...data.payPolicyDiff]} />
  );
}

/** "indicators.H-B03.weight" in words. */
function Where({ path }: { path: string }) {
  const { t } = useTranslation();
  const [list = '', ...rest] = path.split('.');
  const field = rest.at(-1);
  const label = (name: string) => t(`pay.policy.fields.${name as 'code'}`, name);
  if (field === undefined) return label(list);
  return (
    <>
      {t(`pay.policy.lists.${list as 'items'}`, list)} <code>{rest.slice(0, -1).join('.')}</code> {label(field)}
    </>
  );
}

function shownAt(path: string, value: string | null | undefined): string {
  if (value == null) return '—';
  const scale = scales[path.split('.').at(-1) ?? ''];
  return scale && /^-?\d+$/.test(value) ? String(Number(value) / scale) : value;
}
