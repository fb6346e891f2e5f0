import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GoodsReturnDocument, type ReceiptRowFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from '../ui/FormDialog';
import { count, useName } from '../ui/format';
import { ReasonField } from '../ui/ReasonDialog';

type Line = ReceiptRowFragment['lines'][number];

interface ReturnDialogProps {
  receipt: ReceiptRowFragment;
  onClose: () => void;
  onDone: () => void;
}

/** Sends goods of a receipt back to their supplier: packs, and which pieces. */
export function ReturnDialog({ receipt, onClose, onDone }: ReturnDialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const [packs, setPacks] = useState<ReadonlyMap<string, number>>(new Map());
  const [serials, setSerials] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const lines = receipt.lines.filter(line => line.packs > line.packsReturned);
  const wanted = lines.flatMap(line => {
    const pieces = serials.get(line.id) ?? [];
    const n = line.serials.length > 0 ? pieces.length : (packs.get(line.id) ?? 0);
    return n > 0 ? [{ receiptLineId: line.id, packs: n, serials: [...pieces] }] : [];
  });
  const send = async ({ reason }: { reason: string }): Promise<Payload> => {
    if (wanted.length === 0) return { userErrors: [{ message: t('purchase.receipt.nothingToReturn') }] };
    const input = { receiptId: receipt.id, placeId: receipt.place?.id ?? '', reason: reason.trim(), lines: wanted };
    return (await act(GoodsReturnDocument, input)).goodsReturn;
  };
  const supplier = receipt.shipment?.supplier ? name(receipt.shipment.supplier) : '';
  return (
    <FormDialog<{ reason: string }, Payload>
      width={560}
      title={t('purchase.receipt.giveBackTitle', { number: receipt.number })}
      submit={t('purchase.receipt.giveBack')}
      danger
      disabled={wanted.length === 0}
      head={
        <>
          <p>{t('purchase.receipt.giveBackLine', { supplier })}</p>
          <ul className="plain purchase-cards">
            {lines.map(line => (
              <ReturnLine
                key={line.id}
                line={line}
                packs={packs.get(line.id) ?? 0}
                pieces={serials.get(line.id) ?? []}
                onPacks={n => setPacks(new Map(packs).set(line.id, n))}
                onPieces={chosen => setSerials(new Map(serials).set(line.id, chosen))}
              />
            ))}
          </ul>
        </>
      }
      send={send}
      done={() => t('purchase.receipt.done', { number: receipt.number })}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={t('purchase.reason')} />
    </FormDialog>
  );
}

interface ReturnLineProps {
  line: Line;
  packs: number;
  pieces: readonly string[];
  onPacks: (packs: number) => void;
  onPieces: (serials: readonly string[]) => void;
}

function ReturnLine({ line, packs, pieces, onPacks, onPieces }: ReturnLineProps) {
  const { t } = useTranslation();
  const name = useName();
  const item = line.orderLine?.item ? name(line.orderLine.item) : '';
  const most = line.packs - line.packsReturned;
  return (
    <li>
      <div className="purchase-card-head">
        <span>{item}</span>
        <span className="figures">{[line.lotNumber, line.expiresOn].filter(Boolean).join(' · ')}</span>
      </div>
      {line.serials.length > 0 ? (
        <Select
          mode="multiple"
          className="purchase-wide"
          aria-label={`${t('purchase.receipt.serialsOf')} ${item}`}
          placeholder={t('purchase.receipt.serialsOf')}
          value={[...pieces]}
          onChange={chosen => onPieces(chosen)}
          options={line.serials.map(serial => ({ value: serial, label: serial }))}
        />
      ) : (
        <span className="purchase-acts">
          <InputNumber
            className="purchase-number"
            aria-label={t('purchase.receipt.returnPacksOf', { item })}
            min={0}
            max={most}
            precision={0}
            value={packs}
            onChange={n => onPacks(n ?? 0)}
          />
          <span className="quiet">{t('purchase.receipt.returnPacks', { n: count(most) })}</span>
        </span>
      )}
    </li>
  );
}
