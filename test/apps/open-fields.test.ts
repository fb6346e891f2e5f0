import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { openFields } from '../../server/apps/open-fields.rules';
import { buildExecutableSchema } from '../../server/graphql';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { inTransaction } from '../../server/platform/database/transaction';
import { openToApps, refuseClosedFields } from '../../server/platform/graphql/open-fields';
import { Wire } from '../api/wire';
import { Api, bearer } from '../support/api';
import { registeredApp } from '../support/app';
import { type House, World } from '../support/world';

/**
 * What external applications can get out of the API, tried on a house full of secrets: every field that is open to them is asked for down to
 * the bottom, every other field of what they reach is tried too.
 */
let world: World;
let api: Api;
let schema: GraphQLSchema;
let lead: House;
let member: House;
let groupId: string;
let referralId: string;
let authorization: string;

/** Every word about somebody, and every word that somebody wrote. */
const secrets = {
  name: '欧阳静姝',
  maskedName: '欧***',
  phone: '13800000000',
  birthDate: '1950-02-03',
  diagnosis: '慢性心力衰竭急性加重',
  reason: '利尿剂抵抗需进一步治疗',
  diagnosisNote: 'NYHA四级伴夜间憋醒',
  complaint: '夜间不能平卧三天',
  stepNote: '家属要求尽快转院',
  blockNote: '三床水管漏水请修',
  colleague: '申请人周医生',
} as const;

beforeAll(async () => {
  world = await World.make();
  ({ groupId, lead, member } = await world.group('A'));
  schema = buildExecutableSchema();
  await fillHouse();
  api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
  const institutionIds = [lead.institutionId, member.institutionId];
  ({ authorization } = await registeredApp(world, { groupId, institutionIds }));
});
afterAll(async () => {
  await api.close();
  await world.close();
});

async function fillHouse(): Promise<void> {
  const colleague = await world.person(secrets.colleague);
  const { patientId, encounterId } = await world.patientIn(lead, lead.bedIds[0] ?? '', secrets.name);
  await world.rows('UPDATE patient SET masked_name = $2 WHERE id = $1', [patientId, secrets.maskedName]);
  await world.rows('UPDATE encounter SET diagnosis = $2 WHERE id = $1', [encounterId, secrets.diagnosis]);
  await world.rows('UPDATE bed_occupancy SET begun_by = $2, note = $3 WHERE encounter_id = $1', [
    encounterId,
    colleague,
    secrets.blockNote,
  ]);
  await world.insert('bed_occupancy', {
    institution_id: lead.institutionId,
    ward_id: lead.wardId,
    bed_id: lead.bedIds[1],
    kind: 'BLOCK',
    reason: 'REPAIR',
    note: secrets.blockNote,
    during: '[2026-01-01,)',
  });
  await world.insert('encounter', {
    institution_id: lead.institutionId,
    ward_id: lead.wardId,
    planned_ward_id: lead.wardId,
    patient_id: await waitingPatient(),
    state: 'PLANNED',
    admission_route: 'OUTPATIENT',
    diagnosis: secrets.diagnosis,
    planned_at: new Date(),
  });
  referralId = await submittedReferral(patientId, colleague);
}

function waitingPatient(): Promise<string> {
  const patient = { masked_name: secrets.maskedName, sex: 'MALE', birth_date: secrets.birthDate };
  return world.insert('patient', { ...patient, registered_at: lead.institutionId });
}

