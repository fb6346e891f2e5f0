import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReveal } from '../ui/CoveredName';
import { Icon } from '../ui/icons';
import { useReadResident } from './useReadResident';

/**
 * First shows whom one calls and the number, which the audit records; then, in the same place, dials. The number leaves the screen by
 * itself; nothing moves under the thumb.
 */
export function CallButton({
  residentId,
  onCalled,
}: {
  residentId: string;
  /** After the number was handed to the telephone: what came of it wants to be written down. */
  onCalled?: () => void;
}) {
  const { t } = useTranslation();
  const { identity, refused, toggle } = useReveal(useReadResident(residentId));
  const icon = <Icon name="phone" size={16} />;
  const phone = identity?.phone;
  return (
    <span className="call">
      {phone ? (
        <Button type="primary" icon={icon} href={`tel:${phone}`} onClick={onCalled}>
          {t('resident.dial')}
        </Button>
      ) : (
        <Button icon={icon} title={t('resident.callReveal')} onClick={toggle}>
          {t('resident.call')}
        </Button>
      )}
      <span className="call-shown" aria-live="polite">
        {identity && (
          <span className="call-bubble">
            <b>{identity.name}</b>
            <span className="figures">{phone ? spaced(phone) : t('resident.noPhone')}</span>
          </span>
        )}
        {refused && <span className="call-bubble">{refused}</span>}
      </span>
    </span>
  );
}

/** "138 0000 0000", as it is read aloud; other numbers as they are. */
function spaced(phone: string): string {
  return phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');
}
