import { type GraphQLField, type GraphQLInterfaceType, type GraphQLSchema, graphql, isObjectType } from 'graphql';
import { createClient } from 'graphql-ws';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import WebSocket from 'ws';
import { buildExecutableSchema } from '../../server/graphql';
import { type IdType, toGlobalId } from '../../server/kernel/ids';
import { actions, isGranted, type Post, posts } from '../../server/platform/access/actions';
import { type AccessRule, Rule, ruleOf } from '../../server/platform/access/rule';
import type { Viewer } from '../../server/platform/access/viewer';
import { type Answer, Api, bearer } from '../support/api';
import { registeredApp } from '../support/app';
import { booking, referralTo, slotSession } from '../support/booking';
import { caredFor } from '../support/care';
import { type Catalogued, catalogued, supplierOf } from '../support/catalogue';
import { contracted } from '../support/contracts';
import { dispatched } from '../support/dispatch';
import { quotaOf, servedBy } from '../support/duty';
import { negotiated } from '../support/negotiation';
import { publishedPay } from '../support/pay';
import { purchased, purchaseIds } from '../support/purchasing';
import { staffed, staffRecord } from '../support/staff';
import { stockedAt } from '../support/stock';
import { type At, type House, World } from '../support/world';
import { type ExampleIds, exampleDocument, exampleOf, exampleVariables, type Target } from './examples';

/**
 * Every root field, asked by every post in every relation to the institution that the question is about. What is expected follows from the
 * catalogue of actions and from the rule on the field, never from the code that decides.
 */
const relations = ['OWN', 'GROUP', 'OTHER_WARD', 'SAME_GROUP', 'OTHER_GROUP'] as const;
/** Who speaks for a supplier is in no relation to the institution: for the supplier that the question is about, or for another. */
type Relation = (typeof relations)[number] | 'OWN_SUPPLIER' | 'OTHER_SUPPLIER';
const supplierRelations = ['OWN_SUPPLIER', 'OTHER_SUPPLIER'] as const;
type Outcome = 'ALLOWED' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';

interface Actor {
  readonly name: string;
  readonly post: Post | null;
  readonly relation: Relation | null;
  /** Undefined for a visitor. */
  readonly authorization: string | undefined;
}

const secretName = '欧阳静姝';
const secretNote = '拟行康复训练';
const secrets = [secretName, secretNote, '13800000000', '1950-02-03'];

let world: World;
let api: Api;
let ids: ExampleIds;
let nodes: Readonly<Record<string, { readonly id: string; readonly target: Target }>>;
let actors: Actor[];
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
  schema = buildExecutableSchema();
  const { groupId, lead: here, member } = await world.group('A');
  const elsewhere = await world.group('B');
  const otherWard = await world.insert('ward', {
    institution_id: here.institutionId,
    department_id: here.departmentId,
    code: 'W2',
    name_zh: 'W2',
    name_en: 'W2',
    sex_rule: 'ANY',
    during: '[2020-01-01,)',
  });
  const supply = await describeWorld(groupId, here, member);
  const places: Record<Relation, At> = {
    OWN: { institutionId: here.institutionId },
    GROUP: { groupId },
    OTHER_WARD: { institutionId: here.institutionId, wardId: otherWard },
    SAME_GROUP: { institutionId: member.institutionId },
    OTHER_GROUP: { institutionId: elsewhere.lead.institutionId },
    OWN_SUPPLIER: { supplierId: supply.supplierId },
    OTHER_SUPPLIER: { supplierId: supply.otherSupplierId },
  };
  actors = [{ name: 'a visitor', post: null, relation: null, authorization: undefined }];
  actors.push(await actor('somebody without a post', null, null, null));
  for (const post of posts)
    for (const relation of post === 'SUPPLIER' ? supplierRelations : relations)
      actors.push(await actor(`${post} of ${relation}`, post, relation, places[relation]));
}, 600_000);

afterAll(async () => {
  await api.close();
  await world.close();
});