async function submittedReferral(patientId: string, requestedBy: string): Promise<string> {
  const id = newUuid();
  const at = new Date();
  await world.owner.query('BEGIN');
  await world.insert('referral', {
    id,
    chain_id: id,
    direction: 'UP',
    scene: 'INPATIENT',
    urgency: 'URGENT',
    state: 'SUBMITTED',
    patient_id: patientId,
    source_institution_id: member.institutionId,
    source_department_id: member.departmentId,
    target_institution_id: lead.institutionId,
    target_department_id: lead.departmentId,
    reason: secrets.reason,
    diagnosis_note: secrets.diagnosisNote,
    summary: JSON.stringify({ complaint: secrets.complaint }),
    requested_by: requestedBy,
    requested_at: at,
    submitted_at: at,
    respond_by: at,
    due_at: at,
  });
  await world.rows(
    `INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at, note)
     VALUES ($1, 1, 'DRAFT', 'SUBMIT', 'SUBMITTED', 'SOURCE', $2, $3, $4, $5)`,
    [id, member.institutionId, requestedBy, at, secrets.stepNote],
  );
  await world.owner.query('COMMIT');
  return id;
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

function isOpen(field: GraphQLField<unknown, unknown>): boolean {
  return field.extensions.openToApps !== undefined;
}

/** Values for what open root fields need. */
function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const ids: Record<string, string> = {
    groupId: toGlobalId('MedicalGroup', groupId),
    institutionId: toGlobalId('Institution', lead.institutionId),
    Bed: toGlobalId('Bed', lead.bedIds[0] ?? ''),
    Institution: toGlobalId('Institution', lead.institutionId),
    Referral: toGlobalId('Referral', referralId),
    Ward: toGlobalId('Ward', lead.wardId),
  };
  const given = field.args
    .filter(arg => arg.name === 'first' || (isNonNullType(arg.type) && arg.defaultValue === undefined))
    .map(({ name }) => {
      if (name === 'first') return 'first: 2';
      if (name === 'ids') return `ids: ${JSON.stringify(lead.bedIds.map(id => toGlobalId('Bed', id)))}`;
      if (name === 'desk') return 'desk: GROUP';
      return `${name}: "${ids[name === 'id' ? getNamedType(field.type).name : name]}"`;
    });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** Everything open below a type, each type at one place: enough to see each field, not too much for one answer. */
function openSelection(type: GraphQLObjectType, seen: Set<string> = new Set()): string {
  seen.add(type.name);
  const chosen = fieldsOf(type).flatMap(field => {
    if (!isOpen(field)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || seen.has(named.name)) return [];
    return [`${field.name} ${openSelection(named, seen)}`];
  });
  return `{ ${['__typename', ...chosen].join(' ')} }`;
}

function root(kind: 'Query' | 'Mutation' | 'Subscription'): GraphQLObjectType {
  const type = schema.getType(kind);
  if (!isObjectType(type)) throw new Error(kind);
  return type;
}

it('answers everything that is open, and says nothing about anybody', async () => {
  const asked = fieldsOf(root('Query')).filter(isOpen);
  expect(asked.length).toBe(openFields.Query?.length);
  for (const field of asked) {
    const named = getNamedType(field.type);
    if (!isObjectType(named)) throw new Error(field.name);
    const answer = await api.ask(`{ ${field.name}${argumentsOf(field)} ${openSelection(named)} }`, { authorization });
    expect([field.name, answer.code, answer.message]).toEqual([field.name, undefined, undefined]);
    expect([field.name, answer.data?.[field.name]]).not.toEqual([field.name, null]);
    for (const secret of Object.values(secrets))
      expect([field.name, answer.text.includes(secret)]).toEqual([field.name, false]);
  }
  // The house does hold the secrets: somebody who may see them does.
  const personId = await world.person('nurse');
  await world.appoint(personId, 'WARD_NURSE', { institutionId: lead.institutionId });
  const seen = await api.ask(
    `query R($id: ID!, $bed: ID!) { referral(id: $id) { reason diagnosisNote summary { complaint } requestedBy { nameZh } steps { note } patient { maskedName identity { name phone birthDate } } }
       bed(id: $bed) { occupancy { note encounter { diagnosis } } } }`,
    {
      authorization: await bearer(world, personId),
      variables: { id: toGlobalId('Referral', referralId), bed: toGlobalId('Bed', lead.bedIds[0] ?? '') },
    },
  );
  for (const secret of Object.values(secrets)) expect([secret, seen.text.includes(secret)]).toEqual([secret, true]);
});

it('refuses every other field of what it reaches, at the root and below, and every way to search for people', async () => {
  const closed: string[] = [];
  for (const { path, type } of reachedTypes()) {
    for (const field of fieldsOf(type)) {
      if (!isOpen(field)) closed.push(path(`${field.name}${argumentsOf(field)} ${below(field)}`));
      else
        for (const arg of field.args)
          if (!(field.extensions.openToApps as string[]).includes(arg.name))
            closed.push(path(`${field.name}(${arg.name}: ${searched(arg.name)}) ${below(field)}`));
    }
  }
  expect(closed.length).toBeGreaterThan(45);
  const answered: string[] = [];
  let refused = 0;
  for (const [index, document] of closed.entries()) {
    // Each with an application of its own pace.
    if (index % 50 === 0)
      ({ authorization } = await registeredApp(world, { groupId, institutionIds: [lead.institutionId] }));
    const answer = await api.ask(document, { authorization });
    // Where an argument is not as the field wants it, that is told first: nothing ran either.
    if (answer.code === 'FORBIDDEN') refused += 1;
    if (answer.data !== null || !['FORBIDDEN', 'BAD_USER_INPUT'].includes(answer.code ?? ''))
      answered.push(`${document}: ${answer.text.slice(0, 300)}`);
    expect(() => refuseClosedFields(schema, parse(document))).toThrow('External applications may not ask for');
  }
  expect(answered).toEqual([]);
  expect(refused).toBeGreaterThan(closed.length * 0.5);
}, 60_000);

/** The object types that an application reaches, each with the way to it. */
function reachedTypes(): { type: GraphQLObjectType; path: (inner: string) => string }[] {
  const found = new Map<string, { type: GraphQLObjectType; path: (inner: string) => string }>();
  const visit = (type: GraphQLObjectType, path: (inner: string) => string) => {
    if (found.has(type.name)) return;
    found.set(type.name, { type, path });
    for (const field of fieldsOf(type)) {
      const named = getNamedType(field.type);
      if (isOpen(field) && isObjectType(named))
        visit(named, inner => path(`${field.name}${argumentsOf(field)} { ${inner} }`));
    }
  };
  visit(root('Query'), inner => `{ ${inner} }`);
  return [...found.values()];
}

function below(field: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
}

function searched(argument: string): string {
  if (argument === 'patientId') return `"${toGlobalId('Patient', newUuid())}"`;
  return argument === 'search' ? `"${secrets.name}"` : '1';
}

it('refuses every mutation and every other feed', () => {
  for (const kind of ['Mutation', 'Subscription'] as const)
    for (const field of fieldsOf(root(kind)).filter(each => !isOpen(each)))
      expect(() => refuseClosedFields(schema, parse(`${kind.toLowerCase()} { ${field.name} }`))).toThrow(
        `${kind}.${field.name}`,
      );
  expect(fieldsOf(root('Mutation')).filter(isOpen)).toEqual([]);
});

it('opens nothing whose name speaks of a person or of what somebody wrote', () => {
  const speaking =
    /patient|person|identity|masked|diagnos|reason|note|summary|feedback$|phone|contact|givenBy|requestedBy|signedBy|createdBy|clinician|encounter/i;
  const coded = ['BedFeedReset.reason', 'ReferralFeedReset.reason'];
  const types = [
    'Patient',
    'PatientIdentity',
    'Person',
    'Appointment',
    'Encounter',
    'BedOccupancy',
    'ReferralStep',
    'ReferralSummary',
    'AuditEntry',
    'Notice',
  ];
  const open = Object.entries(openFields).flatMap(([type, fields]) =>
    fields.map(field => `${type}.${field.split('(')[0]}`),
  );
  expect(open.filter(name => speaking.test(name.split('.')[1] ?? '') && !coded.includes(name))).toEqual([]);
  expect(Object.keys(openFields).filter(type => types.includes(type))).toEqual([]);
  for (const [type, fields] of Object.entries(openFields))
    for (const text of fields) {
      const owner = schema.getType(type);
      const field = isObjectType(owner) ? owner.getFields()[text.split('(')[0] ?? ''] : undefined;
      expect(types).not.toContain(field && getNamedType(field.type).name);
    }
});

it('says nothing about anybody in the feeds, and refuses their other fields', async () => {
  const wire = await Wire.signedIn(api.address, authorization);
  for (const [index, field] of fieldsOf(root('Subscription')).filter(isOpen).entries()) {
    const union = getNamedType(field.type);
    if (!isUnionType(union)) throw new Error(field.name);
    const whole = union.getTypes().map(type => `... on ${type.name} ${openSelection(type)}`);
    wire.subscribe(`open ${index}`, `subscription { ${field.name} { __typename ${whole.join(' ')} } }`);
    expect((await wire.of(`open ${index}`)).type).toBe('next');
    for (const type of union.getTypes())
      for (const closed of fieldsOf(type).filter(each => !isOpen(each))) {
        wire.subscribe(
          'closed',
          `subscription { ${field.name} { ... on ${type.name} { ${closed.name} ${below(closed)} } } }`,
        );
        expect(await wire.of('closed')).toMatchObject({
          type: 'error',
          payload: [{ extensions: { code: 'FORBIDDEN' } }],
        });
      }
  }
  await inTransaction(world.database, 'SYSTEM', async tx => {
    const { institutionId, wardId, bedIds } = lead;
    const payload = {
      bedId: bedIds[0],
      state: 'BLOCKED',
      stateReason: secrets.blockNote,
      version: 2,
      occurredAt: new Date(),
      dischargeOrdered: false,
    };
    tx.publish({ topic: 'BED', kind: 'BLOCKED', institutionId, wardId, subjectId: bedIds[0] ?? '', payload });
    return accepted(null);
  });
  const change = await wire.next(
    ({ id, payload }) => id === 'open 0' && JSON.stringify(payload).includes('BedFeedChange'),
  );
  expect(JSON.stringify(change)).not.toContain(secrets.blockNote);
  await wire.close();
});

it('stops the server when something is opened that does not exist', () => {
  expect(() => openToApps(schema, { Nobody: ['name'] })).toThrow('there is no such type');
  expect(() => openToApps(schema, { Bed: ['patient'] })).toThrow('Bed.patient is to be open to applications');
  expect(() => openToApps(schema, { Query: ['referrals(name)'] })).toThrow('Query.referrals(name)');
});
