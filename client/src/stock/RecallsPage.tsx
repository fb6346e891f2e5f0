import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { actsAs, useScope, useViewer } from '../app/viewer';
import { ItemSelect } from '../catalogue/ItemSelect';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { type RecallHeadFragment, RecallOpenDocument, RecallsDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { timeOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { ReasonField } from '../ui/ReasonDialog';
import { opensRow } from '../ui/rows';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { useUnits } from './parts';
import './stock.css';

const pageSize = 30;

/** Recalls that the viewer's houses have to answer: what is open, and what became of it. */
export default function RecallsPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  const address = useListAddress();
  const [opening, setOpening] = useState(false);
  const onlyOpen = !address.search.has('closed');
  useTitle(t('stock.recall.title'));
  const { data, previousData, error, refetch } = useQuery(RecallsDocument, {
    variables: { onlyOpen, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.recalls;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const open = rows.filter(({ closedAt }) => !closedAt);
  const waiting = open.flatMap(({ tasks }) =>
    tasks.filter(task => !task.acknowledgedAt && task.viewerCanAnswer),
  ).length;
  const mayOpen = mayDo(viewer, 'stock.recall') && actsAs(viewer).some(post => post.group?.id === group?.id);
  return (
    <Page
      title={t('stock.recall.title')}
      sentence={page && t('stock.recall.sentence', { n: open.length, waiting })}
      tools={
        mayOpen && (
          <Button type="primary" danger onClick={() => setOpening(true)}>
            {t('stock.recall.open')}
          </Button>
        )
      }
    >
      <SupplyTabs />
      <div className="filters">
        <Checkbox
          checked={!onlyOpen}
          onChange={event => address.change({ closed: event.target.checked ? '1' : undefined })}
        >
          {t('stock.recall.withClosed')}
        </Checkbox>
      </div>
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={6} />}
      {page && rows.length === 0 && (
        <Blank icon="check" title={t('stock.recall.none')} line={t('stock.recall.noneLine')} />
      )}
      {rows.length > 0 && <Recalls rows={rows} />}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {opening && group && <OpenDialog groupId={group.id} onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Recalls({ rows }: { rows: readonly RecallHeadFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  const navigate = useNavigate();
  return (
    <DataTable<RecallHeadFragment>
      label={t('stock.recall.title')}
      rowKey="id"
      dataSource={[...rows]}
      onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`/stock/recalls/${id}`) })}
      columns={[
        {
          title: t('stock.recall.number'),
          render: (_, { id, number, level }) => (
            <>
              <Link to={`/stock/recalls/${id}`} className="figures">
                {number}
              </Link>
              <small>{t(levelWords(level))}</small>
            </>
          ),
        },
        {
          title: t('stock.column.item'),
          render: (_, { item, lotNumbers }) => (
            <>
              {item && name(item)}
              <small>{t('stock.recall.lots', { lots: lotNumbers.join(t('common.listSeparator')) })}</small>
            </>
          ),
        },
        { title: t('stock.reason'), dataIndex: 'reason' },
        {
          title: t('stock.recall.answers'),
          render: (_, { tasks }) => (
            <span className="figures">
              {t('stock.recall.answered', { n: tasks.filter(each => each.acknowledgedAt).length, all: tasks.length })}
            </span>
          ),
        },
        {
          title: t('stock.recall.loose'),
          align: 'right',
          render: (_, { figures, item }) =>
            figures && (
              <span className={figures.looseUnits > 0 ? 'figures stock-over' : 'figures quiet'}>
                {units(figures.looseUnits, item)}
              </span>
            ),
        },
        {
          title: t('stock.recall.opened'),
          render: (_, { openedAt, closedAt }) => (
            <span className="figures">
              {timeOf(openedAt)}
              {closedAt && <small>{t('stock.recall.closedAt', { at: timeOf(closedAt) })}</small>}
            </span>
          ),
        },
      ]}
    />
  );
}

interface Opening {
  itemId: string;
  lotNumbers: string[];
  level: number;
  reason: string;
}

/** Opens a recall for the group: lots that nobody has yet may be named as well. */
function OpenDialog({ groupId, onClose }: { groupId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const required = [{ required: true, message: t('signIn.required') }];
  const send = async (fields: Opening) => {
    const { recallOpen } = await act(RecallOpenDocument, { groupId, ...fields, reason: fields.reason.trim() });
    if (recallOpen.recall) void navigate(`/stock/recalls/${recallOpen.recall.id}`);
    return recallOpen;
  };
  return (
    <FormDialog<Opening, Awaited<ReturnType<typeof send>>>
      title={t('stock.recall.open')}
      width={560}
      danger
      submit={t('stock.recall.submit')}
      head={<p className="warn">{t('stock.recall.openLine')}</p>}
      initial={{ level: 2, lotNumbers: [] }}
      send={send}
      done={() => t('stock.recall.openDone')}
      onClose={onClose}
      onDone={() => undefined}
    >
      <Form.Item name="itemId" label={t('stock.column.item')} rules={required}>
        <ItemSelect groupId={groupId} />
      </Form.Item>
      <Form.Item name="lotNumbers" label={t('stock.column.lot')} extra={t('stock.recall.lotsHint')} rules={required}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '，', ' ', '、', '\n']}
          maxCount={50}
        />
      </Form.Item>
      <Form.Item name="level" label={t('stock.recall.levelLabel')} rules={required}>
        <Radio.Group options={([1, 2, 3] as const).map(value => ({ value, label: t(levelWords(value)) }))} />
      </Form.Item>
      <ReasonField label={t('stock.reason')} hint={t('stock.recall.reasonHint')} />
    </FormDialog>
  );
}

/** The key of what a level is called; 1 is the gravest. */
export function levelWords(level: number) {
  return level === 1 ? 'stock.recall.level.L1' : level === 2 ? 'stock.recall.level.L2' : 'stock.recall.level.L3';
}

/** A note beside something, which may be left out. */
export function NoteField({ label }: { label: string }) {
  return (
    <Form.Item name="note" label={label}>
      <Input maxLength={500} />
    </Form.Item>
  );
}
