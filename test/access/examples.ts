import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { addDays, civilDateOf } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';

/**
 * What an operation is about, which decides what somebody elsewhere gets as an answer.
 *
 * NOTHING: it narrows itself to what the viewer may see. PLACE: a place, known to all who work in its group. HOUSE: what happens in an
 * institution, known to those who work for it. HOUSE_ACT: an action in an institution. PLACE_ACT: an action on a place or a colleague, whom
 * the whole group knows. GROUP_ACT: an action on the group as such. OWN: a thing of one person, whom none of the actors is.
 * DELEGATION: rights given on in the house, which its sides and those who keep records there see. ORDER: a dispatch order of the house, which whoever is sent sees besides. SUPPLIER: a thing of one supplier, for whom one of the actors speaks. SUPPLIERS: a supplier itself, whom all who read a catalogue know; CATALOGUE: what a group buys, which its houses and whoever speaks for a supplier see. PURCHASE: an order of the house, which its supplier sees as well; PURCHASE_OWN: what of it only
 * the house sees; PURCHASE_ANSWER, _SHIP, _BILL: what its supplier does with it, alone or as well as who receives or pays at the house. ROUND: a negotiation round of the group, which its houses and suppliers see; BID: a bid in it, which the group and its supplier see; CONTRACTED: an agreement or price of the group; CONTRACT: a contract of the house. PAY_LINE: somebody's pay, which only finance of the house sees besides.
 */
export type Target =
  | 'ORDER'
  | 'SUPPLIER'
  | 'SUPPLIERS'
  | 'CATALOGUE'
  | 'PURCHASE'
  | 'PURCHASE_OWN'
  | 'PURCHASE_ANSWER'
  | 'PURCHASE_SHIP'
  | 'PURCHASE_BILL'
  | 'ROUND'
  | 'BID'
  | 'CONTRACTED'
  | 'CONTRACT'
  | 'DELEGATION'
  | 'PAY_LINE'
  | 'OWN'
  | 'NOTHING'
  | 'PLACE'
  | 'HOUSE'
  | 'HOUSE_ACT'
  | 'PLACE_ACT'
  | 'GROUP_ACT';

interface Example {
  readonly target: Target;
  /** Optional arguments or input fields to fill in. */
  readonly with?: readonly string[];
  /** Days lie in the past. */
  readonly past?: boolean;
}

