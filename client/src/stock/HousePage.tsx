import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { Blank } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { HouseSelect } from './parts';
import { StockTabs } from './StockTabs';
import { type StockHouse, useStockHouse } from './useStockHouse';
import './stock.css';

export type House = NonNullable<StockHouse['house']>;

/** A page about the stock of one house, chosen in the address. */
export function HousePage({
  title,
  children,
}: {
  title: string;
  children: (house: House, address: ListAddress) => ReactNode;
}) {
  const { t } = useTranslation();
  const { house } = useStockHouse();
  const address = useListAddress();
  useTitle(title);
  if (!house) return <Blank icon="supplies" title={t('stock.noHouse')} line={t('frame.noAccessLine')} />;
  return children(house, address);
}

/** The frame of such a page: its sentence, the tabs, the house and what else narrows it. */
export function HouseFrame({
  title,
  sentence,
  tools,
  address,
  filters,
  children,
}: {
  title: string;
  sentence: ReactNode;
  tools?: ReactNode;
  address: ListAddress;
  filters?: ReactNode;
  children: ReactNode;
}) {
  const where = useStockHouse();
  return (
    <Page title={title} sentence={sentence} tools={tools}>
      <StockTabs />
      <div className="filters">
        <HouseSelect {...where} address={address} />
        {filters}
      </div>
      {children}
    </Page>
  );
}
