import { useQuery } from '@apollo/client/react';
import { DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../app/viewer';
import {
  PayImportApplyDocument,
  PayImportCheckDocument,
  PayListingDocument,
  type PayListingQuery,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { type Payload, useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { useName } from '../ui/format';
import { Failure, Loading } from '../ui/States';
import type { Cycle } from './CyclePage';
import { fields, type Policy, type PolicyRow } from './policy';
import type { UnlistedDialogProps } from './SetAsideDialog';
import { sha256 } from './sha256';
import type { UnlistedOne } from './Unlisted';

/** Puts somebody on the pay list of a house: a list of one row, which can be taken back like any other. */
export function ListPersonDialog(props: UnlistedDialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const { group } = useScope();
  const { house, person } = props.one;
  const { data, error, refetch } = useQuery(PayListingDocument, {
    variables: { institutionId: house.id, groupId: group?.id ?? '' },
  });
  if (data) return <ListForm {...props} data={data} />;
  return (
    <Modal
      open
      title={t('pay.unlisted.listTitle', { who: name(person), house: name(house) })}
      footer={null}
      onCancel={props.onClose}
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading rows={5} />}
    </Modal>
  );
}

interface Place {
  department: string | undefined;
  post: string | undefined;
  kind: string;
  share: number;
  from: string;
  number: string;
}

function ListForm({ cycle, one, data, onClose, onDone }: UnlistedDialogProps & { data: PayListingQuery }) {
  const { t } = useTranslation();
  const name = useName();
  const { house, person, row } = one;
  const [place, setPlace] = useState<Place>({
    department: row.department ?? undefined,
    post: undefined,
    kind: 'PRIMARY',
    share: 100,
    from: cycle.period.from,
    number: row.staffNumber ?? '',
  });
  const set = (change: Partial<Place>) => setPlace({ ...place, ...change });
  const { busy, refusal, run } = useDialogAct();
  const send = async () => {
    const done = t('pay.unlisted.listed', { who: name(person) });
    if (!(await run(() => listPerson(cycle, one, place), done))) return;
    onDone();
    onClose();
  };
  const kinds = fields.guarantees.find(({ name: field }) => field === 'engagement')?.choices ?? [];
  const ready = place.department && place.post && place.number.trim() && place.share > 0;
  return (
    <Modal
      open
      title={t('pay.unlisted.listTitle', { who: name(person), house: name(house) })}
      okText={t('pay.unlisted.list')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>{t('pay.unlisted.listLine')}</p>
      <Form layout="vertical" className="pay-place">
        <Form.Item label={t('pay.department')} htmlFor="pay-list-department">
          <Select
            id="pay-list-department"
            showSearch={{ optionFilterProp: 'label' }}
            value={place.department}
            onChange={department => set({ department })}
            options={(data.institution?.departments ?? []).map(each => ({ value: each.code, label: name(each) }))}
          />
        </Form.Item>
        <Form.Item label={t('pay.unlisted.post')} htmlFor="pay-list-post">
          <Select
            id="pay-list-post"
            value={place.post}
            onChange={post => set({ post })}
            options={postsOf(data, cycle.period.from).map(post => ({
              value: String(post.code),
              label: name({ nameZh: String(post.nameZh), nameEn: String(post.nameEn) }),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('pay.unlisted.kind')} htmlFor="pay-list-kind">
          <Select
            id="pay-list-kind"
            value={place.kind}
            onChange={kind => set({ kind })}
            options={kinds.map(kind => ({ value: kind ?? '', label: t(`pay.policy.choices.${kind as 'PRIMARY'}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('pay.unlisted.number')} htmlFor="pay-list-number">
          <Input
            id="pay-list-number"
            value={place.number}
            maxLength={32}
            disabled={row.staffNumber !== null}
            onChange={event => set({ number: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('pay.unlisted.share')} htmlFor="pay-list-share">
          <InputNumber
            id="pay-list-share"
            min={0.01}
            max={100}
            precision={2}
            suffix="%"
            value={place.share}
            onChange={share => set({ share: share ?? 0 })}
          />
        </Form.Item>
        <Form.Item label={t('pay.unlisted.from')} htmlFor="pay-list-from">
          <DatePicker
            id="pay-list-from"
            allowClear={false}
            value={dayjs(place.from)}
            onChange={day => day && set({ from: day.format('YYYY-MM-DD') })}
          />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** Posts of the policy that holds on a day: the latest signed one that begins by then. */
function postsOf({ payPolicies }: PayListingQuery, day: string): readonly PolicyRow[] {
  const [held] = payPolicies
    .filter(({ state, validFrom }) => state === 'SIGNED' && validFrom <= day)
    .sort((a, b) => (a.validFrom > b.validFrom ? -1 : 1));
  return held ? (JSON.parse(held.content) as Policy).posts : [];
}

/** The columns of the list of staff, from A on. */
async function listPerson(cycle: Cycle, { house, person, row }: UnlistedOne, place: Place): Promise<Payload> {
  const id = row.staffNumber === null ? person.id : '';
  const { department = '', post = '', kind, share, from } = place;
  const number = place.number.trim();
  const cells = [house.code, department, number, id, post, kind, String(share), from];
  const { payImportStage } = await act(PayImportCheckDocument, {
    payCycleId: cycle.id,
    kind: 'ROSTER',
    fileName: number,
    fileSha256: sha256(cells.join('\n')),
    rowsExpected: 1,
    firstRow: 2,
    rows: [cells],
  });
  const faults = payImportStage.payImport?.check?.faults ?? [];
  const [fault] = faults;
  if (fault) return { userErrors: [{ message: fault.message }] };
  if (!payImportStage.payImport) return payImportStage;
  return (await act(PayImportApplyDocument, { payImportId: payImportStage.payImport.id })).payImportApply;
}
