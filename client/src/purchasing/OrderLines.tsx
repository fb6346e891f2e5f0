import { InputNumber, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PurchaseOrderWholeLineFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { usePhone } from '../ui/useMedia';
import type { Promised } from './OrderPage';
import { Amount, ItemName } from './parts';

type Line = PurchaseOrderWholeLineFragment;

interface OrderLinesProps {
  lines: readonly Line[];
  /** While its supplier answers: what it changed. */
  promised: Promised | undefined;
  onPromise: (lineId: string, packs: number) => void;
}

/** The lines of an order, of each house apart. */
export function OrderLines({ lines, promised, onPromise }: OrderLinesProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const columns = useColumns(promised, onPromise);
  const houses = [...new Set(lines.map(({ houseName }) => houseName))];
  return (
    <>
      {houses.map(house => {
        const own = lines.filter(({ houseName }) => houseName === house);
        return (
          <div key={house} className="purchase-table purchase-of-house">
            <h3>{house}</h3>
            {phone ? (
              <Cards lines={own} promised={promised} onPromise={onPromise} />
            ) : (
              <DataTable<Line>
                label={`${t('purchase.order.lines')} ${house}`}
                rowKey="id"
                dataSource={own}
                columns={columns}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

function useColumns(promised: Promised | undefined, onPromise: OrderLinesProps['onPromise']): TableColumnsType<Line> {
  const { t } = useTranslation();
  const name = useName();
  const number = (title: string, of: (line: Line) => number | null | undefined): TableColumnsType<Line>[number] => ({
    title,
    align: 'right',
    render: (_, line) => {
      const n = of(line);
      return <span className={n ? 'figures' : 'figures quiet'}>{n == null ? '—' : count(n)}</span>;
    },
  });
  return [
    { title: t('purchase.item'), render: (_, { item, pack }) => <ItemName item={item} pack={pack} /> },
    { title: t('purchase.packName'), render: (_, { pack }) => pack && name(pack) },
    { title: t('purchase.price'), align: 'right', render: (_, { price }) => <Amount of={price} /> },
    number(t('purchase.order.ordered'), ({ packs }) => packs),
    promised
      ? {
          title: t('purchase.order.confirmed'),
          align: 'right',
          render: (_, line) => <PromisedPacks line={line} promised={promised} onPromise={onPromise} />,
        }
      : number(t('purchase.order.confirmed'), ({ packsConfirmed }) => packsConfirmed),
    number(t('purchase.order.shipped'), ({ packsShipped }) => packsShipped),
    number(t('purchase.order.receivedPacks'), ({ packsReceived }) => packsReceived),
    number(t('purchase.order.returned'), ({ packsReturned }) => packsReturned),
    number(t('purchase.order.invoiced'), ({ packsInvoiced }) => packsInvoiced),
    {
      title: t('purchase.amount'),
      align: 'right',
      render: (_, { amount, isConsigned }) => (
        <>
          <Amount of={amount} />
          {isConsigned && <small title={t('purchase.consignedLine')}>{t('purchase.consigned')}</small>}
        </>
      ),
    },
  ];
}

function PromisedPacks({
  line,
  promised,
  onPromise,
}: { line: Line } & Required<Pick<OrderLinesProps, 'onPromise'>> & { promised: Promised }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <InputNumber
      className="purchase-number"
      size="small"
      aria-label={t('purchase.order.confirmPacks', { item: line.item ? name(line.item) : '', house: line.houseName })}
      min={0}
      max={line.packs}
      precision={0}
      value={promised.get(line.id) ?? line.packs}
      onFocus={event => event.target.select()}
      onChange={packs => onPromise(line.id, packs ?? 0)}
    />
  );
}

function Cards({ lines, promised, onPromise }: OrderLinesProps) {
  const { t } = useTranslation();
  const name = useName();
  const counted = (line: Line) =>
    (
      [
        ['purchase.order.ordered', line.packs],
        ['purchase.order.confirmed', line.packsConfirmed],
        ['purchase.order.shipped', line.packsShipped],
        ['purchase.order.receivedPacks', line.packsReceived],
      ] as const
    )
      .filter(([, n]) => n != null)
      .map(([key, n]) => `${t(key)} ${count(n ?? 0)}`)
      .join(' · ');
  return (
    <ul className="plain purchase-cards">
      {lines.map(line => (
        <li key={line.id}>
          <div className="purchase-card-head">
            <span>
              <ItemName item={line.item} pack={line.pack} />
            </span>
            <Amount of={line.amount} />
          </div>
          <small className="figures">
            {line.pack && name(line.pack)} · {counted(line)}
          </small>
          {promised && <PromisedPacks line={line} promised={promised} onPromise={onPromise} />}
        </li>
      ))}
    </ul>
  );
}
