import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StockFixedPacksDocument } from '../gql/graphql';
import { failureOf } from '../graphql/failure';
import { useName } from '../ui/format';
import { Section } from '../ui/Section';
import { tellRefused } from '../ui/toasts';
import type { CabinetProps } from './CabinetPage';
import { Expiry, LotCell, Units } from './parts';
import type { Receiver } from './Receivers';
import { useOpenPack } from './UseScan';

const shownAtMost = 30;

/** The fixed packs in the cabinet: one tap, or one scan of the label, uses a whole pack up. */
export function CabinetPacks({
  cabinet,
  house,
  acts,
  onActed,
  receiver,
}: CabinetProps & { receiver: Receiver | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const [busy, setBusy] = useState<string>();
  const openPack = useOpenPack(house, onActed);
  const { data, refetch } = useQuery(StockFixedPacksDocument, {
    variables: { institutionId: house, placeId: cabinet.id, state: 'FILLED', first: shownAtMost },
    fetchPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every act changes the list
  useEffect(() => {
    if (acts > 0) void refetch();
  }, [acts]);
  const packs = data?.fixedPacks.edges.map(edge => edge.node) ?? [];
  if (packs.length === 0) return null;
  const open = async (code: string) => {
    if (!receiver) return tellRefused(t('stock.cabinet.noReceiver'));
    setBusy(code);
    try {
      const outcome = await openPack(code, receiver);
      if (outcome && !outcome.taken) tellRefused(outcome.said);
    } catch (error) {
      tellRefused(failureOf(error).message ?? t('state.failedLine'));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <Section title={t('stock.cabinet.packs')} aside={t('stock.cabinet.packsAside')}>
      <ul className="plain use-list">
        {packs.map(({ id, code, item, lot, units }) => (
          <li key={id}>
            <div>
              <b className="figures">{code}</b> {item && name(item)} <Units n={units} item={item} />
              <small>
                <LotCell lot={lot} /> · <Expiry on={lot?.expiresOn} />
                {lot?.blocks.map(block => (
                  <span key={block.id} className="item-mark stock-over">
                    {t(`stock.block.${block.kind}`)}
                  </span>
                ))}
              </small>
            </div>
            <Button size="small" loading={busy === code} disabled={!receiver} onClick={() => void open(code)}>
              {t('stock.cabinet.openPack')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
