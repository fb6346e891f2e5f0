import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { wardById } from '../../group/group.loaders';
import { Rule } from '../../platform/access/rule';
import { noteRecordRead } from '../../platform/audit/reveals';
import type { Context } from '../../platform/graphql/context';
import { Cost } from '../../platform/graphql/cost';
import { defineLoader } from '../../platform/graphql/loader';
import { diagnosisByCode } from '../catalogue/catalogue.loaders';
import { houseById } from '../referral.loaders';
import { Referral } from '../referral.types';
import {
  type EncounterRow,
  type RecordDoor,
  type ReferralRow,
  recordDoors,
  sharedEncounters,
  sharedReferrals,
} from './shared-record.queries';
import { type SharedEncounter, SharedRecord, type SharedReferral } from './shared-record.types';

@Resolver(() => Referral)
export class SharedRecordResolver {
  @Rule('referral.identify')
  @Cost({ cost: 100 })
  @FieldResolver(() => SharedRecord, {
    nullable: true,
    description:
      'What the houses of the receiver’s group know of the patient, for the receiver from submission until some days after the end; null for ' +
      'everybody else. Each reading is audited.',
  })
  async sharedRecord(@Ctx() context: Context, @Root() referral: Referral): Promise<SharedRecord | null> {
    const read = await context.load(recordOfReferral, referral.uuid);
    if (!read) return null;
    noteRecordRead(context, read.door.patientId, read.door.targetInstitutionId, referral.uuid);
    return {
      encounters: await Promise.all(read.encounters.map(row => withPlace(context, row))),
      referrals: await Promise.all(read.referrals.map(row => withHouses(context, row))),
    };
  }
}

interface RecordRows {
  readonly door: RecordDoor;
  readonly encounters: EncounterRow[];
  readonly referrals: ReferralRow[];
}

const recordOfReferral = defineLoader<string, RecordRows>(async (context, ids) => {
  const open = await recordDoors(context, ids);
  if (open.length === 0) return ids.map(() => null);
  const encounters = await sharedEncounters(context, open);
  const referrals = await sharedReferrals(context, open);
  return ids.map(id => {
    const door = open.find(each => each.referralId === id);
    const isOfIt = (row: { readonly referralId: string }) => row.referralId === id;
    return door ? { door, encounters: encounters.filter(isOfIt), referrals: referrals.filter(isOfIt) } : null;
  });
});

async function withPlace(context: Context, row: EncounterRow): Promise<SharedEncounter> {
  const institution = await context.load(houseById, row.institutionId);
  return { ...row, institution, ward: await context.load(wardById, row.wardId) };
}

async function withHouses(context: Context, row: ReferralRow): Promise<SharedReferral> {
  return {
    ...row,
    source: await context.load(houseById, row.sourceInstitutionId),
    target: row.targetInstitutionId ? await context.load(houseById, row.targetInstitutionId) : null,
    diagnosis: row.diagnosisCode ? await context.load(diagnosisByCode, row.diagnosisCode) : null,
  };
}
