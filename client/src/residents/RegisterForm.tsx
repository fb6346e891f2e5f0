import { Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PatientInput, ResidentRegisterDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { type PersonEntry, PersonFields, personEntry, personInput } from '../wards/PersonFields';
import { type PlaceEntry, PlaceFields, placeInput } from './PlaceFields';

type Entry = PersonEntry & PlaceEntry;

/** What is known before anything is typed into the form. */
export type KnownPerson = Partial<PatientInput> & { address?: string };

/** Registers somebody; what the search already said stands in the fields. */
export function RegisterForm({
  institutionId,
  known,
  onRegistered,
}: {
  institutionId: string;
  known: KnownPerson;
  onRegistered: (residentId: string) => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entry>();
  const [alike, setAlike] = useState(false);
  const { busy, refusal, run } = useDialogAct();
  useEffect(() => {
    const said = Object.entries(personEntry(known)).filter(([, value]) => value);
    if (said.length > 0) form.setFieldsValue(Object.fromEntries(said));
  }, [known, form]);
  const register = (isSomebodyElse: boolean) => async (entry: Entry) => {
    let id: string | undefined;
    const done = await run(async () => {
      const { residentRegister } = await act(ResidentRegisterDocument, {
        institutionId,
        isSomebodyElse,
        person: { ...personInput(entry), address: entry.address?.trim() || null },
        ...placeInput(entry),
      });
      id = residentRegister.resident?.id;
      setAlike(residentRegister.userErrors.some(({ code }) => code === 'POSSIBLE_DUPLICATE'));
      return residentRegister;
    }, t('resident.register.done'));
    if (done && id) onRegistered(id);
  };
  return (
    <section className="panel-box" aria-label={t('resident.register.new')}>
      <h2>{t('resident.register.new')}</h2>
      <Form<Entry>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="resident-form"
        onFinish={entry => void register(false)(entry)}
      >
        <PersonFields form={form} />
        <PlaceFields institutionId={institutionId} />
        <p className="quiet">{t('resident.register.elderly')}</p>
        {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
        <div className="choice-row">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('resident.register.submit')}
          </Button>
          {alike && (
            <Button loading={busy} onClick={() => void form.validateFields().then(register(true), () => undefined)}>
              {t('resident.register.somebodyElse')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
