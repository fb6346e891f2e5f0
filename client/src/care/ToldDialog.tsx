import { useQuery } from '@apollo/client/react';
import { DatePicker, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CareFollowUpFormDocument, MeasurementRecordDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow, instantOf } from '../ui/civil';
import { Field } from '../ui/Field';
import { Loading } from '../ui/States';
import { measuredIn } from './followUpInput';
import { ReadingFields } from './ReadingFields';
import { hasFault, type Typed } from './readings';
import './care.css';

/** What a resident measured at home and tells of, on the phone for instance: it stands in the charts, and is no follow-up. */
export default function ToldDialog({
  residentId,
  onClose,
  onDone,
}: {
  residentId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(CareFollowUpFormDocument, { variables: { residentId }, fetchPolicy: 'network-only' });
  const form = data?.careFollowUpForm;
  const [typed, setTyped] = useState<Typed>({});
  const [opened] = useState(() => civilNow());
  /** Left alone it is now, by the clock of the server: that of a phone may be ahead. */
  const [at, setAt] = useState<Dayjs>();
  const { busy, refusal, run } = useDialogAct();
  const measurements = form ? measuredIn(form, typed) : [];
  const save = async () => {
    const done = await run(
      async () =>
        (await act(MeasurementRecordDocument, { residentId, measurements, measuredAt: at && instantOf(at) }))
          .measurementRecord,
      t('care.told.done'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={440}
      title={t('care.told.title')}
      onCancel={onClose}
      onOk={() => void save()}
      okText={t('care.told.submit')}
      okButtonProps={{ loading: busy, disabled: !form || measurements.length === 0 || hasFault(form, typed) }}
    >
      <p className="quiet">{t('care.told.line')}</p>
      {!form && <Loading rows={4} />}
      {form && (
        <>
          <ReadingFields
            form={form}
            typed={typed}
            disabled={busy}
            onType={(code, text) => setTyped(before => ({ ...before, [code]: text }))}
          />
          <Field label={t('care.told.at')}>
            {id => (
              <DatePicker
                id={id}
                showTime={{ format: 'HH:mm' }}
                format="YYYY-MM-DD HH:mm"
                allowClear={false}
                value={at ?? opened}
                disabledDate={day => day.isAfter(civilNow(), 'day')}
                onChange={value => value && setAt(value)}
                style={{ width: '100%' }}
              />
            )}
          </Field>
        </>
      )}
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
