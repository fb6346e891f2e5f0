import { Button, Checkbox, DatePicker, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type BillablesQuery, InvoiceEnterDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { Field } from '../ui/Field';
import { count, useName, yuan } from '../ui/format';
import { Section } from '../ui/Section';
import { tellDone } from '../ui/toasts';
import { fenOf, yuanText } from './basket';
import { Amount, ItemName, useSide } from './parts';

type Billable = BillablesQuery['billables'][number];

/** How a line stands on the invoice: packs and price as on the paper. */
interface Billed {
  packs: number;
  price: string;
}

const keyOf = ({ orderLineId, settlementId }: Billable) => orderLineId ?? settlementId ?? '';
const wholly = ({ packs, price }: Billable): Billed => ({ packs: packs ?? 0, price: price?.amount ?? '0' });

function fenOn(line: Billable, billed: Billed): bigint {
  return line.settlementId ? fenOf(line.amount) : BigInt(billed.packs) * fenOf({ amount: billed.price });
}

interface BillFormProps {
  supplierId: string;
  houseId: string;
  lines: readonly Billable[];
}

/** Chooses what an invoice bills, and sends it. */
export function BillForm({ supplierId, houseId, lines }: BillFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { base } = useSide();
  const [billed, setBilled] = useState<ReadonlyMap<string, Billed>>(new Map());
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState(() => civilNow());
  const [paper, setPaper] = useState<string>();
  const { busy, refusal, run } = useDialogAct();
  const chosen = lines.flatMap(line => {
    const on = billed.get(keyOf(line));
    return on ? [{ line, on }] : [];
  });
  const sum = yuanText(chosen.reduce((all, { line, on }) => all + fenOn(line, on), 0n));
  const amount = paper ?? sum;
  const save = () =>
    run(async () => {
      const input = {
        supplierId,
        institutionId: houseId,
        number: number.trim(),
        issuedOn: issuedOn.format('YYYY-MM-DD'),
        amount,
        lines: chosen.map(({ line, on }) =>
          line.settlementId
            ? { settlementId: line.settlementId }
            : { orderLineId: line.orderLineId, packs: on.packs, price: on.price },
        ),
      };
      const { supplierInvoiceEnter } = await act(InvoiceEnterDocument, input);
      if (supplierInvoiceEnter.invoice) {
        tellDone(t('purchase.bill.done', { number: supplierInvoiceEnter.invoice.number }));
        void navigate(`${base}/invoices/${supplierInvoiceEnter.invoice.id}`);
      }
      return supplierInvoiceEnter;
    });
  return (
    <>
      <Section title={t('purchase.bill.lines')}>
        <Lines lines={lines} billed={billed} onChange={setBilled} />
      </Section>
      <Section title={t('purchase.bill.title')}>
        <div className="ship-fields">
          <Field label={t('purchase.bill.number')}>
            {id => <Input id={id} value={number} maxLength={50} onChange={event => setNumber(event.target.value)} />}
          </Field>
          <Field label={t('purchase.bill.issuedOn')}>
            {id => (
              <DatePicker
                id={id}
                value={issuedOn}
                allowClear={false}
                maxDate={civilNow()}
                onChange={next => next && setIssuedOn(next)}
              />
            )}
          </Field>
          <Field label={t('purchase.bill.amount')}>
            {id => (
              <InputNumber<string>
                id={id}
                className="purchase-wide"
                stringMode
                min="0"
                precision={2}
                value={amount}
                onChange={next => setPaper(next === null || next === sum ? undefined : next)}
              />
            )}
          </Field>
        </div>
        {amount !== sum && <p className="warn">{t('purchase.bill.sumDiffers')}</p>}
        {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      </Section>
      <div className="purchase-foot">
        <span className="purchase-sum figures">{t('purchase.bill.sum', { n: yuan(Number(sum)) })}</span>
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={chosen.length === 0 || number.trim() === ''}
          title={chosen.length === 0 || number.trim() === '' ? t('purchase.bill.need') : undefined}
          onClick={() => void save()}
        >
          {t('purchase.bill.save')}
        </Button>
      </div>
    </>
  );
}

interface LinesProps {
  lines: readonly Billable[];
  billed: ReadonlyMap<string, Billed>;
  onChange: (billed: ReadonlyMap<string, Billed>) => void;
}

function Lines({ lines, billed, onChange }: LinesProps) {
  const { t } = useTranslation();
  const name = useName();
  const all = billed.size === lines.length;
  const set = (line: Billable, on: Billed | undefined) => {
    const next = new Map(billed);
    if (on) next.set(keyOf(line), on);
    else next.delete(keyOf(line));
    onChange(next);
  };
  const itemName = ({ item }: Billable) => (item ? name(item) : '');
  return (
    <div className="purchase-table">
      <DataTable<Billable>
        label={t('purchase.bill.lines')}
        rowKey={keyOf}
        dataSource={[...lines]}
        columns={[
          {
            title: (
              <Checkbox
                aria-label={t('purchase.bill.all')}
                checked={all}
                indeterminate={billed.size > 0 && !all}
                onChange={() => onChange(all ? new Map() : new Map(lines.map(line => [keyOf(line), wholly(line)])))}
              />
            ),
            key: 'choose',
            render: (_, line) => (
              <Checkbox
                aria-label={t('purchase.bill.chooseLine', { item: itemName(line) })}
                checked={billed.has(keyOf(line))}
                onChange={({ target }) => set(line, target.checked ? wholly(line) : undefined)}
              />
            ),
          },
          { title: t('purchase.item'), render: (_, { item, pack }) => <ItemName item={item} pack={pack} /> },
          {
            title: t('purchase.invoice.order'),
            render: (_, line) => (
              <span className="figures">
                {line.orderNumber ??
                  t((line.units ?? 0) < 0 ? 'purchase.bill.givenBack' : 'purchase.bill.used', { date: line.on })}
              </span>
            ),
          },
          {
            title: t('purchase.packs'),
            align: 'right',
            render: (_, line) => {
              const on = billed.get(keyOf(line));
              if (!on || line.settlementId)
                return <span className="figures">{count(line.packs ?? line.units ?? 0)}</span>;
              return (
                <InputNumber
                  className="purchase-number"
                  size="small"
                  aria-label={t('purchase.bill.packsOf', { item: itemName(line) })}
                  min={1}
                  precision={0}
                  value={on.packs}
                  onChange={packs => set(line, { ...on, packs: packs ?? 1 })}
                />
              );
            },
          },
          {
            title: t('purchase.price'),
            align: 'right',
            render: (_, line) => {
              const on = billed.get(keyOf(line));
              if (!line.price) return '—';
              if (!on) return <Amount of={line.price} />;
              return (
                <InputNumber<string>
                  className="purchase-number"
                  size="small"
                  aria-label={t('purchase.bill.priceOf', { item: itemName(line) })}
                  stringMode
                  min="0"
                  precision={2}
                  value={on.price}
                  onChange={price => set(line, { ...on, price: price ?? '0' })}
                />
              );
            },
          },
          {
            title: t('purchase.amount'),
            align: 'right',
            render: (_, line) => {
              const on = billed.get(keyOf(line));
              return <Amount of={{ amount: yuanText(fenOn(line, on ?? wholly(line))) }} />;
            },
          },
        ]}
      />
    </div>
  );
}
