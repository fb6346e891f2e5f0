import type { ReactNode } from 'react';
import type { Payload } from '../graphql/useDialogAct';
import { FormDialog } from '../ui/FormDialog';

/** Says what follows before something is done that cannot be taken back. */
export function ConfirmDialog<P extends Payload>({
  line,
  done,
  send,
  ...dialog
}: {
  title: string;
  line: ReactNode;
  submit: string;
  danger?: boolean;
  send: () => Promise<P>;
  done: string;
  onClose: () => void;
  onDone: () => void;
}) {
  return (
    <FormDialog<object, P>
      {...dialog}
      head={typeof line === 'string' ? <p>{line}</p> : line}
      send={() => send()}
      done={() => done}
    >
      {null}
    </FormDialog>
  );
}
