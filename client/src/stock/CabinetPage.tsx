import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { type StockSpotFragment, StockSpotsDocument } from '../gql/graphql';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { CabinetPacks } from './CabinetPacks';
import { CabinetStock } from './CabinetStock';
import { CabinetUses } from './CabinetUses';
import { HouseSelect } from './parts';
import { type Receiver, Receivers } from './Receivers';
import { UseScan } from './UseScan';
import { type StockHouse, useStockHouse } from './useStockHouse';
import './stock.css';
import './cabinet.css';

/** The cabinet of a ward: what is taken out of it is scanned, for a patient or the department. */
export default function CabinetPage() {
  const { t } = useTranslation();
  const where = useStockHouse();
  useTitle(t('stock.cabinet.title'));
  if (!where.house) return <Blank icon="supplies" title={t('stock.noHouse')} line={t('frame.noAccessLine')} />;
  return <House {...where} house={where.house} />;
}

function House({ house, houses }: StockHouse & { house: NonNullable<StockHouse['house']> }) {
  const { t } = useTranslation();
  const address = useListAddress();
  const { data, error, refetch } = useQuery(StockSpotsDocument, { variables: { institutionId: house.id } });
  const cabinets = (data?.stockPlaces.edges.map(edge => edge.node) ?? []).filter(
    ({ kind, viewerCanUse }) => kind === 'CABINET' && viewerCanUse,
  );
  const cabinet = cabinets.find(({ id }) => id === address.search.get('place')) ?? cabinets[0];
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (!cabinet)
    return (
      <Page title={t('stock.cabinet.title')}>
        <SupplyTabs />
        <HouseSelect house={house} houses={houses} address={address} />
        <Blank icon="supplies" title={t('stock.cabinet.none')} line={t('stock.cabinet.noneLine')} />
      </Page>
    );
  return <Cabinet key={cabinet.id} {...{ house, houses, cabinet, cabinets, address }} />;
}

function Cabinet({
  house,
  houses,
  cabinet,
  cabinets,
  address,
}: StockHouse & {
  house: NonNullable<StockHouse['house']>;
  cabinet: StockSpotFragment;
  cabinets: readonly StockSpotFragment[];
  address: ListAddress;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [receiver, setReceiver] = useState<Receiver>();
  /** Steps with every act, so that all lists are read anew. */
  const [acts, setActs] = useState(0);
  const onActed = () => setActs(n => n + 1);
  const parts = { cabinet, house: house.id, acts, onActed };
  return (
    <Page
      title={t('stock.cabinet.title')}
      sentence={name(cabinet)}
      tools={
        cabinet.viewerCanKeep && (
          <Link to={`/stock/counts?house=${house.id}&place=${cabinet.id}`}>{t('stock.cabinet.count')}</Link>
        )
      }
    >
      <SupplyTabs />
      <div className="filters cabinet-choice">
        <HouseSelect house={house} houses={houses} address={address} />
        {cabinets.length > 1 && (
          <Select
            aria-label={t('stock.kind.CABINET')}
            value={cabinet.id}
            onChange={place => address.change({ place })}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={cabinets.map(each => ({ value: each.id, label: name(each) }))}
          />
        )}
      </div>
      <div className="cabinet">
        <div className="cabinet-main">
          <Receivers cabinet={cabinet} house={house.id} chosen={receiver} onChoose={setReceiver} />
          <UseScan {...parts} receiver={receiver} />
          <CabinetUses {...parts} />
        </div>
        <div className="cabinet-side">
          <CabinetPacks {...parts} receiver={receiver} />
          <CabinetStock {...parts} />
        </div>
      </div>
    </Page>
  );
}

/** What the parts of the page share. */
export interface CabinetProps {
  cabinet: StockSpotFragment;
  house: string;
  acts: number;
  onActed: () => void;
}
