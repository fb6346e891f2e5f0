import { useQuery } from '@apollo/client/react';
import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResidentEditingDocument, type ResidentEditingQuery, ResidentUpdateDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { Failure, Loading } from '../ui/States';
import { type PersonEntry, PersonFields, personEntry, personInput } from '../wards/PersonFields';
import { type PlaceEntry, PlaceFields, placeInput } from './PlaceFields';
import type { Resident } from './ResidentPage';

interface EditDialogProps {
  resident: Resident;
  onClose: () => void;
  onDone: () => void;
}

type Editing = NonNullable<ResidentEditingQuery['resident']>;

/** Changes what is registered. Opening it shows who it is, which the audit records; only what was changed is sent. */
export function EditDialog({ resident, onClose, onDone }: EditDialogProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(ResidentEditingDocument, {
    variables: { id: resident.id },
    fetchPolicy: 'no-cache',
  });
  const known = data?.resident;
  if (known?.patient.identity) return <EditForm known={known} onClose={onClose} onDone={onDone} />;
  return (
    <Modal open width={640} title={t('resident.editing.title')} onCancel={onClose} footer={null}>
      {error ? <Failure error={error} /> : known ? <p>{t('panel.revealNone')}</p> : <Loading rows={6} />}
    </Modal>
  );
}

function EditForm({ known, onClose, onDone }: { known: Editing; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<PersonEntry & PlaceEntry>();
  const { busy, refusal, run } = useDialogAct();
  const before = entryOf(known);
  const save = async (entry: PersonEntry & PlaceEntry) => {
    const changed = changedOf(inputOf(before as PersonEntry & PlaceEntry), inputOf(entry));
    if (Object.keys(changed).length === 0) return onClose();
    const done = await run(
      async () =>
        (await act(ResidentUpdateDocument, { residentId: known.id, expectedVersion: known.version, ...changed }))
          .residentUpdate,
      t('resident.editing.saved'),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('resident.editing.title')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('common.save')}
      okButtonProps={{ loading: busy }}
    >
      <p className="quiet">{t('resident.editing.line')}</p>
      <Form<PersonEntry & PlaceEntry>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={before}
        onFinish={entry => void save(entry)}
      >
        <PersonFields form={form} />
        <PlaceFields institutionId={known.institution.id} />
      </Form>
      {refusal && <Blockers {...refusal} onFollow={onClose} />}
    </Modal>
  );
}

function entryOf({ patient, address, insurerNumber, localNumber, neighbourhood }: Editing) {
  const { identity, sex } = patient;
  return {
    ...personEntry({
      name: identity?.name,
      idNumber: identity?.idNumber,
      birthDate: identity?.birthDate,
      phone: identity?.phone,
      sex,
    }),
    address: address ?? undefined,
    insurerNumber: insurerNumber ?? undefined,
    localNumber: localNumber ?? undefined,
    neighbourhoodId: neighbourhood?.id,
  };
}

function inputOf(entry: PersonEntry & PlaceEntry) {
  return { ...personInput(entry), ...placeInput(entry), address: entry.address?.trim() || null };
}

type Input = ReturnType<typeof inputOf>;

function changedOf(before: Input, after: Input): Partial<Input> {
  const keys = Object.keys(after) as (keyof Input)[];
  return Object.fromEntries(keys.filter(key => before[key] !== after[key]).map(key => [key, after[key]]));
}
