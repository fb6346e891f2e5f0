import { useQuery } from '@apollo/client/react';
import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import {
  DelegationBeginDocument,
  DelegationCandidatesDocument,
  DelegationEndDocument,
  type DelegationReason,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { takeBack } from '../graphql/takeBack';
import type { Payload } from '../graphql/useDialogAct';
import { civilNow, instantOf } from '../ui/civil';
import { useSettled } from '../ui/FindField';
import { FormDialog } from '../ui/FormDialog';
import { timeOf, useName } from '../ui/format';
import type { DialogProps } from './PersonPage';
import { useStaffTerms } from './useStaffTerms';

interface Fields {
  appointmentId: string;
  to: { value: string; label: string };
  from?: Dayjs | null;
  until: Dayjs;
  reason: DelegationReason;
  note?: string;
}

const reasons: readonly DelegationReason[] = ['LEAVE', 'SICK', 'TRAINING', 'OTHER'];
/** A week is what most leaves last. */
const daysAtFirst = 7;
const dialogWidth = 520;
const minutes = 'YYYY-MM-DD HH:mm';

/** Gives the rights of one of one's own posts to a colleague: to whom, until when. */
export function DelegateDialog(dialog: DialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { delegationDaysMax } = useStaffTerms();
  const own = viewer.posts.filter(({ availableActions }) => availableActions.includes('DELEGATE'));
  const [appointmentId, setAppointmentId] = useState(own[0]?.id);
  let begun: string | undefined;
  const delegate = async ({ from, until, to, ...fields }: Fields) => {
    const payload = (
      await act(DelegationBeginDocument, {
        ...fields,
        toPersonId: to.value,
        from: from ? instantOf(from) : undefined,
        until: instantOf(until),
      })
    ).delegationBegin;
    begun = payload.delegation?.id;
    return payload;
  };
  const doneWords = ({ appointmentId: id, to, until }: Fields) => {
    const post = own.find(one => one.id === id);
    return t('staff.delegation.done', {
      post: post ? t(`post.${post.post}`) : '',
      to: to.label,
      time: timeOf(instantOf(until)),
    });
  };
  const undo = (fields: Fields) => {
    if (!begun) return;
    const end = { delegationId: begun };
    void takeBack(async () => (await act(DelegationEndDocument, end)).delegationEnd, doneWords(fields), dialog.onDone);
  };
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      width={dialogWidth}
      title={t('staff.delegation.beginTitle')}
      submit={t('staff.delegation.submit')}
      disabled={own.length === 0}
      head={<p>{own.length > 0 ? t('staff.delegation.line') : t('staff.delegation.noPosts')}</p>}
      initial={{
        appointmentId,
        reason: 'LEAVE',
        until: civilNow().add(daysAtFirst, 'day').endOf('day').startOf('minute'),
      }}
      send={delegate}
      done={doneWords}
      undo={undo}
      onChange={(changed, form) => {
        if (!changed.appointmentId) return;
        setAppointmentId(changed.appointmentId);
        form.resetFields(['to']);
      }}
    >
      <Form.Item name="appointmentId" label={t('staff.delegation.post')} rules={required}>
        <Select
          options={own.map(({ id, post, institution, group }) => ({
            value: id,
            label: [t(`post.${post}`), institution ? name(institution) : group && name(group)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </Form.Item>
      <Form.Item name="to" label={t('staff.delegation.to')} extra={t('staff.delegation.toHint')} rules={required}>
        <CandidateSelect appointmentId={appointmentId} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="from" label={t('staff.delegation.from')}>
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 15 }}
            format={minutes}
            placeholder={t('staff.delegation.fromNow')}
            minDate={civilNow()}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item
          name="until"
          label={t('staff.delegation.until')}
          extra={t('staff.delegation.untilHint', { n: delegationDaysMax })}
          rules={required}
        >
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format={minutes}
            minDate={civilNow()}
            maxDate={civilNow().add(delegationDaysMax, 'day')}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="reason" label={t('staff.delegation.reason')} rules={required}>
          <Select options={reasons.map(value => ({ value, label: t(`staff.delegationReason.${value}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={`${t('staff.delegation.note')} (${t('common.optional')})`}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** Colleagues who may take the rights over, found by name or initials. */
function CandidateSelect({
  appointmentId,
  ...field
}: {
  appointmentId: string | undefined;
  id?: string;
  value?: Fields['to'];
  onChange?: (to: Fields['to']) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const { data, loading } = useQuery(DelegationCandidatesDocument, {
    variables: { appointmentId: appointmentId ?? '', search: search || undefined },
    skip: !appointmentId,
  });
  return (
    <Select
      {...field}
      labelInValue
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      notFoundContent={loading ? null : t('staff.delegation.noCandidates')}
      options={data?.delegationCandidates.map(person => ({
        value: person.id,
        label: [name(person), person.record?.home && name(person.record.home)].filter(Boolean).join(' · '),
      }))}
    />
  );
}