/** One line for each root field. */
export const examples: Readonly<Record<string, Example>> = {
  negotiationRounds: { target: 'NOTHING' },
  negotiationRound: { target: 'ROUND' },
  agreements: { target: 'NOTHING' },
  memberContracts: { target: 'NOTHING' },
  priceLines: { target: 'NOTHING' },
  negotiationRoundDraft: { target: 'GROUP_ACT' },
  negotiationRoundChange: { target: 'GROUP_ACT' },
  negotiationRoundOpen: { target: 'GROUP_ACT' },
  negotiationRoundFail: { target: 'GROUP_ACT' },
  negotiationDemandEnter: { target: 'PLACE_ACT' },
  offeringAdd: { target: 'GROUP_ACT' },
  offeringRemove: { target: 'GROUP_ACT' },
  offeringAward: { target: 'GROUP_ACT' },
  roundAward: { target: 'GROUP_ACT' },
  roundPublish: { target: 'GROUP_ACT' },
  bidsOpen: { target: 'GROUP_ACT' },
  bidSeal: { target: 'SUPPLIER' },
  bidWithdraw: { target: 'SUPPLIER' },
  bidReveal: { target: 'SUPPLIER' },
  agreementSign: { target: 'GROUP_ACT' },
  agreementEnd: { target: 'GROUP_ACT' },
  supplierAgreementSign: { target: 'SUPPLIER' },
  memberContractSign: { target: 'HOUSE_ACT' },
  memberContractEnd: { target: 'HOUSE_ACT' },
  supplierContractSign: { target: 'SUPPLIER' },
  suppliers: { target: 'NOTHING' },
  supplier: { target: 'NOTHING' },
  supplierAdd: { target: 'GROUP_ACT' },
  supplierUpdate: { target: 'GROUP_ACT' },
  supplierRepresentativeAdd: { target: 'GROUP_ACT' },
  supplierRepresentativeEnd: { target: 'GROUP_ACT' },
  catalogueItems: { target: 'NOTHING' },
  catalogueItem: { target: 'PLACE' },
  catalogueCategories: { target: 'PLACE' },
  catalogueCategoryAdd: { target: 'GROUP_ACT' },
  catalogueItemAdd: { target: 'GROUP_ACT' },
  catalogueItemUpdate: { target: 'GROUP_ACT' },
  catalogueItemUnlist: { target: 'GROUP_ACT' },
  cataloguePackAdd: { target: 'GROUP_ACT' },
  cataloguePackClose: { target: 'GROUP_ACT' },
  catalogueImport: { target: 'GROUP_ACT' },
  memberItems: { target: 'NOTHING' },
  memberItem: { target: 'HOUSE' },
  matchRate: { target: 'HOUSE' },
  memberItemMap: { target: 'HOUSE_ACT' },
  memberItemSetAside: { target: 'HOUSE_ACT' },
  memberItemUnmap: { target: 'HOUSE_ACT' },
  memberItemsImport: { target: 'PLACE_ACT' },
  formulary: { target: 'NOTHING' },
  formularyEntryAdd: { target: 'PLACE_ACT' },
  formularyEntryEnd: { target: 'HOUSE_ACT' },
  scan: { target: 'HOUSE' },
  requisitions: { target: 'NOTHING' },
  requisition: { target: 'HOUSE' },
  requisitionSubmit: { target: 'HOUSE_ACT' },
  requisitionApprove: { target: 'HOUSE_ACT' },
  requisitionReject: { target: 'HOUSE_ACT' },
  requisitionCancel: { target: 'HOUSE_ACT' },
  purchaseOrders: { target: 'NOTHING' },
  purchaseOrder: { target: 'PURCHASE' },
  purchaseOrderProposals: { target: 'HOUSE' },
  purchasePrices: { target: 'HOUSE' },
  billables: { target: 'PURCHASE_BILL' },
  suppliedHouses: { target: 'SUPPLIER' },
  purchaseOrderSend: { target: 'HOUSE_ACT' },
  purchaseOrderConfirm: { target: 'PURCHASE_ANSWER' },
  purchaseOrderRefuse: { target: 'PURCHASE_ANSWER' },
  purchaseOrderCancel: { target: 'HOUSE_ACT' },
  purchaseOrderClose: { target: 'HOUSE_ACT' },
  shipments: { target: 'NOTHING' },
  shipment: { target: 'PURCHASE' },
  shipmentAnnounce: { target: 'PURCHASE_SHIP' },
  goodsReceipts: { target: 'NOTHING' },
  goodsReturns: { target: 'NOTHING' },
  goodsReceive: { target: 'HOUSE_ACT' },
  goodsReturn: { target: 'HOUSE_ACT' },
  supplierInvoices: { target: 'NOTHING' },
  supplierInvoice: { target: 'PURCHASE' },
  supplierInvoiceEnter: { target: 'PURCHASE_BILL' },
  supplierInvoiceMatch: { target: 'HOUSE_ACT' },
  supplierInvoiceDispute: { target: 'HOUSE_ACT' },
  supplierInvoiceWithdraw: { target: 'PURCHASE_BILL' },
  paymentRequests: { target: 'NOTHING' },
  paymentRequestMake: { target: 'HOUSE_ACT' },
  paymentRequestApprove: { target: 'HOUSE_ACT' },
  paymentRequestReject: { target: 'HOUSE_ACT' },
  paymentRequestPay: { target: 'HOUSE_ACT' },
  dispatchCheck: { target: 'PLACE_ACT' },
  dispatchOrder: { target: 'ORDER' },
  dispatchOrders: { target: 'NOTHING' },
  dispatchPlan: { target: 'HOUSE', with: ['institutionId'] },
  serviceCertificate: { target: 'HOUSE' },
  supportScorecard: { target: 'PLACE' },
  dispatchRequest: { target: 'PLACE_ACT' },
  dispatchSubmit: { target: 'HOUSE_ACT' },
  dispatchMove: { target: 'HOUSE_ACT' },
  dispatchApprove: { target: 'HOUSE_ACT' },
  dispatchReject: { target: 'HOUSE_ACT' },
  dispatchCancel: { target: 'HOUSE_ACT' },
  dispatchRecall: { target: 'HOUSE_ACT' },
  dispatchReplace: { target: 'HOUSE_ACT' },
  dispatchExtend: { target: 'HOUSE_ACT' },
  identityOpenings: { target: 'HOUSE' },
  neighbourhoods: { target: 'HOUSE' },
  resident: { target: 'HOUSE' },
  residentSearch: { target: 'HOUSE' },
  visitBatches: { target: 'HOUSE' },
  identityOpeningReview: { target: 'HOUSE_ACT' },
  residentDeathCancel: { target: 'HOUSE_ACT' },
  residentDeathRecord: { target: 'HOUSE_ACT' },
  residentMerge: { target: 'HOUSE_ACT' },
  residentMergeUndo: { target: 'HOUSE_ACT' },
  residentMoveOut: { target: 'HOUSE_ACT' },
  residentPopulationAdd: { target: 'HOUSE_ACT' },
  residentPopulationEnd: { target: 'HOUSE_ACT' },
  residentRegister: { target: 'HOUSE_ACT' },
  residentReturn: { target: 'HOUSE_ACT' },
  residentReveal: { target: 'HOUSE_ACT' },
  residentUpdate: { target: 'HOUSE_ACT' },
  residentsImport: { target: 'HOUSE_ACT' },
  familyTeams: { target: 'PLACE', with: ['institutionId'] },
  familyTeam: { target: 'PLACE' },
  familyTeamCandidates: { target: 'HOUSE' },
  servicePackages: { target: 'PLACE' },
  familyContract: { target: 'HOUSE' },
  familyContracts: { target: 'NOTHING' },
  contractSignProposal: { target: 'HOUSE' },
  contractRenewals: { target: 'HOUSE' },
  renewalBatch: { target: 'HOUSE' },
  familyTeamSave: { target: 'HOUSE_ACT' },
  familyTeamMemberAdd: { target: 'HOUSE_ACT' },
  familyTeamMemberEnd: { target: 'HOUSE_ACT' },
  familyTeamClose: { target: 'HOUSE_ACT' },
  servicePackagePublish: { target: 'GROUP_ACT' },
  servicePackageWithdraw: { target: 'GROUP_ACT' },
  contractDraft: { target: 'HOUSE_ACT' },
  contractCodeSend: { target: 'HOUSE_ACT' },
  contractSign: { target: 'HOUSE_ACT' },
  contractDiscard: { target: 'HOUSE_ACT' },
  contractTransfer: { target: 'HOUSE_ACT' },
  contractEnd: { target: 'HOUSE_ACT' },
  contractRenewalBegin: { target: 'HOUSE_ACT' },
  contractRenewalContinue: { target: 'HOUSE_ACT' },
  contractsImport: { target: 'HOUSE_ACT' },
  deliveryRecord: { target: 'HOUSE_ACT' },
  deliveryCodeSend: { target: 'HOUSE_ACT' },
  deliveryConfirm: { target: 'HOUSE_ACT' },
  deliveryCancel: { target: 'HOUSE_ACT' },
  careControl: { target: 'HOUSE' },
  panel: { target: 'HOUSE', with: ['institutionId'] },
  morning: { target: 'HOUSE', with: ['institutionId'] },
  careFigures: { target: 'HOUSE', with: ['institutionId'], past: true },
  careFigureBreakdown: { target: 'HOUSE', with: ['institutionId'], past: true },
  careFigureRows: { target: 'HOUSE', with: ['institutionId'], past: true },
  careFollowUpForm: { target: 'HOUSE' },
  careRegisterClose: { target: 'HOUSE_ACT' },
  careRegisterOpen: { target: 'HOUSE_ACT' },
  careRegisterRiskSet: { target: 'HOUSE_ACT' },
  careTaskAdd: { target: 'HOUSE_ACT' },
  careTaskCancel: { target: 'HOUSE_ACT' },
  careTaskMiss: { target: 'HOUSE_ACT' },
  careTaskReschedule: { target: 'HOUSE_ACT' },
  contactAttemptCancel: { target: 'HOUSE_ACT' },
  contactAttemptRecord: { target: 'HOUSE_ACT' },
  followUpCancel: { target: 'HOUSE_ACT' },
  followUpRecord: { target: 'HOUSE_ACT' },
  measurementCancel: { target: 'HOUSE_ACT' },
  measurementRecord: { target: 'HOUSE_ACT' },
  visitsImport: { target: 'HOUSE_ACT' },
  visitsImportUndo: { target: 'HOUSE_ACT' },
  payCycle: { target: 'PLACE' },
  payCycles: { target: 'PLACE' },
  payExplain: { target: 'PAY_LINE' },
  payExport: { target: 'HOUSE' },
  payImportTemplate: { target: 'PLACE' },
  payLines: { target: 'PLACE' },
  payOwnLines: { target: 'NOTHING' },
  payPolicies: { target: 'PLACE' },
  payPolicy: { target: 'PLACE' },
  payPolicyDefault: { target: 'NOTHING' },
  payWorkKinds: { target: 'NOTHING' },
  payPersonSetAside: { target: 'PLACE_ACT' },
  payPersonSetAsideUndo: { target: 'PLACE_ACT' },
  payPolicyDiff: { target: 'PLACE' },
  payPolicyFaults: { target: 'NOTHING' },
  paySimulations: { target: 'PLACE' },
  payVerification: { target: 'PLACE' },
  payAdjustmentMake: { target: 'GROUP_ACT' },
  payAppealAnswer: { target: 'GROUP_ACT' },
  payAppealsOpen: { target: 'GROUP_ACT' },
  payCycleCalculate: { target: 'GROUP_ACT' },
  payCycleCollect: { target: 'GROUP_ACT' },
  payCycleFreeze: { target: 'GROUP_ACT' },
  payCycleOpen: { target: 'GROUP_ACT' },
  payCyclePublish: { target: 'GROUP_ACT' },
  payCycleSettle: { target: 'GROUP_ACT' },
  payImportUndo: { target: 'GROUP_ACT' },
  payPolicyDiscard: { target: 'GROUP_ACT' },
  payPolicyDraft: { target: 'GROUP_ACT' },
  payPolicySign: { target: 'GROUP_ACT' },
  paySimulate: { target: 'GROUP_ACT' },
  paySimulationDiscard: { target: 'GROUP_ACT' },
  payUnfreezeAsk: { target: 'GROUP_ACT' },
  payUnfreezeDecide: { target: 'GROUP_ACT' },
  payAppealRaise: { target: 'OWN' },
  payAppealWithdraw: { target: 'OWN' },
  payImportApply: { target: 'OWN' },
  payImportStage: { target: 'PLACE' },
  auditEntries: { target: 'NOTHING' },
  auditVerification: { target: 'NOTHING' },
  bed: { target: 'HOUSE' },
  bedBoard: { target: 'HOUSE' },
  bedCensus: { target: 'PLACE', past: true },
  bedOverview: { target: 'PLACE' },
  bedProposals: { target: 'HOUSE' },
  beds: { target: 'HOUSE' },
  diagnoses: { target: 'NOTHING' },
  encounter: { target: 'HOUSE' },
  externalApps: { target: 'HOUSE' },
  inbox: { target: 'NOTHING' },
  institution: { target: 'PLACE' },
  jointWard: { target: 'HOUSE' },
  jointWardCandidates: { target: 'HOUSE_ACT' },
  jointWardFigures: { target: 'HOUSE' },
  jointWards: { target: 'HOUSE' },
  medicalGroup: { target: 'PLACE' },
  medicalGroups: { target: 'NOTHING' },
  outsideInstitutions: { target: 'NOTHING' },
  referral: { target: 'HOUSE' },
  referralBoard: { target: 'HOUSE', with: ['institutionId'] },
  referralBedProposals: { target: 'HOUSE' },
  referrals: { target: 'NOTHING' },
  node: { target: 'PLACE' },
  referralFigures: { target: 'PLACE', past: true },
  referralPatients: { target: 'HOUSE' },
  referralTargets: { target: 'HOUSE' },
  signInOptions: { target: 'NOTHING' },
  slotSessions: { target: 'NOTHING' },
  dutyConflicts: { target: 'PLACE' },
  dutyPlans: { target: 'PLACE', with: ['institutionId'] },
  dutySessions: { target: 'PLACE', with: ['institutionId'] },
  myDuties: { target: 'OWN' },
  dutyPlanBegin: { target: 'PLACE_ACT' },
  dutyPlanEnd: { target: 'PLACE_ACT' },
  dutyPlanFill: { target: 'PLACE_ACT' },
  dutySessionAdd: { target: 'PLACE_ACT' },
  dutySessionCancel: { target: 'PLACE_ACT' },
  dutySessionCheckIn: { target: 'PLACE_ACT' },
  dutySessionFinish: { target: 'PLACE_ACT' },
  dutySessionMiss: { target: 'PLACE_ACT' },
  dutySessionMove: { target: 'PLACE_ACT' },
  dutySessionReopen: { target: 'PLACE_ACT' },
  headcount: { target: 'PLACE_ACT', with: ['institutionId'] },
  headcountQuotas: { target: 'PLACE_ACT' },
  headcountWhatIf: { target: 'PLACE' },
  headcountQuotaDecide: { target: 'GROUP_ACT' },
  headcountQuotaReview: { target: 'GROUP_ACT' },
  viewer: { target: 'NOTHING' },
  ward: { target: 'PLACE' },
  appointmentBegin: { target: 'PLACE_ACT', with: ['institutionId'] },
  appointmentEnd: { target: 'PLACE_ACT' },
  appointmentCheck: { target: 'PLACE_ACT', with: ['institutionId'] },
  staff: { target: 'HOUSE', with: ['institutionId'] },
  staffCalendar: { target: 'HOUSE', with: ['institutionId'] },
  staffRegister: { target: 'PLACE_ACT' },
  staffUpdate: { target: 'PLACE_ACT' },
  staffLeave: { target: 'PLACE_ACT' },
  staffImport: { target: 'PLACE_ACT' },
  titleAdd: { target: 'PLACE_ACT' },
  licenceAdd: { target: 'PLACE_ACT' },
  licenceUpdate: { target: 'HOUSE_ACT' },
  registrationAdd: { target: 'HOUSE_ACT' },
  registrationEnd: { target: 'PLACE_ACT' },
  delegationCandidates: { target: 'OWN' },
  delegationBegin: { target: 'PLACE' },
  delegationEnd: { target: 'DELEGATION' },
  breakGlasses: { target: 'HOUSE', with: ['institutionId'] },
  breakGlassOpen: { target: 'PLACE' },
  breakGlassEnd: { target: 'OWN' },
  breakGlassReview: { target: 'HOUSE_ACT' },
  bedBlock: { target: 'HOUSE_ACT', with: ['until'] },
  bedClean: { target: 'HOUSE_ACT' },
  bedClose: { target: 'HOUSE_ACT' },
  bedContaminate: { target: 'HOUSE_ACT' },
  bedHold: { target: 'HOUSE_ACT' },
  bedHoldRelease: { target: 'HOUSE_ACT' },
  bedOpen: { target: 'HOUSE_ACT' },
  bedStayBegin: { target: 'HOUSE_ACT', with: ['patient', 'admissionRoute'] },
  bedStayBeginCancel: { target: 'HOUSE_ACT' },
  bedStayDepart: { target: 'HOUSE_ACT' },
  bedStayDepartCancel: { target: 'HOUSE_ACT' },
  bedStayMove: { target: 'HOUSE_ACT' },
  bedStayMoveCancel: { target: 'HOUSE_ACT' },
  bedStaySwap: { target: 'HOUSE_ACT' },
  bedUnblock: { target: 'HOUSE_ACT' },
  diagnosesImport: { target: 'NOTHING' },
  dischargeOrder: { target: 'HOUSE_ACT' },
  dischargeOrderCancel: { target: 'HOUSE_ACT' },
  encounterPlan: { target: 'HOUSE_ACT' },
  encounterPlanCancel: { target: 'HOUSE_ACT' },
  formularyItemAdd: { target: 'HOUSE_ACT' },
  formularyItemEnd: { target: 'HOUSE_ACT' },
  institutionMove: { target: 'GROUP_ACT' },
  jointRoundRecord: { target: 'HOUSE_ACT' },
  jointWardAgree: { target: 'HOUSE_ACT' },
  jointWardClose: { target: 'HOUSE_ACT' },
  jointWardExtend: { target: 'HOUSE_ACT' },
  jointWardMemberAdd: { target: 'HOUSE_ACT' },
  jointWardMemberEnd: { target: 'HOUSE_ACT' },
  externalAppRegister: { target: 'PLACE_ACT' },
  externalAppRevoke: { target: 'HOUSE_ACT' },
  noticesRead: { target: 'NOTHING', with: ['all'] },
  monthlyFactsImport: { target: 'NOTHING' },
  passwordChange: { target: 'NOTHING' },
  policyVersionAdd: { target: 'GROUP_ACT' },
  referralAccept: { target: 'HOUSE_ACT' },
  referralArrive: { target: 'HOUSE_ACT' },
  referralAttend: { target: 'HOUSE_ACT' },
  referralCancel: { target: 'HOUSE_ACT' },
  referralDeathReport: { target: 'HOUSE_ACT' },
  referralDepart: { target: 'HOUSE_ACT' },
  referralDiscard: { target: 'HOUSE_ACT' },
  referralDraft: { target: 'HOUSE_ACT', with: ['sourceInstitutionId', 'patientId'] },
  referralFeedback: { target: 'HOUSE_ACT' },
  referralHoldChange: { target: 'HOUSE_ACT' },
  referralRedirect: { target: 'HOUSE_ACT' },
  referralReject: { target: 'HOUSE_ACT' },
  referralSubmit: { target: 'HOUSE_ACT', with: ['sourceInstitutionId', 'patientId'] },
  referralTreatmentEnd: { target: 'HOUSE_ACT' },
  sessionBegin: { target: 'NOTHING' },
  sessionEnd: { target: 'NOTHING' },
  sessionRefresh: { target: 'NOTHING' },
  slotSessionClose: { target: 'HOUSE_ACT' },
  slotSessionOpen: { target: 'HOUSE_ACT' },
  transferCancel: { target: 'HOUSE_ACT' },
  transferComplete: { target: 'HOUSE_ACT' },
  wardClose: { target: 'HOUSE_ACT' },
  stockPlaces: { target: 'PLACE' },
  stockBalances: { target: 'HOUSE' },
  stockMovements: { target: 'HOUSE' },
  stockTransfers: { target: 'HOUSE' },
  fixedPack: { target: 'HOUSE' },
  fixedPacks: { target: 'HOUSE' },
  lotBlocks: { target: 'HOUSE' },
  stockHoldings: { target: 'NOTHING' },
  stockPolicy: { target: 'HOUSE' },
  stockCounts: { target: 'HOUSE' },
  recalls: { target: 'NOTHING' },
  recallHolders: { target: 'HOUSE' },
  recallRecipients: { target: 'HOUSE' },
  replenishmentProposals: { target: 'HOUSE' },
  nearExpiry: { target: 'HOUSE' },
  stockPickList: { target: 'HOUSE' },
  consignedStock: { target: 'SUPPLIER' },
  stockUse: { target: 'HOUSE_ACT' },
  stockUseReturn: { target: 'HOUSE_ACT' },
  stockTransfer: { target: 'HOUSE_ACT' },
  stockTransferReceive: { target: 'HOUSE_ACT' },
  stockTransferTakeBack: { target: 'HOUSE_ACT' },
  stockWriteOff: { target: 'HOUSE_ACT' },
  fixedPackFill: { target: 'HOUSE_ACT' },
  fixedPackOpen: { target: 'HOUSE_ACT' },
  fixedPackMove: { target: 'HOUSE_ACT' },
  fixedPackVoid: { target: 'HOUSE_ACT' },
  stockPlaceAdd: { target: 'HOUSE_ACT' },
  stockPlaceClose: { target: 'HOUSE_ACT' },
  parLevelSet: { target: 'HOUSE_ACT' },
  stockSettlementPrice: { target: 'HOUSE_ACT' },
  stockCountOpen: { target: 'HOUSE_ACT' },
  stockCountEnter: { target: 'HOUSE_ACT' },
  stockCountClose: { target: 'HOUSE_ACT' },
  stockCountCancel: { target: 'HOUSE_ACT' },
  lotQuarantine: { target: 'HOUSE_ACT' },
  lotRelease: { target: 'HOUSE_ACT' },
  recallAcknowledge: { target: 'HOUSE_ACT' },
  recallOpen: { target: 'GROUP_ACT' },
  recallClose: { target: 'GROUP_ACT' },
  supplyFigures: { target: 'HOUSE', with: ['institutionId'], past: true },
  supplyFigureRows: { target: 'HOUSE', with: ['institutionId'], past: true },
  stockSettlements: { target: 'HOUSE' },
  supplierSettlements: { target: 'SUPPLIER' },
  bedFeed: { target: 'HOUSE', with: ['institutionIds'] },
  inboxFeed: { target: 'NOTHING' },
  referralFeed: { target: 'HOUSE', with: ['institutionIds'] },
};