/** Who and what the examples are about, all of it in one house. */
async function describeWorld(groupId: string, here: House, member: House): Promise<Catalogued> {
  const [bedId = '', bed2 = '', bed3 = ''] = here.bedIds;
  const first = await world.patientIn(here, bedId, secretName);
  const second = await world.patientIn(here, bed2, secretName);
  const colleague = await world.person('colleague');
  const appointmentId = await world.appoint(colleague, 'PHYSICIAN', { institutionId: here.institutionId });
  const policy = { group_id: groupId, kind: 'example', valid_from: '2020-01-01', content: '{}', content_sha256: '' };
  const policyId = await world.insert('policy_version', { ...policy, source: 'test', signed_at: new Date() });
  const [membership] = await world.rows<{ id: string }>('SELECT id FROM membership WHERE institution_id = $1', [
    here.institutionId,
  ]);
  const [stay] = await world.rows<{ id: string }>('SELECT id FROM bed_occupancy WHERE bed_id = $1', [bedId]);
  const [entry] = await world.rows<{ id: string }>(
    `INSERT INTO audit_entry (action, institution_id) VALUES ('example', $1) RETURNING lpad(to_hex(id), 12, '0') AS id`,
    [here.institutionId],
  );
  const notice = { person_id: colleague, kind: 'REFERRAL_SUBMITTED', params: '{}', at: new Date() };
  const noticeId = await world.insert('notice', notice);
  const { appId } = await registeredApp(world, { groupId, institutionIds: [here.institutionId] });
  const jointWard = await describeJointWard(groupId, here, first.encounterId);
  const sessionId = await slotSession(world, here, 2);
  const outpatient = { registered_at: here.institutionId, masked_name: '李*', sex: 'MALE', birth_date: '1960-01-01' };
  const patientId = await world.insert('patient', outpatient);
  const bookingId = await booking(world, sessionId, { source: here, target: member, patientId });
  const referralId = await referralTo(world, here, patientId);
  const sent = await dispatched(world, groupId, here, colleague);
  const pay = await publishedPay(world, groupId, here, colleague);
  const looked = await describeResidents(here, patientId, colleague);
  const cared = await caredFor(world, here, patientId, colleague);
  const signed = await contracted(world, groupId, here, patientId, colleague);
  const served = await servedBy(world, here, colleague);
  const quotaId = await quotaOf(world, here.institutionId, { DOCTOR: 10 });
  const leaver = await world.person('leaver');
  await world.appoint(leaver, 'PHARMACIST', { institutionId: here.institutionId });
  await staffRecord(world, here.institutionId, leaver);
  const staff = await staffed(world, here, colleague, leaver);
  const supply = await catalogued(world, groupId, here, colleague);
  const stock = await stockedAt(
    world,
    groupId,
    here,
    { institutionId: jointWard.partnerId },
    {
      itemId: supply.itemId,
      // Of a supplier for whom nobody speaks here.
      supplierId: await supplierOf(world, 'S3', '丙药业'),
      personId: colleague,
      patientId,
    },
  );
  const round = { ...supply, groupId, institutionIds: [here.institutionId], supplierCode: 'S1' };
  const agreed = await negotiated(world, round);
  const bought = await purchased(world, groupId, here, colleague, { ...supply, packId: supply.boxId });
  const id = toGlobalId;
  ids = {
    ...purchaseIds(bought),
    NegotiationRound: id('NegotiationRound', agreed.roundId),
    roundId: id('NegotiationRound', agreed.roundId),
    offeringId: id('Offering', agreed.offeringId),
    bidId: id('Bid', agreed.bidId),
    'bidSeal.supplierId': id('Supplier', supply.supplierId),
    'offeringAdd.itemId': id('CatalogueItem', supply.itemId),
    'offeringAdd.packId': id('CataloguePack', supply.packId),
    agreementId: id('Agreement', agreed.agreementId),
    memberContractId: id('MemberContract', agreed.contractIds[0] ?? ''),
    'staffLeave.personId': id('Person', leaver),
    licenceId: id('Licence', staff.licenceId),
    Licence: id('Licence', staff.licenceId),
    registrationId: id('PracticeRegistration', staff.registrationId),
    delegationId: id('Delegation', staff.delegationId),
    toPersonId: id('Person', leaver),
    breakGlassId: id('BreakGlass', staff.breakGlassId),
    Resident: id('Resident', patientId),
    residentId: id('Resident', patientId),
    duplicateId: id('Resident', looked.duplicateId),
    registerId: id('CareRegister', cared.registerId),
    taskId: id('CareTask', cared.taskId),
    followUpId: id('FollowUp', cared.followUpId),
    measurementId: id('Measurement', cared.measurementId),
    attemptId: id('ContactAttempt', cared.attemptId),
    openingId: id('IdentityOpening', looked.openingId),
    teamId: id('FamilyTeam', signed.teamId),
    toTeamId: id('FamilyTeam', signed.teamId),
    FamilyTeam: id('FamilyTeam', signed.teamId),
    doctorId: id('Person', colleague),
    'familyTeamMemberEnd.memberId': id('FamilyTeamMember', signed.memberId),
    packageId: id('ServicePackage', signed.packageId),
    contractId: id('FamilyContract', signed.contractId),
    FamilyContract: id('FamilyContract', signed.contractId),
    deliveryId: id('ServiceDelivery', signed.deliveryId),
    RenewalBatch: id('RenewalBatch', signed.batchId),
    'contractRenewalContinue.batchId': id('RenewalBatch', signed.batchId),
    neighbourhoodId: id('Neighbourhood', looked.neighbourhoodId),
    batchId: id('VisitBatch', looked.batchId),
    cycleId: id('PayCycle', pay.cycleId),
    payCycleId: id('PayCycle', pay.cycleId),
    PayCycle: id('PayCycle', pay.cycleId),
    PayPolicyVersion: id('PayPolicy', pay.draftId),
    policyId: id('PayPolicy', pay.draftId),
    beforeId: id('PayPolicy', pay.policyId),
    afterId: id('PayPolicy', pay.draftId),
    payImportId: id('PayImport', pay.importId),
    lineId: id('PayPersonLine', pay.lineId),
    appealId: id('PayAppeal', pay.appealId),
    simulationId: id('PaySimulation', pay.simulationId),
    groupId: id('MedicalGroup', groupId),
    toGroupId: id('MedicalGroup', groupId),
    institutionId: id('Institution', here.institutionId),
    sourceInstitutionId: id('Institution', here.institutionId),
    wardId: id('Ward', here.wardId),
    bedId: id('Bed', bed3),
    toBedId: id('Bed', bed3),
    encounterId: id('Encounter', first.encounterId),
    withEncounterId: id('Encounter', second.encounterId),
    departmentId: id('Department', here.departmentId),
    slotSessionId: id('SlotSession', sessionId),
    planId: id('DutyPlan', served.planId),
    sessionId: id('DutySession', served.sessionId),
    quotaId: id('HeadcountQuota', quotaId),
    'headcountWhatIf.toInstitutionId': id('Institution', member.institutionId),
    personId: id('Person', colleague),
    appointmentId: id('Appointment', appointmentId),
    MedicalGroup: id('MedicalGroup', groupId),
    Institution: id('Institution', here.institutionId),
    Ward: id('Ward', here.wardId),
    Bed: id('Bed', bedId),
    Encounter: id('Encounter', first.encounterId),
    externalAppId: id('ExternalApp', appId),
    Node: id('Ward', here.wardId),
    patientId: id('Patient', patientId),
    referralId: id('Referral', referralId),
    Referral: id('Referral', referralId),
    targetInstitutionId: id('Institution', member.institutionId),
    targetDepartmentId: id('Department', member.departmentId),
    hostWardId: id('Ward', here.wardId),
    partnerInstitutionId: id('Institution', jointWard.partnerId),
    directorId: id('Person', jointWard.directorId),
    leaderId: id('Person', jointWard.directorId),
    participantId: id('Person', jointWard.directorId),
    orderId: id('DispatchOrder', sent.orderId),
    DispatchOrder: id('DispatchOrder', sent.orderId),
    hostInstitutionId: id('Institution', here.institutionId),
    'serviceCertificate.personId': id('Person', sent.personId),
    jointWardId: id('JointWard', jointWard.agreementId),
    JointWard: id('JointWard', jointWard.agreementId),
    memberId: id('JointWardMember', jointWard.memberId),
    itemId: id('FormularyItem', jointWard.itemId),
    transferId: id('Transfer', jointWard.transferId),
    placeId: id('StockPlace', stock.placeId),
    fromPlaceId: id('StockPlace', stock.placeId),
    toPlaceId: id('StockPlace', stock.otherPlaceId),
    'fixedPackMove.toPlaceId': id('StockPlace', stock.quarantineId),
    lotId: id('StockLot', stock.lotId),
    movementId: id('StockMovement', stock.useId),
    settlementId: id('StockSettlement', stock.settlementId),
    'stockTransferReceive.transferId': id('StockTransfer', stock.comingId),
    'stockTransferTakeBack.transferId': id('StockTransfer', stock.transferId),
    'fixedPackOpen.packId': id('StockPack', stock.packId),
    'fixedPackMove.packId': id('StockPack', stock.packId),
    'fixedPackVoid.packId': id('StockPack', stock.packId),
    countId: id('StockCount', stock.countId),
    blockId: id('LotBlock', stock.blockId),
    recallId: id('Recall', stock.recallId),
    'purchasePrices.itemId': id('CatalogueItem', supply.itemId),
    'stockPickList.itemId': id('CatalogueItem', supply.itemId),
    'parLevelSet.itemId': id('CatalogueItem', supply.itemId),
    'recallOpen.itemId': id('CatalogueItem', supply.itemId),
    'consignedStock.supplierId': id('Supplier', supply.supplierId),
    'supplierSettlements.supplierId': id('Supplier', supply.supplierId),
    'recallClose.recallId': id('Recall', await recallOf(groupId, supply.itemId, [here, member])),
  };
  ids = {
    ...ids,
    supplierId: id('Supplier', supply.supplierId),
    Supplier: id('Supplier', supply.supplierId),
    categoryId: id('CatalogueCategory', supply.categoryId),
    CatalogueItem: id('CatalogueItem', supply.itemId),
    packId: id('CataloguePack', supply.boxId),
    memberItemId: id('MemberItem', supply.memberItemId),
    MemberItem: id('MemberItem', supply.memberItemId),
    entryId: id('FormularyEntry', supply.formularyEntryId),
    ...Object.fromEntries(
      ['catalogueItemUpdate', 'catalogueItemUnlist', 'cataloguePackAdd', 'memberItemMap', 'formularyEntryAdd'].map(
        name => [`${name}.itemId`, id('CatalogueItem', supply.itemId)],
      ),
    ),
  };
  const node = (type: IdType, uuid: string, target: Target) => ({ id: id(type, uuid), target });
  nodes = {
    NegotiationRound: node('NegotiationRound', agreed.roundId, 'ROUND'),
    Offering: node('Offering', agreed.offeringId, 'ROUND'),
    Award: node('Award', agreed.awardId, 'ROUND'),
    Bid: node('Bid', agreed.bidId, 'BID'),
    Agreement: node('Agreement', agreed.agreementId, 'CONTRACTED'),
    PriceLine: node('PriceLine', agreed.priceLineId, 'CONTRACTED'),
    MemberContract: node('MemberContract', agreed.contractIds[0] ?? '', 'CONTRACT'),
    Requisition: node('Requisition', bought.requisitionId, 'PURCHASE_OWN'),
    PurchaseOrder: node('PurchaseOrder', bought.orderId, 'PURCHASE'),
    Shipment: node('Shipment', bought.shipmentId, 'PURCHASE'),
    GoodsReceipt: node('GoodsReceipt', bought.receiptId, 'PURCHASE'),
    GoodsReturn: node('GoodsReturn', bought.returnId, 'PURCHASE'),
    SupplierInvoice: node('SupplierInvoice', bought.invoiceId, 'PURCHASE'),
    PaymentRequest: node('PaymentRequest', bought.paymentId, 'PURCHASE_OWN'),
    MedicalGroup: node('MedicalGroup', groupId, 'PLACE'),
    Institution: node('Institution', here.institutionId, 'PLACE'),
    Membership: node('Membership', membership?.id ?? '', 'PLACE'),
    Department: node('Department', here.departmentId, 'PLACE'),
    Ward: node('Ward', here.wardId, 'PLACE'),
    Room: node('Room', here.roomId, 'PLACE'),
    PolicyVersion: node('PolicyVersion', policyId, 'PLACE'),
    Person: node('Person', colleague, 'PLACE'),
    Appointment: node('Appointment', appointmentId, 'PLACE'),
    Licence: node('Licence', staff.licenceId, 'HOUSE'),
    PracticeRegistration: node('PracticeRegistration', staff.registrationId, 'PLACE'),
    Delegation: node('Delegation', staff.delegationId, 'DELEGATION'),
    BreakGlass: node('BreakGlass', staff.breakGlassId, 'HOUSE'),
    Bed: node('Bed', bedId, 'HOUSE'),
    BedOccupancy: node('BedOccupancy', stay?.id ?? '', 'HOUSE'),
    Encounter: node('Encounter', first.encounterId, 'HOUSE'),
    Patient: node('Patient', first.patientId, 'HOUSE'),
    Referral: node('Referral', referralId, 'HOUSE'),
    SlotSession: node('SlotSession', sessionId, 'PLACE'),
    SlotBooking: node('SlotBooking', bookingId, 'HOUSE'),
    DutyPlan: node('DutyPlan', served.planId, 'PLACE'),
    DutySession: node('DutySession', served.sessionId, 'PLACE'),
    HeadcountQuota: node('HeadcountQuota', quotaId, 'HOUSE'),
    DispatchOrder: node('DispatchOrder', sent.orderId, 'ORDER'),
    JointWard: node('JointWard', jointWard.agreementId, 'HOUSE'),
    JointWardMember: node('JointWardMember', jointWard.memberId, 'HOUSE'),
    FormularyItem: node('FormularyItem', jointWard.itemId, 'HOUSE'),
    JointRound: node('JointRound', jointWard.roundId, 'HOUSE'),
    Transfer: node('Transfer', jointWard.transferId, 'HOUSE'),
    Notice: node('Notice', noticeId, 'OWN'),
    ExternalApp: node('ExternalApp', appId, 'HOUSE'),
    Neighbourhood: node('Neighbourhood', looked.neighbourhoodId, 'HOUSE'),
    Resident: node('Resident', patientId, 'HOUSE'),
    FamilyTeam: node('FamilyTeam', signed.teamId, 'PLACE'),
    FamilyTeamMember: node('FamilyTeamMember', signed.memberId, 'PLACE'),
    ServicePackage: node('ServicePackage', signed.packageId, 'PLACE'),
    FamilyContract: node('FamilyContract', signed.contractId, 'HOUSE'),
    ServiceDelivery: node('ServiceDelivery', signed.deliveryId, 'HOUSE'),
    RenewalBatch: node('RenewalBatch', signed.batchId, 'HOUSE'),
    CareRegister: node('CareRegister', cared.registerId, 'HOUSE'),
    CareTask: node('CareTask', cared.taskId, 'HOUSE'),
    FollowUp: node('FollowUp', cared.followUpId, 'HOUSE'),
    IdentityOpening: node('IdentityOpening', looked.openingId, 'HOUSE'),
    VisitBatch: node('VisitBatch', looked.batchId, 'HOUSE'),
    StockPlace: node('StockPlace', stock.placeId, 'PLACE'),
    StockLot: node('StockLot', stock.lotId, 'HOUSE'),
    StockMovement: node('StockMovement', stock.useId, 'HOUSE'),
    StockTransfer: node('StockTransfer', stock.transferId, 'HOUSE'),
    StockSettlement: node('StockSettlement', stock.settlementId, 'HOUSE'),
    StockPack: node('StockPack', stock.packId, 'HOUSE'),
    StockCount: node('StockCount', stock.countId, 'HOUSE'),
    LotBlock: node('LotBlock', stock.blockId, 'HOUSE'),
    Recall: node('Recall', stock.recallId, 'HOUSE'),
    Supplier: node('Supplier', supply.supplierId, 'SUPPLIERS'),
    CatalogueCategory: node('CatalogueCategory', supply.categoryId, 'CATALOGUE'),
    CatalogueItem: node('CatalogueItem', supply.itemId, 'CATALOGUE'),
    CataloguePack: node('CataloguePack', supply.boxId, 'CATALOGUE'),
    MemberItem: node('MemberItem', supply.memberItemId, 'HOUSE'),
    FormularyEntry: node('FormularyEntry', supply.formularyEntryId, 'HOUSE'),
    AuditEntry: node('AuditEntry', `00000000-0000-8000-8000-${entry?.id}`, 'HOUSE'),
  };
  return supply;
}

