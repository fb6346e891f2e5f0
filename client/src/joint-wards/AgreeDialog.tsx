import { useQuery } from '@apollo/client/react';
import { DatePicker, Form, InputNumber, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useScope } from '../app/viewer';
import { JointWardAgreeDocument, JointWardCandidatesDocument, WardBedsDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { civilNow } from '../ui/civil';
import { useName } from '../ui/format';
import { CandidateSelect } from './Team';

interface Fields {
  hostId: string;
  hostWardId: string;
  partnerInstitutionId: string;
  bedIds: string[];
  from: Dayjs;
  lastDay?: Dayjs | null;
  costHost: number;
  pointHost: number;
  directorId: string;
}

const civil = 'YYYY-MM-DD';
const basisPointsPerCent = 100;

/** Concludes an agreement: a ward of one house, run together with another one. */
export function AgreeDialog({ onClose, onAgreed }: { onClose: () => void; onAgreed: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const { group, institutions: all } = useScope();
  const [form] = Form.useForm<Fields>();
  const { busy, refusal, run } = useDialogAct();
  const [hostId, hostWardId, partnerInstitutionId] = [
    Form.useWatch('hostId', form),
    Form.useWatch('hostWardId', form),
    Form.useWatch('partnerInstitutionId', form),
  ];
  // A city hospital that only backs the group can be no party to an agreement inside of it.
  const partners = new Set(group?.memberships.flatMap(one => (one.role === 'CITY_PARTNER' ? one.institution.id : [])));
  const institutions = all.filter(one => !partners.has(one.id));
  const hosts = institutions.filter(one => one.wards.length > 0);
  const lead = group?.memberships.find(one => one.role === 'LEAD')?.institution;
  const wards = hosts.find(one => one.id === hostId)?.wards ?? [];
  const agree = async ({ from, lastDay, costHost, pointHost, hostId: _, ...fields }: Fields) => {
    let agreedId: string | undefined;
    const done = await run(async () => {
      const payload = (
        await act(JointWardAgreeDocument, {
          ...fields,
          from: from.format(civil),
          until: lastDay?.add(1, 'day').format(civil),
          costSplitHost: Math.round(costHost * basisPointsPerCent),
          pointSplitHost: Math.round(pointHost * basisPointsPerCent),
        })
      ).jointWardAgree;
      agreedId = payload.jointWard?.id;
      return payload;
    }, t('jointWards.agreed'));
    if (!done) return;
    onAgreed();
    onClose();
    if (agreedId) void navigate(`/joint-wards/${agreedId}`);
  };
  const required = [{ required: true, message: t('signIn.required') }];
  const toOption = (one: { id: string; nameZh: string; nameEn: string }) => ({ value: one.id, label: name(one) });
  const clearDependents = (changed: Partial<Fields>) => {
    if ('hostId' in changed) form.resetFields(['hostWardId', 'bedIds', 'directorId']);
    if ('hostWardId' in changed) form.resetFields(['bedIds']);
    if ('partnerInstitutionId' in changed) form.resetFields(['directorId']);
  };
  return (
    <Modal
      open
      width={620}
      title={t('jointWards.agreeTitle')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.agreeSubmit')}
      okButtonProps={{ loading: busy }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ partnerInstitutionId: lead?.id, from: civilNow(), costHost: 50, pointHost: 50 }}
        onFinish={fields => void agree(fields)}
        onValuesChange={clearDependents}
      >
        <div className="form-pair">
          <Form.Item name="hostId" label={t('jointWards.host')} rules={required}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={hosts.filter(one => one.id !== partnerInstitutionId).map(toOption)}
            />
          </Form.Item>
          <Form.Item name="hostWardId" label={t('board.ward')} rules={required}>
            <Select disabled={!hostId} options={wards.map(toOption)} />
          </Form.Item>
        </div>
        <Form.Item name="bedIds" label={t('jointWards.agreedBeds')} rules={required}>
          <BedSelect key={hostWardId} wardId={hostWardId} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="partnerInstitutionId" label={t('jointWards.partner')} rules={required}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={institutions.filter(one => one.id !== hostId).map(toOption)}
            />
          </Form.Item>
          <Form.Item name="directorId" label={t('jointWards.role.DIRECTOR')} rules={required}>
            <DirectorSelect hostWardId={hostWardId} partnerInstitutionId={partnerInstitutionId} />
          </Form.Item>
        </div>
        <div className="form-pair">
          <Form.Item name="from" label={t('jointWards.firstDay')} rules={required}>
            <DatePicker
              allowClear={false}
              disabledDate={day => day.isBefore(civilNow(), 'day')}
              style={{ width: '100%' }}
            />
          </Form.Item>
          <Form.Item name="lastDay" label={`${t('jointWards.lastDay')}（${t('common.optional')}）`}>
            <DatePicker disabledDate={day => day.isBefore(civilNow(), 'day')} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <div className="form-pair">
          <Form.Item name="costHost" label={t('jointWards.costHost')} rules={required}>
            <InputNumber min={0} max={100} precision={2} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="pointHost" label={t('jointWards.pointHost')} rules={required}>
            <InputNumber min={0} max={100} precision={2} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

interface FieldProps<T> {
  id?: string;
  value?: T;
  onChange?: (value: T) => void;
}

function BedSelect({ wardId, ...field }: FieldProps<string[]> & { wardId: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery(WardBedsDocument, { variables: { id: wardId ?? '' }, skip: !wardId });
  const beds = data?.ward?.beds.filter(isOpen) ?? [];
  const all = beds.map(bed => bed.id);
  const { value, onChange } = field;
  // Every open bed of the ward belongs to it: nobody should have to pick them one by one.
  useEffect(() => {
    if (data?.ward && value === undefined) onChange?.(data.ward.beds.filter(isOpen).map(bed => bed.id));
  }, [data, value, onChange]);
  return (
    <Select
      {...field}
      mode="multiple"
      disabled={!wardId}
      placeholder={t('jointWards.chooseBeds')}
      optionFilterProp="label"
      maxTagCount="responsive"
      options={beds.map(bed => ({ value: bed.id, label: t('bed.one', { code: bed.code }) }))}
      popupRender={menu => (
        <>
          <button type="button" className="select-all" onClick={() => field.onChange?.(all)}>
            {t('jointWards.allBeds', { n: all.length })}
          </button>
          {menu}
        </>
      )}
    />
  );
}

function DirectorSelect({
  hostWardId,
  partnerInstitutionId,
  ...field
}: FieldProps<string> & { hostWardId: string | undefined; partnerInstitutionId: string | undefined }) {
  const { data } = useQuery(JointWardCandidatesDocument, {
    variables: {
      hostWardId: hostWardId ?? '',
      partnerInstitutionId: partnerInstitutionId ?? '',
      role: 'DIRECTOR',
    },
    skip: !hostWardId || !partnerInstitutionId,
  });
  return <CandidateSelect {...field} candidates={data?.jointWardCandidates} />;
}

function isOpen({ kind }: { kind?: unknown }): boolean {
  return kind !== null;
}
