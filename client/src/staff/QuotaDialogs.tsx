import { Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type HeadcountHouseFragment,
  HeadcountQuotaDecideDocument,
  HeadcountQuotaReviewDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';
import { count, useName } from '../ui/format';
import { ReasonDialog } from '../ui/ReasonDialog';
import { DayField, dayText } from './DayField';
import { type Profession, professions } from './kinds';
import type { DialogProps } from './PersonPage';

type HouseDialogProps = DialogProps & { house: HeadcountHouseFragment };

type Posts = Partial<Record<Profession, number | null>>;

interface Fields {
  documentNo: string;
  decidedOn: Dayjs;
  from: Dayjs;
  posts: Posts;
}

/** A new quota for a house, profession by profession; their sum is what the house may have. */
export function DecideDialog({ house, ...dialog }: HouseDialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const today = civilNow().format('YYYY-MM-DD');
  const [posts, setPosts] = useState<Posts>(() =>
    Object.fromEntries(house.lines.map(({ profession, posts: n }) => [profession, n])),
  );
  const controls = sumOf(posts);
  const place = house.institution ? name(house.institution) : '';
  const decide = async ({ documentNo, decidedOn, from, posts: filled }: Fields) => {
    const lines = professions.flatMap(profession => {
      const n = filled[profession];
      return n ? [{ profession, posts: n }] : [];
    });
    const input = {
      institutionId: house.institution?.id ?? '',
      documentNo,
      decidedOn: dayText(decidedOn),
      from: dayText(from),
      controls: sumOf(filled),
      lines,
    };
    return (await act(HeadcountQuotaDecideDocument, input)).headcountQuotaDecide;
  };
  return (
    <FormDialog<Fields, Payload>
      {...dialog}
      title={t('staff.headcount.decideTitle', { name: place })}
      submit={t('staff.headcount.decide')}
      disabled={controls === 0}
      head={<p>{t('staff.headcount.decideLine')}</p>}
      initial={{ decidedOn: dayjs(today), from: dayjs(today), posts }}
      send={decide}
      done={() => t('staff.headcount.decided', { name: place })}
      onChange={(_, form) => setPosts(form.getFieldsValue().posts)}
    >
      <Form.Item
        name="documentNo"
        label={t('staff.headcount.documentNo')}
        rules={[{ required: true, whitespace: true, message: t('staff.required') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <div className="form-pair">
        <DayField name="decidedOn" label={t('staff.headcount.decidedOn')} required notAfter={today} />
        <DayField name="from" label={t('staff.headcount.effective')} required />
      </div>
      <div className="quota-posts">
        {professions.map(profession => (
          <Form.Item key={profession} name={['posts', profession]} label={t(`staff.profession.${profession}`)}>
            <InputNumber min={0} max={50_000} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <p>
        {t('staff.headcount.controls')} <b className="figures">{count(controls)}</b>
      </p>
    </FormDialog>
  );
}

const sumOf = (posts: Posts) => professions.reduce((total, one) => total + (posts[one] ?? 0), 0);

/** Looks at the quota again and keeps it. */
export function ReviewDialog({
  quota,
  ...dialog
}: DialogProps & { quota: NonNullable<HeadcountHouseFragment['quota']> }) {
  const { t } = useTranslation();
  const { id: quotaId, version: expectedVersion } = quota;
  return (
    <ReasonDialog
      {...dialog}
      title={t('staff.headcount.confirmReview')}
      label={t('staff.headcount.note')}
      submit={t('staff.headcount.review')}
      send={async note =>
        (await act(HeadcountQuotaReviewDocument, { quotaId, expectedVersion, note })).headcountQuotaReview
      }
      done={t('staff.headcount.reviewed')}
    />
  );
}
