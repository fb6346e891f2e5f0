import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ContractEndDocument, type ContractFullFragment, type FamilyContractEndReason } from '../gql/graphql';
import { act } from '../graphql/act';
import { civilNow } from '../ui/civil';
import { FormDialog } from '../ui/FormDialog';

interface Fields {
  reason: FamilyContractEndReason;
  note?: string;
  on: Dayjs;
}

/** Those that people give; death, transfer and merging say it themselves. */
const reasons: readonly FamilyContractEndReason[] = ['MOVED', 'UNREACHABLE', 'REFUSED', 'BY_RESIDENT', 'OTHER'];

/** Ends a contract early, with its reason and its day. */
export function EndDialog({
  contract,
  onClose,
  onDone,
}: {
  contract: ContractFullFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const end = async ({ reason, note, on }: Fields) =>
    (
      await act(ContractEndDocument, {
        contractId: contract.id,
        expectedVersion: contract.version,
        reason,
        note: note?.trim() || undefined,
        on: on.format('YYYY-MM-DD'),
      })
    ).contractEnd;
  return (
    <FormDialog
      title={t('contracts.end.title', { number: contract.number })}
      submit={t('contracts.end.submit')}
      danger
      initial={{ on: civilNow() }}
      send={end}
      done={() => t('contracts.end.done')}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t('contracts.end.line')}</p>
      <div className="form-pair">
        <Form.Item
          name="reason"
          label={t('contracts.end.reason')}
          rules={[{ required: true, message: t('signIn.required') }]}
        >
          <Select options={reasons.map(value => ({ value, label: t(`contracts.end.reasons.${value}`) }))} />
        </Form.Item>
        <Form.Item name="on" label={t('contracts.end.on')}>
          <DatePicker allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item
        name="note"
        label={t('contracts.end.note')}
        dependencies={['reason']}
        rules={[
          ({ getFieldValue }) => ({
            required: getFieldValue('reason') === 'OTHER',
            whitespace: true,
            message: t('contracts.end.noteNeeded'),
          }),
        ]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