/** A recall that houses of the group know of. */
async function recallOf(groupId: string, itemId: string, houses: readonly House[]): Promise<string> {
  const recalled = { group_id: groupId, item_id: itemId, lot_numbers: ['other'], level: 3, reason: 'example' };
  const recallId = await world.insert('recall', recalled);
  const task = { recall_id: recallId, held_units: 0, used_units: 0 };
  for (const { institutionId } of houses) await world.insert('recall_task', { ...task, institution_id: institutionId });
  return recallId;
}

/** Residents of the house: one with a neighbourhood, an alike one, a month of visits, and somebody who looked who it is. */
async function describeResidents(here: House, patientId: string, personId: string) {
  const { institutionId } = here;
  const names = { name_zh: '福利', name_en: 'Fuli', kind: 'COMMITTEE', town_zh: '甲镇', town_en: 'A' };
  const neighbourhoodId = await world.insert('neighbourhood', { institution_id: institutionId, code: '01', ...names });
  const twin = { registered_at: institutionId, masked_name: '李*', sex: 'MALE', birth_date: '1960-01-01' };
  const duplicateId = await world.insert('patient', twin);
  // Found by the word that examples search for.
  await world.rows(`INSERT INTO patient_identity (patient_id, name) VALUES ($1, 'example')`, [duplicateId]);
  await world.rows(
    `INSERT INTO resident (patient_id, institution_id, neighbourhood_id, registered_on) SELECT id, $2, $3, '2024-01-01' FROM unnest($1::uuid[]) AS p(id)`,
    [[patientId, duplicateId], institutionId, neighbourhoodId],
  );
  const at = new Date();
  const openingId = await world.insert('identity_opening', {
    patient_id: patientId,
    institution_id: institutionId,
    person_id: personId,
    purpose: 'QUALITY',
    reason: 'example',
    opened_at: at,
    until: new Date(at.getTime() + 60_000),
  });
  const batch = { institution_id: institutionId, month: '2026-01-01', rows: 0, imported_at: at };
  return { neighbourhoodId, duplicateId, openingId, batchId: await world.insert('visit_batch', batch) };
}

