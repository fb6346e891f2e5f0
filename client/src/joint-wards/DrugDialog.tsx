import { Form, type FormInstance, Input, Modal } from 'antd';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormularyItemAddDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';

interface Fields {
  drugCode: string;
  nameZh: string;
  nameEn?: string;
  spec: string;
}

/** Puts a drug on the list. A whole row pasted from a sheet fills all fields. */
export function DrugDialog({
  jointWardId,
  onClose,
  onAdded,
}: {
  jointWardId: string;
  onClose: () => void;
  onAdded: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const { busy, refusal, run } = useDialogAct();
  const add = async (fields: Fields) => {
    const input = { ...fields, nameEn: fields.nameEn ?? '', jointWardId };
    const done = await run(
      async () => (await act(FormularyItemAddDocument, input)).formularyItemAdd,
      t('jointWards.drugAdded', { name: fields.nameZh }),
    );
    if (!done) return;
    onAdded();
    onClose();
  };
  const required = [{ required: true, whitespace: true, message: t('signIn.required') }];
  return (
    <Modal
      open
      title={t('jointWards.addDrugTitle')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('jointWards.addDrug')}
      okButtonProps={{ loading: busy }}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={fields => void add(fields)}>
        <Form.Item name="drugCode" label={t('jointWards.drugCode')} rules={required} extra={t('jointWards.pasteRow')}>
          <Input maxLength={50} autoFocus onPaste={event => pasteRow(event, form)} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="nameZh" label={t('jointWards.drugNameZh')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="nameEn" label={`${t('jointWards.drugNameEn')}（${t('common.optional')}）`}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Form.Item name="spec" label={t('jointWards.spec')} rules={required}>
          <Input maxLength={200} placeholder="5 mg × 28" />
        </Form.Item>
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

/** Code, Chinese name, English name, pack: one row of a sheet, split by tabs. */
function pasteRow(event: ClipboardEvent, form: FormInstance<Fields>): void {
  const cells = event.clipboardData.getData('text').trim().split('\t');
  if (cells.length < 3) return;
  event.preventDefault();
  const [drugCode = '', nameZh = '', third = '', fourth] = cells.map(cell => cell.trim());
  form.setFieldsValue({ drugCode, nameZh, nameEn: fourth === undefined ? '' : third, spec: fourth ?? third });
}
