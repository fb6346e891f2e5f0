import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfferingAwardDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { takeBack } from '../graphql/takeBack';
import { useDialogAct } from '../graphql/useDialogAct';
import { tellRefused } from '../ui/toasts';
import { type ComparedOffering, isDecided, type Winner } from './comparison';

export interface Decision {
  winners: readonly (Winner & { reason?: string })[];
  /** Why nobody. */
  reason?: string;
}

export async function sendAward(offeringId: string, { winners, reason }: Decision) {
  const awards = winners.map(({ bidId, packs, reason: why }) => ({ bidId, packs, reason: why }));
  return (await act(OfferingAwardDocument, { offeringId, awards, reason })).offeringAward;
}

/** What was decided about an offering before; undefined where nothing was. */
export function decisionOf(offering: ComparedOffering): Decision | undefined {
  if (!isDecided(offering)) return undefined;
  return {
    winners: offering.awards.flatMap(({ line, packs, reason }) =>
      line?.bid ? [{ bidId: line.bid.id, packs, reason: reason ?? undefined }] : [],
    ),
    reason: offering.failReason ?? undefined,
  };
}

/** Awards with one click; a decision that was there before comes back for ten seconds. */
export function useAward(onChanged: () => void) {
  const { t } = useTranslation();
  const { run } = useDialogAct();
  const [busyId, setBusyId] = useState<string>();
  const award = async (offering: ComparedOffering, decision: Decision) => {
    setBusyId(offering.id);
    const before = decisionOf(offering);
    const done = t('negotiation.award.done', { position: offering.position });
    await run(
      async () => {
        const payload = await sendAward(offering.id, decision);
        const [refused] = payload.userErrors;
        if (refused) tellRefused(refused.message);
        return payload;
      },
      done,
      before && (() => void takeBack(() => sendAward(offering.id, before), done, onChanged)),
    );
    setBusyId(undefined);
    onChanged();
  };
  return { award, busyId };
}
