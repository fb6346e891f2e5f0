import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReveal } from '../ui/CoveredName';
import { Icon } from '../ui/icons';
import { useReadResident } from './useReadResident';

/** First shows whom one calls and the number, which the audit records; then dials. The number leaves the screen by itself. */
export function CallButton({
  residentId,
  onCalled,
  ...look
}: {
  residentId: string;
  /** After the number was handed to the telephone: what came of it wants to be written down. */
  onCalled?: () => void;
  size?: 'small' | 'middle' | 'large';
  block?: boolean;
}) {
  const { t } = useTranslation();
  const { identity, refused, toggle } = useReveal(useReadResident(residentId));
  if (refused) return <span className="quiet">{refused}</span>;
  if (!identity) {
    return (
      <Button {...look} icon={<Icon name="phone" size={16} />} title={t('resident.callReveal')} onClick={toggle}>
        {t('resident.call')}
      </Button>
    );
  }
  const { name, phone } = identity;
  return (
    <span className="call-shown" aria-live="polite">
      <b>{name}</b>
      {phone ? (
        <a className="call-number figures" href={`tel:${phone}`} onClick={onCalled}>
          <Icon name="phone" size={16} /> {t('resident.callNumber', { number: spaced(phone) })}
        </a>
      ) : (
        <span className="quiet">{t('resident.noPhone')}</span>
      )}
    </span>
  );
}

/** "138 0000 0000", as it is read aloud; other numbers as they are. */
function spaced(phone: string): string {
  return phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');
}
