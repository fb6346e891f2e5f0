import { useQuery } from '@apollo/client/react';
import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { AtHandDocument, type PurchaseItemFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, useName, yuan } from '../ui/format';
import { Icon } from '../ui/icons';
import { usePhone } from '../ui/useMedia';
import { type BasketLine, fenOf, type Price, priceOf, yuanText } from './basket';
import { Amount, ItemName } from './parts';

interface BasketLinesProps {
  lines: readonly BasketLine[];
  prices: readonly Price[];
  houseId: string;
  onChange: (change: (before: readonly BasketLine[]) => BasketLine[]) => void;
}

/** The lines of a requisition being made: price, what the contract has left, what lies in stock, how many. */
export function BasketLines(props: BasketLinesProps) {
  const phone = usePhone();
  return phone ? <Cards {...props} /> : <Lines {...props} />;
}

function Lines({ lines, prices, houseId, onChange }: BasketLinesProps) {
  const { t } = useTranslation();
  return (
    <div className="purchase-table">
      <DataTable<BasketLine>
        label={t('purchase.make.lines')}
        rowKey="packId"
        dataSource={[...lines]}
        columns={[
          {
            title: t('purchase.item'),
            render: (_, line) => <ItemName item={line.item} pack={priceOf(prices, line)?.pack} />,
          },
          { title: t('purchase.packName'), render: (_, line) => <PackChoice {...{ line, prices, onChange }} /> },
          { title: t('purchase.price'), align: 'right', render: (_, line) => <PriceOf {...{ line, prices }} /> },
          { title: t('purchase.make.left'), align: 'right', render: (_, line) => <Left {...{ line, prices }} /> },
          {
            title: t('purchase.make.atHand'),
            align: 'right',
            render: (_, { item }) => <AtHand houseId={houseId} item={item} />,
          },
          { title: t('purchase.packs'), align: 'right', render: (_, line) => <Packs {...{ line, onChange }} /> },
          { title: t('purchase.amount'), align: 'right', render: (_, line) => <LineAmount {...{ line, prices }} /> },
          { key: 'remove', render: (_, line) => <Remove {...{ line, onChange }} /> },
        ]}
      />
    </div>
  );
}

function Cards({ lines, prices, houseId, onChange }: BasketLinesProps) {
  const { t } = useTranslation();
  return (
    <ul className="plain purchase-cards">
      {lines.map(line => (
        <li key={line.packId}>
          <div className="purchase-card-head">
            <span>
              <ItemName item={line.item} pack={priceOf(prices, line)?.pack} />
            </span>
            <Remove {...{ line, onChange }} />
          </div>
          <div className="purchase-acts">
            <PackChoice {...{ line, prices, onChange }} />
            <Packs {...{ line, onChange }} />
            <b>
              <LineAmount {...{ line, prices }} />
            </b>
          </div>
          <small className="quiet">
            {t('purchase.price')} <PriceOf {...{ line, prices }} /> · {t('purchase.make.left')}{' '}
            <Left {...{ line, prices }} /> · {t('purchase.make.atHand')} <AtHand houseId={houseId} item={line.item} />
          </small>
        </li>
      ))}
    </ul>
  );
}

type Changing = Pick<BasketLinesProps, 'onChange'> & { line: BasketLine };
type Priced = Pick<BasketLinesProps, 'prices'> & { line: BasketLine };

function PackChoice({ line, prices, onChange }: Changing & Priced) {
  const { t } = useTranslation();
  const name = useName();
  const packs = prices.flatMap(({ item, pack }) => (item?.id === line.item.id && pack ? [pack] : []));
  if (packs.length < 2) return <>{packs[0] ? name(packs[0]) : '—'}</>;
  return (
    <Select
      aria-label={`${t('purchase.packName')} ${name(line.item)}`}
      size="small"
      value={line.packId}
      onChange={packId =>
        onChange(before => before.map(each => (each.packId === line.packId ? { ...each, packId } : each)))
      }
      options={packs.map(pack => ({ value: pack.id, label: name(pack) }))}
    />
  );
}

function PriceOf({ line, prices }: Priced) {
  const { t } = useTranslation();
  const price = priceOf(prices, line);
  if (!price) return <span className="danger">{prices.length > 0 ? t('purchase.make.noPrice') : '…'}</span>;
  return (
    <>
      <Amount of={price.price} />
      {price.isConsigned && <small title={t('purchase.consignedLine')}>{t('purchase.consigned')}</small>}
    </>
  );
}

function Left({ line, prices }: Priced) {
  const { t } = useTranslation();
  const price = priceOf(prices, line);
  if (!price) return <>—</>;
  const left = price.packsLeft;
  if (left == null) return <>{t('purchase.make.noLimit')}</>;
  return (
    <span className={line.packs > left ? 'warn figures' : 'figures'}>
      {count(left)}
      {line.packs > left && <small>{t('purchase.make.overLeft', { n: count(left) })}</small>}
    </span>
  );
}

/** What lies in the places of the house, counted in the smallest unit. */
function AtHand({ houseId, item }: { houseId: string; item: PurchaseItemFragment }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(AtHandDocument, {
    variables: { institutionId: houseId, itemId: item.id },
    fetchPolicy: 'cache-first',
  });
  if (!data) return <>{t('purchase.make.unknown')}</>;
  const units = data.stockBalances.edges.reduce((sum, { node }) => sum + node.units, 0);
  const more = data.stockBalances.pageInfo.hasNextPage ? '+' : '';
  const unit = i18n.language.startsWith('zh') ? item.baseUnitZh : item.baseUnitEn;
  return <span className="figures">{t('purchase.units', { n: count(units) + more, unit })}</span>;
}

const packsMost = 10_000_000;

function Packs({ line, onChange }: Changing) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <InputNumber
      className="purchase-number"
      aria-label={`${t('purchase.packs')} ${name(line.item)}`}
      min={1}
      max={packsMost}
      precision={0}
      value={line.packs}
      onFocus={event => event.target.select()}
      onChange={packs =>
        onChange(before => before.map(each => (each.packId === line.packId ? { ...each, packs: packs ?? 1 } : each)))
      }
    />
  );
}

function LineAmount({ line, prices }: Priced) {
  const price = priceOf(prices, line);
  if (!price) return <>—</>;
  return <span className="figures">{yuan(Number(yuanText(fenOf(price.price) * BigInt(line.packs))))}</span>;
}

function Remove({ line, onChange }: Changing) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Button
      type="text"
      size="small"
      icon={<Icon name="close" size={16} />}
      aria-label={t('purchase.make.remove', { item: name(line.item) })}
      onClick={() => onChange(before => before.filter(each => each.packId !== line.packId))}
    />
  );
}
