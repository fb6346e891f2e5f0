import { Button, Form, Select } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { type MemberInstitution, useScope, useViewer } from '../app/viewer';
import {
  DiagnosisSearchDocument,
  LastReferralDocument,
  ReferralDraftDocument,
  ReferralDraftSaveDocument,
  ReferralSourceDocument,
  ReferralSubmitDocument,
  type ReferralTargetsInput,
  ResidentHeadDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { explainFailure } from '../graphql/explain';
import { nameOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { tellDone } from '../ui/toasts';
import type { Refusal } from '../wards/boardContext';
import { RefusalBox } from '../wards/RefusalBox';
import { ClinicalStep } from './ClinicalStep';
import { reachedBy } from './deskScope';
import {
  type ChosenDiagnosis,
  type Clinical,
  contentOf,
  forget,
  fromEncounter,
  fromLastSummary,
  keep,
  kept,
  type NewReferral,
  type SentPatient,
} from './newReferral';
import { PatientStep } from './PatientStep';
import { TargetStep } from './TargetStep';
import '../wards/board.css';
import '../wards/panel.css';
import './referrals.css';

/** The sender's form: whom, why, where to; on one page, so that nothing waits behind a button. */
export default function NewReferralPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { group } = useScope();
  useTitle(t('referral.new.title'));
  const houses = reachedBy(viewer, group);
  const home = houses.find(one => one.id === viewer.homeInstitution?.id) ?? houses[0];
  const { start, error, retry } = useStart(home);
  if (!home) return <Blank icon="referrals" title={t('referral.desk.noHouse')} line={t('frame.noAccessLine')} />;
  if (error !== undefined) return <Failure error={error} onRetry={retry} />;
  if (!start) return <Loading rows={12} />;
  return <Wizard start={start} houses={houses} />;
}

const empty: Clinical = { scene: 'OUTPATIENT', urgency: 'ROUTINE' };

/** Where the form begins: a stay, a resident or a saved draft named in the address, what this tab still knows, or nothing. */
function useStart(home: MemberInstitution | undefined) {
  const viewer = useViewer();
  const [search] = useSearchParams();
  const [state, setState] = useState<{ start?: NewReferral; error?: unknown }>({});
  const [tries, setTries] = useState(0);
  const encounterId = search.get('encounter');
  const residentId = search.get('resident');
  const draftId = search.get('draft');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another reading
  useEffect(() => {
    if (!home) return;
    const fresh: NewReferral = {
      sourceInstitutionId: home.id,
      clinical: empty,
    };
    const known = kept(viewer.person.id);
    const read = async () => {
      if (draftId && known?.id !== draftId) return draftOf(draftId, fresh);
      if (encounterId && encounterOf(known) !== encounterId) return begunFrom(encounterId, fresh);
      if (residentId) return begunFor(residentId, fresh, known);
      return known ?? fresh;
    };
    read().then(
      start => setState({ start }),
      error => setState({ error }),
    );
  }, [viewer, home, encounterId, residentId, draftId, tries]);
  return { ...state, retry: () => setTries(tries + 1) };
}

const encounterOf = (entered: NewReferral | undefined) =>
  entered?.patient?.kind === 'known' ? entered.patient.encounter?.id : undefined;

/** A referral of somebody who lies in a bed: the stay says nearly everything. */
async function begunFrom(encounterId: string, fresh: NewReferral): Promise<NewReferral> {
  const { data } = await client.query({
    query: ReferralSourceDocument,
    variables: { encounterId },
  });
  const encounter = data?.encounter;
  if (!encounter) return fresh;
  const patient: SentPatient = {
    kind: 'known',
    patient: encounter.patient,
    encounter,
  };
  const begun = {
    ...fresh,
    sourceInstitutionId: encounter.institution.id,
    patient,
  };
  return { ...begun, clinical: await prefilled(patient, begun.clinical) };
}

/** A referral of a resident who is at home; what this tab knows goes on when it is about the same. */
async function begunFor(residentId: string, fresh: NewReferral, known: NewReferral | undefined): Promise<NewReferral> {
  const { data } = await client.query({ query: ResidentHeadDocument, variables: { id: residentId } });
  const patient = data?.resident?.patient;
  if (!patient) return fresh;
  if (known?.patient?.kind === 'known' && known.patient.patient.id === patient.id) return known;
  const begun: NewReferral = { ...fresh, patient: { kind: 'known', patient } };
  return { ...begun, clinical: await prefilled({ kind: 'known', patient }, begun.clinical) };
}

async function draftOf(id: string, fresh: NewReferral): Promise<NewReferral> {
  const { data } = await client.query({
    query: ReferralDraftDocument,
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  const draft = data?.referral;
  if (draft?.state !== 'DRAFT') return fresh;
  return {
    id,
    version: draft.version,
    sourceInstitutionId: draft.source.id,
    patient: {
      kind: 'known',
      patient: draft.patient,
      encounter: draft.sourceEncounter,
    },
    target: draft.outsideTarget
      ? { outsideCode: draft.outsideTarget.code }
      : {
          institutionId: draft.target?.id,
          departmentId: draft.targetDepartment?.id,
        },
    clinical: {
      scene: draft.scene,
      urgency: draft.urgency,
      diagnosis: draft.diagnosis
        ? {
            value: draft.diagnosis.code,
            label: `${draft.diagnosis.code} ${nameOf(draft.diagnosis)}`,
          }
        : undefined,
      diagnosisNote: draft.diagnosisNote ?? undefined,
      reason: draft.reason ?? undefined,
      isolation: draft.requestedIsolation ?? undefined,
      equipment: [...draft.requestedEquipment],
      overrideReason: draft.overrideReason ?? undefined,
      summary: draft.summary ? { ...fromLastSummary(draft.summary), ...textsOf(draft.summary) } : undefined,
    },
  };
}

const textsOf = ({
  complaint,
  history,
  findings,
  treatment,
}: Record<'complaint' | 'history' | 'findings' | 'treatment', string | null | undefined>) => ({
  complaint,
  history,
  findings,
  treatment,
});

/** What the platform knows of the patient goes into the form; what was typed already stays. */
async function prefilled(patient: SentPatient, typed: Clinical): Promise<Clinical> {
  if (patient.kind === 'new') return typed;
  const stay = patient.encounter ? fromEncounter(patient.encounter) : {};
  const [last, diagnosis] = await Promise.all([
    lastSummary(patient.patient.id),
    patient.encounter?.diagnosis ? coded(patient.encounter.diagnosis) : undefined,
  ]);
  return {
    ...typed,
    ...stay,
    diagnosis: typed.diagnosis ?? diagnosis,
    reason: typed.reason,
    summary: { ...last, ...stay.summary, ...filled(typed.summary) },
  };
}

/** Fields of a form that nobody has touched are no answer. */
function filled(summary: Clinical['summary']): Clinical['summary'] {
  return Object.fromEntries(
    Object.entries(summary ?? {}).filter(([, value]) => value !== undefined && value !== null && value.length > 0),
  );
}

/** Values of the last referral, as far as the viewer may see one. A form without them is still a form. */
async function lastSummary(patientId: string): Promise<Clinical['summary']> {
  try {
    const { data } = await client.query({
      query: LastReferralDocument,
      variables: { patientId },
      fetchPolicy: 'no-cache',
    });
    return fromLastSummary(data?.referrals.edges[0]?.node.summary);
  } catch {
    return {};
  }
}

/** The code of a diagnosis in words, when the words are exactly a name of the list. */
async function coded(words: string): Promise<ChosenDiagnosis | undefined> {
  try {
    const { data } = await client.query({
      query: DiagnosisSearchDocument,
      variables: { search: words },
    });
    const one = data?.diagnoses.find(({ nameZh, nameEn }) => nameZh === words || nameEn === words);
    return one && { value: one.code, label: `${one.code} ${nameOf(one)}` };
  } catch {
    return undefined;
  }
}

function Wizard({ start, houses }: { start: NewReferral; houses: readonly MemberInstitution[] }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const [entered, setEntered] = useState(start);
  const [form] = Form.useForm<Clinical>();
  const [warned, setWarned] = useState(false);
  const diagnosis = useRef<{ focus: () => void }>(null);
  useEffect(() => keep(viewer.person.id, entered), [viewer, entered]);
  const change = useCallback((next: Partial<NewReferral>) => setEntered(before => ({ ...before, ...next })), []);
  const choosePatient = async (patient: SentPatient | undefined) => {
    change({ patient, target: undefined });
    if (!patient) return;
    const clinical = await prefilled(patient, form.getFieldsValue());
    form.setFieldsValue(clinical);
    change({ clinical });
    diagnosis.current?.focus();
  };
  const chooseTarget = useCallback((target: NewReferral['target']) => change({ target }), [change]);
  const input = useTargetsInput(entered);
  const { send, save, busy, refusal } = useSending(entered, warned, () => form.validateFields());
  useSubmitKey(send);
  return (
    <Page
      title={t('referral.new.title')}
      sentence={entered.id ? t('referral.new.draftTitle') : t('referral.new.sentence')}
      tools={
        houses.length > 1 && (
          <Select
            aria-label={t('referral.side.SOURCE')}
            value={entered.sourceInstitutionId}
            onChange={sourceInstitutionId =>
              change({
                sourceInstitutionId,
                patient: undefined,
                target: undefined,
              })
            }
            popupMatchSelectWidth={false}
            options={houses.map(one => ({ value: one.id, label: name(one) }))}
          />
        )
      }
    >
      <div className="wizard">
        <div>
          <section className="panel-box" aria-labelledby="step-patient">
            <h2 id="step-patient">
              <i className="step-number">1</i> {t('referral.new.patient')}
            </h2>
            <PatientStep
              institutionId={entered.sourceInstitutionId}
              chosen={entered.patient}
              onChoose={patient => void choosePatient(patient)}
            />
          </section>
          <section className="panel-box" aria-labelledby="step-clinical">
            <h2 id="step-clinical">
              <i className="step-number">2</i> {t('referral.new.clinical')}
            </h2>
            <ClinicalStep
              form={form}
              initial={start.clinical}
              onChange={clinical =>
                change({
                  clinical: {
                    ...clinical,
                    overrideReason: entered.clinical.overrideReason,
                  },
                })
              }
              diagnosisRef={diagnosis}
            />
          </section>
        </div>
        <section className="panel-box wizard-target" aria-labelledby="step-target">
          <h2 id="step-target">
            <i className="step-number">3</i> {t('referral.new.target')}
          </h2>
          <TargetStep
            input={input}
            chosen={entered.target}
            onChoose={chooseTarget}
            override={entered.clinical.overrideReason ?? ''}
            onOverride={overrideReason => change({ clinical: { ...entered.clinical, overrideReason } })}
            onWarned={setWarned}
          />
          {refusal && <RefusalBox refusal={refusal} />}
          <div className="wizard-send">
            <Button type="primary" size="large" loading={busy} disabled={!entered.patient} onClick={() => void send()}>
              {t('referral.new.send')} <kbd>Ctrl+Enter</kbd>
            </Button>
            <Button size="large" disabled={busy || !entered.patient} onClick={() => void save()}>
              {t('referral.new.save')}
            </Button>
            <StartOver id={entered.id} />
          </div>
        </section>
      </div>
    </Page>
  );
}

/** Forgets what was entered on this screen; a draft that was saved stays a draft. */
function StartOver({ id }: { id: string | undefined }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  return (
    <Button
      type="text"
      onClick={() => {
        forget(viewer.person.id);
        void navigate(id ? `/referrals/${id}` : '/referrals');
      }}
    >
      {t('referral.new.leave')}
    </Button>
  );
}

/** What the ranking needs to know; undefined until there is a patient and a diagnosis. */
function useTargetsInput({ patient, clinical, sourceInstitutionId }: NewReferral): ReferralTargetsInput | undefined {
  const known = patient?.kind === 'known' ? patient : undefined;
  const { scene, urgency, diagnosis, isolation, equipment } = clinical;
  const asked = patient !== undefined && diagnosis !== undefined;
  const key = JSON.stringify({
    patientId: known?.patient.id,
    encounterId: known?.encounter?.id,
    scene,
    urgency,
    diagnosisCode: diagnosis?.value,
    isolation,
    equipment,
    sourceInstitutionId,
  } satisfies ReferralTargetsInput);
  return useMemo(() => (asked ? (JSON.parse(key) as ReferralTargetsInput) : undefined), [asked, key]);
}

/** Sends or saves what was entered, once at a time. */
function useSending(entered: NewReferral, warned: boolean, validate: () => Promise<unknown>) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const refuse = (message: string, field?: readonly string[] | null) =>
    setRefusal({ message, field, nextBest: [], blockers: [] });
  const settle = (done: string, { referral, userErrors: [error] }: Payload) => {
    if (error || !referral) return refuse(error?.message ?? t('state.failedLine'), error?.field);
    forget(viewer.person.id);
    tellDone(done);
    return void navigate(`/referrals/${referral.id}`);
  };
  const run = async (done: string, ask: () => Promise<Payload>) => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      settle(done, await ask());
    } catch (error) {
      refuse(explainFailure<Payload>(error, payload => settle(done, payload)));
    } finally {
      setBusy(false);
    }
  };
  const content = contentOf(entered);
  return {
    busy,
    refusal,
    save: () => run(t('referral.done.SAVE'), async () => (await act(ReferralDraftSaveDocument, content)).referralDraft),
    send: async () => {
      if (!entered.patient) return refuse(t('referral.new.needPatient'));
      if (!(await isValid(validate))) return refuse(t('referral.new.needFields'));
      if (!entered.target?.institutionId && !entered.target?.outsideCode) return refuse(t('referral.new.needTarget'));
      if (warned && !entered.clinical.overrideReason?.trim()) return refuse(t('referral.new.needOverride'));
      return run(t('referral.done.SUBMIT'), async () => (await act(ReferralSubmitDocument, content)).referralSubmit);
    },
  };
}

interface Payload {
  referral?: { id: string } | null;
  userErrors: readonly { message: string; field?: readonly string[] | null }[];
}

async function isValid(validate: () => Promise<unknown>): Promise<boolean> {
  try {
    await validate();
    return true;
  } catch {
    return false;
  }
}

function useSubmitKey(send: () => Promise<void>): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void latest.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
