import { Max, MaxLength, Min } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { wardById } from '../../group/group.loaders';
import { Rule } from '../../platform/access/rule';
import { may } from '../../platform/access/viewer';
import { CallerError, notFound } from '../../platform/errors';
import { type Context, viewerOf } from '../../platform/graphql/context';
import { Cost } from '../../platform/graphql/cost';
import { readId, readOptionalId } from '../../platform/graphql/ids';
import { Equipment, Isolation, Sex } from '../../wards/encounter.rules';
import { bedById, encounterById, patientById } from '../../wards/wards.loaders';
import { diagnosisByCode } from '../catalogue/catalogue.loaders';
import { ReferralDirection, ReferralScene, ReferralUrgency } from '../referral.rules';
import { patientOfHouse } from './house-patient.queries';
import { type FoundPatient, searchPatients } from './patient-search.queries';
import { readPatientSearch } from './patient-search.rules';
import { ReferralPatient } from './patient-search.types';
import { needFor, proposeTargets } from './target.queries';
import { ReferralTarget } from './target.types';

@InputType({ description: 'For whom a target is wanted, and for what.' })
class ReferralTargetsInput {
  @Field(() => ID, { description: 'The house that refers.' })
  sourceInstitutionId: string;
  @Field(() => ID, { nullable: true, description: 'A patient of that house; left out while nobody is chosen.' })
  patientId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'An encounter there instead of the patient; its needs count where none are stated.',
  })
  encounterId?: string | null;
  @Field(() => ReferralScene, { description: 'A bed, a consultation or a check-up.' })
  scene: ReferralScene;
  @Field(() => ReferralDirection, {
    nullable: true,
    description: 'Only that way; all ways inside the group when left out. Across also reaches other groups.',
  })
  direction?: ReferralDirection | null;
  @Field(() => ReferralUrgency, { defaultValue: ReferralUrgency.ROUTINE, description: 'How soon.' })
  urgency: ReferralUrgency;
  @Field(() => String, { nullable: true, description: 'Code of a diagnosis.' })
  @MaxLength(12)
  diagnosisCode?: string | null;
  @Field(() => Isolation, { nullable: true, description: 'Isolation that is needed.' })
  isolation?: Isolation | null;
  @Field(() => [Equipment], { nullable: true, description: 'Equipment that is needed.' })
  equipment?: Equipment[] | null;
}

@ArgsType()
class PatientArgs {
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of a name (one character finds only who is in the house), a number of an encounter, the last four digits of a telephone number or all of it, or a whole identity number; ' +
      'who lies in the house when left out.',
  })
  @MaxLength(50)
  search?: string | null;
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @Min(1)
  @Max(50)
  first: number;
}

const targetsMax = 50;
const adultYears = 40;

/** What somebody who refers a patient asks first: whom, and where to. */
@Resolver()
export class TargetResolver {
  @Rule('referral.send')
  @Cost({ cost: 1_000 })
  @Query(() => [ReferralTarget], { description: 'Departments that a patient may be referred to, best first.' })
  async referralTargets(
    @Ctx() context: Context,
    @Arg('input', () => ReferralTargetsInput, { description: 'For whom and for what.' }) input: ReferralTargetsInput,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 50.' }) first: number,
  ): Promise<ReferralTarget[]> {
    if (first < 1 || first > targetsMax) throw outOfRange('first', targetsMax);
    const sourceInstitutionId = requireSender(context, input.sourceInstitutionId, 'sourceInstitutionId');
    const patientId = readOptionalId('Patient', input.patientId, 'patientId');
    const encounterId = readOptionalId('Encounter', input.encounterId, 'encounterId');
    const patient =
      patientId || encounterId ? await patientOfHouse(context, sourceInstitutionId, { patientId, encounterId }) : null;
    if (patient === undefined) throw notFound('本机构的这名患者', 'patient of this house');
    const need = needFor(patient, input, { sex: Sex.UNKNOWN, ageYears: adultYears });
    const diagnosisCode = input.diagnosisCode || null;
    if (diagnosisCode && !(await context.load(diagnosisByCode, diagnosisCode)))
      throw notFound('这个诊断编码', 'diagnosis');
    const { scene, urgency, direction = null } = input;
    const question = { sourceInstitutionId, scene, urgency, direction, diagnosisCode, need, patient };
    return proposeTargets(context, question, first);
  }

  @Rule('referral.send')
  @Query(() => [ReferralPatient], {
    description: 'Patients whom a house knows, who lies there first: the ones to choose from for a referral. Masked.',
  })
  async referralPatients(
    @Ctx() context: Context,
    @Args(() => PatientArgs) { institutionId: id, search, first }: PatientArgs,
  ): Promise<ReferralPatient[]> {
    const institutionId = requireSender(context, id, 'institutionId');
    const found = await searchPatients(context, institutionId, readPatientSearch(search ?? ''), first);
    return (await Promise.all(found.map(each => withThings(context, each)))).flat();
  }
}

/** A house from which the viewer refers; any other answers like one that does not exist. */
function requireSender(context: Context, id: string, field: string): string {
  const institutionId = readId('Institution', id, field);
  if (may(viewerOf(context), 'referral.send', { institutionId })) return institutionId;
  throw notFound('您可以转出患者的这个机构', 'institution that you refer from');
}

function outOfRange(field: string, max: number): CallerError {
  return new CallerError('BAD_USER_INPUT', { zh: `请给出 1 至 ${max}。`, en: `Give 1 to ${max}.` }, [field]);
}

async function withThings(context: Context, found: FoundPatient): Promise<ReferralPatient[]> {
  const patient = await context.load(patientById, found.patientId);
  if (!patient) return [];
  return [
    {
      patient,
      encounter: found.encounterId ? await context.load(encounterById, found.encounterId) : null,
      ward: found.wardId ? await context.load(wardById, found.wardId) : null,
      bed: found.bedId ? await context.load(bedById, found.bedId) : null,
      lastSeenAt: found.lastSeenAt,
    },
  ];
}