/**
 * The ids of the world that the examples are about, by the names of arguments; `id` by the type that the field answers with; `field.argument` where
 * a name means another thing there.
 */
export type ExampleIds = Readonly<Record<string, string>>;

export function exampleOf(fieldName: string): Example {
  const example = examples[fieldName];
  if (example) return example;
  throw new Error(
    `The access matrix does not know ${fieldName}: add a line "${fieldName}: { target: … }" to examples in test/access/examples.ts and say what it is about.`,
  );
}

type Field = GraphQLField<unknown, unknown>;

/** Variables for a root field: what is required, and what its line names. */
export function exampleVariables(field: Field, ids: ExampleIds): Record<string, unknown> {
  const wanted = exampleOf(field.name).with ?? [];
  const values = new Values(field, ids, wanted);
  const args = field.args.filter(arg => isNonNullType(arg.type) || wanted.includes(arg.name));
  // A switch stays as it is when nobody touches it.
  const given = (arg: GraphQLArgument) =>
    typeof arg.defaultValue === 'boolean' ? arg.defaultValue : values.of(arg.type, arg);
  return Object.fromEntries(args.map(arg => [arg.name, given(arg)]));
}

class Values {
  constructor(
    private readonly field: Field,
    private readonly ids: ExampleIds,
    private readonly wanted: readonly string[],
  ) {}

