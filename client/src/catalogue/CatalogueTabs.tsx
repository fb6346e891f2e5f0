import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import { SupplyTabs } from './SupplyTabs';

const pages = ['', 'mapping', 'formulary', 'suppliers'] as const;

/** The pages about what is bought and what houses call it, below those about supplies. */
export function CatalogueTabs() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const house = search.get('house');
  return (
    <>
      <SupplyTabs />
      <nav className="stock-pages" aria-label={t('catalogue.title')}>
        {pages.map(page => (
          <NavLink key={page} end to={`/catalogue${page && `/${page}`}${page && house ? `?house=${house}` : ''}`}>
            {t(`supply.page.${page || 'items'}`)}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
