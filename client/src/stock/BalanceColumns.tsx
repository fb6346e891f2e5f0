import { useTranslation } from 'react-i18next';
import type { StockBalanceLineFragment } from '../gql/graphql';
import { Expiry, LotCell, OwnerMark, PlaceCell, Units } from './parts';

type Line = StockBalanceLineFragment;

/** Which lot of which owner in which place. */
export const balanceKey = ({ place, lot, serial, owner }: Line) => [place?.id, lot?.id, serial, owner?.id].join(' ');

/** What is told of a lot in a place, column by column. */
export function useBalanceColumns(house?: string) {
  const { t } = useTranslation();
  return {
    lot: {
      title: t('stock.column.lot'),
      render: (_: unknown, { lot, serial }: Line) => <LotCell lot={lot} serial={serial} />,
    },
    expiry: {
      title: t('stock.near.expires'),
      render: (_: unknown, { expiresOn }: Line) => <Expiry on={expiresOn} />,
    },
    place: {
      title: t('stock.column.place'),
      render: (_: unknown, { place }: Line) => <PlaceCell place={place} house={house} />,
    },
    units: {
      title: t('stock.column.units'),
      align: 'right' as const,
      render: (_: unknown, { units, packedUnits, item }: Line) => (
        <>
          <Units n={units} item={item} />
          {packedUnits > 0 && (
            <small>
              {t('stock.packed')} <Units n={packedUnits} item={item} />
            </small>
          )}
        </>
      ),
    },
    owner: {
      title: t('stock.column.owner'),
      render: (_: unknown, { owner }: Line) => <OwnerMark owner={owner} />,
    },
  };
}
