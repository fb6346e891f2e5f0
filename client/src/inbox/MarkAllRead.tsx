import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer';
import { useStore } from '../ui/store';
import { tellRefused } from '../ui/toasts';
import { inboxState, markRead } from './inboxStore';

export function MarkAllRead({ size }: Pick<ButtonProps, 'size'>) {
  const { t } = useTranslation();
  const { unread } = useStore(inboxState);
  const [busy, setBusy] = useState(false);
  const mark = async () => {
    setBusy(true);
    const refusal = await markRead('all');
    setBusy(false);
    if (refusal === undefined) announce(t('inbox.allRead'));
    else tellRefused(refusal || t('toast.network'));
  };
  return (
    <Button size={size} loading={busy} disabled={!unread} onClick={() => void mark()}>
      {t('inbox.markAll')}
    </Button>
  );
}