/** A joint ward of the house with a third one, so that nobody else in the examples has a part in it. */
async function describeJointWard(groupId: string, here: House, encounterId: string) {
  const partner = await world.house('A3', 'DISTRICT');
  await world.join(groupId, partner.institutionId, 'MEMBER');
  const directorId = await world.person('director');
  await world.appoint(directorId, 'PHYSICIAN', partner);
  const { agreementId } = await world.jointWard(here, partner, directorId);
  const nurse = await world.person('nurse of the team');
  const during = '[2020-01-01,)';
  const memberId = await world.joinTeam(agreementId, nurse, 'NURSE', here.institutionId);
  const drug = { drug_code: 'X', name_zh: '药', name_en: 'drug', spec: '1 g', during };
  const itemId = await world.insert('formulary_item', { agreement_id: agreementId, ...drug });
  const round = { agreement_id: agreementId, at: new Date(), leader_id: directorId, participant_ids: [directorId] };
  const roundId = await world.insert('joint_round', round);
  await world.rows(
    'INSERT INTO joint_round_patient (round_id, encounter_id, host_id, ward_id, note) VALUES ($1, $2, $3, $4, $5)',
    [roundId, encounterId, here.institutionId, here.wardId, secretNote],
  );
  const transferId = await world.transferOf(here, partner);
  return { agreementId, memberId, itemId, roundId, transferId, directorId, partnerId: partner.institutionId };
}

