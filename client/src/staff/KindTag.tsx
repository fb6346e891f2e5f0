import { useTranslation } from 'react-i18next';
import type { Kind } from './kinds';
import { shareText } from './shares';

/** What kind of appointment, by word and by its pattern; with the share where it has one. */
export function KindTag({ kind, shareBp }: { kind: Kind; shareBp?: number }) {
  const { t } = useTranslation();
  return (
    <span className={`kind-tag kind-${kind}`}>
      {t(`staff.kind.${kind}`)}
      {shareBp ? <b className="figures">{shareText(shareBp)}</b> : null}
    </span>
  );
}
