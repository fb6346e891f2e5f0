import { institutionById } from '../group/group.loaders';
import { tightGroupOf } from '../group/group.queries';
import { InstitutionTier } from '../group/group.rules';
import type { Institution } from '../group/group.types';
import { addDays, addMonths, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { may } from '../platform/access/viewer';
import { speak } from '../platform/graphql/command';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import { goneRefusal } from '../residents/resident.facts';
import { populationsOfResident, residentById } from '../residents/resident.loaders';
import type { Resident } from '../residents/resident.types';
import {
  activeContractByPatient,
  areasOfTeam,
  contractsOfResident,
  doctorsOfTeam,
  loadOfTeam,
  teamById,
} from './contract.loaders';
import { listContracts } from './contract.queries';
import { ContractState, isRenewable } from './contract.rules';
import type { FamilyContract } from './contract.types';
import { packagesOffered, packagesOfGroup } from './package.queries';
import { fitsPopulations } from './package.rules';
import { policyAt } from './policy.queries';
import { rankTeams } from './proposal.rules';
import type { ContractSignProposal, PackageProposal, RenewalPreview, TeamProposal } from './proposal.types';
import { leftByDoctor } from './renewal.queries';
import { doctorLeft, renewalRefusal, renewalTerm } from './renewal.rules';
import { notOffered, type Warning, warning } from './signing.rules';
import { teamsBy } from './team.queries';

/** Reads of what to sign: with a resident, and of what to renew of a team. */

/** Everything that the wizard needs; null for a resident who is none of the viewer's to sign with. */
export async function signProposal(context: Context, patientId: string): Promise<ContractSignProposal | null> {
  const resident = await context.load(residentById, patientId);
  if (!resident || !may(viewerOf(context), 'contract.keep', resident)) return null;
  const policy = await policyAt(context.read, resident.institutionId);
  const current = await context.load(activeContractByPatient, patientId);
  const today = civilDateOf(new Date());
  const startsOn = current && current.endsOn > today ? current.endsOn : today;
  const gone = goneRefusal(resident);
  return {
    patientId,
    teams: await teamProposals(context, resident),
    packages: await packageProposals(context, resident, startsOn),
    ...(await combinationOf(context, resident.institutionId)),
    startsOn,
    endsOn: addMonths(startsOn, policy.termMonths),
    current,
    obstacles: gone ? speak(context, [gone]).map(({ code, message }) => ({ code, message })) : [],
    warnings: (await warningsOf(context, resident, current)).map(({ code, message }) => ({
      code,
      message: say(context, message),
    })),
  };
}

async function teamProposals(context: Context, resident: Resident): Promise<TeamProposal[]> {
  const teams = (await teamsBy(context, 'institution_id', [resident.institutionId])).filter(
    ({ closedOn }) => closedOn === null,
  );
  const [last] = (await context.load(contractsOfResident, resident.uuid)) ?? [];
  const found = await Promise.all(
    teams.map(async team => {
      const load = await context.load(loadOfTeam, team.uuid);
      const areas = (await context.load(areasOfTeam, team.uuid)) ?? [];
      const doctors = (await context.load(doctorsOfTeam, team.uuid)) ?? [];
      const servesNeighbourhood = areas.some(({ id }) => id === resident.neighbourhoodId);
      return load && { shown: team, load, doctors, servesNeighbourhood, hadContract: last?.teamId === team.uuid };
    }),
  );
  return rankTeams(found.filter(each => each !== null)).map(({ team, reasons }) => ({
    team: team.shown,
    reasons,
    load: team.load,
    doctors: team.doctors,
  }));
}

async function packageProposals(context: Context, resident: Resident, on: CivilDate): Promise<PackageProposal[]> {
  const groupId = await tightGroupOf(context.read, resident.institutionId);
  const offered = groupId ? await packagesOfGroup(context, groupId, on) : [];
  const own = ((await context.load(populationsOfResident, resident.uuid)) ?? []).map(({ population }) => population);
  return offered
    .map(each => ({
      package: each,
      fits: fitsPopulations(each.populations, own),
      because: each.populations.filter(population => own.includes(population)),
    }))
    .sort((a, b) => Number(b.fits) - Number(a.fits) || b.because.length - a.because.length);
}

/** The district and city institutions of the groups of a centre, city partners too. */
async function combinationOf(
  context: Context,
  institutionId: string,
): Promise<{ districtInstitutions: Institution[]; cityInstitutions: Institution[] }> {
  const rows = await context.read.rows<{ id: string }>(
    `SELECT DISTINCT o.institution_id AS id FROM membership m JOIN membership o USING (group_id)
     WHERE m.institution_id = $1 AND m.during @> group_today() AND o.during @> group_today()`,
    [institutionId],
  );
  const found = await Promise.all(rows.map(({ id }) => context.load(institutionById, id)));
  const houses = found.filter(house => house !== null).sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    districtInstitutions: houses.filter(({ tier }) => tier === InstitutionTier.DISTRICT),
    cityInstitutions: houses.filter(({ tier }) => tier === InstitutionTier.CITY),
  };
}

