import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StockMovementLineFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { person, timeOf, useName } from '../ui/format';
import { LotCell, OwnerMark, PlaceCell, Units } from './parts';

/** What moved, the newest first. */
export function MovementTable({
  rows,
  house,
  extra,
}: {
  rows: readonly StockMovementLineFragment[];
  /** The house that goes without saying. */
  house?: string;
  extra?: TableColumnsType<StockMovementLineFragment>;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <DataTable<StockMovementLineFragment>
      label={t('stock.movements')}
      rowKey="id"
      dataSource={[...rows]}
      columns={[
        { title: t('stock.column.at'), render: (_, { at }) => <span className="figures">{timeOf(at)}</span> },
        { title: t('stock.column.kind'), render: (_, { kind }) => t(`stock.movement.${kind}`) },
        { title: t('stock.column.lot'), render: (_, { lot, serial }) => <LotCell lot={lot} serial={serial} /> },
        {
          title: t('stock.column.units'),
          align: 'right',
          render: (_, { units, item }) => <Units n={units} item={item} />,
        },
        { title: t('stock.column.owner'), render: (_, { owner }) => <OwnerMark owner={owner} /> },
        { title: t('stock.column.from'), render: (_, { from }) => <PlaceCell place={from} house={house} /> },
        {
          title: t('stock.column.to'),
          render: (_, line) => (line.to ? <PlaceCell place={line.to} house={house} /> : <Recipient line={line} />),
        },
        {
          title: t('stock.column.by'),
          render: (_, { by, reason }) => (
            <>
              {by && name(by)}
              {reason && <small>{reason}</small>}
            </>
          ),
        },
        ...(extra ?? []),
      ]}
    />
  );
}

/** Who received it: the patient, masked, or the department. */
export function Recipient({ line: { kind, patient, isForPatient, department } }: { line: StockMovementLineFragment }) {
  const { t } = useTranslation();
  const name = useName();
  if (kind !== 'USE') return <span className="quiet">—</span>;
  return (
    <>
      {patient && person(t, patient)}
      {isForPatient && !patient && <span className="quiet">{t('stock.hiddenPatient')}</span>}
      {department && (isForPatient ? <small>{name(department)}</small> : name(department))}
    </>
  );
}
