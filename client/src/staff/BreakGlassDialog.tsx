import { Alert, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { institutionsOf, useScope, useViewer, type Viewer } from '../app/viewer';
import { BreakGlassOpenDocument, type BreakGlassPurpose, type Post } from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from '../ui/FormDialog';
import { useName } from '../ui/format';
import { type BreakGlassWish, rightsChanged } from './breakGlass';

interface Fields {
  institutionId: string;
  wardId?: string;
  post: Post;
  purpose: BreakGlassPurpose;
  reason: string;
  minutes: number;
}

const purposes: readonly BreakGlassPurpose[] = ['EMERGENCY', 'DISASTER', 'CARE', 'OTHER'];
const clinicalPosts = ['PHYSICIAN', 'WARD_NURSE', 'FAMILY_DOCTOR'] as const satisfies readonly Post[];
const lengths = [30, 60, 120, 240] as const;
const reasonMin = 10;
const dialogWidth = 520;

/** The clinical posts that somebody holds: break-glass takes one of them to another house. */
function postsOf(viewer: Viewer): Post[] {
  return clinicalPosts.filter(one => viewer.posts.some(({ post }) => post === one));
}

/** Opens rights in an emergency: where, as what, what for, how long; says first what that means. */
export default function BreakGlassDialog({ wish, onClose }: { wish: BreakGlassWish; onClose: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { group } = useScope();
  const [institutionId, setInstitutionId] = useState(wish.institutionId);
  const houses = group ? institutionsOf(group) : [];
  const wards = houses.find(({ id }) => id === institutionId)?.wards ?? [];
  const posts = postsOf(viewer);
  const open = async (fields: Fields) => {
    const payload = (await act(BreakGlassOpenDocument, fields)).breakGlassOpen;
    if (!payload.breakGlass) return payload;
    await rightsChanged();
    if (wards.length > 0)
      void navigate(`/beds/${fields.institutionId}${fields.wardId ? `?ward=${fields.wardId}` : ''}`);
    return payload;
  };
  const required = [{ required: true, message: t('staff.required') }];
  return (
    <FormDialog<Fields, Payload>
      title={t('staff.breakGlass.title')}
      width={dialogWidth}
      submit={t('staff.breakGlass.submit')}
      danger
      disabled={posts.length === 0}
      head={
        <Alert
          className="break-glass-alert"
          type="warning"
          showIcon
          title={posts.length > 0 ? t('staff.breakGlass.consequence') : t('staff.breakGlass.none')}
        />
      }
      initial={{ institutionId, post: posts[0], purpose: 'EMERGENCY', minutes: lengths[1] }}
      send={open}
      done={() => t('staff.breakGlass.done')}
      onChange={(changed, form) => {
        if (!changed.institutionId) return;
        setInstitutionId(changed.institutionId);
        form.resetFields(['wardId']);
      }}
      onClose={onClose}
      onDone={() => undefined}
    >
      <div className="form-pair break-glass-first">
        <Form.Item name="institutionId" label={t('staff.breakGlass.place')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={houses.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
        <Form.Item name="wardId" label={t('staff.breakGlass.ward')}>
          <Select
            allowClear
            placeholder={t('staff.breakGlass.wholeHouse')}
            showSearch={{ optionFilterProp: 'label' }}
            options={wards.map(one => ({ value: one.id, label: name(one) }))}
          />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="post" label={t('staff.breakGlass.post')} rules={required}>
          <Select options={posts.map(value => ({ value, label: t(`post.${value}`) }))} />
        </Form.Item>
        <Form.Item name="purpose" label={t('staff.breakGlass.purpose')} rules={required}>
          <Select options={purposes.map(value => ({ value, label: t(`staff.purpose.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={t('staff.breakGlass.reason')}
        rules={[{ required: true, whitespace: true, min: reasonMin, message: t('staff.breakGlass.reasonHint') }]}
      >
        <Input.TextArea
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 5 }}
          placeholder={t('staff.breakGlass.reasonHint')}
        />
      </Form.Item>
      <Form.Item name="minutes" label={t('staff.breakGlass.minutes')}>
        <Segmented
          options={lengths.map(value => ({
            value,
            label:
              value < 60
                ? t('staff.breakGlass.minutesOf', { n: value })
                : t('staff.breakGlass.hoursOf', { n: value / 60 }),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
