import { useTranslation } from 'react-i18next';
import type { CatalogueLineFragment, SupplyKind } from '../gql/graphql';
import { count, useName } from '../ui/format';

export const supplyKinds: readonly SupplyKind[] = ['DRUG', 'CONSUMABLE', 'REAGENT'];

type Item = CatalogueLineFragment;

/** What matters before anything else: how it is kept, that it is dear, that it is gone. */
export function ItemMarks({ item }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <span className="item-marks">
      {item.storage !== 'ROOM' && (
        <span className={`item-mark storage-${item.storage}`}>{t(`catalogue.storage.${item.storage}`)}</span>
      )}
      {item.isEssential && <span className="item-mark">{t('catalogue.essential')}</span>}
      {item.isHighValue && <span className="item-mark item-dear">{t('catalogue.highValue')}</span>}
      {item.unlistedOn && <span className="item-mark item-gone">{t('catalogue.stopped')}</span>}
    </span>
  );
}

/** "盒（24 片） · 箱（2,400 片）". */
export function Packs({ item }: { item: Item }) {
  const { t } = useTranslation();
  const name = useName();
  const unit = useUnit()(item);
  const open = item.packs.filter(({ closedOn }) => !closedOn);
  return open
    .map(pack =>
      pack.units === 1 ? name(pack) : t('catalogue.packOf', { name: name(pack), n: count(pack.units), unit }),
    )
    .join(' · ');
}

/** The smallest unit in the language of the reader. */
export function useUnit(): (item: Pick<Item, 'baseUnitZh' | 'baseUnitEn'>) => string {
  const { i18n } = useTranslation();
  return item => (i18n.language.startsWith('zh') ? item.baseUnitZh : item.baseUnitEn);
}