  of(type: GraphQLInputType, input: GraphQLArgument | GraphQLInputField): unknown {
    if (isNonNullType(type)) return this.of(type.ofType, input);
    if (isListType(type)) return [this.of(type.ofType, input)];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (isInputObjectType(type)) {
      const inputs = Object.values(type.getFields());
      const chosen = inputs.filter(each => isRequiredInputField(each) || this.wanted.includes(each.name));
      return Object.fromEntries(chosen.map(each => [each.name, this.of(each.type, each)]));
    }
    return type.name === 'ID' ? this.id(input.name) : this.scalar(type.name, input.name);
  }

  private id(name: string): string {
    const key = name === 'id' ? getNamedType(this.field.type).name : name.replace(/s$/, '');
    const id =
      this.ids[`${this.field.name}.${key}`] ?? this.ids[key === 'id' ? getNamedType(this.field.type).name : key];
    if (id) return id;
    throw new Error(
      `The access matrix has no id for ${this.field.name}(${name}): add "${key}" to the ids of the world in test/access/matrix.test.ts.`,
    );
  }

  private scalar(type: string, name: string): unknown {
    const isEnd = name === 'until';
    switch (type) {
      case 'UUID':
        return newUuid();
      case 'DateTime':
        return new Date(Date.now() + (isEnd ? 3_600_000 : 0)).toISOString();
      case 'LocalDate':
        if (/^(before|after)(From|Until)$/.test(name)) return name.endsWith('From') ? '2025-01-01' : '2025-02-01';
        return name === 'birthDate'
          ? '1960-01-01'
          : addDays(civilDateOf(new Date()), (isEnd ? 1 : 0) - (exampleOf(this.field.name).past ? 5 : 0));
      case 'Int':
        return 1;
      case 'Boolean':
        return true;
      case 'Decimal':
        return '1';
      case 'LocalTime':
        return name === 'ends' ? '12:00' : '08:00';
      case 'String':
        return 'example';
      default:
        throw new Error(
          `The access matrix has no value for the scalar ${type} of ${this.field.name}(${name}): add it to test/access/examples.ts.`,
        );
    }
  }
}

/** An operation that asks a root field for everything down to a depth. */
export function exampleDocument(kind: 'query' | 'mutation' | 'subscription', field: Field, depth: number): string {
  const declared = field.args.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = field.args.map(arg => `${arg.name}: $${arg.name}`).join(', ');
  const head = declared ? `${kind} (${declared})` : kind;
  return `${head} { ${field.name}${passed ? `(${passed})` : ''} ${selection(getNamedType(field.type), depth)} }`;
}

function selection(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map(each => `... on ${each.name} ${selection(each, depth)}`)
      .join(' ')} }`;
  if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }';
  const chosen = Object.values(type.getFields()).flatMap(field => {
    if (field.args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    return depth > 0 ? [`${field.name} ${selection(named, depth - 1)}`] : [];
  });
  return `{ __typename ${chosen.join(' ')} }`;
}
