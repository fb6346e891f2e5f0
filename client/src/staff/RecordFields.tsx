import { Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { DayField, dayText } from './DayField';
import { type Education, educations, type Profession, professions } from './kinds';
import type { StaffPerson } from './PersonPage';

export interface RecordEntries {
  nameZh: string;
  nameEn: string;
  number: string;
  profession: Profession;
  education?: Education;
  hiredOn: Dayjs;
  sex?: 'MALE' | 'FEMALE';
  bornOn?: Dayjs | null;
}

/** What is known of somebody already; of who has left it is what they were. */
export function entriesOf({ nameZh, nameEn, record, staffPrivate }: StaffPerson): Partial<RecordEntries> {
  const { sex, bornOn } = staffPrivate ?? {};
  return {
    nameZh,
    nameEn,
    number: record?.number,
    profession: record?.profession,
    education: record?.education ?? undefined,
    hiredOn: record ? dayjs(record.hiredOn) : undefined,
    sex: sex === 'MALE' || sex === 'FEMALE' ? sex : undefined,
    bornOn: bornOn ? dayjs(bornOn) : undefined,
  };
}

/** What was filled in, as the API wants it. */
export function recordInput({ hiredOn, bornOn, ...fields }: RecordEntries) {
  return { ...fields, hiredOn: dayText(hiredOn), bornOn: bornOn ? dayText(bornOn) : undefined };
}

/** The fields of a staff record that both the first writing down and a change have; who is known already keeps their name. */
export function RecordFields({ today, named }: { today: string; named?: boolean }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <>
      <div className="form-pair">
        <Form.Item name="nameZh" label={t('staff.record.nameZh')} rules={required}>
          <Input maxLength={50} autoComplete="off" disabled={named} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('staff.record.nameEn')} rules={required}>
          <Input maxLength={100} autoComplete="off" disabled={named} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="number" label={t('staff.record.number')} rules={required}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="profession" label={t('staff.record.profession')} rules={required}>
          <Select options={professions.map(value => ({ value, label: t(`staff.profession.${value}`) }))} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="education" label={t('staff.record.education')}>
          <Select allowClear options={educations.map(value => ({ value, label: t(`staff.education.${value}`) }))} />
        </Form.Item>
        <DayField name="hiredOn" label={t('staff.record.hiredOn')} required />
      </div>
      <div className="form-pair">
        <Form.Item name="sex" label={t('staff.record.sex')}>
          <Select
            allowClear
            options={(['MALE', 'FEMALE'] as const).map(value => ({ value, label: t(`sex.${value}`) }))}
          />
        </Form.Item>
        <DayField name="bornOn" label={t('staff.record.bornOn')} notAfter={today} />
      </div>
    </>
  );
}