async function actor(name: string, post: Post | null, relation: Relation | null, at: At | null): Promise<Actor> {
  const personId = await world.person(name);
  if (post && at) await world.appoint(personId, post, at);
  return { name, post, relation, authorization: await bearer(world, personId) };
}

/** In no relation to the group of the institution. */
function isOfNoPlace(relation: Relation | null): boolean {
  return (
    relation === null || relation === 'OTHER_GROUP' || relation === 'OWN_SUPPLIER' || relation === 'OTHER_SUPPLIER'
  );
}

const ofPurchase = ['PURCHASE', 'PURCHASE_OWN', 'PURCHASE_ANSWER', 'PURCHASE_SHIP', 'PURCHASE_BILL'] as const;
type PurchaseTarget = (typeof ofPurchase)[number];

function isOfPurchase(target: Target): target is PurchaseTarget {
  return (ofPurchase as readonly Target[]).includes(target);
}

/** Of purchases: what the supplier of the order, and whoever holds a post at its house, may see or do. */
function purchaseOutcome(target: PurchaseTarget, postHere: Post | null, relation: Relation | null): Outcome {
  const supplies = target !== 'PURCHASE_OWN' && relation === 'OWN_SUPPLIER';
  const acting = { PURCHASE_SHIP: 'purchase.receive', PURCHASE_BILL: 'purchase.pay' } as const;
  const action = target === 'PURCHASE_SHIP' || target === 'PURCHASE_BILL' ? acting[target] : 'purchase.read';
  if (supplies) return 'ALLOWED';
  if (!postHere || !isGranted('purchase.read', postHere)) return 'NOT_FOUND';
  return target !== 'PURCHASE_ANSWER' && isGranted(action, postHere) ? 'ALLOWED' : 'FORBIDDEN';
}

const ofNegotiation = ['ROUND', 'BID', 'CONTRACTED', 'CONTRACT'] as const;
type NegotiationTarget = (typeof ofNegotiation)[number];

function isOfNegotiation(target: Target): target is NegotiationTarget {
  return (ofNegotiation as readonly Target[]).includes(target);
}

/** Of group purchasing: suppliers see what was offered and what is theirs, houses what is the group's or their own, the group itself all. */
function negotiationOutcome(target: NegotiationTarget, { post, relation }: Actor): Outcome {
  if (relation === 'OWN_SUPPLIER' || (relation === 'OTHER_SUPPLIER' && target === 'ROUND')) return 'ALLOWED';
  if (!post || isOfNoPlace(relation)) return 'NOT_FOUND';
  const reads = isGranted('negotiation.read', post);
  const buys = reads || isGranted('purchase.read', post);
  const sees = {
    ROUND: reads,
    BID: reads && relation === 'GROUP',
    CONTRACTED: buys,
    CONTRACT: buys && relation !== 'SAME_GROUP',
  };
  return sees[target] ? 'ALLOWED' : 'NOT_FOUND';
}

