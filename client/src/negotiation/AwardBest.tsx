import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { count } from '../ui/format';
import { tellDone, tellRefused } from '../ui/toasts';
import { bestAwards, isDecided, readComparison } from './comparison';
import type { Round } from './round';
import { sendAward } from './useAward';

/** Awards everything that is still open to the best score, one after the other; what nobody bid for waits for a reason. */
export function AwardBest({ round, left, onDone }: { round: Round; left: number; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<number>();
  const { busy, refusal, run } = useDialogAct();
  const awardAll = async () => {
    const happened = await run(async () => {
      const offerings = await readComparison(round.id, round.offeringCount, () => undefined);
      const waiting = offerings.filter(offering => !isDecided(offering));
      const biddable = waiting.filter(offering => bestAwards(offering).length > 0);
      for (const [at, offering] of biddable.entries()) {
        setDone(at);
        const payload = await sendAward(offering.id, { winners: bestAwards(offering) });
        if (payload.userErrors.length > 0) return payload;
      }
      tellDone(t('negotiation.compare.awardedBest', { n: count(biddable.length) }));
      const without = waiting.length - biddable.length;
      if (without > 0) tellRefused(t('negotiation.compare.leftOver', { n: count(without) }));
      return { userErrors: [] };
    });
    setDone(undefined);
    onDone();
    if (happened) setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('negotiation.compare.awardBest', { n: count(left) })}</Button>
      {open && (
        <Modal
          open
          width={440}
          title={t('negotiation.compare.awardBestTitle')}
          onCancel={() => setOpen(false)}
          onOk={() => void awardAll()}
          okText={t('negotiation.compare.awardBest', { n: count(left) })}
          okButtonProps={{ loading: busy }}
        >
          <p>{t('negotiation.compare.awardBestLine')}</p>
          {done !== undefined && (
            <p aria-live="polite">{t('negotiation.compare.awardingBest', { done: count(done), all: count(left) })}</p>
          )}
          {refusal && <Blockers {...refusal} onFollow={() => setOpen(false)} />}
        </Modal>
      )}
    </>
  );
}
