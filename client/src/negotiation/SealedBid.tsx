import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BidRevealDocument, BidWithdrawDocument, type OwnBidFragment } from '../gql/graphql';
import { act } from '../graphql/act';
import { timeOf } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { tellDone, tellRefused } from '../ui/toasts';
import { yuanText } from '../ui/yuan';
import { type KeptBid, linesOf, readKept } from './bidContent';
import { ConfirmDialog } from './ConfirmDialog';
import { downloadBid, keepBid, keptBid } from './keptBids';
import { Keep } from './SealDialog';
import type { Standing } from './supplierRound';

/** The own sealed bid: where its content is kept, and what may be done with it now. */
export function SealedBid({
  bid,
  standing,
  onChanged,
}: {
  bid: OwnBidFragment;
  standing: Standing;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'WITHDRAW' | 'REVEAL'>();
  const [kept, setKept] = useState(() => keptBid(bid.seal));
  const awaited = standing === 'SEALED' || standing === 'REVEAL';
  const close = () => setAsked(undefined);
  return (
    <Section
      title={t(`negotiation.bid.standing.${standing}`)}
      aside={t('negotiation.bid.sealedAt', { at: timeOf(bid.sealedAt) })}
      tools={
        <div className="offering-tools">
          {standing === 'REVEAL' && kept && (
            <Button type="primary" onClick={() => setAsked('REVEAL')}>
              {t('negotiation.bid.reveal')}
            </Button>
          )}
          {standing === 'REVEAL' && !kept && (
            <FileChoice
              bid={bid}
              onRead={found => {
                setKept(found);
                setAsked('REVEAL');
              }}
            />
          )}
          {awaited && kept && (
            <Button
              icon={<Icon name="export" size={16} />}
              onClick={() => {
                downloadBid(kept);
                tellDone(t('negotiation.bid.downloaded'));
              }}
            >
              {t('negotiation.bid.download')}
            </Button>
          )}
          {standing === 'SEALED' && (
            <Button danger type="text" onClick={() => setAsked('WITHDRAW')}>
              {t('negotiation.bid.withdraw')}
            </Button>
          )}
        </div>
      }
    >
      {awaited && (kept ? <Keep /> : <p className="warn">{t('negotiation.bid.notKept')}</p>)}
      <p className="quiet">
        {t('negotiation.bid.sealValue')} <code className="seal">{bid.seal}</code>
      </p>
      {asked === 'WITHDRAW' && (
        <ConfirmDialog
          danger
          title={t('negotiation.bid.withdrawTitle')}
          line={t('negotiation.bid.withdrawLine')}
          submit={t('negotiation.bid.withdraw')}
          send={async () => (await act(BidWithdrawDocument, { bidId: bid.id })).bidWithdraw}
          done={t('negotiation.bid.withdrawn')}
          onClose={close}
          onDone={onChanged}
        />
      )}
      {asked === 'REVEAL' && kept && (
        <ConfirmDialog
          title={t('negotiation.bid.revealTitle')}
          line={t('negotiation.bid.revealLine')}
          submit={t('negotiation.bid.reveal')}
          send={() => reveal(bid, kept)}
          done={t('negotiation.bid.revealed')}
          onClose={close}
          onDone={onChanged}
        />
      )}
    </Section>
  );
}

async function reveal({ id: bidId }: OwnBidFragment, kept: KeptBid) {
  const lines = linesOf(kept).map(({ priceFen, ...line }) => ({ ...line, price: yuanText(priceFen) }));
  return (await act(BidRevealDocument, { bidId, nonce: kept.nonce, lines })).bidReveal;
}

/** Takes the file that was saved when sealing; another one is told apart before anything is handed in. */
function FileChoice({ bid, onRead }: { bid: OwnBidFragment; onRead: (kept: KeptBid) => void }) {
  const { t } = useTranslation();
  const read = async (file: File) => {
    const kept = readKept(await file.text());
    if (!kept) tellRefused(t('negotiation.bid.badFile'));
    else if (kept.seal !== bid.seal) tellRefused(t('negotiation.bid.wrongFile'));
    else {
      keepBid(kept);
      onRead(kept);
    }
  };
  return (
    <Upload
      accept=".json,application/json"
      showUploadList={false}
      beforeUpload={file => {
        void read(file);
        return false;
      }}
    >
      <Button type="primary">{t('negotiation.bid.fromFile')}</Button>
    </Upload>
  );
}