/** What the catalogue says. */
function expected(rule: AccessRule, target: Target, actor: Actor): Outcome {
  const { post, relation, authorization } = actor;
  const isHere = relation === 'OWN' || relation === 'GROUP' || relation === 'OTHER_WARD';
  if (rule === 'PUBLIC') return 'ALLOWED';
  if (authorization === undefined) return 'UNAUTHENTICATED';
  if (target === 'DELEGATION' && (post === null || !isGranted('access.delegate', post))) return 'FORBIDDEN';
  if (target === 'DELEGATION') return isHere && post && isGranted('staff.read', post) ? 'ALLOWED' : 'NOT_FOUND';
  if (isOfNegotiation(target)) return negotiationOutcome(target, actor);
  if (isOfPurchase(target)) return purchaseOutcome(target, isHere ? post : null, relation);
  if (target === 'ORDER') return isHere && post && isGranted('dispatch.read', post) ? 'ALLOWED' : 'NOT_FOUND';
  if (target === 'OWN' && (rule === 'SIGNED_IN' || rule === 'REACHED')) return 'NOT_FOUND';
  if (rule === 'SIGNED_IN' || rule === 'REACHED')
    return target === 'PLACE' && isOfNoPlace(relation) ? 'NOT_FOUND' : 'ALLOWED';
  if (target === 'CATALOGUE' && post === 'SUPPLIER') return 'ALLOWED';
  if (target === 'SUPPLIERS' && relation === 'OWN_SUPPLIER') return 'ALLOWED';
  if (!post || !relation || !isGranted(rule, post)) return 'FORBIDDEN';
  switch (target) {
    case 'OWN':
      return 'NOT_FOUND';
    case 'CATALOGUE':
      return relation === 'OTHER_GROUP' ? 'NOT_FOUND' : 'ALLOWED';
    case 'SUPPLIERS':
      return 'ALLOWED';
    case 'SUPPLIER':
      return relation === 'OWN_SUPPLIER' ? 'ALLOWED' : 'NOT_FOUND';
    case 'PAY_LINE':
      return isHere && isGranted('pay.read', post) ? 'ALLOWED' : 'NOT_FOUND';
    case 'NOTHING':
      return 'ALLOWED';
    case 'PLACE':
      return relation === 'OTHER_GROUP' ? 'NOT_FOUND' : 'ALLOWED';
    case 'HOUSE':
      return isHere ? 'ALLOWED' : 'NOT_FOUND';
    case 'HOUSE_ACT':
      if (!isHere) return 'NOT_FOUND';
      return relation === 'OTHER_WARD' && actions[rule].reach === 'WARD' ? 'FORBIDDEN' : 'ALLOWED';
    case 'PLACE_ACT':
      if (relation === 'OTHER_GROUP') return 'NOT_FOUND';
      return isHere ? 'ALLOWED' : 'FORBIDDEN';
    case 'GROUP_ACT':
      if (relation === 'OTHER_GROUP') return 'NOT_FOUND';
      return relation === 'GROUP' ? 'ALLOWED' : 'FORBIDDEN';
  }
}

/** What the server did; a refusal by business rules is an answer to somebody who is allowed to ask. */
function outcomeOf(fieldName: string, answer: Answer): string {
  if (answer.code === 'UNAUTHENTICATED' || answer.code === 'FORBIDDEN' || answer.code === 'NOT_FOUND')
    return answer.code;
  if (answer.code) return `${answer.code}: ${answer.message}`;
  const value = answer.data?.[fieldName];
  const isEmpty = value === null || (Array.isArray(value) && value.every(each => each === null));
  return isEmpty ? 'NOT_FOUND' : 'ALLOWED';
}

/** Whether the catalogue links this actor to the patients of the house. */
function mayIdentify({ post, relation }: Actor): boolean {
  const isHere = relation === 'OWN' || relation === 'GROUP' || relation === 'OTHER_WARD';
  return post !== null && isHere && (isGranted('patient.identify', post) || isGranted('resident.identify', post));
}

/** The nurse of a family-doctor team sees who her residents are, and no beds. */
function mayIdentifyInBed(actor: Actor): boolean {
  return mayIdentify(actor) && actor.post !== null && isGranted('bed.read', actor.post);
}

function leaks(actor: Actor, answer: Answer): string[] {
  return mayIdentify(actor) ? [] : secrets.filter(secret => answer.text.includes(secret));
}

type RootField = GraphQLField<unknown, unknown>;

function rootFields(kind: 'query' | 'mutation'): RootField[] {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(type?.getFields() ?? {});
  // Signing out comes last: it takes the session away.
  return fields.sort((a, b) => Number(a.name === 'sessionEnd') - Number(b.name === 'sessionEnd'));
}

function ruleOfRoot(kind: 'query' | 'mutation' | 'subscription', name: string): AccessRule {
  const type = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  const rule = type && ruleOf(type, name);
  if (!rule) throw new Error(`${kind} ${name} has no rule`);
  return rule;
}

/** Asks everybody everything of a kind; answers each difference from the catalogue. */
async function differences(kind: 'query' | 'mutation', depth: number): Promise<string[]> {
  const asked = rootFields(kind).map(field => ({ field, document: exampleDocument(kind, field, depth) }));
  const found: string[] = [];
  await inParallel(actors, 6, async actor => {
    for (const { field, document } of asked.filter(({ field }) =>
      isAskedBy(actor, ruleOfRoot(kind, field.name), field.name),
    )) {
      const answer = await api.ask(document, {
        variables: exampleVariables(field, ids),
        authorization: actor.authorization,
      });
      const should = expected(ruleOfRoot(kind, field.name), exampleOf(field.name).target, actor);
      const is = outcomeOf(field.name, answer);
      if (is !== should) found.push(`${field.name} as ${actor.name}: ${is} instead of ${should}`);
      found.push(...leaks(actor, answer).map(secret => `${field.name} as ${actor.name} shows ${secret}`));
    }
  });
  return found.sort();
}

