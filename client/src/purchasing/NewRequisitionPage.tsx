import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { type MemberInstitution, useScope, useViewer } from '../app/viewer';
import {
  CatalogueItemWholeDocument,
  PurchasePlacesDocument,
  PurchasePricesDocument,
  RequisitionSubmitDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { Field } from '../ui/Field';
import { count, useName, yuan } from '../ui/format';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank } from '../ui/States';
import { tellDone } from '../ui/toasts';
import { useAddress } from '../ui/useAddress';
import { BasketLines } from './BasketLines';
import { type BasketLine, basketFen, keepBasket, keptBasket, type Price, priceOf, yuanText } from './basket';
import { ItemFinder } from './ItemFinder';
import { useHouses } from './parts';
import './purchasing.css';

/** Asks for supplies: find, count, submit. */
export default function NewRequisitionPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  const houses = useHouses();
  const asks = mayDo(useViewer(), 'purchase.request');
  const [search] = useAddress();
  useTitle(t('purchase.make.title'));
  const house = houses.find(({ id }) => id === search.get('house')) ?? houses[0];
  if (!asks || !group || !house)
    return <Blank icon="lock" title={t('purchase.make.noRight')} line={t('purchase.make.noRightLine')} />;
  return <Make key={house.id} house={house} houses={houses} groupId={group.id} />;
}

interface MakeProps {
  house: MemberInstitution;
  houses: readonly MemberInstitution[];
  groupId: string;
}

function Make({ house, houses, groupId }: MakeProps) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const [, change] = useAddress();
  const [lines, setLines] = useBasket(house.id);
  const prices = usePrices(house.id, lines);
  const [note, setNote] = useState('');
  const { places, placeId, setPlaceId } = usePlaces(house);
  const { busy, refusal, run } = useDialogAct();
  const total = yuan(Number(yuanText(basketFen(lines, prices))));
  const priced = lines.filter(line => priceOf(prices, line));
  const submit = () =>
    run(async () => {
      const input = {
        institutionId: house.id,
        placeId,
        note: note.trim() || undefined,
        lines: lines.map(({ item, packId, packs }) => ({ itemId: item.id, packId, packs })),
      };
      const { requisitionSubmit } = await act(RequisitionSubmitDocument, input);
      const { requisition } = requisitionSubmit;
      if (requisition) {
        keepBasket(house.id, []);
        tellDone(t('purchase.make.submitted', { number: requisition.number, total }));
        void navigate(`/purchasing/requisitions/${requisition.id}`);
      }
      return requisitionSubmit;
    });
  return (
    <Page
      title={t('purchase.make.title')}
      sentence={
        lines.length > 0
          ? t('purchase.make.sentence', { house: name(house), n: count(lines.length), total })
          : t('purchase.make.empty', { house: name(house) })
      }
      note={<Link to="/purchasing">{t('purchase.back')}</Link>}
      tools={
        houses.length > 1 && (
          <Select
            aria-label={t('purchase.house')}
            className="purchase-house"
            value={house.id}
            onChange={house => change({ house })}
            showSearch={{ optionFilterProp: 'label' }}
            options={houses.map(each => ({ value: each.id, label: name(each) }))}
          />
        )
      }
    >
      <Section title={t('purchase.make.find')}>
        <ItemFinder
          groupId={groupId}
          houseId={house.id}
          chosen={lines}
          onAdd={(item, packId) => setLines(before => added(before, { item, packId, packs: 1 }))}
        />
      </Section>
      <Section title={t('purchase.make.lines')}>
        {lines.length === 0 ? (
          <Blank icon="supplies" title={t('purchase.make.nothing')} line={t('purchase.make.nothingLine')} />
        ) : (
          <BasketLines lines={lines} prices={prices} houseId={house.id} onChange={setLines} />
        )}
      </Section>
      {lines.length > 0 && (
        <Section title={t('purchase.requisition.note')}>
          <div className="form-pair">
            <Field label={t('purchase.make.place')}>
              {id => (
                <Select
                  id={id}
                  value={placeId ?? ''}
                  onChange={value => setPlaceId(value || undefined)}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={[
                    { value: '', label: t('purchase.make.noPlace') },
                    ...places.map(place => ({ value: place.id, label: name(place) })),
                  ]}
                />
              )}
            </Field>
            <Field label={t('purchase.make.note')}>
              {id => <Input id={id} value={note} maxLength={500} onChange={event => setNote(event.target.value)} />}
            </Field>
          </div>
          {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
        </Section>
      )}
      {lines.length > 0 && (
        <div className="purchase-foot">
          <span className="purchase-sum figures">
            {t('purchase.total')} {t('purchase.yuan', { n: total })}
          </span>
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={priced.length < lines.length}
            onClick={() => void submit()}
          >
            {t('purchase.make.submit')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** A pack that stands there already is counted up. */
function added(lines: readonly BasketLine[], line: BasketLine): BasketLine[] {
  const there = lines.some(({ packId }) => packId === line.packId);
  return there
    ? lines.map(each => (each.packId === line.packId ? { ...each, packs: each.packs + line.packs } : each))
    : [...lines, line];
}

type SetLines = (change: (before: readonly BasketLine[]) => BasketLine[]) => void;

/** The lines, kept while the page is left; and those that the address asks for, as `item=<id>~<packs>`. */
function useBasket(houseId: string): [readonly BasketLine[], SetLines] {
  const [lines, setState] = useState<readonly BasketLine[]>(() => keptBasket(houseId));
  const client = useApolloClient();
  const [search, change] = useAddress();
  const wanted = useRef(search.getAll('item'));
  const setLines: SetLines = change =>
    setState(before => {
      const after = change(before);
      keepBasket(houseId, after);
      return after;
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address asks for is taken once
  useEffect(() => {
    if (wanted.current.length === 0) return;
    const take = async (text: string) => {
      const [id = '', packs = '1'] = text.split('~');
      const whole = await client.query({ query: CatalogueItemWholeDocument, variables: { id } });
      const item = whole.data?.catalogueItem;
      const found = await client.query({
        query: PurchasePricesDocument,
        variables: { institutionId: houseId, itemIds: [id] },
      });
      const packId = found.data?.purchasePrices[0]?.pack?.id ?? item?.packs[0]?.id;
      if (item && packId) setLines(before => added(before, { item, packId, packs: Math.max(1, Number(packs) || 1) }));
    };
    for (const text of wanted.current) void take(text).catch(() => undefined);
    wanted.current = [];
    change({ item: undefined }, { replace: true });
  }, []);
  return [lines, setLines];
}

function usePrices(institutionId: string, lines: readonly BasketLine[]): readonly Price[] {
  const itemIds = [...new Set(lines.map(({ item }) => item.id))].sort();
  const { data, previousData } = useQuery(PurchasePricesDocument, {
    variables: { institutionId, itemIds },
    skip: itemIds.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  return (data ?? previousData)?.purchasePrices ?? [];
}

/** Where the goods are wanted: for a nurse the cabinet of the own ward. */
function usePlaces({ id }: MemberInstitution) {
  const { homeWard } = useViewer();
  const { data } = useQuery(PurchasePlacesDocument, { variables: { institutionId: id } });
  const [chosen, setPlaceId] = useState<string | null>();
  const places = data?.stockPlaces.edges.map(({ node }) => node).filter(({ kind }) => kind !== 'TRANSIT') ?? [];
  const own = homeWard && places.find(({ ward }) => ward?.id === homeWard.id);
  const placeId = chosen === undefined ? own?.id : (chosen ?? undefined);
  return { places, placeId, setPlaceId: (next: string | undefined) => setPlaceId(next ?? null) };
}
