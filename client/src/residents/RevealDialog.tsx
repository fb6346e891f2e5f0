import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type IdentityPurpose, ResidentRevealDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { FormDialog } from '../ui/FormDialog';
import type { Resident } from './ResidentPage';

export const purposes = ['CARE', 'COMPLAINT', 'QUALITY', 'OTHER'] as const satisfies readonly IdentityPurpose[];

interface Fields {
  purpose: IdentityPurpose;
  reason: string;
}

const fewestCharacters = 5;

/** Without a link to the resident: what for, for a limited time, looked at by somebody else afterwards. */
export function RevealDialog({
  resident,
  onClose,
  onDone,
}: {
  resident: Resident;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const open = async (entry: Fields) =>
    (await act(ResidentRevealDocument, { ...entry, reason: entry.reason.trim(), residentId: resident.id }))
      .residentReveal;
  return (
    <FormDialog
      title={t('resident.revealing.title')}
      submit={t('resident.revealing.submit')}
      initial={{ purpose: 'CARE' }}
      send={open}
      done={() => t('resident.revealing.done')}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t('resident.revealing.line')}</p>
      <Form.Item name="purpose" label={t('resident.revealing.purpose')}>
        <Select options={purposes.map(value => ({ value, label: t(`resident.revealing.purposes.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('resident.plan.moveReason')}
        rules={[
          { required: true, whitespace: true, message: t('signIn.required') },
          { min: fewestCharacters, message: t('resident.revealing.tooShort') },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
