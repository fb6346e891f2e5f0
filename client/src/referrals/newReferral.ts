import type {
  Equipment,
  Isolation,
  PatientInput,
  PatientTileFragment,
  ReferralScene,
  ReferralSubmitInput,
  ReferralUrgency,
  SourceEncounterFragment,
  SummaryFragment,
} from '../gql/graphql';
import type { Without } from '../graphql/act';
import { session } from '../graphql/session';
import { dateOf } from '../ui/format';

/** Who is sent: somebody known, with the stay if there is one, or somebody to register. */
export type SentPatient =
  | {
      kind: 'known';
      patient: PatientTileFragment;
      encounter?: SourceEncounterFragment | null;
      bedCode?: string;
    }
  | { kind: 'new'; input: PatientInput };

export interface ChosenDiagnosis {
  value: string;
  label: string;
}

/** The medical part of a referral, as its form holds it. */
export interface Clinical {
  scene: ReferralScene;
  urgency: ReferralUrgency;
  diagnosis?: ChosenDiagnosis;
  diagnosisNote?: string;
  reason?: string;
  summary?: Partial<Record<'complaint' | 'history' | 'findings' | 'treatment' | 'allergies', string | null>> & {
    medications?: {
      name: string;
      dose?: string | null;
      frequency?: string | null;
    }[];
    results?: {
      name: string;
      value: string;
      unit?: string | null;
      at?: string | null;
    }[];
  };
  isolation?: Isolation;
  equipment?: Equipment[];
  overrideReason?: string;
}

export interface ChosenTarget {
  institutionId?: string;
  departmentId?: string;
  outsideCode?: string;
  /** Proposed rather than chosen: it follows what is known of the patient. */
  isProposed?: boolean;
}

/** Everything that the sender has entered so far. */
export interface NewReferral {
  /** The saved draft that it continues. */
  id?: string;
  version?: number;
  sourceInstitutionId: string;
  patient?: SentPatient;
  clinical: Clinical;
  target?: ChosenTarget;
}

const keyOf = (personId: string) => `medgroup.newReferral.${personId}`;

/** Whom somebody is about to register, in full: never written anywhere, so that a reload asks for it again. */
const registering = new Map<string, SentPatient>();

/** In the memory of this tab alone: it survives a reload, but for who is to be registered; neither another tab nor the next person finds it. */
export function keep(personId: string, entered: NewReferral): void {
  const { patient, ...rest } = entered;
  registering.delete(personId);
  if (patient?.kind === 'new') registering.set(personId, patient);
  sessionStorage.setItem(keyOf(personId), JSON.stringify(patient?.kind === 'new' ? rest : entered));
}

export function kept(personId: string): NewReferral | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(keyOf(personId)) ?? 'null') as NewReferral | null;
    return stored ? { ...stored, patient: stored.patient ?? registering.get(personId) } : undefined;
  } catch {
    return undefined;
  }
}

export function forget(personId: string): void {
  registering.delete(personId);
  sessionStorage.removeItem(keyOf(personId));
}

session.subscribe(() => {
  if (session.get().status !== 'out') return;
  registering.clear();
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(keyOf(''))) sessionStorage.removeItem(key);
});

/** What a stay already says, so that nobody types it again. */
export function fromEncounter(encounter: SourceEncounterFragment): Partial<Clinical> {
  const { diagnosis, admittedAt } = encounter;
  return {
    scene: 'INPATIENT',
    diagnosisNote: diagnosis ?? undefined,
    isolation: encounter.requestedIsolation ?? undefined,
    equipment: [...encounter.requestedEquipment],
    summary: {
      complaint: diagnosis,
      history: admittedAt ? `${dateOf(admittedAt)} 入院${diagnosis ? `，诊断：${diagnosis}` : ''}。` : null,
    },
  };
}

/** What does not change from one referral to the next: allergies, medicines, the last values. */
export function fromLastSummary(last: SummaryFragment | null | undefined): Clinical['summary'] {
  if (!last) return {};
  return {
    allergies: last.allergies,
    medications: last.medications.map(({ name, dose, frequency }) => ({
      name,
      dose,
      frequency,
    })),
    results: last.results.map(({ name, value, unit, at }) => ({
      name,
      value,
      unit,
      at,
    })),
  };
}

/** The input of the API. Null, not nothing, where a draft may have said something before. */
export function contentOf(entered: NewReferral): Without<ReferralSubmitInput> {
  const { id, version, patient, clinical, target, sourceInstitutionId } = entered;
  const encounter = patient?.kind === 'known' ? patient.encounter : undefined;
  const { diagnosis, summary, isolation, equipment, diagnosisNote, reason, overrideReason, ...rest } = clinical;
  return {
    ...rest,
    ...(id ? { id, expectedVersion: version } : whoOf(patient, sourceInstitutionId)),
    sourceDepartmentId: encounter?.ward?.department.id,
    encounterId: encounter?.id,
    targetInstitutionId: target?.institutionId ?? null,
    targetDepartmentId: target?.departmentId ?? null,
    outsideCode: target?.outsideCode || null,
    diagnosisCode: diagnosis?.value ?? null,
    diagnosisNote: diagnosisNote || null,
    reason: reason || null,
    overrideReason: overrideReason || null,
    requestedIsolation: isolation ?? null,
    requestedEquipment: equipment ?? [],
    summary: { ...summary, medications: summary?.medications ?? [], results: summary?.results ?? [] },
  };
}

/** Of a draft the patient and the sender are settled. */
function whoOf(patient: SentPatient | undefined, sourceInstitutionId: string) {
  return patient?.kind === 'new'
    ? { sourceInstitutionId, patient: patient.input }
    : { sourceInstitutionId, patientId: patient?.patient.id };
}
