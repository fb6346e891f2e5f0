import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { actsAs, useScope, useViewer } from '../app/viewer';
import {
  SupplierAddDocument,
  type SupplierKind,
  SupplierRepresentativeAddDocument,
  SupplierRepresentativeEndDocument,
  SupplierSpeakersDocument,
  SuppliersDocument,
  type SuppliersQuery,
  SupplierUpdateDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { CatalogueTabs } from './CatalogueTabs';
import './catalogue.css';
import '../stock/stock.css';

const pageSize = 50;
/** A licence that ends within so many days is worth a word. */
const soonDays = 60;
const kinds: readonly SupplierKind[] = ['MANUFACTURER', 'DISTRIBUTOR'];

type Supplier = SuppliersQuery['suppliers']['edges'][number]['node'];
type Open = { act: 'edit' | 'speakers'; supplier: Supplier } | { act: 'add' };

/** From whom the group buys, until when they may trade, and who speaks for them. */
export default function SuppliersPage() {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { group } = useScope();
  const address = useListAddress();
  const [open, setOpen] = useState<Open>();
  const onlyOpen = !address.search.has('all');
  useTitle(t('supply.supplier.title'));
  const { data, previousData, error, refetch } = useQuery(SuppliersDocument, {
    variables: { search: address.search.get('q') ?? undefined, onlyOpen, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const keeps = mayDo(viewer, 'catalogue.keep') && actsAs(viewer).some(post => post.group?.id === group?.id);
  const page = (data ?? previousData)?.suppliers;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const ending = rows.filter(({ licenceUntil }) => licenceUntil && leftOf(licenceUntil) < soonDays).length;
  const dialog = { groupId: group?.id ?? '', onClose: () => setOpen(undefined), onDone: () => void refetch() };
  return (
    <Page
      title={t('supply.supplier.title')}
      sentence={page && t('supply.supplier.sentence', { n: rows.length, ending, days: soonDays })}
      tools={
        keeps && (
          <Button type="primary" onClick={() => setOpen({ act: 'add' })}>
            {t('supply.supplier.add')}
          </Button>
        )
      }
    >
      <CatalogueTabs />
      <div className="filters">
        <SearchInput
          className="stock-find"
          label={t('supply.supplier.find')}
          said={address.search.get('q') ?? ''}
          onSearch={q => address.change({ q })}
        />
        <Checkbox
          checked={!onlyOpen}
          onChange={event => address.change({ all: event.target.checked ? '1' : undefined })}
        >
          {t('supply.supplier.all')}
        </Checkbox>
      </div>
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={8} />}
      {page && rows.length === 0 && (
        <Blank icon="search" title={t('supply.supplier.none')} line={t('supply.supplier.noneLine')} />
      )}
      {rows.length > 0 && (
        <DataTable<Supplier>
          label={t('supply.supplier.title')}
          rowKey="id"
          dataSource={[...rows]}
          columns={[
            { title: t('supply.supplier.code'), render: (_, { code }) => <span className="figures">{code}</span> },
            {
              title: t('catalogue.supplier'),
              render: (_, { closedOn, ...supplier }) => (
                <>
                  {name(supplier)}{' '}
                  {closedOn && (
                    <span className="item-mark item-gone">{t('supply.supplier.closedSince', { date: closedOn })}</span>
                  )}
                </>
              ),
            },
            { title: t('stock.column.kind'), render: (_, { kind }) => t(`supply.supplier.kind.${kind}`) },
            {
              title: t('supply.supplier.creditCode'),
              render: (_, { creditCode }) => <span className="figures">{creditCode}</span>,
            },
            {
              title: t('supply.supplier.licence'),
              render: (_, { licenceUntil }) => <Licence until={licenceUntil} />,
            },
            {
              title: t('supply.supplier.phone'),
              render: (_, { contactPhone }) => <span className="figures">{contactPhone}</span>,
            },
            {
              title: '',
              align: 'right',
              render: (_, supplier) =>
                keeps && (
                  <span className="stock-acts">
                    <Button size="small" type="text" onClick={() => setOpen({ act: 'speakers', supplier })}>
                      {t('supply.supplier.speakers')}
                    </Button>
                    <Button size="small" type="text" onClick={() => setOpen({ act: 'edit', supplier })}>
                      {t('supply.supplier.edit')}
                    </Button>
                  </span>
                ),
            },
          ]}
        />
      )}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {open?.act === 'add' && <SupplierDialog {...dialog} />}
      {open?.act === 'edit' && <SupplierDialog {...dialog} supplier={open.supplier} />}
      {open?.act === 'speakers' && <SpeakersDialog {...dialog} supplier={open.supplier} />}
    </Page>
  );
}

const leftOf = (day: string) => dayjs(day).diff(dayjs(civilNow().format('YYYY-MM-DD')), 'day');

function Licence({ until }: { until: string | null }) {
  const { t } = useTranslation();
  if (!until) return <span className="quiet">—</span>;
  const left = leftOf(until);
  return (
    <span className="figures">
      {until}{' '}
      {left < soonDays && (
        <small className={left < 0 ? 'stock-over' : 'stock-near'}>
          {left < 0 ? t('supply.supplier.licenceOver') : t('stock.daysLeft', { n: left })}
        </small>
      )}
    </span>
  );
}

interface DialogProps {
  groupId: string;
  onClose: () => void;
  onDone: () => void;
}

interface Fields {
  code: string;
  nameZh: string;
  nameEn: string;
  kind: SupplierKind;
  creditCode?: string;
  licenceUntil?: Dayjs | null;
  contactPhone?: string;
  closed?: boolean;
}

function SupplierDialog({ groupId, supplier, onClose, onDone }: DialogProps & { supplier?: Supplier }) {
  const { t } = useTranslation();
  const name = useName();
  const required = [{ required: true, message: t('signIn.required') }];
  const send = async ({ code, closed, licenceUntil, creditCode, contactPhone, ...fields }: Fields) => {
    const input = {
      ...fields,
      groupId,
      creditCode: creditCode?.trim() || undefined,
      contactPhone: contactPhone?.trim() || undefined,
      licenceUntil: licenceUntil?.format('YYYY-MM-DD'),
    };
    if (!supplier) return (await act(SupplierAddDocument, { ...input, code: code.trim() })).supplierAdd;
    const today = civilNow().format('YYYY-MM-DD');
    return (
      await act(SupplierUpdateDocument, {
        ...input,
        supplierId: supplier.id,
        closedOn: closed ? (supplier.closedOn ?? today) : undefined,
        expectedVersion: supplier.version,
      })
    ).supplierUpdate;
  };
  return (
    <FormDialog<Fields, Awaited<ReturnType<typeof send>>>
      title={supplier ? t('supply.supplier.edit') : t('supply.supplier.add')}
      width={560}
      submit={t('supply.supplier.save')}
      initial={{
        kind: supplier?.kind ?? 'DISTRIBUTOR',
        nameZh: supplier?.nameZh,
        nameEn: supplier?.nameEn ?? '',
        creditCode: supplier?.creditCode ?? undefined,
        contactPhone: supplier?.contactPhone ?? undefined,
        licenceUntil: supplier?.licenceUntil ? dayjs(supplier.licenceUntil) : undefined,
        closed: Boolean(supplier?.closedOn),
      }}
      send={send}
      done={fields => t('supply.supplier.saved', { name: name(fields) || fields.nameZh })}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="form-pair">
        {!supplier && (
          <Form.Item name="code" label={t('supply.supplier.code')} rules={required}>
            <Input maxLength={20} />
          </Form.Item>
        )}
        <Form.Item name="kind" label={t('stock.column.kind')} rules={required}>
          <Select options={kinds.map(value => ({ value, label: t(`supply.supplier.kind.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="nameZh" label={t('stock.spot.nameZh')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('stock.spot.nameEn')}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="creditCode" label={t('supply.supplier.creditCode')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name="licenceUntil" label={t('supply.supplier.licence')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="contactPhone" label={t('supply.supplier.phone')}>
        <Input maxLength={20} />
      </Form.Item>
      {supplier && (
        <Form.Item name="closed" valuePropName="checked">
          <Checkbox>{t('supply.supplier.closed')}</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** Who speaks for a supplier: named, and ended. */
function SpeakersDialog({ groupId, supplier, onClose }: DialogProps & { supplier: Supplier }) {
  const { t } = useTranslation();
  const name = useName();
  const { data, refetch } = useQuery(SupplierSpeakersDocument, {
    variables: { id: supplier.id },
    fetchPolicy: 'network-only',
  });
  const { busy, refusal, run } = useDialogAct();
  const [form] = Form.useForm<{ nameZh: string; nameEn?: string }>();
  const people = data?.supplier?.representatives ?? [];
  const end = async (personId: string) => {
    await run(
      async () =>
        (await act(SupplierRepresentativeEndDocument, { groupId, supplierId: supplier.id, personId }))
          .supplierRepresentativeEnd,
      t('supply.supplier.speakerEnded'),
    );
    void refetch();
  };
  const add = async (fields: { nameZh: string; nameEn?: string }) => {
    const happened = await run(
      async () =>
        (
          await act(SupplierRepresentativeAddDocument, {
            groupId,
            supplierId: supplier.id,
            nameZh: fields.nameZh.trim(),
            nameEn: fields.nameEn?.trim() ?? '',
          })
        ).supplierRepresentativeAdd,
      t('supply.supplier.speakerAdded'),
    );
    if (happened) form.resetFields();
    void refetch();
  };
  return (
    <Modal open title={t('supply.supplier.speakersOf', { name: name(supplier) })} onCancel={onClose} footer={null}>
      {data && people.length === 0 && <p className="quiet">{t('supply.supplier.noSpeakers')}</p>}
      <ul className="plain supplier-people">
        {people.map(person => (
          <li key={person.id}>
            {name(person)}
            <Button size="small" type="text" loading={busy} onClick={() => void end(person.id)}>
              {t('supply.supplier.speakerEnd')}
            </Button>
          </li>
        ))}
      </ul>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={fields => void add(fields)}>
        <div className="form-pair">
          <Form.Item
            name="nameZh"
            label={t('supply.supplier.speakerZh')}
            rules={[{ required: true, message: t('signIn.required') }]}
          >
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="nameEn" label={t('supply.supplier.speakerEn')}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={busy}>
          {t('supply.supplier.speakerAdd')}
        </Button>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