async function warningsOf(context: Context, resident: Resident, current: FamilyContract | null): Promise<Warning[]> {
  const phone = await context.read.row('SELECT FROM patient_identity WHERE patient_id = $1 AND phone IS NOT NULL', [
    resident.uuid,
  ]);
  const ends = current?.endsOn;
  return [
    ...(ends
      ? [
          warning(
            'ENDS_SOON',
            `现有签约至 ${ends} 止，新签约从该日起。`,
            `A contract runs until ${ends}; the new one begins on that day.`,
          ),
        ]
      : []),
    ...(phone
      ? []
      : [warning('NO_PHONE', '未登记手机号，只能纸质签署。', 'No telephone number is known: sign on paper.')]),
  ];
}

const previewsMax = 1_000;

/** Contracts of a team that end soon or have just ended and are not renewed, and what their renewal would be. */
export async function renewalPreviews(
  context: Context,
  teamId: string,
  until: CivilDate | null,
): Promise<RenewalPreview[]> {
  const team = await context.load(teamById, teamId);
  if (!team) return [];
  const policy = await policyAt(context.read, team.institutionId);
  const today = civilDateOf(new Date());
  const endsBefore = addDays(until ?? addDays(today, policy.renewalDaysBefore), 1);
  const filter = {
    institutionId: null,
    teamId,
    states: [ContractState.ACTIVE, ContractState.EXPIRED],
    endsFrom: addDays(today, -policy.renewalDaysAfter),
    endsBefore,
    onlyBehind: false,
    doctorId: null,
    onlyLeft: false,
  };
  const ending = (await listContracts(context, filter, previewsMax, null)).slice(0, previewsMax);
  const open = ending
    .filter(({ renewedById }) => renewedById === null)
    .map(contract => ({ contract, ...renewalTerm(contract, today, policy) }));
  const terms = open.map(({ contract, startsOn }) => ({ contractId: contract.uuid, on: startsOn }));
  const offered = await packagesOffered(context, terms);
  const left = await leftByDoctor(context.read, terms);
  return Promise.all(
    open.map(async ({ contract, startsOn, agreedUntil }) => {
      const facts = { ...contract, state: contract.storedState, isRenewed: false };
      const packages = offered.filter(({ contractId }) => contractId === contract.uuid);
      const ended = packages.find(({ isOffered }) => !isOffered);
      const resident = await context.load(residentById, contract.patientId);
      // What is signed on paper is asked for at once: it is no obstacle here.
      const wrong =
        (resident ? goneRefusal(resident, 'contractIds') : undefined) ??
        renewalRefusal(facts, true, today, policy) ??
        (ended && notOffered({ zh: ended.nameZh, en: ended.nameEn })) ??
        (left.has(contract.uuid) ? doctorLeft : undefined);
      return {
        contract,
        newStartsOn: startsOn,
        newEndsOn: agreedUntil,
        packages,
        needsSignature: !contract.autoRenew && isRenewable(facts, today, policy),
        obstacle: wrong ? { code: wrong.code, message: say(context, wrong.message) } : null,
      };
    }),
  );
}
