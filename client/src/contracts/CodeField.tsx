import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../ui/format';

/** A code on its way to the telephone of a resident. */
export interface SentCode {
  to: string;
  expiresAt: string;
  attemptsMax: number;
  demoCode?: string | null;
}

/** Six digits that the resident reads out, after they were sent to their telephone. */
export function CodeField({
  sent,
  code,
  busy,
  onSend,
  onType,
}: {
  sent: SentCode | undefined;
  code: string;
  busy: boolean;
  onSend: () => void;
  onType: (code: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="code-field">
      <Button size="large" loading={busy && !sent} onClick={onSend}>
        {sent ? t('contracts.sign.sendAgain') : t('contracts.sign.send')}
      </Button>
      {sent && (
        <>
          <p className="quiet figures" role="status">
            {t('contracts.sign.sentTo', { to: sent.to, time: timeOf(sent.expiresAt), n: sent.attemptsMax })}
            {sent.demoCode && <b> {t('contracts.sign.demoCode', { code: sent.demoCode })}</b>}
          </p>
          <Input
            size="large"
            className="figures code-input"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            autoFocus
            aria-label={t('contracts.sign.enter')}
            placeholder={t('contracts.sign.enter')}
            value={code}
            onChange={event => onType(event.target.value.replaceAll(/\D/g, ''))}
          />
        </>
      )}
    </div>
  );
}
