import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import {
  BidsOpenDocument,
  NegotiationRoundFailDocument,
  NegotiationRoundOpenDocument,
  RoundAwardDocument,
  RoundPublishDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { timeOf, useName } from '../ui/format';
import { ReasonDialog } from '../ui/ReasonDialog';
import { TimeLeft } from '../ui/TimeLeft';
import { useNow } from '../ui/time';
import { ConfirmDialog } from './ConfirmDialog';
import { RoundDialog } from './RoundDialog';
import { dueOf, mayDoWith, type Round } from './round';

type Step = 'OPEN' | 'OPEN_BIDS' | 'FINISH_AWARD' | 'PUBLISH' | 'FAIL' | 'CHANGE';

/** What a round waits for, and the one act that takes it on. */
export function NextStep({ round, onChanged }: { round: Round; onChanged: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>();
  const { state } = round;
  if (state === 'SIGNED' || state === 'FAILED') return null;
  const due = dueOf(round);
  const offers = (action: Step) => mayDoWith(round, action);
  return (
    <section className="next-step" aria-label={t('negotiation.next.title')}>
      <div>
        <h2>
          {t('negotiation.next.title')} {due && <TimeLeft until={due} />}
        </h2>
        <p>
          <Line round={round} />
        </p>
        {state === 'CLOSED' && <Signers round={round} />}
      </div>
      <div className="next-acts">
        {offers('OPEN') && round.offeringCount > 0 && (
          <Button type="primary" onClick={() => setStep('OPEN')}>
            {t('negotiation.next.open')}
          </Button>
        )}
        {offers('OPEN_BIDS') && (
          <Button type="primary" disabled={!isReady(round)} onClick={() => setStep('OPEN_BIDS')}>
            {t('negotiation.next.sign')}
          </Button>
        )}
        {offers('FINISH_AWARD') && (
          <Button
            type="primary"
            disabled={(round.decidedCount ?? 0) < round.offeringCount}
            onClick={() => setStep('FINISH_AWARD')}
          >
            {t('negotiation.next.finish')}
          </Button>
        )}
        {offers('PUBLISH') && (
          <Button type="primary" onClick={() => setStep('PUBLISH')}>
            {t('negotiation.next.publish')}
          </Button>
        )}
        {offers('CHANGE') && <Button onClick={() => setStep('CHANGE')}>{t('negotiation.form.change')}</Button>}
        {offers('FAIL') && (
          <Button danger type="text" onClick={() => setStep('FAIL')}>
            {t('negotiation.fail.act')}
          </Button>
        )}
      </div>
      {step && <StepDialog step={step} round={round} onClose={() => setStep(undefined)} onDone={onChanged} />}
    </section>
  );
}

/** Bids are opened when all have been revealed, or the time for it has passed. */
function isReady({ bidProgress, revealUntil }: Round): boolean {
  const { sealed = 0, revealed = 0 } = bidProgress ?? {};
  return revealed >= sealed || Date.parse(revealUntil) <= Date.now();
}

function Line({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { state } = round;
  if (state === 'DRAFT' && round.offeringCount === 0) return t('negotiation.next.add');
  if (state === 'DRAFT' && Date.parse(round.bidsUntil) <= Date.now()) return t('negotiation.next.DRAFTlate');
  if (state === 'CLOSED' && isReady(round)) return t('negotiation.next.CLOSEDready');
  if (state === 'OPENED' && round.decidedCount == null) return t('negotiation.next.OPENEDhouse');
  if (state === 'SIGNED' || state === 'FAILED') return null;
  return t(`negotiation.next.${state}`);
}

const signedWithinMs = 3_600_000;

function Signers({ round }: { round: Round }) {
  const { t } = useTranslation();
  const name = useName();
  const now = useNow();
  const signers = round.openingSigners;
  if (!signers) return null;
  if (signers.length === 0) return <p className="quiet">{t('negotiation.next.noSigner')}</p>;
  return (
    <ul className="plain">
      {signers.map(({ at, person }) => (
        <li key={at}>
          {t('negotiation.next.signer', { who: person ? name(person) : '', at: timeOf(at) })}
          {now - Date.parse(at) > signedWithinMs && t('negotiation.next.signerExpired')}
        </li>
      ))}
    </ul>
  );
}

function StepDialog({
  step,
  round,
  onClose,
  onDone,
}: {
  step: Step;
  round: Round;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { id: roundId, version: expectedVersion, number } = round;
  const input = { roundId, expectedVersion };
  const dialog = { onClose, onDone };
  switch (step) {
    case 'OPEN':
      return (
        <ConfirmDialog
          {...dialog}
          title={t('negotiation.next.openTitle', { number })}
          line={<OpenLines round={round} />}
          submit={t('negotiation.next.open')}
          send={async () => (await act(NegotiationRoundOpenDocument, input)).negotiationRoundOpen}
          done={t('negotiation.next.opened', { number })}
        />
      );
    case 'OPEN_BIDS':
      return <SignDialog round={round} {...dialog} />;
    case 'FINISH_AWARD':
      return (
        <ConfirmDialog
          {...dialog}
          title={t('negotiation.next.finishTitle', { number })}
          line={t('negotiation.next.finishLine')}
          submit={t('negotiation.next.finish')}
          send={async () => (await act(RoundAwardDocument, input)).roundAward}
          done={t('negotiation.next.finished')}
        />
      );
    case 'PUBLISH':
      return (
        <ConfirmDialog
          {...dialog}
          title={t('negotiation.next.publishTitle', { number })}
          line={t('negotiation.next.publishLine')}
          submit={t('negotiation.next.publish')}
          send={async () => (await act(RoundPublishDocument, input)).roundPublish}
          done={t('negotiation.next.published')}
        />
      );
    case 'CHANGE':
      return <RoundDialog groupId="" round={round} onClose={onClose} onDone={onDone} />;
    case 'FAIL':
      return (
        <ReasonDialog
          {...dialog}
          danger
          title={t('negotiation.fail.title', { number })}
          line={t('negotiation.fail.line')}
          label={t('negotiation.fail.reason')}
          submit={t('negotiation.fail.act')}
          send={async reason => (await act(NegotiationRoundFailDocument, { ...input, reason })).negotiationRoundFail}
          done={t('negotiation.fail.done', { number })}
        />
      );
  }
}

/** Who has not answered is said before their time is ended. */
function OpenLines({ round }: { round: Round }): ReactNode {
  const { t } = useTranslation();
  const name = useName();
  const missing = round.demandProgress?.filter(({ answered }) => answered < round.offeringCount) ?? [];
  return (
    <>
      <p>{t('negotiation.next.openLine', { n: round.offeringCount, until: timeOf(round.bidsUntil) })}</p>
      {missing.length > 0 && (
        <p className="warn">
          {t('negotiation.next.openWaiting', {
            n: missing.length,
            houses: missing
              .flatMap(({ institution }) => (institution ? [name(institution)] : []))
              .join(t('common.listSeparator')),
          })}
        </p>
      )}
    </>
  );
}

function SignDialog({ round, ...dialog }: { round: Round; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { id: roundId, number } = round;
  const other = round.openingSigners?.some(
    ({ at, person }) => person?.id !== viewer.person.id && Date.now() - Date.parse(at) <= signedWithinMs,
  );
  return (
    <ConfirmDialog
      {...dialog}
      title={t('negotiation.next.signTitle', { number })}
      line={t('negotiation.next.signLine')}
      submit={t('negotiation.next.sign')}
      send={async (): Promise<Payload> => (await act(BidsOpenDocument, { roundId })).bidsOpen}
      done={other ? t('negotiation.next.bothSigned') : t('negotiation.next.signed')}
    />
  );
}
