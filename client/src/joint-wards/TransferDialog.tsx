import { Button, DatePicker, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExpectedFragment, HandOverCancelDocument, HandOverCompleteDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow, instantOf } from '../ui/civil';
import { person, useName } from '../ui/format';
import { tellDone, tellRefused } from '../ui/toasts';
import { Place } from './HandOvers';
import { bedOf } from './jointWard';

/** Says what one click will do in both houses, and does it. */
export function TransferDialog({
  referral,
  onClose,
  onDone,
}: {
  referral: ExpectedFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [at, setAt] = useState<Dayjs>();
  const { busy, refusal, run } = useDialogAct();
  const who = person(t, referral.patient);
  const takeBack = async (transferId: string) => {
    try {
      const input = { transferId, reason: t('act.undoReason') };
      const [error] = (await act(HandOverCancelDocument, input)).transferCancel.userErrors;
      if (error) tellRefused(t('toast.undoFailed', { why: error.message }));
      else tellDone(t('toast.undone', { what: t('jointWards.transferred', { who }) }));
      onDone();
    } catch {
      tellRefused(t('toast.network'));
    }
  };
  const complete = async () => {
    const done = await run(
      async () =>
        (
          await act(HandOverCompleteDocument, {
            referralId: referral.id,
            expectedVersion: referral.version,
            at: at && instantOf(at),
          })
        ).transferComplete,
      t('jointWards.transferred', { who }),
      ({ transfer }) => transfer && void takeBack(transfer.id),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('jointWards.transferTitle', { who })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => void complete()} autoFocus>
            {t('jointWards.transferSubmit')}
          </Button>
        </>
      }
    >
      <Consequences referral={referral} />
      <p className="transfer-at">
        {at ? (
          <DatePicker
            aria-label={t('jointWards.transferAt')}
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            value={at}
            allowClear
            disabledDate={day => day.isAfter(civilNow(), 'day')}
            onChange={value => setAt(value ?? undefined)}
          />
        ) : (
          <>
            {t('jointWards.transferNow')}{' '}
            <Button type="link" size="small" onClick={() => setAt(civilNow())}>
              {t('jointWards.transferOther')}
            </Button>
          </>
        )}
      </p>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** Both houses side by side, and who hears of it. */
function Consequences({ referral }: { referral: ExpectedFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const { source, target, sourceEncounter, heldBed } = referral;
  const disposition = target?.tier === 'COMMUNITY' ? 'TRANSFER_COMMUNITY' : 'TRANSFER_HOSPITAL';
  return (
    <>
      <div className="transfer-houses">
        <section>
          <h3>{name(source)}</h3>
          <Place ward={sourceEncounter?.ward} bed={bedOf(sourceEncounter)} />
          <ul>
            <li>{t('jointWards.effect.depart', { how: t(`disposition.${disposition}`) })}</li>
            <li>{t('jointWards.effect.named', { house: target ? name(target) : '' })}</li>
            <li>{t('jointWards.effect.clean')}</li>
          </ul>
        </section>
        <section>
          <h3>{target && name(target)}</h3>
          <Place ward={heldBed?.ward} bed={heldBed} />
          <ul>
            <li>{t('jointWards.effect.admit', { route: t('admissionRoute.TRANSFER') })}</li>
            <li>{t('jointWards.effect.bed')}</li>
            <li>{t('jointWards.effect.referral', { number: referral.number })}</li>
          </ul>
        </section>
      </div>
      <p className="quiet">{t('jointWards.effect.told')}</p>
    </>
  );
}
