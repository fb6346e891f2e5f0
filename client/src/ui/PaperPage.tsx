import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './icons';
import './paper.css';

/** A sheet of paper, with the way back and the printer above it. */
export function PaperPage({ to, back, children }: { to: string; back: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="paper-page">
      <div className="paper-tools">
        <Link to={to}>
          <Icon name="left" size={16} /> {back}
        </Link>
        <Button type="primary" icon={<Icon name="print" size={16} />} onClick={() => print()}>
          {t('common.print')}
        </Button>
      </div>
      <article className="paper">{children}</article>
    </div>
  );
}
