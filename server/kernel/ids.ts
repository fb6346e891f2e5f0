import { randomBytes } from 'node:crypto';

/** Names of the types that have ids of their own; the name is part of the opaque id, so ids of another type are noticed. */
export type IdType =
  | 'MedicalGroup'
  | 'Institution'
  | 'Membership'
  | 'Department'
  | 'Ward'
  | 'Room'
  | 'Bed'
  | 'PolicyVersion'
  | 'Person'
  | 'Appointment'
  | 'Licence'
  | 'PracticeRegistration'
  | 'Delegation'
  | 'BreakGlass'
  | 'Patient'
  | 'Encounter'
  | 'BedOccupancy'
  | 'PayPolicy'
  | 'PayCycle'
  | 'PayImport'
  | 'PayRun'
  | 'PayPersonLine'
  | 'PayAppeal'
  | 'PaySimulation'
  | 'AuditEntry'
  | 'Referral'
  | 'SlotSession'
  | 'SlotBooking'
  | 'JointWard'
  | 'JointWardMember'
  | 'FormularyItem'
  | 'JointRound'
  | 'Transfer'
  | 'Notice'
  | 'ExternalApp'
  | 'Neighbourhood'
  | 'Resident'
  | 'ResidentMerge'
  | 'VisitBatch'
  | 'IdentityOpening'
  | 'FamilyTeam'
  | 'FamilyTeamMember'
  | 'ServicePackage'
  | 'FamilyContract'
  | 'ServiceDelivery'
  | 'RenewalBatch'
  | 'CareRegister'
  | 'CareTask'
  | 'FollowUp'
  | 'Measurement'
  | 'ContactAttempt'
  | 'DispatchOrder'
  | 'DutyPlan'
  | 'DutySession'
  | 'HeadcountQuota'
  | 'Supplier'
  | 'CatalogueCategory'
  | 'CatalogueItem'
  | 'CataloguePack'
  | 'MemberItem'
  | 'FormularyEntry'
  | 'NegotiationRound'
  | 'Offering'
  | 'Bid'
  | 'Award'
  | 'Agreement'
  | 'PriceLine'
  | 'MemberContract'
  | 'Requisition'
  | 'PurchaseOrder'
  | 'PurchaseOrderLine'
  | 'Shipment'
  | 'ShipmentLine'
  | 'GoodsReceipt'
  | 'GoodsReceiptLine'
  | 'SupplierInvoice'
  | 'PaymentRequest'
  | 'GoodsReturn'
  | 'StockPlace'
  | 'StockLot'
  | 'StockMovement'
  | 'StockTransfer'
  | 'StockSettlement'
  | 'StockPack'
  | 'StockCount'
  | 'LotBlock'
  | 'Recall';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then randomness, so that new rows sit together in an index. */
export function newUuid(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/** The id that clients see: base64url of `Type:uuid`. */
export function toGlobalId(type: IdType, uuid: string): string {
  return Buffer.from(`${type}:${uuid}`).toString('base64url');
}

/** Reads a client's id; undefined when it is not one of ours. */
export function readGlobalId(id: string): { type: string; uuid: string } | undefined {
  const [type, uuid, ...rest] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  if (!type || !uuid || rest.length > 0 || !isUuid(uuid)) return undefined;
  return { type, uuid };
}
