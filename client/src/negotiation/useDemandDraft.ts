import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NegotiationDemandEnterDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { takeBack } from '../graphql/takeBack';
import { type DialogAct, useDialogAct } from '../graphql/useDialogAct';
import type { DemandedOffering } from './Offerings';
import type { Round } from './round';

/** What a house says it needs, as it is typed, before it is saved. */
export interface DemandDraft {
  /** What stands in the field of an offering. */
  textOf: (offering: DemandedOffering) => string;
  isWrong: (offering: DemandedOffering) => boolean;
  type: (offeringId: string, text: string) => void;
  /** How many lines differ from what is saved. */
  changedCount: number;
  hasWrong: boolean;
  /** Offerings of this page of which nothing is said yet. */
  emptyOnPage: number;
  fillZero: () => void;
  save: (houseName: string) => Promise<void>;
  sending: Pick<DialogAct, 'busy' | 'refusal'>;
}

const packsMost = 10_000_000;
const whole = /^\d{1,8}$/;

function readPacks(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return whole.test(plain) && Number(plain) <= packsMost ? Number(plain) : undefined;
}

export function useDemandDraft(
  round: Round,
  houseId: string | undefined,
  offerings: readonly DemandedOffering[] | undefined,
  onSaved: () => void,
): DemandDraft {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const { busy, refusal, run } = useDialogAct();
  const keyOf = (offeringId: string) => `${houseId} ${offeringId}`;
  const savedOf = ({ demand }: DemandedOffering) =>
    demand?.find(({ institution }) => institution?.id === houseId)?.packs;
  const textOf = (offering: DemandedOffering) => typed.get(keyOf(offering.id)) ?? savedOf(offering)?.toString() ?? '';
  const isChanged = (offering: DemandedOffering) =>
    textOf(offering).trim() !== '' && readPacks(textOf(offering)) !== savedOf(offering);
  const isWrong = (offering: DemandedOffering) =>
    textOf(offering).trim() !== '' && readPacks(textOf(offering)) === undefined;
  const shown = offerings ?? [];
  const empty = shown.filter(offering => textOf(offering).trim() === '');
  const changed = shown.filter(isChanged);
  const put = (entries: readonly (readonly [string, string])[]) => setTyped(before => new Map([...before, ...entries]));
  const send = async (lines: readonly { offeringId: string; packs: number }[]) =>
    (await act(NegotiationDemandEnterDocument, { roundId: round.id, institutionId: houseId ?? '', lines: [...lines] }))
      .negotiationDemandEnter;
  return {
    textOf,
    isWrong,
    type: (offeringId, text) => put([[keyOf(offeringId), text]]),
    changedCount: changed.length,
    hasWrong: shown.some(isWrong),
    emptyOnPage: empty.length,
    fillZero: () => put(empty.map(({ id }) => [keyOf(id), '0'])),
    save: async houseName => {
      const lines = changed.map(offering => ({ offeringId: offering.id, packs: readPacks(textOf(offering)) ?? 0 }));
      // What was never said cannot be unsaid: it goes back to nothing needed.
      const before = changed.map(offering => ({ offeringId: offering.id, packs: savedOf(offering) ?? 0 }));
      const done = t('negotiation.demand.saved', { house: houseName, n: lines.length });
      const happened = await run(
        () => send(lines),
        done,
        () => void takeBack(() => send(before), done, onSaved),
      );
      if (happened) setTyped(new Map());
      onSaved();
    },
    sending: { busy, refusal },
  };
}
