import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from './FormDialog';

/** Why something grave is done: asked for before it is. */
export function ReasonDialog<P extends Payload>({
  title,
  line,
  label,
  submit,
  danger,
  send,
  done,
  onClose,
  onDone,
}: {
  title: string;
  /** What follows from it. */
  line?: ReactNode;
  label?: string;
  submit: string;
  danger?: boolean;
  send: (reason: string) => Promise<P>;
  done: string;
  onClose: () => void;
  onDone: () => void;
}) {
  return (
    <FormDialog<{ reason: string }, P>
      title={title}
      submit={submit}
      danger={danger}
      head={line && <p>{line}</p>}
      send={({ reason }) => send(reason.trim())}
      done={() => done}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={label} />
    </FormDialog>
  );
}

/** The field `reason` of a form. */
export function ReasonField({ label, hint }: { label?: string; hint?: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={label ?? t('resident.plan.moveReason')}
      rules={[{ required: true, whitespace: true, message: t('signIn.required') }]}
    >
      <Input maxLength={500} placeholder={hint} />
    </Form.Item>
  );
}
