import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, Radio, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { BreakGlassesDocument, type BreakGlassLineFragment, BreakGlassReviewDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { lengthOf, timeOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import type { DialogProps } from './PersonPage';
import { StaffScopeSelect } from './StaffScopeSelect';
import { StaffTabs } from './StaffTabs';
import { useReviewScope } from './useStaffScope';
import './staff.css';

const pageSize = 50;

type State = 'OPEN' | 'WAITING' | 'JUSTIFIED' | 'UNJUSTIFIED';

function stateOf({ isOpen, reviewedAt, justified }: BreakGlassLineFragment): State {
  if (isOpen) return 'OPEN';
  if (!reviewedAt) return 'WAITING';
  return justified ? 'JUSTIFIED' : 'UNJUSTIFIED';
}

/** Entries in emergencies, for those who review whether the reason holds. */
export default function BreakGlassPage() {
  const { t } = useTranslation();
  const scope = useReviewScope();
  const address = useListAddress();
  const all = address.search.get('all') === '1';
  const [reviewing, setReviewing] = useState<BreakGlassLineFragment>();
  const { data, previousData, error, refetch } = useQuery(BreakGlassesDocument, {
    variables: { ...scope.asked, waiting: !all, first: pageSize, after: address.after },
    skip: !scope.asked,
  });
  useTitle(t('staff.breakGlass.reviewTitle'));
  const page = (data ?? previousData)?.breakGlasses;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const waiting = rows.filter(row => stateOf(row) === 'WAITING').length;
  return (
    <Page
      title={t('staff.breakGlass.reviewTitle')}
      sentence={
        page &&
        (waiting > 0 ? t('staff.breakGlass.reviewSentence', { n: waiting }) : t('staff.breakGlass.reviewAllDone'))
      }
      tools={
        <>
          <StaffScopeSelect scope={scope} />
          <Segmented
            aria-label={t('staff.breakGlass.reviewTitle')}
            value={all ? 'all' : 'waiting'}
            onChange={value => address.change({ all: value === 'all' ? '1' : undefined })}
            options={[
              { value: 'waiting', label: t('staff.breakGlass.waiting') },
              { value: 'all', label: t('staff.breakGlass.all') },
            ]}
          />
        </>
      }
    >
      <StaffTabs />
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={8} />}
      {page && rows.length === 0 && (
        <Blank icon="audit" title={t('staff.breakGlass.empty')} line={t('staff.breakGlass.emptyLine')} />
      )}
      {rows.length > 0 && <Openings rows={rows} onReview={setReviewing} />}
      {page && <ListPages pageInfo={page.pageInfo} address={address} />}
      {reviewing && (
        <ReviewDialog opening={reviewing} onClose={() => setReviewing(undefined)} onDone={() => void refetch()} />
      )}
    </Page>
  );
}

interface OpeningsProps {
  rows: readonly BreakGlassLineFragment[];
  onReview: (opening: BreakGlassLineFragment) => void;
}

function Openings({ rows, onReview }: OpeningsProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  if (phone)
    return (
      <ul className="plain staff-cards">
        {rows.map(row => (
          <li key={row.id}>
            <Who row={row} />
            <Why row={row} />
            <Verdict row={row} onReview={onReview} />
          </li>
        ))}
      </ul>
    );
  return (
    <DataTable<BreakGlassLineFragment>
      label={t('staff.breakGlass.reviewTitle')}
      rowKey="id"
      dataSource={[...rows]}
      columns={[
        { title: t('staff.breakGlass.columns.who'), width: 260, render: (_, row) => <Who row={row} /> },
        { title: t('staff.breakGlass.columns.why'), render: (_, row) => <Why row={row} /> },
        {
          title: t('staff.breakGlass.columns.state'),
          width: 260,
          render: (_, row) => <Verdict row={row} onReview={onReview} />,
        },
      ]}
    />
  );
}

function Who({ row: { person, institution, ward, post, openedAt, until, endedAt } }: { row: BreakGlassLineFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const length = lengthOf(Date.parse(endedAt ?? until) - Date.parse(openedAt));
  return (
    <div>
      <b>{person ? name(person) : '—'}</b> <small>{t(`post.${post}`)}</small>
      <small className="staff-block">
        {[institution && name(institution), ward && name(ward)].filter(Boolean).join(' ')}
      </small>
      <small className="staff-block figures">{t('staff.breakGlass.lasted', { time: timeOf(openedAt), length })}</small>
    </div>
  );
}

function Why({ row: { purpose, reason } }: { row: BreakGlassLineFragment }) {
  const { t } = useTranslation();
  return (
    <div>
      <b>{t(`staff.purpose.${purpose}`)}</b>
      <p className="staff-reason">{reason}</p>
    </div>
  );
}

function Verdict({ row, onReview }: { row: BreakGlassLineFragment; onReview: OpeningsProps['onReview'] }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const state = stateOf(row);
  return (
    <div>
      <span className={`verdict verdict-${state}`}>{t(`staff.breakGlass.state.${state}`)}</span>
      {state === 'WAITING' && (
        <small className="staff-block figures">{t('staff.breakGlass.due', { time: timeOf(row.reviewDueAt) })}</small>
      )}
      {row.reviewedAt && (
        <small className="staff-block">
          {t('staff.breakGlass.reviewedBy', {
            name: row.reviewedBy ? name(row.reviewedBy) : '—',
            time: timeOf(row.reviewedAt),
          })}
          {row.reviewNote && `: ${row.reviewNote}`}
        </small>
      )}
      {row.availableActions.includes('REVIEW') && (
        <Button size="small" type="primary" onClick={() => onReview(row)}>
          {t('staff.breakGlass.review')}
        </Button>
      )}
      {state === 'WAITING' && row.person?.id === viewer.person.id && <small>{t('staff.breakGlass.ownLine')}</small>}
    </div>
  );
}

interface Verdicted {
  justified: boolean;
  note: string;
}

function ReviewDialog({ opening, ...dialog }: DialogProps & { opening: BreakGlassLineFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <FormDialog<Verdicted, Payload>
      {...dialog}
      title={t('staff.breakGlass.reviewOf', { who: opening.person ? name(opening.person) : '—' })}
      submit={t('staff.breakGlass.review')}
      head={<Why row={opening} />}
      send={async fields =>
        (await act(BreakGlassReviewDocument, { breakGlassId: opening.id, ...fields })).breakGlassReview
      }
      done={() => t('staff.breakGlass.reviewed')}
    >
      <Form.Item name="justified" label={t('staff.breakGlass.columns.state')} rules={required}>
        <Radio.Group
          options={[
            { value: true, label: t('staff.breakGlass.justified') },
            { value: false, label: t('staff.breakGlass.unjustified') },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t('staff.breakGlass.note')} rules={required}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  );
}
