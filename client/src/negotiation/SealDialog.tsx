import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Viewer } from '../app/viewer';
import { BidSealDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { count, timeOf } from '../ui/format';
import { tellDone } from '../ui/toasts';
import { type KeptBid, type SealedLine, sealBid } from './bidContent';
import { downloadBid, keepBid } from './keptBids';
import type { SupplierRound } from './supplierRound';

/** Seals a bid: keeps its content here, hands in its hash alone, and then asks to save the file without which it cannot be revealed. */
export function SealDialog({
  round,
  supplier,
  lines,
  onClose,
  onDone,
}: {
  round: SupplierRound;
  supplier: Viewer['suppliers'][number];
  lines: readonly SealedLine[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [kept, setKept] = useState<KeptBid>();
  const { busy, refusal, run } = useDialogAct();
  const seal = async () => {
    const sealed = sealBid(round.number, supplier.code, lines);
    keepBid(sealed);
    const input = { roundId: round.id, supplierId: supplier.id, seal: sealed.seal };
    const happened = await run(async () => (await act(BidSealDocument, input)).bidSeal);
    if (happened) setKept(sealed);
  };
  const finish = () => {
    onClose();
    onDone();
  };
  if (kept)
    return (
      <Modal
        open
        width={560}
        title={t('negotiation.bid.savedTitle')}
        onCancel={finish}
        footer={
          <>
            <Button onClick={finish}>{t('negotiation.bid.later')}</Button>
            <Button
              type="primary"
              onClick={() => {
                downloadBid(kept);
                tellDone(t('negotiation.bid.downloaded'));
                finish();
              }}
            >
              {t('negotiation.bid.saveFirst')}
            </Button>
          </>
        }
      >
        <Keep />
        <p className="quiet">
          {t('negotiation.bid.sealValue')} <code className="seal">{kept.seal}</code>
        </p>
      </Modal>
    );
  return (
    <Modal
      open
      width={560}
      title={t('negotiation.bid.sealTitle', { n: count(lines.length) })}
      onCancel={onClose}
      onOk={() => void seal()}
      okText={t('negotiation.bid.seal')}
      okButtonProps={{ loading: busy }}
    >
      <p>{t('negotiation.bid.sealLine', { until: timeOf(round.revealUntil) })}</p>
      <Keep />
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** What must be kept, said plainly. */
export function Keep() {
  const { t } = useTranslation();
  return (
    <div className="keep">
      <b>{t('negotiation.bid.keep')}</b>
      <p>{t('negotiation.bid.keepLine')}</p>
    </div>
  );
}
