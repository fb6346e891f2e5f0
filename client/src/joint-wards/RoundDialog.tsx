import { useQuery } from '@apollo/client/react';
import { Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../app/viewer';
import { BedsNowDocument, JointRoundRecordDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow, instantOf } from '../ui/civil';
import { person, useName } from '../ui/format';
import type { JointWard } from './JointWardPage';

interface Fields {
  at: Dayjs;
  leaderId: string;
  participantIds: string[];
  note?: string;
  /** By encounter: whether seen, and what was decided. */
  patients: Record<string, { seen: boolean; note?: string }>;
}

/** Writes a round down in a few seconds: now, the team as last time, everybody who lies there. */
export function RoundDialog({
  jointWard,
  onClose,
  onRecorded,
}: {
  jointWard: JointWard;
  onClose: () => void;
  onRecorded: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [form] = Form.useForm<Fields>();
  const { busy, refusal, run } = useDialogAct();
  const lying = useLying(jointWard);
  const defaults = useDefaults(jointWard);
  const team = jointWard.team.filter(one => one.isActive && one.person);
  const leaders = team.filter(one => one.role !== 'NURSE' && one.role !== 'THERAPIST');
  const toOption = ({ person: who, role }: (typeof team)[number]) => ({
    value: who?.id ?? '',
    label: `${who ? name(who) : ''} · ${t(`jointWards.role.${role}`)}`,
  });
  const record = async ({ at, leaderId, participantIds, note, patients }: Fields) => {
    const seen = (lying ?? []).filter(one => patients?.[one.id]?.seen ?? true);
    const done = await run(
      async () =>
        (
          await act(JointRoundRecordDocument, {
            jointWardId: jointWard.id,
            at: at.isBefore(civilNow()) ? instantOf(at) : undefined,
            leaderId,
            participantIds,
            note: note?.trim() || undefined,
            patients: seen.map(({ id }) => ({ encounterId: id, note: patients?.[id]?.note?.trim() || undefined })),
          })
        ).jointRoundRecord,
      t('jointWards.roundRecorded', { n: seen.length }),
    );
    if (!done) return;
    onRecorded();
    onClose();
  };
  return (
    <Modal
      open
      width={600}
      title={t('jointWards.recordRoundTitle')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.saveRound')}
      okButtonProps={{ loading: busy, disabled: !lying }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="round-form"
        initialValues={{ at: civilNow(), ...defaults }}
        onFinish={fields => void record(fields)}
      >
        <div className="form-pair">
          <Form.Item name="at" label={t('jointWards.when')} rules={[{ required: true, message: t('signIn.required') }]}>
            <DatePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              allowClear={false}
              disabledDate={day => day.isAfter(civilNow(), 'day')}
              style={{ width: '100%' }}
            />
          </Form.Item>
          <Form.Item
            name="leaderId"
            label={t('jointWards.leader')}
            rules={[{ required: true, message: t('signIn.required') }]}
          >
            <Select options={leaders.map(toOption)} notFoundContent={t('jointWards.nobodyFits')} />
          </Form.Item>
        </div>
        <Form.Item name="participantIds" label={t('jointWards.participants')}>
          <Select mode="multiple" options={team.map(toOption)} optionFilterProp="label" />
        </Form.Item>
        <fieldset className="round-patients">
          <legend>{t('jointWards.patientsSeen', { n: lying?.length ?? 0 })}</legend>
          {lying?.length === 0 && <p className="quiet">{t('jointWards.nobodyLies')}</p>}
          {lying?.map(({ id, code, who }) => (
            <div key={id} className="round-patient">
              <Form.Item name={['patients', id, 'seen']} valuePropName="checked" initialValue noStyle>
                <Checkbox>
                  <b>{code}</b> {who}
                </Checkbox>
              </Form.Item>
              <Form.Item name={['patients', id, 'note']} noStyle>
                <Input
                  size="small"
                  variant="filled"
                  maxLength={2_000}
                  placeholder={t('jointWards.decision')}
                  aria-label={t('jointWards.decisionFor', { who: `${code} ${who}` })}
                />
              </Form.Item>
            </div>
          ))}
        </fieldset>
        <Form.Item name="note" label={t('jointWards.roundNote')} extra={t('jointWards.roundNoteHint')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2_000} />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** Who lies in the agreed beds at this moment, in the order of the beds. */
function useLying(jointWard: JointWard) {
  const { t } = useTranslation();
  const ids = jointWard.beds.map(bed => bed.id);
  const { data } = useQuery(BedsNowDocument, { variables: { ids }, fetchPolicy: 'network-only' });
  return data?.beds.flatMap(bed => {
    const encounter = bed?.state === 'OCCUPIED' ? bed.occupancy?.encounter : undefined;
    return bed && encounter ? [{ id: encounter.id, code: bed.code, who: person(t, encounter.patient) }] : [];
  });
}

/** The viewer leads where that may be, else the director; who came last time comes again. */
function useDefaults({ team, rounds }: JointWard) {
  const viewer = useViewer();
  return useMemo(() => {
    const active = team.filter(one => one.isActive && one.person);
    const mayLead = active.filter(one => one.role !== 'NURSE' && one.role !== 'THERAPIST');
    const leader =
      mayLead.find(one => one.person?.id === viewer.person.id) ??
      mayLead.find(one => one.role === 'DIRECTOR') ??
      mayLead[0];
    const last = rounds.edges[0]?.node.participants.map(one => one.id);
    const ids = active.flatMap(one => one.person?.id ?? []);
    return {
      leaderId: leader?.person?.id,
      participantIds: last ? ids.filter(id => last.includes(id)) : ids,
    };
  }, [team, rounds, viewer]);
}
