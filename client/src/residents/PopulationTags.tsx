import { useTranslation } from 'react-i18next';
import type { Population } from '../gql/graphql';

/** The key populations that somebody belongs to. */
export function PopulationTags({ populations }: { populations: readonly Population[] }) {
  const { t } = useTranslation();
  if (populations.length === 0) return null;
  return (
    <span className="ptags">
      {populations.map(one => (
        <span key={one} className="ptag">
          {t(`resident.population.${one}`)}
        </span>
      ))}
    </span>
  );
}
