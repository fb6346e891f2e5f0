import { useQuery } from '@apollo/client/react';
import { Button, InputNumber, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { useScanReader } from '../catalogue/useScanReader';
import {
  type CountReason,
  type StockBalanceLineFragment,
  StockCountCancelDocument,
  StockCountCloseDocument,
  StockCountEnterDocument,
  type StockCountHeadFragment,
  StockCountWholeDocument,
  type StockCountWholeQuery,
  StockLotsDocument,
  StockMapDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { useName } from '../ui/format';
import { Page } from '../ui/Page';
import { ScanField, type ScanOutcome } from '../ui/ScanField';
import { Blank, Failure, Loading } from '../ui/States';
import { Expiry, LotCell, OwnerMark, Units } from './parts';
import './stock.css';
import './cabinet.css';

type Whole = Extract<NonNullable<StockCountWholeQuery['node']>, { number: string; lines: unknown }>;
type Entered = Whole['lines'][number];

/** One stock-taking: what the books say beside what is there. Every line is kept when it is entered. */
export default function CountPage() {
  const { t } = useTranslation();
  const { countId = '' } = useParams();
  const { data, error, refetch } = useQuery(StockCountWholeDocument, {
    variables: { id: countId },
    fetchPolicy: 'cache-and-network',
  });
  const count = data?.node && 'lines' in data.node ? (data.node as Whole) : undefined;
  useTitle(count?.number ?? t('stock.count.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!count?.place?.institution)
    return (
      <Blank icon="search" title={t('stock.count.missing')}>
        <Link to="/stock/counts">{t('stock.count.back')}</Link>
      </Blank>
    );
  return <Counting count={count} house={count.place.institution.id} onChanged={() => refetch()} />;
}

/** A lot of one owner in the place, with what was counted of it. */
interface Line {
  key: string;
  of: Pick<StockBalanceLineFragment, 'item' | 'lot' | 'serial' | 'owner'>;
  books: number;
  entered: Entered | undefined;
}

const keyOf = ({ lot, serial, owner }: Pick<StockBalanceLineFragment, 'lot' | 'serial' | 'owner'>) =>
  [lot?.id, serial ?? '', owner?.id ?? ''].join(' ');

function Counting({ count, house, onChanged }: { count: Whole; house: string; onChanged: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const name = useName();
  const open = count.state === 'OPEN' && Boolean(count.place?.viewerCanKeep);
  const { data: stock } = useQuery(StockLotsDocument, {
    variables: { institutionId: house, placeId: count.place?.id, first: 100 },
    fetchPolicy: 'cache-and-network',
    skip: !open,
  });
  const { data: map } = useQuery(StockMapDocument, { variables: { institutionId: house }, skip: !open });
  const reasons = map?.stockPolicy.countReasons ?? [];
  const lines = linesOf(count, stock?.stockBalances.edges.map(edge => edge.node) ?? []);
  const done = lines.filter(({ entered }) => entered).length;
  const differ = lines.filter(({ entered }) => entered && entered.counted !== entered.expected).length;
  const [found, setFound] = useState<string>();
  const table = useRef<HTMLDivElement>(null);
  const read = useScanReader(house);
  const onScan = async (text: string): Promise<ScanOutcome> => {
    const scanned = await read(text);
    if ('refused' in scanned) return { taken: false, said: scanned.refused };
    const { item, scan } = scanned;
    const line = lines.find(
      ({ of }) =>
        of.item?.id === item.id &&
        (!scan.lot || of.lot?.number === scan.lot) &&
        (!scan.serial || of.serial === scan.serial),
    );
    if (!line) return { taken: false, said: t('stock.count.notInBooks', { item: name(item) }) };
    setFound(line.key);
    setTimeout(() => {
      const field = table.current?.querySelector<HTMLInputElement>('.count-found input');
      field?.scrollIntoView({ block: 'center' });
      field?.focus();
      field?.select();
    });
    return { taken: true, said: t('stock.count.found', { item: name(item), lot: line.of.lot?.number ?? '' }) };
  };
  return (
    <Page
      title={count.number}
      sentence={t(open ? 'stock.count.doing' : 'stock.count.was', {
        number: count.number,
        place: count.place ? name(count.place) : '',
        done,
        all: lines.length,
        differ,
        state: t(`stock.count.state.${count.state}`),
      })}
      tools={
        <>
          <Link to={`/stock/counts?house=${house}`}>{t('stock.count.back')}</Link>
          {open && <Ends count={count} open={lines.length - done} differ={differ} onChanged={onChanged} />}
        </>
      }
    >
      {open && (
        <>
          <ScanField label={t('stock.count.scan')} onScan={onScan} />
          {stock?.stockBalances.pageInfo.hasNextPage && <p className="warn">{t('stock.count.first', { n: 100 })}</p>}
        </>
      )}
      {lines.length === 0 && <Blank icon="census" title={t('stock.count.empty')} />}
      <div ref={table}>
        {lines.length > 0 && (
          <DataTable<Line>
            label={t('stock.count.title')}
            rowKey="key"
            dataSource={lines}
            rowClassName={({ key }) => (key === found ? 'count-found' : '')}
            columns={[
              {
                title: t('stock.column.item'),
                render: (_, { of }) => (
                  <>
                    {of.item && name(of.item)}
                    <small>{of.item?.specificationZh}</small>
                  </>
                ),
              },
              { title: t('stock.column.lot'), render: (_, { of }) => <LotCell lot={of.lot} serial={of.serial} /> },
              { title: t('stock.near.expires'), render: (_, { of }) => <Expiry on={of.lot?.expiresOn} /> },
              { title: t('stock.column.owner'), render: (_, { of }) => <OwnerMark owner={of.owner} /> },
              {
                title: t('stock.count.books'),
                align: 'right',
                render: (_, { of, books, entered }) => <Units n={entered?.expected ?? books} item={of.item} />,
              },
              {
                title: t('stock.count.counted'),
                render: (_, line) =>
                  open ? (
                    <Entry
                      key={`${line.key} ${line.books}`}
                      countId={count.id}
                      line={line}
                      reasons={reasons}
                      onChanged={onChanged}
                    />
                  ) : (
                    <Counted line={line} />
                  ),
              },
            ]}
          />
        )}
      </div>
    </Page>
  );
}

/** What was entered, and what lies there that nobody has counted yet. */
function linesOf(count: Whole, balances: readonly StockBalanceLineFragment[]): Line[] {
  const entered = new Map(count.lines.map(line => [keyOf(line), line]));
  const there = balances.map(of => ({ key: keyOf(of), of, books: of.units, entered: entered.get(keyOf(of)) }));
  const keys = new Set(there.map(({ key }) => key));
  const gone = count.lines
    .filter(line => !keys.has(keyOf(line)))
    .map(line => ({
      key: keyOf(line),
      of: { ...line, item: line.lot?.item ?? null },
      books: line.expected,
      entered: line,
    }));
  return [...there, ...gone].sort((one, other) =>
    `${one.of.item?.code} ${one.of.lot?.number}`.localeCompare(`${other.of.item?.code} ${other.of.lot?.number}`),
  );
}

function Counted({ line: { entered, of } }: { line: Line }) {
  const { t } = useTranslation();
  if (!entered) return <span className="quiet">—</span>;
  const differs = entered.counted !== entered.expected;
  return (
    <>
      <Units n={entered.counted} item={of.item} />
      {differs && entered.reason && <small className="stock-near">{t(`stock.count.reason.${entered.reason}`)}</small>}
    </>
  );
}

/** One line: what is there, with the reason where the books say otherwise. Kept at once when both are known. */
function Entry({
  countId,
  line,
  reasons,
  onChanged,
}: {
  countId: string;
  line: Line;
  reasons: readonly CountReason[];
  onChanged: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const name = useName();
  const { of, books, entered } = line;
  const [counted, setCounted] = useState<number | null>(entered?.counted ?? null);
  const [reason, setReason] = useState<CountReason | undefined>(entered?.reason ?? undefined);
  const { busy, refusal, run } = useDialogAct();
  const differs = counted !== null && counted !== books;
  const keep = async (n: number | null, why: CountReason | undefined) => {
    if (n === null || (n !== books && !why)) return;
    if (entered?.counted === n && (entered.reason ?? undefined) === (n === books ? undefined : why)) return;
    const wish = {
      lotId: of.lot?.id ?? '',
      serial: of.serial,
      ownerSupplierId: of.owner?.id,
      counted: n,
      reason: n === books ? undefined : why,
    };
    await run(async () => (await act(StockCountEnterDocument, { countId, lines: [wish] })).stockCountEnter);
    await onChanged();
  };
  const item = of.item ? name(of.item) : '';
  return (
    <div className="count-entry">
      <InputNumber
        aria-label={t('stock.count.countedOf', { item, lot: of.lot?.number ?? '' })}
        min={0}
        precision={0}
        value={counted}
        status={differs && !reason ? 'warning' : undefined}
        onChange={setCounted}
        onBlur={() => void keep(counted, reason)}
        onPressEnter={() => void keep(counted, reason)}
      />
      {counted === null && (
        <Button
          size="small"
          type="text"
          onClick={() => {
            setCounted(books);
            void keep(books, undefined);
          }}
        >
          {t('stock.count.same')}
        </Button>
      )}
      {differs && (
        <Select
          aria-label={t('stock.count.reasonOf', { item })}
          placeholder={t('stock.count.why')}
          value={reason}
          popupMatchSelectWidth={false}
          onChange={why => {
            setReason(why);
            void keep(counted, why);
          }}
          options={reasons.map(value => ({ value, label: t(`stock.count.reason.${value}`) }))}
        />
      )}
      {busy && <small className="quiet">…</small>}
      {!busy && entered && entered.counted === counted && <small className="quiet">{t('stock.count.kept')}</small>}
      {refusal && <small className="stock-over">{refusal.message}</small>}
    </div>
  );
}

/** Books the differences, or ends without booking; both are asked once more. */
function Ends({
  count,
  open,
  differ,
  onChanged,
}: {
  count: StockCountHeadFragment;
  open: number;
  differ: number;
  onChanged: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'close' | 'cancel'>();
  const { busy, refusal, run } = useDialogAct();
  const end = async () => {
    const happened = await run(
      async () =>
        asked === 'close'
          ? (await act(StockCountCloseDocument, { countId: count.id })).stockCountClose
          : (await act(StockCountCancelDocument, { countId: count.id })).stockCountCancel,
      t(asked === 'close' ? 'stock.count.closed' : 'stock.count.cancelled'),
    );
    await onChanged();
    if (happened) setAsked(undefined);
  };
  return (
    <>
      <Button onClick={() => setAsked('cancel')}>{t('stock.count.cancel')}</Button>
      <Button type="primary" onClick={() => setAsked('close')}>
        {t('stock.count.close')}
      </Button>
      {asked && (
        <Modal
          open
          title={t(asked === 'close' ? 'stock.count.closeTitle' : 'stock.count.cancelTitle')}
          okText={t(asked === 'close' ? 'stock.count.close' : 'stock.count.cancel')}
          okButtonProps={{ loading: busy, danger: asked === 'cancel' }}
          onOk={() => void end()}
          onCancel={() => setAsked(undefined)}
        >
          <p>{asked === 'close' ? t('stock.count.closeLine', { differ, open }) : t('stock.count.cancelLine')}</p>
          {refusal && <Blockers {...refusal} onFollow={() => setAsked(undefined)} />}
        </Modal>
      )}
    </>
  );
}
