import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralReason } from '../gql/graphql';

/** One reason out of a list, by click or by its number; anything else needs a word. */
export function ReasonForm({
  title,
  consequence,
  reasons,
  busy,
  onReason,
}: {
  title: string;
  consequence: string;
  reasons: readonly ReferralReason[];
  busy: boolean;
  onReason: (reason: ReferralReason, note?: string) => void;
}) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const noteText = note.trim() || undefined;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const give = (reason: ReferralReason | undefined) => {
    if (reason && !busy && (reason !== 'OTHER' || noteText)) onReason(reason, noteText);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || !/^[1-9]$/.test(event.key)) return;
    event.preventDefault();
    give(reasons[Number(event.key) - 1]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: numbers are short for the buttons inside
    <div className="choice" onKeyDown={onKeyDown}>
      <h3>{title}</h3>
      <Input
        size="small"
        value={note}
        maxLength={500}
        placeholder={t('referral.reasonNote')}
        aria-label={t('referral.reasonNote')}
        onChange={event => setNote(event.target.value)}
      />
      <div className="choice-row" ref={list}>
        {reasons.map((reason, index) => (
          <Button
            key={reason}
            disabled={busy || (reason === 'OTHER' && !noteText)}
            title={reason === 'OTHER' && !noteText ? t('referral.otherNeedsNote') : undefined}
            onClick={() => give(reason)}
          >
            <kbd>{index + 1}</kbd> {t(`referral.reason.${reason}`)}
          </Button>
        ))}
      </div>
      <p className="quiet">{consequence}</p>
    </div>
  );
}
