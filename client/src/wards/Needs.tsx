import { useTranslation } from 'react-i18next';
import type { Equipment, Isolation } from '../gql/graphql';

/** Isolation and equipment as small marks: what a bed has, or what a patient needs. */
export function Needs({ isolation, equipment }: { isolation: readonly Isolation[]; equipment: readonly Equipment[] }) {
  const { t } = useTranslation();
  return (
    <>
      {isolation.map(one => (
        <span key={one} className="need need-isolation">
          {t(`isolation.${one}`)}
        </span>
      ))}
      {equipment.map(one => (
        <span key={one} className="need">
          {t(`equipment.${one}`)}
        </span>
      ))}
    </>
  );
}