/**
 * Those of the institution are asked everything. Of the other places two take turns for whoever has the right, one for whoever has not and where everybody
 * has it: over all fields of a post every place comes to be asked. MATRIX=full lets everybody ask everything.
 */
function isAskedBy({ post, relation }: Actor, rule: AccessRule, name: string): boolean {
  if (process.env.MATRIX === 'full' || !post || !relation || relation === 'OWN' || relation === 'OWN_SUPPLIER')
    return true;
  if (relation === 'OTHER_SUPPLIER') return false;
  const isEverybodys = rule === 'PUBLIC' || rule === 'SIGNED_IN' || rule === 'REACHED';
  const others = relations.filter(each => each !== 'OWN');
  const turn = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), posts.indexOf(post));
  const places = !isEverybodys && isGranted(rule, post) ? 2 : 1;
  return Array.from({ length: places }, (_, next) => others[(turn + next) % others.length]).includes(relation);
}

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}

it('knows an example for every root field', () => {
  const kinds = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of kinds)
    for (const field of Object.values(type?.getFields() ?? {}))
      expect(() => exampleVariables(field, ids)).not.toThrow();
});

it('answers every query as the catalogue says', async () => {
  expect(await differences('query', 2)).toEqual([]);
}, 600_000);

it('answers every subscription as the catalogue says', async () => {
  const found: string[] = [];
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    await inParallel(actors, 12, async actor => {
      const should = expected(ruleOfRoot('subscription', field.name), exampleOf(field.name).target, actor);
      const is = await firstOf(field, actor);
      if (is !== should) found.push(`${field.name} as ${actor.name}: ${is} instead of ${should}`);
    });
  }
  expect(found).toEqual([]);
}, 600_000);

/** The first message of a stream, or why there is none. */
async function firstOf(field: RootField, { authorization }: Actor): Promise<string> {
  const client = createClient({
    url: api.address.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: authorization === undefined ? {} : { authorization },
  });
  try {
    const stream = client.iterate({
      query: exampleDocument('subscription', field, 0),
      variables: exampleVariables(field, ids),
    });
    for await (const { errors } of stream) return String(errors?.[0]?.extensions?.code ?? 'ALLOWED');
    return 'nothing';
  } catch (error) {
    if (Array.isArray(error)) return String(error[0]?.extensions?.code);
    return (error as { code?: number }).code === 4401 ? 'UNAUTHENTICATED' : String(error);
  } finally {
    await client.dispose();
  }
}

it('hides and shows each thing by its id as by its own field', async () => {
  const jointWard = 'jointward.read';
  const rules: Record<string, AccessRule> = {
    PLACE: 'group.read',
    HOUSE: 'bed.read',
    AuditEntry: 'audit.read',
    ExternalApp: 'app.manage',
    Referral: 'referral.read',
    SlotSession: 'referral.read',
    HeadcountQuota: 'headcount.read',
    SlotBooking: 'referral.read',
    JointWard: jointWard,
    JointWardMember: jointWard,
    FormularyItem: jointWard,
    JointRound: jointWard,
    Neighbourhood: 'resident.read',
    Resident: 'resident.read',
    FamilyContract: 'resident.read',
    ServiceDelivery: 'resident.read',
    RenewalBatch: 'resident.read',
    CareRegister: 'resident.read',
    CareTask: 'resident.read',
    FollowUp: 'resident.read',
    VisitBatch: 'resident.read',
    IdentityOpening: 'audit.read',
    StockPlace: 'stock.read',
    StockLot: 'stock.read',
    StockMovement: 'stock.read',
    StockTransfer: 'stock.read',
    StockSettlement: 'stock.read',
    StockPack: 'stock.read',
    StockCount: 'stock.read',
    LotBlock: 'stock.read',
    Recall: 'stock.read',
    Licence: 'staff.read',
    Delegation: 'staff.read',
    BreakGlass: 'audit.read',
    SUPPLIERS: 'catalogue.read',
    CATALOGUE: 'catalogue.read',
    MemberItem: 'catalogue.read',
    FormularyEntry: 'catalogue.read',
  };
  const found: string[] = [];
  const signedIn = actors.filter(each => each.authorization);
  await inParallel(signedIn, 6, async actor => {
    const shown = await nodesShown(actor);
    for (const [name, { target }] of Object.entries(nodes)) {
      // Somebody without any right is told nothing, rather than what they lack.
      const should = expected(rules[name] ?? rules[target] ?? 'SIGNED_IN', target, actor) === 'ALLOWED';
      if (shown.has(name) !== should) found.push(`${name} as ${actor.name}: ${should ? 'hidden' : 'shown'}`);
    }
  });
  expect(found.sort()).toEqual([]);
}, 600_000);

/** The types whose example the actor finds by its id; a few at a time, as the server allows. */
async function nodesShown({ authorization }: Actor): Promise<Set<string>> {
  const names = schema
    .getImplementations(schema.getType('Node') as GraphQLInterfaceType)
    .objects.map(({ name }) => name);
  const shown = new Set<string>();
  for (let from = 0; from < names.length; from += 10) {
    const fields = names.slice(from, from + 10).map(name => {
      const node = nodes[name];
      if (!node) throw new Error(`The access matrix has no ${name}: add one to nodes in test/access/matrix.test.ts.`);
      return `${name}: node(id: "${node.id}") { __typename id }`;
    });
    const { data, code } = await api.ask(`{ ${fields.join(' ')} }`, { authorization });
    expect(code).toBeUndefined();
    for (const [name, value] of Object.entries(data ?? {})) if (value !== null) shown.add(name);
  }
  return shown;
}

