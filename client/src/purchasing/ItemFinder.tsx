import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PurchaseItemFragment, PurchaseItemsFoundDocument, PurchasePricesDocument } from '../gql/graphql';
import { FindField, useSettled } from '../ui/FindField';
import { count, useName } from '../ui/format';
import { tellRefused } from '../ui/toasts';
import type { BasketLine, Price } from './basket';
import { ItemName, yuanOf } from './parts';

interface ItemFinderProps {
  groupId: string;
  houseId: string;
  chosen: readonly BasketLine[];
  onAdd: (item: PurchaseItemFragment, packId: string) => void;
}

/** Finds items by name, initials, code or barcode, each with what the house pays for it. */
export function ItemFinder({ groupId, houseId, chosen, onAdd }: ItemFinderProps) {
  const { t } = useTranslation();
  const name = useName();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim());
  const { data } = useQuery(PurchaseItemsFoundDocument, {
    variables: { groupId, search: settled },
    skip: settled === '',
  });
  const found = settled === '' ? [] : (data?.catalogueItems.edges.map(({ node }) => node) ?? []);
  const itemIds = found.map(({ id }) => id);
  const { data: priced } = useQuery(PurchasePricesDocument, {
    variables: { institutionId: houseId, itemIds },
    skip: itemIds.length === 0,
  });
  const pricesOf = (item: PurchaseItemFragment) =>
    priced?.purchasePrices.filter(price => price.item?.id === item.id) ?? [];
  const add = (item: PurchaseItemFragment) => {
    const [first] = pricesOf(item);
    if (!first?.pack) {
      if (priced) tellRefused(`${name(item)}：${t('purchase.make.noPrice')}`);
      return;
    }
    onAdd(item, first.pack.id);
    setText('');
  };
  return (
    <>
      <FindField<PurchaseItemFragment>
        label={t('purchase.make.find')}
        placeholder={t('purchase.make.findLine')}
        text={text}
        onText={setText}
        found={found}
        foundLabel={t('purchase.make.found')}
        keyOf={({ id }) => id}
        line={item => (
          <Found
            item={item}
            price={pricesOf(item)[0]}
            known={priced !== undefined}
            chosen={chosen.some(line => line.item.id === item.id)}
          />
        )}
        onChoose={add}
        autoFocus
      />
      {settled !== '' && data && found.length === 0 && (
        <p className="quiet">{t('purchase.make.notFound', { text: settled })}</p>
      )}
    </>
  );
}

interface FoundProps {
  item: PurchaseItemFragment;
  price: Price | undefined;
  /** Whether prices have been asked for. */
  known: boolean;
  chosen: boolean;
}

function Found({ item, price, known, chosen }: FoundProps) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <>
      <span className="purchase-found">
        <ItemName item={item} pack={price?.pack} />
      </span>
      {price ? (
        <span className="figures">
          {t('purchase.yuan', { n: yuanOf(price.price) })} / {price.pack && name(price.pack)} ·{' '}
          {price.packsLeft === 0
            ? t('purchase.make.usedUp')
            : `${t('purchase.make.left')} ${price.packsLeft == null ? t('purchase.make.noLimit') : count(price.packsLeft)}`}
        </span>
      ) : (
        known && <span className="warn">{t('purchase.make.noPrice')}</span>
      )}
      {chosen && <span className="quiet">{t('purchase.make.chosen')}</span>}
    </>
  );
}
