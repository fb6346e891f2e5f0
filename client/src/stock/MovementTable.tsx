import { useTranslation } from 'react-i18next';
import type { StockMovementLineFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { person, timeOf, useName } from '../ui/format';
import { LotCell, OwnerMark, PlaceCell, Units } from './parts';

/** What is told of a movement, column by column. */
export function useMovementColumns(house?: string) {
  const { t } = useTranslation();
  const name = useName();
  return {
    at: {
      title: t('stock.column.at'),
      render: (_: unknown, { at }: StockMovementLineFragment) => <span className="figures">{timeOf(at)}</span>,
    },
    kind: {
      title: t('stock.column.kind'),
      render: (_: unknown, { kind }: StockMovementLineFragment) => t(`stock.movement.${kind}`),
    },
    lot: {
      title: t('stock.column.lot'),
      render: (_: unknown, { lot, serial }: StockMovementLineFragment) => <LotCell lot={lot} serial={serial} />,
    },
    units: {
      title: t('stock.column.units'),
      align: 'right' as const,
      render: (_: unknown, { units, item }: StockMovementLineFragment) => <Units n={units} item={item} />,
    },
    owner: {
      title: t('stock.column.owner'),
      render: (_: unknown, { owner }: StockMovementLineFragment) => <OwnerMark owner={owner} />,
    },
    from: {
      title: t('stock.column.from'),
      render: (_: unknown, { from }: StockMovementLineFragment) => <PlaceCell place={from} house={house} />,
    },
    to: {
      title: t('stock.column.to'),
      render: (_: unknown, line: StockMovementLineFragment) =>
        line.to ? <PlaceCell place={line.to} house={house} /> : <Recipient line={line} />,
    },
    by: {
      title: t('stock.column.by'),
      render: (_: unknown, { by, reason }: StockMovementLineFragment) => (
        <>
          {by && name(by)}
          {reason && <small>{reason}</small>}
        </>
      ),
    },
  };
}

/** What moved, the newest first. */
export function MovementTable({
  rows,
  house,
}: {
  rows: readonly StockMovementLineFragment[];
  /** The house that goes without saying. */
  house?: string;
}) {
  const { t } = useTranslation();
  return (
    <DataTable<StockMovementLineFragment>
      label={t('stock.movements')}
      rowKey="id"
      dataSource={[...rows]}
      columns={Object.values(useMovementColumns(house))}
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
      {department && (isForPatient ? <small> {name(department)}</small> : name(department))}
    </>
  );
}