it('shows who a patient is to those who care for them, and writes each reading down', async () => {
  const query = `query ($id: ID!) { encounter(id: $id) { patient { maskedName identity { name idNumber birthDate phone } } } }`;
  const found: string[] = [];
  await world.rows('TRUNCATE audit_entry, audit_seal');
  await inParallel(actors, 6, async actor => {
    const answer = await api.ask(query, { variables: { id: ids.Encounter }, authorization: actor.authorization });
    const shown = answer.text.includes(secretName);
    if (shown !== mayIdentifyInBed(actor)) found.push(`${actor.name}: ${shown ? 'shown' : 'hidden'}`);
  });
  expect(found.sort()).toEqual([]);
  const readers = await world.rows<{ name: string }>(
    `SELECT DISTINCT p.name_zh AS name FROM audit_entry a JOIN person p ON p.id = a.person_id
     WHERE a.action = 'patient.identify' AND a.purpose = 'CARE' AND a.institution_id IS NOT NULL ORDER BY 1`,
  );
  expect(readers.map(reader => reader.name).sort()).toEqual(
    actors
      .filter(mayIdentifyInBed)
      .map(({ name }) => name)
      .sort(),
  );
}, 600_000);

it('shows nobody when the audit cannot be written', async () => {
  const nurse = actors.find(({ name }) => name === 'WARD_NURSE of OWN');
  await world.rows('REVOKE INSERT ON audit_entry FROM medgroup_app');
  const query = `query ($id: ID!) { encounter(id: $id) { patient { identity { name } } } }`;
  const answer = await api.ask(query, { variables: { id: ids.Encounter }, authorization: nurse?.authorization });
  await world.rows('GRANT INSERT ON audit_entry TO medgroup_app');
  expect(answer.code).toBe('INTERNAL');
  expect(answer.text).not.toContain(secretName);
});

it('answers every mutation as the catalogue says', async () => {
  expect(await differences('mutation', 1)).toEqual([]);
}, 600_000);

describe('a field that nobody thought about', () => {
  it('without a rule stops the server from starting', () => {
    @ObjectType('PlantedThing')
    class PlantedThing {
      @Field(() => String)
      secret: string;
    }
    @Resolver()
    class PlantedResolver {
      @Rule('PUBLIC')
      @Query(() => PlantedThing)
      plantedThing(): PlantedThing {
        return { secret: '' };
      }
    }
    const planted = { resolvers: [PlantedResolver] as [typeof PlantedResolver], entities: [], nodes: {} };
    expect(() => buildExecutableSchema([planted])).toThrow(
      'PlantedThing.secret has no access rule: put @Rule on it or on its type',
    );
  });

  it('inside an object answers null to whoever lacks its right, and an error where it cannot be null', async () => {
    const read: string[] = [];
    @Rule('PUBLIC')
    @ObjectType('PlantedPerson')
    class PlantedPerson {
      @Rule('patient.identify')
      @Field(() => String, { nullable: true })
      get name(): string {
        read.push('name');
        return secretName;
      }
      @Rule('audit.read')
      @Field(() => String)
      get history(): string {
        read.push('history');
        return secretName;
      }
    }
    @Resolver()
    class PlantedPersonResolver {
      @Rule('PUBLIC')
      @Query(() => PlantedPerson)
      plantedPerson(): PlantedPerson {
        return new PlantedPerson();
      }
    }
    const resolvers = [PlantedPersonResolver] as [typeof PlantedPersonResolver];
    const planted = buildExecutableSchema([{ resolvers, entities: [], nodes: {} }]);
    const ask = (source: string, viewer: Viewer | null) =>
      graphql({ schema: planted, source, contextValue: { viewer } });
    const here = [{ institutionIds: [], during: { from: new Date(0), until: null } }];
    const viewerAs = (post: Post) =>
      ({ personId: '', sessionId: null, grants: [{ ...here[0], post }] }) as unknown as Viewer;
    expect((await ask('{ plantedPerson { name } }', null)).data).toEqual({ plantedPerson: { name: null } });
    expect((await ask('{ plantedPerson { name } }', viewerAs('AUDITOR'))).data).toEqual({
      plantedPerson: { name: null },
    });
    expect((await ask('{ plantedPerson { history } }', null)).errors?.[0]?.originalError).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(
      (await ask('{ plantedPerson { history } }', viewerAs('WARD_NURSE'))).errors?.[0]?.originalError,
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(read).toEqual([]);
    expect((await ask('{ plantedPerson { name } }', viewerAs('WARD_NURSE'))).data).toEqual({
      plantedPerson: { name: secretName },
    });
  });

  it('at the root without a line here fails this test and says what to add', () => {
    expect(() => exampleOf('plantedThing')).toThrow(/add a line "plantedThing: \{ target: … \}" to examples/);
  });

  it('every field has a rule that the catalogue knows', () => {
    const known = ['PUBLIC', 'SIGNED_IN', 'REACHED', ...Object.keys(actions)];
    const wrong = Object.values(schema.getTypeMap()).flatMap(type =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.keys(type.getFields()).filter(name => !known.includes(ruleOf(type, name) ?? ''))
        : [],
    );
    expect(wrong).toEqual([]);
  });
});
