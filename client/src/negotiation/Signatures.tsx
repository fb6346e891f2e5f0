import { useTranslation } from 'react-i18next';
import { dateOf } from '../ui/format';
import { Icon } from '../ui/icons';

/** Who of the two sides has signed, and when. */
export function Signatures({
  buyer,
  buyerSignedAt,
  supplierSignedAt,
}: {
  buyer: string;
  buyerSignedAt?: string | null;
  supplierSignedAt?: string | null;
}) {
  const { t } = useTranslation();
  const sides = [
    [buyer, buyerSignedAt],
    [t('negotiation.agreement.supplierSide'), supplierSignedAt],
  ] as const;
  return (
    <span className="signatures">
      {sides.map(([side, at]) => (
        <span key={side} className={at ? 'signed' : 'unsigned'}>
          {at && <Icon name="check" size={14} />}
          {at
            ? t('negotiation.agreement.signedAt', { side, at: dateOf(at) })
            : t('negotiation.agreement.unsigned', { side })}
        </span>
      ))}
    </span>
  );
}
