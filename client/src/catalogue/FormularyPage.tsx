import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { type Group, useScope, useViewer } from '../app/viewer';
import {
  FormularyDocument,
  FormularyEntryAddDocument,
  FormularyEntryEndDocument,
  type FormularyQuery,
  type FormularyRestriction,
  FormularyWardsDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { HouseSelect } from '../stock/parts';
import { exportedAtMost, readAll } from '../stock/readAll';
import { type StockHouse, useStockHouse } from '../stock/useStockHouse';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { FormDialog } from '../ui/FormDialog';
import { dateOf, nameOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { CatalogueTabs } from './CatalogueTabs';
import { ItemSelect } from './ItemSelect';
import { ItemMarks } from './item';
import './catalogue.css';
import '../stock/stock.css';

const pageSize = 50;
const restrictions: readonly FormularyRestriction[] = ['NONE', 'SENIOR_ONLY', 'LIMITED'];

type Entry = FormularyQuery['formulary']['edges'][number]['node'];
type House = NonNullable<StockHouse['house']>;

/** What may be used in a house or a ward of it, on a day. */
export default function FormularyPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  const where = useStockHouse();
  useTitle(t('supply.formulary.title'));
  if (!where.house || !group)
    return <Blank icon="supplies" title={t('stock.noHouse')} line={t('frame.noAccessLine')} />;
  return <Formulary key={where.house.id} {...where} house={where.house} group={group} />;
}

function Formulary({ house, houses, group }: StockHouse & { house: House; group: Group }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const address = useListAddress();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Entry>();
  const ward = house.wards.find(({ id }) => id === address.search.get('ward'));
  const on = address.search.get('on') ?? undefined;
  const asked = { institutionId: house.id, wardId: ward?.id, on };
  const { data, previousData, error, refetch } = useQuery(FormularyDocument, {
    variables: { ...asked, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const maps = mayDo(viewer, 'catalogue.map');
  const page = (data ?? previousData)?.formulary;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  return (
    <Page
      title={t('supply.formulary.title')}
      sentence={t(ward ? 'supply.formulary.ofWard' : 'supply.formulary.ofHouse', {
        house: name(house),
        ward: ward ? name(ward) : '',
      })}
      tools={
        <>
          <Export asked={asked} n={rows.length} />
          {maps && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('supply.formulary.add')}
            </Button>
          )}
        </>
      }
    >
      <CatalogueTabs />
      <Filters house={house} houses={houses} address={address} on={on} />
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={10} />}
      {page && rows.length === 0 && (
        <Blank icon="supplies" title={t('supply.formulary.none')} line={t('supply.formulary.noneLine')} />
      )}
      {rows.length > 0 && <Entries rows={rows} onEnd={maps ? setEnding : undefined} />}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      <JointWards groupId={group.id} house={house} />
      {adding && (
        <AddDialog
          house={house}
          groupId={group.id}
          wardId={ward?.id}
          onClose={() => setAdding(false)}
          onDone={() => void refetch()}
        />
      )}
      {ending && <EndDialog entry={ending} onClose={() => setEnding(undefined)} onDone={() => void refetch()} />}
    </Page>
  );
}

function Filters({ house, houses, address, on }: StockHouse & { address: ListAddress; on: string | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const { search, change } = address;
  return (
    <div className="filters">
      <HouseSelect
        house={house}
        houses={houses}
        address={{ change: changes => change({ ...changes, ward: undefined }) }}
      />
      {house && house.wards.length > 0 && (
        <Select
          aria-label={t('supply.formulary.where')}
          value={search.get('ward') ?? ''}
          onChange={ward => change({ ward: ward || undefined })}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('supply.formulary.wholeHouse') },
            ...house.wards.map(ward => ({ value: ward.id, label: name(ward) })),
          ]}
        />
      )}
      <DatePicker
        aria-label={t('supply.formulary.on')}
        placeholder={t('supply.formulary.today')}
        value={on ? dayjs(on) : null}
        onChange={(day: Dayjs | null) => change({ on: day?.format('YYYY-MM-DD') })}
      />
    </div>
  );
}

function Entries({ rows, onEnd }: { rows: readonly Entry[]; onEnd: ((entry: Entry) => void) | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="item-table">
      <DataTable<Entry>
        label={t('supply.formulary.title')}
        rowKey="id"
        dataSource={[...rows]}
        columns={[
          {
            title: t('catalogue.columns.item'),
            render: (_, { item }) =>
              item && (
                <>
                  <Link to={`/catalogue/${item.id}`}>{name(item)}</Link> <ItemMarks item={item} />
                  <small>
                    {item.specificationZh} · {item.manufacturerZh}
                  </small>
                </>
              ),
          },
          { title: t('catalogue.code'), render: (_, { item }) => <span className="figures">{item?.code}</span> },
          {
            title: t('supply.formulary.restrictionLabel'),
            render: (_, { restriction }) => (
              <span className={restriction === 'NONE' ? 'quiet' : 'item-mark item-dear'}>
                {t(`supply.formulary.restriction.${restriction}`)}
              </span>
            ),
          },
          {
            title: t('supply.formulary.where'),
            render: (_, { ward }) => (ward ? name(ward) : t('supply.formulary.wholeHouse')),
          },
          {
            title: t('supply.formulary.during'),
            render: (_, { from, until }) => (
              <span className="figures">
                {from}
                {until && ` – ${until}`}
              </span>
            ),
          },
          {
            title: '',
            align: 'right',
            render: (_, entry) =>
              onEnd &&
              !entry.until && (
                <Button size="small" type="text" onClick={() => onEnd(entry)}>
                  {t('supply.formulary.end')}
                </Button>
              ),
          },
        ]}
      />
    </div>
  );
}

