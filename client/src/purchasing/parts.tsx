import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { mayDo } from '../app/domains';
import { type MemberInstitution, reachedBy, useScope, useViewer } from '../app/viewer';
import type { PurchaseItemFragment, PurchasePackFragment } from '../gql/graphql';
import { count, useName, yuan } from '../ui/format';
import { Blank } from '../ui/States';
import type { ListAddress } from '../ui/useListAddress';

/** What the pages about buying have in common, of houses and of suppliers. */

type PartKey = 'requisitions' | 'orders' | 'receive' | 'invoices' | 'payments';

/** The pages about buying, as far as the viewer has something to do there. */
export function PurchasingParts() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const pays = (['purchase.pay', 'purchase.approve', 'purchase.order'] as const).some(one => mayDo(viewer, one));
  const parts: readonly [PartKey, string, boolean][] = [
    ['requisitions', '/purchasing', true],
    ['orders', '/purchasing/orders', true],
    ['receive', '/purchasing/receive', true],
    ['invoices', '/purchasing/invoices', pays],
    ['payments', '/purchasing/payments', pays],
  ];
  return (
    <nav className="purchase-parts" aria-label={t('purchase.parts')}>
      {parts.map(
        ([key, path, wanted]) =>
          wanted && (
            <NavLink key={key} to={path} end={key === 'requisitions'}>
              {t(`purchase.part.${key}`)}
            </NavLink>
          ),
      )}
    </nav>
  );
}

/** Whether one looks as a supplier or as a house, and where the pages lie for either. */
export function useSide(): { supplies: boolean; base: '/supplier' | '/purchasing'; ordersPath: string } {
  const supplies = useLocation().pathname.startsWith('/supplier');
  return supplies
    ? { supplies, base: '/supplier', ordersPath: '/supplier' }
    : { supplies, base: '/purchasing', ordersPath: '/purchasing/orders' };
}

/** The supplier for whom one speaks. */
export function useOwnSupplier() {
  return useViewer().suppliers[0];
}

/** The houses that the viewer's posts reach in the group at hand, the own one first. */
export function useHouses(): readonly MemberInstitution[] {
  const viewer = useViewer();
  const { group } = useScope();
  if (!group) return [];
  const reached = reachedBy(viewer, group);
  const home = viewer.homeInstitution?.id;
  return [...reached].sort((a, b) => Number(b.id === home) - Number(a.id === home));
}

/** Narrows a list to one house; nothing where there is only one. */
export function HouseFilter({ address: { search, change } }: { address: ListAddress }) {
  const { t } = useTranslation();
  const name = useName();
  const houses = useHouses();
  if (houses.length < 2) return null;
  return (
    <Select
      aria-label={t('purchase.house')}
      className="purchase-house"
      value={search.get('house') ?? ''}
      onChange={house => change({ house: house || undefined })}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: t('purchase.anyHouse') },
        ...houses.map(house => ({ value: house.id, label: name(house) })),
      ]}
    />
  );
}

interface Count<State extends string> {
  state: State;
  count: number;
}

/** The states of a list with their numbers, to narrow it by one of them. */
export function StateChips<State extends string>({
  states,
  counts,
  label,
  wordOf,
  address: { search, change },
  children,
}: {
  states: readonly State[];
  counts: readonly Count<State>[];
  label: string;
  wordOf: (state: State) => string;
  address: ListAddress;
  /** Chips of this list's own, before the states. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const chosen = search.get('state');
  const all = counts.reduce((sum, each) => sum + each.count, 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a visible legend
    <div className="purchase-chips" role="group" aria-label={label}>
      {children}
      <button type="button" className="chip" aria-pressed={!chosen} onClick={() => change({ state: undefined })}>
        {t('purchase.any')} {all > 0 && <span className="figures">{count(all)}</span>}
      </button>
      {states.map(state => {
        const n = counts.find(each => each.state === state)?.count ?? 0;
        if (n === 0 && chosen !== state) return null;
        return (
          <button
            key={state}
            type="button"
            className="chip"
            aria-pressed={chosen === state}
            onClick={() => change({ state: chosen === state ? undefined : state })}
          >
            {wordOf(state)} <span className="figures">{count(n)}</span>
          </button>
        );
      })}
    </div>
  );
}

/** The chosen state of the address; none when it names no state of this list. */
export function chosenStates<State extends string>(
  search: URLSearchParams,
  states: readonly State[],
): State[] | undefined {
  const state = states.find(one => one === search.get('state'));
  return state && [state];
}

/** An amount of money of the API. */
export function Amount({ of }: { of: { amount: string } }) {
  return <span className="figures">{yuan(Number(of.amount))}</span>;
}

export const yuanOf = (of: { amount: string }) => yuan(Number(of.amount));

/** A state: its word in a frame whose line says how far it is. */
export function StateMark({ kind, children }: { kind: 'open' | 'good' | 'bad' | 'over'; children: ReactNode }) {
  return <span className={`purchase-state purchase-${kind}`}>{children}</span>;
}

/** An item with what tells it from its neighbours. */
export function ItemName({ item, pack }: { item?: PurchaseItemFragment | null; pack?: PurchasePackFragment | null }) {
  const name = useName();
  const { i18n, t } = useTranslation();
  if (!item) return <>—</>;
  const unit = i18n.language.startsWith('zh') ? item.baseUnitZh : item.baseUnitEn;
  const holds = pack && pack.units > 1 && t('purchase.perPack', { pack: name(pack), n: count(pack.units), unit });
  return (
    <>
      {name(item)}
      <small className="quiet">{[item.specificationZh, item.manufacturerZh, holds].filter(Boolean).join(' · ')}</small>
    </>
  );
}

/** A list without rows: because there are none, or because the filters leave none. */
export function NoRows({
  narrowed,
  address,
  keys,
  title,
  line,
  children,
}: {
  narrowed: boolean;
  address: ListAddress;
  /** The parts of the address that narrow. */
  keys: readonly string[];
  title: string;
  line: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  if (!narrowed)
    return (
      <Blank icon="supplies" title={title} line={line}>
        {children}
      </Blank>
    );
  return (
    <Blank icon="search" title={t('purchase.nothingFits')} line={t('purchase.nothingFitsLine')}>
      <button
        type="button"
        className="chip"
        onClick={() => address.change(Object.fromEntries(keys.map(key => [key, undefined])))}
      >
        {t('purchase.clear')}
      </button>
    </Blank>
  );
}

/** A paper that is missing, or not the viewer's. */
export function Gone({ back }: { back: string }) {
  const { t } = useTranslation();
  return (
    <Blank icon="search" title={t('purchase.gone')} line={t('purchase.goneLine')}>
      <Link to={back}>{t('purchase.back')}</Link>
    </Blank>
  );
}

/** Facts of a paper in columns; those without a value are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="item-facts purchase-facts">
      {facts.map(([what, is]) =>
        is ? (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{is}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
