import { useQuery } from '@apollo/client/react';
import { Button, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import {
  OfferingAddDocument,
  OfferingRemoveDocument,
  RoundDemandDocument,
  type RoundDemandQuery,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { takeBack } from '../graphql/takeBack';
import { useDialogAct } from '../graphql/useDialogAct';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { tellRefused } from '../ui/toasts';
import { sayYuan } from '../ui/yuan';
import { DemandField, DemandSave } from './DemandEntry';
import { OfferedItem, OfferingPages, offeringsPageSize, usePackName } from './OfferedItem';
import { PickDialog } from './PickDialog';
import { mayDoWith, type Round } from './round';
import { type DemandDraft, useDemandDraft } from './useDemandDraft';

export type DemandedOffering = NonNullable<RoundDemandQuery['negotiationRound']>['offerings'][number];

/** What a round offers and how much the houses need of it; while it is a draft, the place where both are written down. */
export function Offerings({ round, onChanged }: { round: Round; onChanged: () => void }) {
  const { t } = useTranslation();
  const [skip, setSkip] = useState(0);
  const [picking, setPicking] = useState(false);
  const { data, previousData, error, refetch } = useQuery(RoundDemandDocument, {
    variables: { id: round.id, skip, first: offeringsPageSize },
    fetchPolicy: 'cache-and-network',
  });
  const offerings = (data ?? previousData)?.negotiationRound?.offerings;
  const changed = () => {
    void refetch();
    onChanged();
  };
  const entry = useEntry(round);
  const draft = useDemandDraft(round, entry.house?.id, offerings, changed);
  const remove = useDialogAct();
  const mayChange = mayDoWith(round, 'CHANGE');
  const add = mayChange && (
    <Button
      icon={<Icon name="plus" size={16} />}
      type={round.offeringCount === 0 ? 'primary' : 'default'}
      onClick={() => setPicking(true)}
    >
      {t('negotiation.offering.add')}
    </Button>
  );
  return (
    <Section
      title={t('negotiation.offering.title')}
      aside={round.offeringCount > 0 && t('negotiation.offering.n', { n: count(round.offeringCount) })}
      tools={
        round.offeringCount > 0 && (
          <div className="offering-tools">
            <EntryTools entry={entry} draft={draft} />
            {add}
          </div>
        )
      }
    >
      {error && !offerings && <Failure error={error} onRetry={() => void refetch()} />}
      {!offerings && !error && <Loading rows={6} />}
      {offerings?.length === 0 && (
        <Blank
          icon="supplies"
          title={t('negotiation.offering.empty')}
          line={t(mayChange ? 'negotiation.offering.emptyLine' : 'negotiation.demand.waiting')}
        >
          {add}
        </Blank>
      )}
      {offerings && offerings.length > 0 && (
        <>
          <OfferingTable
            offerings={offerings}
            draft={entry.house && draft}
            houseName={entry.house?.name}
            onRemove={mayChange ? offering => void removeOffering(offering) : undefined}
          />
          {entry.house && <DemandSave draft={draft} house={entry.house.name} />}
          <OfferingPages n={round.offeringCount} skip={skip} onSkip={setSkip} />
        </>
      )}
      {picking && <PickDialog round={round} onClose={() => setPicking(false)} onDone={changed} />}
    </Section>
  );

  /** Takes it out; for ten seconds it can be put back, though the houses have to answer for it anew. */
  async function removeOffering(offering: DemandedOffering): Promise<void> {
    await remove.run(
      async () => {
        const payload = (await act(OfferingRemoveDocument, { offeringId: offering.id })).offeringRemove;
        const [refused] = payload.userErrors;
        if (refused) tellRefused(refused.message);
        return payload;
      },
      t('negotiation.offering.removed', { position: offering.position }),
      () => putBack(offering),
    );
    changed();
  }

  function putBack({ item, pack, ceiling, previous, winnersMax, position }: DemandedOffering): void {
    if (!item || !pack) return;
    const offering = {
      itemId: item.id,
      packId: pack.id,
      ceiling: ceiling?.amount,
      previousPrice: previous?.price.amount,
      previousSource: previous?.source,
      winnersMax,
    };
    void takeBack(
      async () => (await act(OfferingAddDocument, { roundId: round.id, offerings: [offering] })).offeringAdd,
      t('negotiation.offering.removed', { position }),
      changed,
    );
  }
}

interface Entry {
  /** Houses for which the viewer may say what they need. */
  houses: readonly { id: string; name: string }[];
  house: { id: string; name: string } | undefined;
  choose: (id: string | undefined) => void;
}

/** For which house demand is entered; somebody with one house enters at once. */
function useEntry(round: Round): Entry {
  const name = useName();
  const viewer = useViewer();
  const [chosen, choose] = useState<string>();
  const houses = mayDoWith(round, 'ENTER_DEMAND')
    ? (round.demandProgress ?? []).flatMap(({ isYours, institution }) =>
        isYours && institution ? [{ id: institution.id, name: name(institution) }] : [],
      )
    : [];
  const own = houses.length === 1 ? houses[0] : undefined;
  const house = houses.find(({ id }) => id === chosen) ?? own;
  const home = viewer.homeInstitution?.id;
  const sorted = [...houses].sort((a, b) => Number(b.id === home) - Number(a.id === home));
  return { houses: sorted, house, choose };
}

function EntryTools({ entry: { houses, house, choose }, draft }: { entry: Entry; draft: DemandDraft }) {
  const { t } = useTranslation();
  if (houses.length === 0) return null;
  return (
    <>
      {houses.length > 1 && (
        <Select
          aria-label={t('negotiation.demand.house')}
          placeholder={t('negotiation.demand.enter')}
          allowClear
          value={house?.id}
          onChange={(id: string | undefined) => choose(id)}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={houses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {house && draft.emptyOnPage > 0 && <Button onClick={draft.fillZero}>{t('negotiation.demand.zero')}</Button>}
    </>
  );
}

function OfferingTable({
  offerings,
  draft,
  houseName,
  onRemove,
}: {
  offerings: readonly DemandedOffering[];
  draft?: DemandDraft;
  houseName?: string;
  onRemove?: (offering: DemandedOffering) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const packName = usePackName();
  const columns: TableColumnsType<DemandedOffering> = [
    {
      key: 'position',
      title: t('negotiation.offering.columns.position'),
      dataIndex: 'position',
      align: 'right',
      width: 56,
    },
    {
      key: 'item',
      title: t('negotiation.offering.columns.item'),
      render: (_, offering) => <OfferedItem of={offering} />,
    },
    {
      key: 'previous',
      title: t('negotiation.offering.columns.previous'),
      align: 'right',
      render: (_, { previous }) =>
        previous ? (
          <span title={t('negotiation.offering.previousFrom', { source: previous.source })}>
            {sayYuan(previous.price.amount)}
          </span>
        ) : (
          <span className="quiet">{t('negotiation.offering.noPrevious')}</span>
        ),
    },
    {
      key: 'ceiling',
      title: t('negotiation.offering.columns.ceiling'),
      align: 'right',
      render: (_, { ceiling }) => (ceiling ? sayYuan(ceiling.amount) : <span className="quiet">—</span>),
    },
    {
      key: 'demand',
      title: t('negotiation.offering.columns.demand'),
      align: 'right',
      render: (_, offering) => <Demand offering={offering} />,
    },
  ];
  if (draft)
    columns.push({
      key: 'own',
      title: t('negotiation.offering.columns.own', { house: houseName ?? '' }),
      align: 'right',
      width: 150,
      render: (_, offering) => <DemandField offering={offering} draft={draft} unit={packName(offering)} />,
    });
  if (onRemove)
    columns.push({
      key: 'remove',
      width: 44,
      render: (_, offering) => (
        <Button
          type="text"
          size="small"
          icon={<Icon name="close" size={16} />}
          aria-label={t('negotiation.offering.remove', {
            position: offering.position,
            name: offering.item ? name(offering.item) : '',
          })}
          onClick={() => onRemove(offering)}
        />
      ),
    });
  return (
    <div className="offering-table">
      <DataTable<DemandedOffering>
        label={t('negotiation.offering.title')}
        rowKey="id"
        columns={columns}
        dataSource={[...offerings]}
      />
    </div>
  );
}

/** The sum of all houses; by house below it. */
function Demand({ offering: { packs, demand } }: { offering: DemandedOffering }) {
  const name = useName();
  const { t } = useTranslation();
  const sum = packs ?? demand?.reduce((total, each) => total + each.packs, 0) ?? 0;
  const parts = demand?.filter(each => each.packs > 0) ?? [];
  return (
    <>
      <b className={sum === 0 ? 'warn' : undefined}>{count(sum)}</b>
      {parts.length > 0 && (
        <small>
          {parts
            .map(({ institution, packs: part }) => `${institution ? name(institution) : ''} ${count(part)}`)
            .join(t('common.listSeparator'))}
        </small>
      )}
    </>
  );
}