/** Joint wards have lists of their own, kept by the two houses that run them. */
function JointWards({ groupId, house }: { groupId: string; house: House }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { data } = useQuery(FormularyWardsDocument, {
    variables: { groupId },
    skip: !mayDo(viewer, 'jointward.read'),
  });
  const wards = data?.jointWards.filter(each => each.host.id === house.id || each.partner.id === house.id) ?? [];
  if (wards.length === 0) return null;
  return (
    <Section title={t('supply.formulary.jointWards')}>
      <ul className="plain">
        {wards.map(({ id, ward, host, formulary }) => (
          <li key={id}>
            <Link to={`/joint-wards/${id}`}>
              {name(host)} {name(ward)}
            </Link>{' '}
            <span className="quiet">{t('supply.formulary.drugs', { n: formulary.length })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Adding {
  itemId: string;
  wardId?: string;
  restriction: FormularyRestriction;
  from?: Dayjs | null;
}

function AddDialog({
  house,
  groupId,
  wardId,
  onClose,
  onDone,
}: {
  house: House;
  groupId: string;
  wardId: string | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const send = async ({ from, wardId: ward, ...fields }: Adding) =>
    (
      await act(FormularyEntryAddDocument, {
        ...fields,
        institutionId: house.id,
        wardId: ward || undefined,
        from: from?.format('YYYY-MM-DD'),
      })
    ).formularyEntryAdd;
  return (
    <FormDialog<Adding, Awaited<ReturnType<typeof send>>>
      title={t('supply.formulary.add')}
      width={520}
      submit={t('supply.formulary.add')}
      initial={{ restriction: 'NONE', wardId: wardId ?? '' }}
      send={send}
      done={() => t('supply.formulary.added')}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="itemId"
        label={t('catalogue.columns.item')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <ItemSelect groupId={groupId} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="wardId" label={t('supply.formulary.where')}>
          <Select
            options={[
              { value: '', label: t('supply.formulary.wholeHouse') },
              ...house.wards.map(ward => ({ value: ward.id, label: name(ward) })),
            ]}
          />
        </Form.Item>
        <Form.Item name="restriction" label={t('supply.formulary.restrictionLabel')}>
          <Select options={restrictions.map(value => ({ value, label: t(`supply.formulary.restriction.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="from" label={t('supply.formulary.from')} extra={t('supply.formulary.fromHint')}>
        <DatePicker />
      </Form.Item>
    </FormDialog>
  );
}

function EndDialog({ entry, onClose, onDone }: { entry: Entry; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const send = async ({ on }: { on: Dayjs }) =>
    (
      await act(FormularyEntryEndDocument, {
        entryId: entry.id,
        on: on.format('YYYY-MM-DD'),
        expectedVersion: entry.version,
      })
    ).formularyEntryEnd;
  return (
    <FormDialog<{ on: Dayjs }, Awaited<ReturnType<typeof send>>>
      title={t('supply.formulary.endTitle', { item: entry.item ? name(entry.item) : '' })}
      submit={t('supply.formulary.end')}
      initial={{ on: civilNow() }}
      send={send}
      done={() => t('supply.formulary.ended')}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="on"
        label={t('supply.formulary.endOn')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <DatePicker allowClear={false} />
      </Form.Item>
    </FormDialog>
  );
}

function Export({ asked, n }: { asked: { institutionId: string; wardId?: string; on?: string }; n: number }) {
  const { t } = useTranslation();
  const save = async (onRead: (done: number) => void) => {
    const rows = await readAll(FormularyDocument, asked, data => data.formulary, onRead);
    const { exportSheet } = await import('../ui/exportSheet');
    await exportSheet(
      `${t('supply.formulary.title')} ${dateOf(Date.now())}`,
      [
        t('catalogue.code'),
        t('catalogue.columns.item'),
        t('catalogue.specification'),
        t('catalogue.maker'),
        t('supply.formulary.restrictionLabel'),
        t('supply.formulary.where'),
        t('supply.formulary.during'),
      ],
      rows.map(({ item, restriction, ward, from, until }) => [
        item?.code ?? null,
        item ? nameOf(item) : null,
        item?.specificationZh ?? null,
        item?.manufacturerZh ?? null,
        t(`supply.formulary.restriction.${restriction}`),
        ward ? nameOf(ward) : t('supply.formulary.wholeHouse'),
        [from, until].filter(Boolean).join(' – '),
      ]),
    );
  };
  const words = {
    capped: (most: string) => t('stock.export.capped', { most }),
    running: (done: string, all: string) => t('stock.export.running', { done, all }),
    done: t('stock.export.done'),
  };
  return <ExportButton n={n} most={exportedAtMost} save={save} words={words} />;
}
