import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import {
  CatalogueCategoriesDocument,
  CatalogueItemsDocument,
  type CatalogueLineFragment,
  OfferingAddDocument,
  RoundDemandDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import { SearchInput } from '../ui/SearchInput';
import { Failure, Loading } from '../ui/States';
import { readYuan, yuanText } from '../ui/yuan';
import { usePackName } from './OfferedItem';
import type { Round } from './round';

interface Chosen {
  item: CatalogueLineFragment;
  packId: string;
  /** As typed; empty for none. */
  ceiling: string;
}

const pageSize = 50;
const linesMax = 500;
const winnersMost = 5;

/** Picks offerings from the catalogue, many at once: a category, a page, or one by one; each with the pack that is priced. */
export function PickDialog({ round, onClose, onDone }: { round: Round; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [winnersMax, setWinnersMax] = useState(1);
  const { busy, refusal, run } = useDialogAct();
  const wrong = [...chosen.values()].some(({ ceiling }) => isWrongCeiling(ceiling));
  const add = async () => {
    const offerings = [...chosen.values()].map(({ item, packId, ceiling }) => ({
      itemId: item.id,
      packId,
      ceiling: ceiling.trim() ? yuanText(readYuan(ceiling) ?? 0n) : undefined,
      winnersMax,
    }));
    const happened = await run(
      async () => (await act(OfferingAddDocument, { roundId: round.id, offerings })).offeringAdd,
      t('negotiation.offering.added', { n: offerings.length }),
    );
    onDone();
    if (happened) onClose();
  };
  return (
    <Modal
      open
      width={860}
      title={t('negotiation.offering.addTitle')}
      onCancel={onClose}
      onOk={() => void add()}
      okText={t('negotiation.offering.submit', { n: chosen.size })}
      okButtonProps={{ loading: busy, disabled: chosen.size === 0 || chosen.size > linesMax || wrong }}
    >
      <Picker round={round} chosen={chosen} onChange={setChosen} />
      <div className="pick-foot">
        <b>{t('negotiation.offering.chosen', { n: chosen.size })}</b>
        <InputNumber
          min={1}
          max={winnersMost}
          precision={0}
          prefix={t('negotiation.offering.winnersForAll')}
          aria-label={t('negotiation.offering.winnersForAll')}
          value={winnersMax}
          onChange={n => setWinnersMax(n ?? 1)}
        />
      </div>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

function isWrongCeiling(text: string): boolean {
  return text.trim() !== '' && !((readYuan(text) ?? 0n) > 0n);
}

interface PickerProps {
  round: Round;
  chosen: ReadonlyMap<string, Chosen>;
  onChange: (chosen: ReadonlyMap<string, Chosen>) => void;
}

function Picker({ round, chosen, onChange }: PickerProps) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const [search, setSearch] = useState<string>();
  const [categoryId, setCategoryId] = useState<string>();
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  const groupId = group?.id ?? '';
  const { data: found } = useQuery(CatalogueCategoriesDocument, { variables: { groupId } });
  const { data, previousData, error, refetch } = useQuery(CatalogueItemsDocument, {
    variables: {
      groupId,
      kinds: [round.kind],
      categoryId,
      onlyEssential: false,
      onlyListed: true,
      search,
      first: pageSize,
      after: pages.at(-1),
    },
  });
  const there = useOffered(round);
  const page = (data ?? previousData)?.catalogueItems;
  const items = page?.edges.map(({ node }) => node) ?? [];
  const free = items.filter(item => !there.has(item.id) && openPacks(item).length > 0);
  const narrow = (change: () => void) => {
    change();
    setPages([undefined]);
  };
  const isAll = free.length > 0 && free.every(({ id }) => chosen.has(id));
  const choose = (wanted: readonly CatalogueLineFragment[], isChosen: boolean) => {
    const next = new Map(chosen);
    for (const item of wanted) {
      const [smallest] = openPacks(item);
      if (!isChosen) next.delete(item.id);
      else if (smallest && !next.has(item.id)) next.set(item.id, { item, packId: smallest.id, ceiling: '' });
    }
    onChange(next);
  };
  return (
    <>
      <div className="round-filters">
        <SearchInput
          className="round-find"
          label={t('negotiation.offering.find')}
          said={search ?? ''}
          onSearch={text => narrow(() => setSearch(text))}
        />
        <Select
          aria-label={t('negotiation.offering.category')}
          value={categoryId ?? ''}
          onChange={id => narrow(() => setCategoryId(id || undefined))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('negotiation.offering.anyCategory') },
            ...(found?.catalogueCategories ?? [])
              .filter(({ kind }) => kind === round.kind)
              .map(each => ({ value: each.id, label: name(each) })),
          ]}
        />
        <Checkbox
          checked={isAll}
          indeterminate={!isAll && free.some(({ id }) => chosen.has(id))}
          onChange={event => choose(free, event.target.checked)}
        >
          {t('negotiation.offering.choosePage')}
        </Checkbox>
      </div>
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={8} />}
      {page && items.length === 0 && <p className="quiet">{t('negotiation.offering.none')}</p>}
      <ul className="plain pick-list">
        {items.map(item => (
          <PickLine
            key={item.id}
            item={item}
            isThere={there.has(item.id)}
            chosen={chosen.get(item.id)}
            onChoose={isChosen => choose([item], isChosen)}
            onChange={next => onChange(new Map([...chosen, [item.id, next]]))}
          />
        ))}
      </ul>
      {page && (pages.length > 1 || page.pageInfo.hasNextPage) && (
        <nav className="list-pages" aria-label={t('common.pages')}>
          <Button disabled={pages.length === 1} onClick={() => setPages(pages.slice(0, -1))}>
            {t('common.previousPage')}
          </Button>
          <Button
            disabled={!page.pageInfo.hasNextPage}
            onClick={() => setPages([...pages, page.pageInfo.endCursor ?? undefined])}
          >
            {t('common.nextPage')}
          </Button>
          <span className="quiet">{t('common.nthPage', { n: pages.length })}</span>
        </nav>
      )}
    </>
  );
}

