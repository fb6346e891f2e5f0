import { Checkbox, Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeBack } from '../graphql/takeBack';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { Field } from '../ui/Field';
import { count, useName } from '../ui/format';
import { sayYuan } from '../ui/yuan';
import { bestAwards, type ComparedLine, type ComparedOffering, passesOver, rankedLines } from './comparison';
import { OfferedItem, usePackName } from './OfferedItem';
import { decisionOf, sendAward } from './useAward';

/** Decides an offering: who gets how much and why, or nobody and why. */
export function AwardDialog({
  offering,
  onClose,
  onDone,
}: {
  offering: ComparedOffering;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const packName = usePackName();
  const before = decisionOf(offering);
  const lines = rankedLines(offering);
  const [nobody, setNobody] = useState(lines.length === 0 || offering.failReason != null);
  const [packs, setPacks] = useState<ReadonlyMap<string, number>>(
    () => new Map((before?.winners.length ? before.winners : bestAwards(offering)).map(one => [one.bidId, one.packs])),
  );
  const [reason, setReason] = useState(before?.reason ?? before?.winners.find(one => one.reason)?.reason ?? '');
  const { busy, refusal, run } = useDialogAct();
  const winners = nobody ? [] : [...packs].map(([bidId, n]) => ({ bidId, packs: n }));
  const over = !nobody && passesOver(offering, winners);
  const needsReason = nobody || over;
  const left = (offering.packs ?? 0) - winners.reduce((sum, one) => sum + one.packs, 0);
  const ready = (nobody || winners.length > 0) && left >= 0 && (!needsReason || reason.trim() !== '');
  const decide = async () => {
    const why = reason.trim();
    const decision = nobody
      ? { winners: [], reason: why }
      : { winners: winners.map(one => ({ ...one, reason: over ? why : undefined })) };
    const done = t('negotiation.award.done', { position: offering.position });
    const happened = await run(
      () => sendAward(offering.id, decision),
      done,
      before && (() => void takeBack(() => sendAward(offering.id, before), done, onDone)),
    );
    onDone();
    if (happened) onClose();
  };
  return (
    <Modal
      open
      width={600}
      title={t('negotiation.award.title', { position: offering.position })}
      onCancel={onClose}
      onOk={() => void decide()}
      okText={t('negotiation.award.submit')}
      okButtonProps={{ loading: busy, disabled: !ready }}
    >
      <p>
        <OfferedItem of={offering} />
      </p>
      <p>
        {t('negotiation.award.line', {
          n: count(offering.packs ?? 0),
          unit: packName(offering),
          winners: offering.winnersMax,
        })}
      </p>
      <ul className="plain award-lines">
        {lines.map(line => (
          <WinnerLine
            key={line.bid?.id}
            line={line}
            offering={offering}
            packs={nobody ? undefined : packs.get(line.bid?.id ?? '')}
            suggest={Math.max(1, Math.min(line.packsMax, left > 0 ? left : (offering.packs ?? 1)))}
            onChange={n => {
              const { bid } = line;
              if (!bid) return;
              setNobody(false);
              // One winner at most: another choice takes the place of the first.
              const next = new Map(offering.winnersMax === 1 && n !== undefined ? [] : packs);
              if (n === undefined) next.delete(bid.id);
              else next.set(bid.id, n);
              setPacks(next);
            }}
          />
        ))}
        <li>
          <Checkbox checked={nobody} onChange={event => setNobody(event.target.checked)}>
            {t('negotiation.award.nobody')}
          </Checkbox>
        </li>
      </ul>
      <p aria-live="polite" className={left < 0 ? 'danger' : 'quiet'}>
        {!nobody && winners.length === 0 && t('negotiation.award.choose')}
        {!nobody && winners.length > 0 && left > 0 && t('negotiation.award.left', { n: count(left) })}
        {left < 0 && t('negotiation.award.over', { n: count(-left) })}
      </p>
      {needsReason && (
        <Field label={t(nobody ? 'negotiation.award.nobodyReason' : 'negotiation.award.reason')}>
          {id => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 5 }}
              maxLength={500}
              placeholder={t('negotiation.award.reasonHint')}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

function WinnerLine({
  line,
  offering,
  packs,
  suggest,
  onChange,
}: {
  line: ComparedLine;
  offering: ComparedOffering;
  packs: number | undefined;
  suggest: number;
  onChange: (packs: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const supplier = line.supplier ? name(line.supplier) : '';
  const Choice = offering.winnersMax === 1 ? Radio : Checkbox;
  return (
    <li>
      <Choice checked={packs !== undefined} onChange={event => onChange(event.target.checked ? suggest : undefined)}>
        <b>{supplier}</b> {sayYuan(line.price.amount)}
        <small>
          {t('negotiation.bid.score', { score: ((line.scoreBp ?? 0) / 100).toFixed(2), rank: line.rank ?? '' })} ·{' '}
          {t('negotiation.award.upTo', { n: count(line.packsMax) })}
        </small>
      </Choice>
      {packs !== undefined && (
        <InputNumber
          size="small"
          min={1}
          max={line.packsMax}
          precision={0}
          aria-label={t('negotiation.award.packs', { supplier })}
          value={packs}
          onChange={n => onChange(n ?? 1)}
        />
      )}
    </li>
  );
}
