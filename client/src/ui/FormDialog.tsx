import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { type Payload, useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from './Blockers';

interface FormDialogProps<Fields extends object, P extends Payload> {
  title: ReactNode;
  width?: number;
  /** What the button says that sends. */
  submit: string;
  danger?: boolean;
  /** Something beside the form is still missing. */
  disabled?: boolean;
  /** Stands above the form, and is no part of it. */
  head?: ReactNode;
  initial?: Partial<Fields>;
  send: (fields: Fields) => Promise<P>;
  /** What is told when it happened. */
  done: (fields: Fields) => string;
  /** The way back, where there is one. */
  undo?: (fields: Fields) => void;
  onChange?: (changed: Partial<Fields>, form: FormInstance<Fields>) => void;
  children: ReactNode;
  onClose: () => void;
  /** Whatever came of it: what was refused because somebody else changed it has to be read again too. */
  onDone: () => void;
}

const usualWidth = 440;

/** Asks for a few fields and sends them; closes when it happened, else says why not, with all that was entered. */
export function FormDialog<Fields extends object, P extends Payload>({
  title,
  width = usualWidth,
  submit,
  danger,
  disabled,
  head,
  initial,
  send,
  done,
  undo,
  onChange,
  children,
  onClose,
  onDone,
}: FormDialogProps<Fields, P>) {
  const [form] = Form.useForm<Fields>();
  const { busy, refusal, run } = useDialogAct();
  const finish = async (fields: Fields) => {
    const happened = await run(() => send(fields), done(fields), undo && (() => undo(fields)));
    onDone();
    if (happened) onClose();
  };
  return (
    <Modal
      open
      width={width}
      title={title}
      onCancel={onClose}
      onOk={form.submit}
      okText={submit}
      okButtonProps={{ loading: busy, danger, disabled }}
    >
      {head}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={fields => void finish(fields)}
        onValuesChange={(changed: Partial<Fields>) => onChange?.(changed, form)}
      >
        {children}
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}
