import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import { SupplyTabs } from '../catalogue/SupplyTabs';

const pages = ['', 'transfers', 'levels', 'expiry', 'holds', 'counts', 'packs', 'places'] as const;

/** The pages about stock, below those about supplies. The house that is looked at goes with whoever changes between them. */
export function StockTabs() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const house = search.get('house');
  return (
    <>
      <SupplyTabs />
      <nav className="stock-pages" aria-label={t('stock.pages')}>
        {pages.map(page => (
          <NavLink key={page} end to={`/stock${page && `/${page}`}${house ? `?house=${house}` : ''}`}>
            {t(`stock.page.${page || 'map'}`)}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
