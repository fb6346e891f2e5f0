import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../catalogue/item';
import type { OfferedItemFragment } from '../gql/graphql';
import { count, useName } from '../ui/format';

type Offered = Pick<OfferedItemFragment, 'item' | 'pack'>;

/** What is offered: the item, its maker, and the pack that is priced. */
export function OfferedItem({ of: { item, pack } }: { of: Offered }) {
  const name = useName();
  const packName = usePackName();
  return (
    <span className="offered">
      <b>{item && name(item)}</b> {item?.specificationZh}
      <small>
        {packName({ item, pack })} · {item?.manufacturerZh}
      </small>
    </span>
  );
}

/** "盒（24 片）"; "支" where the pack is one. */
export function usePackName(): (of: Offered) => string {
  const { t } = useTranslation();
  const name = useName();
  const unit = useUnit();
  return ({ item, pack }) => {
    if (!pack) return '';
    if (pack.units === 1 || !item) return name(pack);
    return t('catalogue.packOf', { name: name(pack), n: count(pack.units), unit: unit(item) });
  };
}

export const offeringsPageSize = 50;

/** The way through the offerings of a big round; nothing where there is one page. */
export function OfferingPages({ n, skip, onSkip }: { n: number; skip: number; onSkip: (skip: number) => void }) {
  const { t } = useTranslation();
  if (n <= offeringsPageSize) return null;
  const to = Math.min(n, skip + offeringsPageSize);
  return (
    <nav className="list-pages" aria-label={t('negotiation.offering.pages')}>
      <Button disabled={skip === 0} onClick={() => onSkip(Math.max(0, skip - offeringsPageSize))}>
        {t('common.previousPage')}
      </Button>
      <Button disabled={to >= n} onClick={() => onSkip(to)}>
        {t('common.nextPage')}
      </Button>
      <span className="quiet figures">{t('negotiation.offering.page', { from: skip + 1, to, n: count(n) })}</span>
    </nav>
  );
}
