import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from './format';
import { Icon } from './icons';
import { tellDone, tellRefused } from './toasts';

interface ExportButtonProps {
  /** How many rows the list has, and how many of them a sheet takes. */
  n: number;
  most: number;
  /** Reads the rows and saves the sheet; tells how far it has come. */
  save: (onRead: (done: number) => void) => Promise<void>;
  words: {
    capped: (most: string) => string;
    running: (done: string, all: string) => string;
    done: string;
  };
}

/** The whole list of a filter as a sheet, read page by page. */
export function ExportButton({ n, most, save, words }: ExportButtonProps) {
  const { t } = useTranslation();
  const [read, setRead] = useState<number>();
  const exportAll = async () => {
    setRead(0);
    try {
      if (n > most) tellRefused(words.capped(count(most)));
      await save(setRead);
      tellDone(words.done);
    } catch {
      tellRefused(t('state.failedLine'));
    } finally {
      setRead(undefined);
    }
  };
  return (
    <Button
      icon={<Icon name="export" size={16} />}
      loading={read !== undefined}
      disabled={n === 0}
      onClick={() => void exportAll()}
    >
      {read ? words.running(count(read), count(Math.min(n, most))) : t('common.exportXlsx')}
    </Button>
  );
}