function PickLine({
  item,
  isThere,
  chosen,
  onChoose,
  onChange,
}: {
  item: CatalogueLineFragment;
  isThere: boolean;
  chosen: Chosen | undefined;
  onChoose: (isChosen: boolean) => void;
  onChange: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const packName = usePackName();
  const packs = openPacks(item);
  return (
    <li>
      <Checkbox
        checked={chosen !== undefined}
        disabled={isThere || packs.length === 0}
        onChange={event => onChoose(event.target.checked)}
      >
        <b>{name(item)}</b> {item.specificationZh}
        <small>
          {[item.code, item.manufacturerZh, isThere && t('negotiation.offering.there')].filter(Boolean).join(' · ')}
        </small>
      </Checkbox>
      {chosen && (
        <span className="pick-terms">
          <Select
            size="small"
            aria-label={`${name(item)} ${t('negotiation.offering.pack')}`}
            value={chosen.packId}
            onChange={packId => onChange({ ...chosen, packId })}
            popupMatchSelectWidth={false}
            options={packs.map(pack => ({ value: pack.id, label: packName({ item, pack }) }))}
          />
          <Input
            size="small"
            inputMode="decimal"
            status={isWrongCeiling(chosen.ceiling) ? 'error' : undefined}
            aria-label={`${name(item)} ${t('negotiation.offering.ceiling')}`}
            placeholder={`${t('negotiation.offering.ceiling')} ${t('negotiation.offering.ceilingHint')}`}
            value={chosen.ceiling}
            onChange={event => onChange({ ...chosen, ceiling: event.target.value })}
          />
        </span>
      )}
    </li>
  );
}

/** The packs of an item that can be bought, the smallest first. */
function openPacks({ packs }: CatalogueLineFragment) {
  return packs.filter(({ closedOn }) => !closedOn).toSorted((a, b) => a.units - b.units);
}

const roundMost = 1_000;

/** Items that the round offers already. */
function useOffered(round: Round): ReadonlySet<string> {
  const { data } = useQuery(RoundDemandDocument, {
    variables: { id: round.id, skip: 0, first: roundMost },
    skip: round.offeringCount === 0,
  });
  return new Set(data?.negotiationRound?.offerings.flatMap(({ item }) => item?.id ?? []));
}
