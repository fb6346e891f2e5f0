/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 入院途径, as on the front page of the inpatient record. */
export type AdmissionRoute =
  /** 2 急诊. */
  | 'EMERGENCY'
  /** 9 其他. */
  | 'OTHER'
  /** 1 门诊. */
  | 'OUTPATIENT'
  /** 3 其他医疗机构转入. */
  | 'TRANSFER';

/** What an external application may read. */
export type AppScope =
  /** `system/BedUse.rs`: Read and follow bed use: states, counts, times; no patients. */
  | 'BED_USE'
  /** `system/Referral.rs`: Read and follow referrals: states, houses, times; no patients, diagnoses or reasons. */
  | 'REFERRAL';

/** Whether the key of an application opens anything. */
export type AppState =
  /** It does. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was taken back. */
  | 'REVOKED';

/** What may be done with a bed now, by its state and your rights; the mutation still decides. */
export type BedAction =
  /** `bedStayBegin` into it. */
  | 'ADMIT'
  /** `bedBlock`. */
  | 'BLOCK'
  /** `bedStayBeginCancel`. */
  | 'CANCEL_ADMISSION'
  /** `bedStayDepartCancel` of the patient who left last. */
  | 'CANCEL_DEPARTURE'
  /** `dischargeOrderCancel`. */
  | 'CANCEL_DISCHARGE_ORDER'
  /** `bedStayMoveCancel`. */
  | 'CANCEL_MOVE'
  /** `bedClose`. */
  | 'CLOSE'
  /** `bedStayDepart`. */
  | 'DEPART'
  /** `bedHold`. */
  | 'HOLD'
  /** `bedClean`. */
  | 'MARK_CLEAN'
  /** `bedContaminate`. */
  | 'MARK_CONTAMINATED'
  /** `bedStayMove` of its patient. */
  | 'MOVE'
  /** `bedOpen`. */
  | 'OPEN'
  /** `dischargeOrder`. */
  | 'ORDER_DISCHARGE'
  /** `bedHoldRelease`. */
  | 'RELEASE_HOLD'
  /** `bedStaySwap` of its patient. */
  | 'SWAP'
  /** `bedUnblock`. */
  | 'UNBLOCK';

/** Acts on a bed. */
export type BedActionInput = {
  /** The bed. */
  bedId: string;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** A note, up to 500 characters, without names. */
  note?: string | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why `BedBlock` is refused. */
export type BedBlockErrorCode =
  /** The bed has changed since you looked (expectedVersion). */
  | 'BED_CHANGED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The state of the bed does not allow this. */
  | 'BED_STATE'
  /** The hold is longer than the policy allows, or already over. */
  | 'HOLD_TOO_LONG';

/** Shuts a free bed for a while; it stays an open bed in the statistics. */
export type BedBlockInput = {
  /** The bed. */
  bedId: string;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** A note, up to 500 characters, without names. */
  note?: string | null | undefined;
  /** Why. */
  reason: BlockReason;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** When it ends by itself; until somebody ends it when left out. */
  until?: string | null | undefined;
};

/** Why `BedClean` is refused. */
export type BedCleanErrorCode =
  /** The bed has changed since you looked (expectedVersion). */
  | 'BED_CHANGED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The state of the bed does not allow this. */
  | 'BED_STATE';

/** Why `BedClose` is refused. */
export type BedCloseErrorCode =
  /** It is closed already. */
  | 'ALREADY_CLOSED'
  /** Something stands in the way; the blockers are listed. */
  | 'BLOCKED';

/** Closes a bed for good or for a long time. */
export type BedCloseInput = {
  /** The bed. */
  bedId: string;
  /** Why. */
  reason: CloseReason;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why `BedContaminate` is refused. */
export type BedContaminateErrorCode =
  /** The bed has changed since you looked (expectedVersion). */
  | 'BED_CHANGED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The state of the bed does not allow this. */
  | 'BED_STATE';

/** What happened to a bed or a waiting list. */
export type BedEventKind =
  /** The bed is closed to patients for a while. */
  | 'BLOCKED'
  /** The bed is clean. */
  | 'CLEANED'
  /** The bed no longer exists for use. */
  | 'CLOSED'
  /** The bed is contaminated. */
  | 'CONTAMINATED'
  /** The patient left; the bed waits for cleaning. */
  | 'DEPARTED'
  /** The departure was entered in error. */
  | 'DEPARTURE_CANCELLED'
  /** The patient in the bed may leave; the bed stays occupied until then. */
  | 'DISCHARGE_ORDERED'
  /** The discharge order was withdrawn. */
  | 'DISCHARGE_ORDER_CANCELLED'
  /** The bed is held for somebody. */
  | 'HELD'
  /** The move was entered in error. */
  | 'MOVE_CANCELLED'
  /** The bed exists for use. */
  | 'OPENED'
  /** The hold was released or has lapsed. */
  | 'RELEASED'
  /** A patient was admitted to the bed. */
  | 'STAY_BEGUN'
  /** The admission was entered in error. */
  | 'STAY_CANCELLED'
  /** A patient moved: one event for the bed that was left, one for the new bed. */
  | 'STAY_MOVED'
  /** Two patients changed places: one event for each bed. */
  | 'STAY_SWAPPED'
  /** The block has ended. */
  | 'UNBLOCKED'
  /** The waiting list of the ward changed; no bed did. */
  | 'WAITING_CHANGED';

/** Why `BedHold` is refused. */
export type BedHoldErrorCode =
  /** The bed has changed since you looked (expectedVersion). */
  | 'BED_CHANGED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The state of the bed does not allow this. */
  | 'BED_STATE'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** The hold is longer than the policy allows, or already over. */
  | 'HOLD_TOO_LONG'
  /** The beds stand in different institutions; that is a transfer, not a move. */
  | 'OTHER_INSTITUTION';

/** Holds a free bed until an instant; the hold then ends by itself. */
export type BedHoldInput = {
  /** The bed. */
  bedId: string;
  /** For this encounter. */
  encounterId?: string | null | undefined;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** A note, up to 500 characters, without names. */
  note?: string | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** When the hold ends; the policy limits how far. */
  until: string;
};

/** Why `BedHoldRelease` is refused. */
export type BedHoldReleaseErrorCode =
  /** The bed has changed since you looked (expectedVersion). */
  | 'BED_CHANGED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The state of the bed does not allow this. */
  | 'BED_STATE'
  /** It belongs to a referral; change the referral, and this follows. */
  | 'OF_REFERRAL';

/** Whether a bed belongs to the authorised number. */
export type BedKind =
  /** Authorised bed 编制床位. */
  | 'AUTHORISED'
  /** Extra bed 加床; counts as used, never as open. */
  | 'EXTRA';

/** Why `BedOpen` is refused. */
export type BedOpenErrorCode =
  /** It is open already. */
  | 'ALREADY_OPEN'
  /** The ward is closed. */
  | 'WARD_CLOSED';

/** Opens a bed for use. */
export type BedOpenInput = {
  /** The bed. */
  bedId: string;
  /** As an authorised or an extra bed. */
  kind: BedKind;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** What is with a bed at an instant. */
export type BedState =
  /** 封: not open, or shut for a small repair. */
  | 'CLOSED'
  /** 污: waits for disinfection. */
  | 'CONTAMINATED'
  /** 空: open, and nothing is with it. */
  | 'FREE'
  /** 留: promised until an instant, at which the promise ends by itself. */
  | 'HELD'
  /** 占: a patient lies in it. */
  | 'OCCUPIED'
  /** 洁: left, waits for cleaning. */
  | 'TO_CLEAN';

/** Why `BedStayBeginCancel` is refused. */
export type BedStayBeginCancelErrorCode =
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** Something has happened since; cancel that first. */
  | 'NOT_LATEST'
  /** It belongs to a referral; change the referral, and this follows. */
  | 'OF_REFERRAL'
  /** It is part of a transfer between two houses; cancel the transfer as a whole. */
  | 'PART_OF_TRANSFER'
  /** The time to cancel this is over. */
  | 'TOO_LATE';

/** Why `BedStayBegin` is refused. */
export type BedStayBeginErrorCode =
  /** The ward takes another age group. */
  | 'AGE_GROUP'
  /** The instant lies in the future. */
  | 'AT_IN_FUTURE'
  /** The instant lies further back than the policy allows. */
  | 'AT_TOO_OLD'
  /** The bed has changed since you looked (expectedVersion). */
  | 'BED_CHANGED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The date of birth lies in the future or too far back. */
  | 'BIRTH_DATE'
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** The bed lacks equipment that the patient needs. */
  | 'EQUIPMENT_MISSING'
  /** The bed is held for somebody else. */
  | 'HELD_FOR_OTHER'
  /** The identity number is not well-formed. */
  | 'IDENTITY_INVALID'
  /** The identity number belongs to somebody of another name, birth date or sex. */
  | 'IDENTITY_MISMATCH'
  /** The bed does not offer the isolation that the patient needs. */
  | 'ISOLATION_MISSING'
  /** It belongs to a referral; change the referral, and this follows. */
  | 'OF_REFERRAL'
  /** The beds stand in different institutions; that is a transfer, not a move. */
  | 'OTHER_INSTITUTION'
  /** It is part of a transfer between two houses; cancel the transfer as a whole. */
  | 'PART_OF_TRANSFER'
  /** The patient already lies in a bed, here or in another house. */
  | 'PATIENT_IN_BED'
  /** Give either a patient or a planned encounter. */
  | 'PATIENT_OR_ENCOUNTER'
  /** The patient already waits for this ward. */
  | 'PATIENT_WAITING'
  /** The ward or room takes the other sex. */
  | 'SEX_RULE';

/** Admits a planned encounter or a patient into a bed (HL7 A01). */
export type BedStayBeginInput = {
  /** 入院途径 of a patient who was not planned. */
  admissionRoute?: AdmissionRoute | null | undefined;
  /** When it happened; now when left out. */
  at?: string | null | undefined;
  /** The bed. */
  bedId: string;
  /** Diagnosis, up to 500 characters. */
  diagnosis?: string | null | undefined;
  /** A planned encounter, or else `patient`. */
  encounterId?: string | null | undefined;
  /** Equipment that is needed. */
  equipment?: Array<Equipment> | null | undefined;
  /** Expected day of leaving. */
  expectedDischargeOn?: string | null | undefined;
  /** The version of the bed that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The hold that this stay uses up. */
  holdId?: string | null | undefined;
  /** Isolation that is needed. */
  isolation?: Isolation | null | undefined;
  /** A patient who was not planned, or else `encounterId`. */
  patient?: PatientInput | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why `BedStayDepartCancel` is refused. */
export type BedStayDepartCancelErrorCode =
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** Something has happened since; cancel that first. */
  | 'NOT_LATEST'
  /** It belongs to a referral; change the referral, and this follows. */
  | 'OF_REFERRAL'
  /** It is part of a transfer between two houses; cancel the transfer as a whole. */
  | 'PART_OF_TRANSFER'
  /** The patient already lies in a bed, here or in another house. */
  | 'PATIENT_IN_BED'
  /** The time to cancel this is over. */
  | 'TOO_LATE';

/** Why `BedStayDepart` is refused. */
export type BedStayDepartErrorCode =
  /** The instant lies before the stay that it would end. */
  | 'AT_BEFORE_STAY'
  /** The instant lies in the future. */
  | 'AT_IN_FUTURE'
  /** The instant lies further back than the policy allows. */
  | 'AT_TOO_OLD'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** This way of leaving names the receiving institution. */
  | 'DESTINATION_NEEDED'
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** It belongs to a referral; change the referral, and this follows. */
  | 'OF_REFERRAL'
  /** It is part of a transfer between two houses; cancel the transfer as a whole. */
  | 'PART_OF_TRANSFER';

/** The patient has left (HL7 A03). */
export type BedStayDepartInput = {
  /** When it happened; now when left out. */
  at?: string | null | undefined;
  /** 离院方式. */
  disposition: DischargeDisposition;
  /** The encounter. */
  encounterId: string;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The receiving institution; needed for both kinds of transfer. */
  toInstitutionId?: string | null | undefined;
};

/** Why `BedStayMoveCancel` is refused. */
export type BedStayMoveCancelErrorCode =
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** Something has happened since; cancel that first. */
  | 'NOT_LATEST'
  /** The time to cancel this is over. */
  | 'TOO_LATE';

/** Why `BedStayMove` is refused. */
export type BedStayMoveErrorCode =
  /** The ward takes another age group. */
  | 'AGE_GROUP'
  /** The instant lies before the stay that it would end. */
  | 'AT_BEFORE_STAY'
  /** The instant lies in the future. */
  | 'AT_IN_FUTURE'
  /** The instant lies further back than the policy allows. */
  | 'AT_TOO_OLD'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** The bed lacks equipment that the patient needs. */
  | 'EQUIPMENT_MISSING'
  /** The bed is held for somebody else. */
  | 'HELD_FOR_OTHER'
  /** The bed does not offer the isolation that the patient needs. */
  | 'ISOLATION_MISSING'
  /** The beds stand in different institutions; that is a transfer, not a move. */
  | 'OTHER_INSTITUTION'
  /** The patient already lies in a bed, here or in another house. */
  | 'PATIENT_IN_BED'
  /** Both are the same bed. */
  | 'SAME_BED'
  /** The ward or room takes the other sex. */
  | 'SEX_RULE';

/** Moves a patient to another bed of the institution (HL7 A02). */
export type BedStayMoveInput = {
  /** When it happened; now when left out. */
  at?: string | null | undefined;
  /** The encounter. */
  encounterId: string;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The hold that this stay uses up. */
  holdId?: string | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The bed to move to. */
  toBedId: string;
};

/** Why `BedStaySwap` is refused. */
export type BedStaySwapErrorCode =
  /** The ward takes another age group. */
  | 'AGE_GROUP'
  /** The instant lies before the stay that it would end. */
  | 'AT_BEFORE_STAY'
  /** The instant lies in the future. */
  | 'AT_IN_FUTURE'
  /** The instant lies further back than the policy allows. */
  | 'AT_TOO_OLD'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** The bed lacks equipment that the patient needs. */
  | 'EQUIPMENT_MISSING'
  /** The bed is held for somebody else. */
  | 'HELD_FOR_OTHER'
  /** The bed does not offer the isolation that the patient needs. */
  | 'ISOLATION_MISSING'
  /** The beds stand in different institutions; that is a transfer, not a move. */
  | 'OTHER_INSTITUTION'
  /** The patient already lies in a bed, here or in another house. */
  | 'PATIENT_IN_BED'
  /** Both are the same bed. */
  | 'SAME_BED'
  /** The ward or room takes the other sex. */
  | 'SEX_RULE';

/** Two patients change beds (HL7 A17). */
export type BedStaySwapInput = {
  /** When it happened; now when left out. */
  at?: string | null | undefined;
  /** The one. */
  encounterId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The other. */
  withEncounterId: string;
};

/** Why `BedUnblock` is refused. */
export type BedUnblockErrorCode =
  /** The bed has changed since you looked (expectedVersion). */
  | 'BED_CHANGED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The state of the bed does not allow this. */
  | 'BED_STATE';

/** Why people shut a bed for a while. */
export type BlockReason =
  /** Disinfection. */
  | 'DISINFECTION'
  /** Kept empty for the isolation of a neighbour. */
  | 'ISOLATION'
  /** Anything else; say so in the note. */
  | 'OTHER'
  /** Small repair. */
  | 'REPAIR';

/** How somebody is counted who was in two institutions on one day. */
export type CensusView =
  /** Once: a person lies in one bed at midnight. */
  | 'GROUP'
  /** In each of them, as each reports to the national statistics. */
  | 'INSTITUTION';

/** Why a bed or ward stops to exist for use. */
export type CloseReason =
  /** The extra bed is not needed any more. */
  | 'EXTRA_ENDED'
  /** Anything else. */
  | 'OTHER'
  /** The ward is rebuilt; its beds count no more as open. */
  | 'RECONSTRUCTION'
  /** The beds went elsewhere. */
  | 'REORGANISATION';

/** 离院方式, as on the front page of the inpatient record. */
export type DischargeDisposition =
  /** 4 非医嘱离院. */
  | 'AGAINST_ADVICE'
  /** 5 死亡. */
  | 'DIED'
  /** 1 医嘱离院. */
  | 'HOME'
  /** 9 其他. */
  | 'OTHER'
  /** 3 医嘱转社区卫生服务机构; names the receiving institution. */
  | 'TRANSFER_COMMUNITY'
  /** 2 医嘱转院; names the receiving institution. */
  | 'TRANSFER_HOSPITAL';

/** Why `DischargeOrderCancel` is refused. */
export type DischargeOrderCancelErrorCode =
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE';

/** Why `DischargeOrder` is refused. */
export type DischargeOrderErrorCode =
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE';

/** Orders the discharge of a patient; the bed stays taken until departure. */
export type DischargeOrderInput = {
  /** The encounter. */
  encounterId: string;
  /** Expected day of leaving. */
  expectedDischargeOn?: string | null | undefined;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Takes back something that was entered by mistake. */
export type EncounterCancelInput = {
  /** The encounter. */
  encounterId: string;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** Why, 1 to 500 characters; stays beside the cancelled entry. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why `EncounterPlanCancel` is refused. */
export type EncounterPlanCancelErrorCode =
  /** The encounter has changed since you looked (expectedVersion). */
  | 'ENCOUNTER_CHANGED'
  /** The state of the encounter does not allow this. */
  | 'ENCOUNTER_STATE'
  /** It belongs to a referral; change the referral, and this follows. */
  | 'OF_REFERRAL';

/** Why `EncounterPlan` is refused. */
export type EncounterPlanErrorCode =
  /** The date of birth lies in the future or too far back. */
  | 'BIRTH_DATE'
  /** The identity number is not well-formed. */
  | 'IDENTITY_INVALID'
  /** The identity number belongs to somebody of another name, birth date or sex. */
  | 'IDENTITY_MISMATCH'
  /** The patient already waits for this ward. */
  | 'PATIENT_WAITING';

/** Puts a patient on the waiting list of a ward. */
export type EncounterPlanInput = {
  /** 入院途径. */
  admissionRoute: AdmissionRoute;
  /** Diagnosis, up to 500 characters. */
  diagnosis?: string | null | undefined;
  /** Equipment that is needed. */
  equipment?: Array<Equipment> | null | undefined;
  /** Expected day of leaving. */
  expectedDischargeOn?: string | null | undefined;
  /** Isolation that is needed. */
  isolation?: Isolation | null | undefined;
  /** Who. */
  patient: PatientInput;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The ward. */
  wardId: string;
};

/** How far a stay in hospital has come. */
export type EncounterState =
  /** 在院: lies in a bed. */
  | 'ADMITTED'
  /** 已取消: entered by mistake, or never came. */
  | 'CANCELLED'
  /** 已离院: has left. */
  | 'DEPARTED'
  /** 待出院: discharge is ordered; the bed is still taken. */
  | 'DISCHARGE_ORDERED'
  /** 候床: waits for a bed. */
  | 'PLANNED';

/** Equipment that a patient needs or a bed offers. */
export type Equipment =
  /** 加重床. */
  | 'BARIATRIC'
  /** 监护仪. */
  | 'MONITOR'
  /** 负压. */
  | 'NEGATIVE_PRESSURE'
  /** 供氧. */
  | 'OXYGEN'
  /** 吸引. */
  | 'SUCTION'
  /** 呼吸机. */
  | 'VENTILATOR';

/** Why `ExternalAppRegister` is refused. */
export type ExternalAppRegisterErrorCode =
  /** The key would have expired already. */
  | 'EXPIRY_PAST'
  /** The key would open for longer than allowed. */
  | 'EXPIRY_TOO_LATE'
  /** At least one institution. */
  | 'INSTITUTION_MISSING'
  /** An application needs a name and a contact. */
  | 'NAME_MISSING'
  /** An institution is no member of the group today. */
  | 'NOT_A_MEMBER'
  /** At least one scope. */
  | 'SCOPE_MISSING';

/** A program that is to read without names, and for how long. */
export type ExternalAppRegisterInput = {
  /** Who is called about it, at most 200 characters. */
  contact: string;
  /** When its key ends, a year from now at most. */
  expiresAt: string;
  /** The group whose houses it reads. */
  groupId: string;
  /** In which institutions, at most 200: members of the group in which you manage applications. */
  institutionIds: Array<string>;
  /** What it is called, at most 100 characters. */
  name: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** What it may read. */
  scopes: Array<AppScope>;
};

/** Why `ExternalAppRevoke` is refused. */
export type ExternalAppRevokeErrorCode =
  /** The key was revoked before. */
  | 'ALREADY_REVOKED'
  /** Say why. */
  | 'REASON_MISSING';

/** A key that is taken back. */
export type ExternalAppRevokeInput = {
  /** The application. */
  externalAppId: string;
  /** Why, at most 500 characters. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why a subscriber fetches its snapshot again instead of going on from what it has. */
export type FeedResetReason =
  /** The cursor lies beyond the end of the feed: it comes from another or a restored database. */
  | 'AHEAD'
  /** The cursor is older than the history that is kept. */
  | 'EXPIRED'
  /** The subscriber may now see more or less than before. */
  | 'RIGHTS_CHANGED'
  /** The subscriber fell behind the history that is kept. */
  | 'TOO_SLOW';

/** Why `InstitutionMove` is refused. */
export type InstitutionMoveErrorCode =
  /** Patients, holds, waiting patients or the lead of the group stand in the way; the blockers are listed. */
  | 'BLOCKED'
  /** The institution joined its group today; a day belongs to one group. */
  | 'JOINED_TODAY'
  /** The group has a lead hospital already. */
  | 'LEAD_TAKEN'
  /** The institution is in no tight group today. */
  | 'NOT_A_MEMBER'
  /** The institution is in this group already. */
  | 'SAME_GROUP';

/** Moves an institution to another group. */
export type InstitutionMoveInput = {
  /** The institution. */
  institutionId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** What it will be there. */
  role?: MembershipRole;
  /** The group to move to; yours to manage, like the one to leave. */
  toGroupId: string;
};

/** How high a house stands. */
export type InstitutionTier =
  /** City tertiary hospital 市级医院. */
  | 'CITY'
  /** Community health centre 社区卫生服务中心. */
  | 'COMMUNITY'
  /** District hospital 区级医院. */
  | 'DISTRICT'
  /** Community health station 社区卫生服务站. */
  | 'STATION';

/** Isolation that a patient needs or a bed offers. */
export type Isolation =
  /** 空气隔离. */
  | 'AIRBORNE'
  /** 接触隔离. */
  | 'CONTACT'
  /** 飞沫隔离. */
  | 'DROPLET'
  /** 保护性隔离. */
  | 'PROTECTIVE';

/** What an institution is in a group. */
export type MembershipRole =
  /** City tertiary hospital that backs the group; may back several. */
  | 'CITY_PARTNER'
  /** Lead hospital 牵头医院; a group has exactly one at any time. */
  | 'LEAD'
  /** Member institution 成员单位; in one tight group at a time. */
  | 'MEMBER';

/** What somebody is told of. */
export type NoticeKind =
  /** A joint ward has ended. */
  | 'JOINT_WARD_ENDED'
  /** You belong to the team of a joint ward. */
  | 'JOINT_WARD_JOINED'
  /** A message could not be delivered. */
  | 'MESSAGE_FAILED'
  /** A referral was accepted; a bed or slot is held. */
  | 'REFERRAL_ACCEPTED'
  /** The patient of a referral was admitted. */
  | 'REFERRAL_ADMITTED'
  /** The patient of a referral has arrived. */
  | 'REFERRAL_ARRIVED'
  /** The patient of a referral was seen. */
  | 'REFERRAL_ATTENDED'
  /** A referral was cancelled. */
  | 'REFERRAL_CANCELLED'
  /** The result of a referral has come; it is closed. */
  | 'REFERRAL_CLOSED'
  /** The patient of a referral is on the way. */
  | 'REFERRAL_DEPARTED'
  /** The patient of a referral has died. */
  | 'REFERRAL_DIED'
  /** A referral ended because nobody answered or nobody came. */
  | 'REFERRAL_EXPIRED'
  /** The treatment after a referral has ended; the sender waits for the result. */
  | 'REFERRAL_FEEDBACK_DUE'
  /** Another bed, slot or time is held for a referral. */
  | 'REFERRAL_HOLD_CHANGED'
  /** The hold of a referral has ended; bed or slot are free again. */
  | 'REFERRAL_LAPSED'
  /** A referral is late. */
  | 'REFERRAL_LATE'
  /** A referral was sent on to another house. */
  | 'REFERRAL_REDIRECTED'
  /** A referral was rejected. */
  | 'REFERRAL_REJECTED'
  /** A step of a referral was taken back. */
  | 'REFERRAL_REOPENED'
  /** A referral waits for an answer. */
  | 'REFERRAL_SUBMITTED'
  /** A handing-over was entered in error and taken back. */
  | 'TRANSFER_CANCELLED'
  /** A patient was handed over from ward to ward. */
  | 'TRANSFER_COMPLETED';

/** Why `NoticesRead` is refused. */
export type NoticesReadErrorCode =
  /** Name notices by their ids, or say `all`. */
  | 'NOTHING_NAMED';

/** Marks notices as read: those named, or all. */
export type NoticesReadInput = {
  /** All of them, whatever `ids` says. */
  all?: boolean;
  /** The notices, 100 at most. */
  ids?: Array<string> | null | undefined;
  /** Made by the client, anew for each action; the same id gets the same answer. */
  requestId: string;
};

/** What occupies a bed. */
export type OccupancyKind =
  /** A reason not to use it: cleaning, contamination, repair, disinfection, isolation. */
  | 'BLOCK'
  /** A promise; always with an end. */
  | 'HOLD'
  /** A patient. */
  | 'STAY';

/** The old password and a new one. */
export type PasswordChangeInput = {
  /** The password of now; a wrong one counts like a wrong sign-in. */
  currentPassword: string;
  /** The new one: 10 characters or more, not the login, not a common one. */
  newPassword: string;
  /** Made by the client, anew for each action; the same id gets the same answer. */
  requestId: string;
};

/** A person as written down at admission; found by identity number or registered. */
export type PatientInput = {
  /** Date of birth; agrees with the identity number. */
  birthDate: string;
  /** Resident identity number, 18 characters; left out when not known. */
  idNumber?: string | null | undefined;
  /** Full name, 1 to 100 characters. */
  name: string;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Sex; agrees with the identity number. */
  sex: Sex;
};

/** What somebody is appointed as; rights follow from it. */
export type Post =
  /** Reads the audit and verifies its chain. */
  | 'AUDITOR'
  /** Manages all beds of an institution. */
  | 'BED_MANAGER'
  /** Family-doctor team of a community health centre. */
  | 'FAMILY_DOCTOR'
  /** Reads bed-days and figures of use 财务. */
  | 'FINANCE_OFFICER'
  /** Works for the executive committee of a group 集团执委会. */
  | 'GROUP_ADMINISTRATOR'
  /** Looks after appointments 人力资源. */
  | 'HR_OFFICER'
  /** Runs one institution. */
  | 'INSTITUTION_ADMINISTRATOR'
  /** Pharmacy and supply centre. */
  | 'PHARMACIST'
  /** Treats patients; orders discharges. */
  | 'PHYSICIAN'
  /** Sends and receives patients of an institution; may hold beds. */
  | 'REFERRAL_DESK'
  /** Reads the audit, watches over access. */
  | 'SECURITY_OFFICER'
  /** Nurse of a ward: admits, moves, discharges, cleans. */
  | 'WARD_NURSE';

/** Where the refresh token is kept. */
export type RefreshKeep =
  /** In the answer; for programs that keep it themselves. */
  | 'BODY'
  /** In a cookie that scripts cannot read; for browsers. */
  | 'COOKIE';

/** A login with its password. */
export type SessionBeginInput = {
  /** Where the refresh token is kept. */
  keepRefreshIn?: RefreshKeep;
  /** The login, in any case. */
  login: string;
  /** The password. */
  password: string;
  /** Made by the client. A repetition begins another session: no secret is stored to answer it. */
  requestId: string;
};

/** The end of the session that is used. */
export type SessionEndInput = {
  /** Made by the client. */
  requestId: string;
};

/** A refresh token, by cookie or here. */
export type SessionRefreshInput = {
  /** The refresh token, when it is not in the cookie. */
  refreshToken?: string | null | undefined;
  /** Made by the client. A repetition within ten seconds gets a new access token, later it ends the session. */
  requestId: string;
};

/** GB/T 2261.1. */
export type Sex =
  /** 2 女. */
  | 'FEMALE'
  /** 1 男. */
  | 'MALE'
  /** 0 未知的性别. */
  | 'UNKNOWN'
  /** 9 未说明的性别. */
  | 'UNSPECIFIED';

/** Which sex a ward takes. */
export type SexRule =
  /** Any, in any room. */
  | 'ANY'
  /** Women only. */
  | 'FEMALE'
  /** Men only. */
  | 'MALE'
  /** Any, but a room holds one sex at a time. */
  | 'SAME_ROOM';

/** Why `WardClose` is refused. */
export type WardCloseErrorCode =
  /** It is closed already. */
  | 'ALREADY_CLOSED'
  /** Something stands in the way; the blockers are listed. */
  | 'BLOCKED';

/** Closes a ward with all its beds. */
export type WardCloseInput = {
  /** Why. */
  reason: CloseReason;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The ward. */
  wardId: string;
};

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { signInOptions: { password: boolean, demo: boolean, oidc: { issuer: string, clientId: string, scope: string, audience: string | null } | null, demoUsers: Array<{ login: string, password: string, nameZh: string, nameEn: string, post: Post, institutionNameZh: string, institutionNameEn: string }> } };

export type SessionBeginMutationVariables = Exact<{
  input: SessionBeginInput;
}>;


export type SessionBeginMutation = { sessionBegin: { accessToken: string | null, expiresAt: string | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type SessionRefreshMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type SessionRefreshMutation = { sessionRefresh: { accessToken: string | null, expiresAt: string | null, userErrors: Array<{ message: string }> } };

export type SessionEndMutationVariables = Exact<{
  input: SessionEndInput;
}>;


export type SessionEndMutation = { sessionEnd: { ended: boolean, userErrors: Array<{ message: string }> } };

export type PasswordChangeMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type PasswordChangeMutation = { passwordChange: { changed: boolean, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { actions: Array<string>, mustChangePassword: boolean, person: { id: string, nameZh: string, nameEn: string }, posts: Array<{ id: string, post: Post, group: { id: string, nameZh: string, nameEn: string } | null, institution: { id: string, nameZh: string, nameEn: string } | null, ward: { id: string, nameZh: string, nameEn: string } | null }>, homeInstitution: { id: string, nameZh: string, nameEn: string } | null, homeWard: { id: string, nameZh: string, nameEn: string, institution: { id: string } } | null, groups: Array<{ id: string, code: string, nameZh: string, nameEn: string, memberships: Array<{ id: string, role: MembershipRole, institution: { id: string, code: string, nameZh: string, nameEn: string, tier: InstitutionTier, wards: Array<{ id: string, code: string, nameZh: string, nameEn: string }> } }> }> } };

export type SearchBedsQueryVariables = Exact<{
  institutionId: string;
}>;


export type SearchBedsQuery = { institution: { id: string, wards: Array<{ id: string, nameZh: string, nameEn: string, beds: Array<{ id: string, code: string }> }> } | null };

export type AppLineFragment = { id: string, name: string, contact: string, scopes: Array<AppScope>, keyPrefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, revokeReason: string | null, state: AppState, createdBy: { id: string, nameZh: string, nameEn: string } | null, institutions: Array<{ id: string, nameZh: string, nameEn: string }> };

export type ExternalAppsQueryVariables = Exact<{
  groupId: string;
}>;


export type ExternalAppsQuery = { externalApps: Array<{ id: string, name: string, contact: string, scopes: Array<AppScope>, keyPrefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, revokeReason: string | null, state: AppState, createdBy: { id: string, nameZh: string, nameEn: string } | null, institutions: Array<{ id: string, nameZh: string, nameEn: string }> }> };

export type ExternalAppRegisterMutationVariables = Exact<{
  input: ExternalAppRegisterInput;
}>;


export type ExternalAppRegisterMutation = { externalAppRegister: { key: string | null, app: { id: string, name: string, contact: string, scopes: Array<AppScope>, keyPrefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, revokeReason: string | null, state: AppState, createdBy: { id: string, nameZh: string, nameEn: string } | null, institutions: Array<{ id: string, nameZh: string, nameEn: string }> } | null, userErrors: Array<{ code: ExternalAppRegisterErrorCode, message: string, field: Array<string> | null }> } };

export type ExternalAppRevokeMutationVariables = Exact<{
  input: ExternalAppRevokeInput;
}>;


export type ExternalAppRevokeMutation = { externalAppRevoke: { app: { id: string, name: string, contact: string, scopes: Array<AppScope>, keyPrefix: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, revokeReason: string | null, state: AppState, createdBy: { id: string, nameZh: string, nameEn: string } | null, institutions: Array<{ id: string, nameZh: string, nameEn: string }> } | null, userErrors: Array<{ code: ExternalAppRevokeErrorCode, message: string, field: Array<string> | null }> } };

export type AuditEntriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  action?: string | null | undefined;
  personId?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { edges: Array<{ cursor: string, node: { id: string, at: string, action: string, subjectId: string | null, subjectKind: string | null, purpose: string | null, detail: string | null, number: number | null, person: { id: string, nameZh: string, nameEn: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditVerificationQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditVerificationQuery = { auditVerification: { ok: boolean, sealedEntries: number, unsealedEntries: number, firstBroken: number | null, message: string } };

export type GroupPageQueryVariables = Exact<{
  id: string;
}>;


export type GroupPageQuery = { medicalGroup: { id: string, code: string, nameZh: string, nameEn: string, district: string, version: number, policyVersions: Array<{ id: string, kind: string, validFrom: string, content: string, contentSha256: string, source: string, signedAt: string, signedBy: { id: string, nameZh: string, nameEn: string } | null }>, memberships: Array<{ id: string, role: MembershipRole, period: { from: string, until: string | null }, institution: { id: string, code: string, nameZh: string, nameEn: string, tier: InstitutionTier, version: number, wards: Array<{ id: string, code: string, nameZh: string, nameEn: string, sexRule: SexRule, availableActions: Array<string>, department: { id: string, nameZh: string, nameEn: string }, beds: Array<{ id: string }> }> } }> } | null };

export type WardBedsQueryVariables = Exact<{
  id: string;
}>;


export type WardBedsQuery = { ward: { id: string, nameZh: string, nameEn: string, sexRule: SexRule, version: number, availableActions: Array<string>, institution: { id: string }, beds: Array<{ id: string, code: string, kind: BedKind | null, state: BedState, stateReason: string | null, availableActions: Array<BedAction>, version: number, room: { id: string, code: string } }> } | null };

export type WardCloseMutationVariables = Exact<{
  input: WardCloseInput;
}>;


export type WardCloseMutation = { wardClose: { ward: { id: string } | null, blockers: Array<{ kind: string, messageZh: string, messageEn: string, subject:
        | { __typename: 'Appointment', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Bed', code: string, id: string, institution: { id: string } }
        | { __typename: 'BedOccupancy', id: string, bed: { id: string, institution: { id: string } } | null }
        | { __typename: 'Department', id: string }
        | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
        | { __typename: 'ExternalApp', id: string }
        | { __typename: 'FormularyItem', id: string }
        | { __typename: 'Institution', id: string }
        | { __typename: 'JointRound', id: string }
        | { __typename: 'JointWard', id: string }
        | { __typename: 'JointWardMember', id: string }
        | { __typename: 'MedicalGroup', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Patient', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Room', id: string }
        | { __typename: 'SlotBooking', id: string }
        | { __typename: 'SlotSession', id: string }
        | { __typename: 'Transfer', id: string }
        | { __typename: 'Ward', nameZh: string, nameEn: string, id: string, institution: { id: string } }
       | null }>, userErrors: Array<{ code: WardCloseErrorCode, message: string, field: Array<string> | null }> } };

export type InstitutionMoveMutationVariables = Exact<{
  input: InstitutionMoveInput;
}>;


export type InstitutionMoveMutation = { institutionMove: { membership: { id: string } | null, blockers: Array<{ kind: string, messageZh: string, messageEn: string, subject:
        | { __typename: 'Appointment', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Bed', code: string, id: string, institution: { id: string } }
        | { __typename: 'BedOccupancy', id: string, bed: { id: string, institution: { id: string } } | null }
        | { __typename: 'Department', id: string }
        | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
        | { __typename: 'ExternalApp', id: string }
        | { __typename: 'FormularyItem', id: string }
        | { __typename: 'Institution', id: string }
        | { __typename: 'JointRound', id: string }
        | { __typename: 'JointWard', id: string }
        | { __typename: 'JointWardMember', id: string }
        | { __typename: 'MedicalGroup', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Patient', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Room', id: string }
        | { __typename: 'SlotBooking', id: string }
        | { __typename: 'SlotSession', id: string }
        | { __typename: 'Transfer', id: string }
        | { __typename: 'Ward', nameZh: string, nameEn: string, id: string, institution: { id: string } }
       | null }>, userErrors: Array<{ code: InstitutionMoveErrorCode, message: string, field: Array<string> | null }> } };

export type GroupsToMoveToQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsToMoveToQuery = { medicalGroups: { edges: Array<{ node: { id: string, code: string, nameZh: string, nameEn: string } }> } };

export type NoticeLineFragment = { id: string, kind: NoticeKind, messageZh: string, messageEn: string, at: string, readAt: string | null, link: string | null };

export type InboxHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxHeadQuery = { inbox: { unreadCount: number, feedCursor: string } };

export type InboxQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unreadOnly: boolean;
}>;


export type InboxQuery = { inbox: { totalCount: number, unreadCount: number, edges: Array<{ node: { id: string, kind: NoticeKind, messageZh: string, messageEn: string, at: string, readAt: string | null, link: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NoticesReadMutationVariables = Exact<{
  input: NoticesReadInput;
}>;


export type NoticesReadMutation = { noticesRead: { unreadCount: number, userErrors: Array<{ code: NoticesReadErrorCode, message: string, field: Array<string> | null }> } };

export type InboxFeedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InboxFeedSubscription = { inboxFeed:
    | { __typename: 'InboxFeedChange', cursor: string, unreadCount: number, notice: { id: string, kind: NoticeKind, messageZh: string, messageEn: string, at: string, readAt: string | null, link: string | null } | null }
    | { __typename: 'InboxFeedHeartbeat', cursor: string, at: string }
    | { __typename: 'InboxFeedReset', cursor: string, reason: FeedResetReason }
   };

export type EncounterPlanMutationVariables = Exact<{
  input: EncounterPlanInput;
}>;


export type EncounterPlanMutation = { encounterPlan: { encounter: { id: string } | null, userErrors: Array<{ code: EncounterPlanErrorCode, message: string, field: Array<string> | null }> } };

export type EncounterPlanCancelMutationVariables = Exact<{
  input: EncounterCancelInput;
}>;


export type EncounterPlanCancelMutation = { encounterPlanCancel: { encounter: { id: string } | null, userErrors: Array<{ code: EncounterPlanCancelErrorCode, message: string, field: Array<string> | null }> } };

export type BedStayBeginMutationVariables = Exact<{
  input: BedStayBeginInput;
}>;


export type BedStayBeginMutation = { bedStayBegin: { encounter: { id: string, state: EncounterState } | null, bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, nextBest: Array<{ score: number, reasonsZh: Array<string>, reasonsEn: Array<string>, bed: { id: string, code: string, state: BedState, ward: { id: string, nameZh: string, nameEn: string }, room: { id: string, code: string } } }>, userErrors: Array<{ code: BedStayBeginErrorCode, message: string, field: Array<string> | null }> } };

export type BedStayBeginCancelMutationVariables = Exact<{
  input: EncounterCancelInput;
}>;


export type BedStayBeginCancelMutation = { bedStayBeginCancel: { encounter: { id: string } | null, bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedStayBeginCancelErrorCode, message: string, field: Array<string> | null }> } };

export type BedStayMoveMutationVariables = Exact<{
  input: BedStayMoveInput;
}>;


export type BedStayMoveMutation = { bedStayMove: { encounter: { id: string, state: EncounterState } | null, fromBed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, toBed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, nextBest: Array<{ score: number, reasonsZh: Array<string>, reasonsEn: Array<string>, bed: { id: string, code: string, state: BedState, ward: { id: string, nameZh: string, nameEn: string }, room: { id: string, code: string } } }>, userErrors: Array<{ code: BedStayMoveErrorCode, message: string, field: Array<string> | null }> } };

export type BedStayMoveCancelMutationVariables = Exact<{
  input: EncounterCancelInput;
}>;


export type BedStayMoveCancelMutation = { bedStayMoveCancel: { encounter: { id: string } | null, bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedStayMoveCancelErrorCode, message: string, field: Array<string> | null }> } };

export type BedStaySwapMutationVariables = Exact<{
  input: BedStaySwapInput;
}>;


export type BedStaySwapMutation = { bedStaySwap: { beds: Array<{ id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null }>, userErrors: Array<{ code: BedStaySwapErrorCode, message: string, field: Array<string> | null }> } };

export type DischargeOrderMutationVariables = Exact<{
  input: DischargeOrderInput;
}>;


export type DischargeOrderMutation = { dischargeOrder: { encounter: { id: string } | null, bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: DischargeOrderErrorCode, message: string, field: Array<string> | null }> } };

export type DischargeOrderCancelMutationVariables = Exact<{
  input: EncounterCancelInput;
}>;


export type DischargeOrderCancelMutation = { dischargeOrderCancel: { encounter: { id: string } | null, bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: DischargeOrderCancelErrorCode, message: string, field: Array<string> | null }> } };

export type BedStayDepartMutationVariables = Exact<{
  input: BedStayDepartInput;
}>;


export type BedStayDepartMutation = { bedStayDepart: { encounter: { id: string } | null, bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedStayDepartErrorCode, message: string, field: Array<string> | null }> } };

export type BedStayDepartCancelMutationVariables = Exact<{
  input: EncounterCancelInput;
}>;


export type BedStayDepartCancelMutation = { bedStayDepartCancel: { encounter: { id: string } | null, bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedStayDepartCancelErrorCode, message: string, field: Array<string> | null }> } };

export type BedCleanMutationVariables = Exact<{
  input: BedActionInput;
}>;


export type BedCleanMutation = { bedClean: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedCleanErrorCode, message: string, field: Array<string> | null }> } };

export type BedContaminateMutationVariables = Exact<{
  input: BedActionInput;
}>;


export type BedContaminateMutation = { bedContaminate: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedContaminateErrorCode, message: string, field: Array<string> | null }> } };

export type BedHoldMutationVariables = Exact<{
  input: BedHoldInput;
}>;


export type BedHoldMutation = { bedHold: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedHoldErrorCode, message: string, field: Array<string> | null }> } };

export type BedHoldReleaseMutationVariables = Exact<{
  input: BedActionInput;
}>;


export type BedHoldReleaseMutation = { bedHoldRelease: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedHoldReleaseErrorCode, message: string, field: Array<string> | null }> } };

export type BedBlockMutationVariables = Exact<{
  input: BedBlockInput;
}>;


export type BedBlockMutation = { bedBlock: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedBlockErrorCode, message: string, field: Array<string> | null }> } };

export type BedUnblockMutationVariables = Exact<{
  input: BedActionInput;
}>;


export type BedUnblockMutation = { bedUnblock: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedUnblockErrorCode, message: string, field: Array<string> | null }> } };

export type BedOpenMutationVariables = Exact<{
  input: BedOpenInput;
}>;


export type BedOpenMutation = { bedOpen: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, userErrors: Array<{ code: BedOpenErrorCode, message: string, field: Array<string> | null }> } };

export type BedCloseMutationVariables = Exact<{
  input: BedCloseInput;
}>;


export type BedCloseMutation = { bedClose: { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null, blockers: Array<{ kind: string, messageZh: string, messageEn: string, subject:
        | { __typename: 'Appointment', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Bed', code: string, id: string, institution: { id: string } }
        | { __typename: 'BedOccupancy', id: string, bed: { id: string, institution: { id: string } } | null }
        | { __typename: 'Department', id: string }
        | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
        | { __typename: 'ExternalApp', id: string }
        | { __typename: 'FormularyItem', id: string }
        | { __typename: 'Institution', id: string }
        | { __typename: 'JointRound', id: string }
        | { __typename: 'JointWard', id: string }
        | { __typename: 'JointWardMember', id: string }
        | { __typename: 'MedicalGroup', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Patient', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Room', id: string }
        | { __typename: 'SlotBooking', id: string }
        | { __typename: 'SlotSession', id: string }
        | { __typename: 'Transfer', id: string }
        | { __typename: 'Ward', nameZh: string, nameEn: string, id: string, institution: { id: string } }
       | null }>, userErrors: Array<{ code: BedCloseErrorCode, message: string, field: Array<string> | null }> } };

export type BlockerLineFragment = { kind: string, messageZh: string, messageEn: string, subject:
    | { __typename: 'Appointment', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Bed', code: string, id: string, institution: { id: string } }
    | { __typename: 'BedOccupancy', id: string, bed: { id: string, institution: { id: string } } | null }
    | { __typename: 'Department', id: string }
    | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
    | { __typename: 'ExternalApp', id: string }
    | { __typename: 'FormularyItem', id: string }
    | { __typename: 'Institution', id: string }
    | { __typename: 'JointRound', id: string }
    | { __typename: 'JointWard', id: string }
    | { __typename: 'JointWardMember', id: string }
    | { __typename: 'MedicalGroup', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'Room', id: string }
    | { __typename: 'SlotBooking', id: string }
    | { __typename: 'SlotSession', id: string }
    | { __typename: 'Transfer', id: string }
    | { __typename: 'Ward', nameZh: string, nameEn: string, id: string, institution: { id: string } }
   | null };

export type PatientTileFragment = { id: string, maskedName: string, sex: Sex, ageYears: number };

export type BedTileFragment = { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null };

export type WaitingEncounterFragment = { id: string, number: string, state: EncounterState, version: number, admissionRoute: AdmissionRoute, diagnosis: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, plannedAt: string | null, expectedDischargeOn: string | null, ward: { id: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } };

export type BedBoardQueryVariables = Exact<{
  institutionId: string;
  at?: string | null | undefined;
}>;


export type BedBoardQuery = { bedBoard: { at: string, feedCursor: string, institution: { id: string, code: string, nameZh: string, nameEn: string }, wards: Array<{ ward: { id: string, code: string, nameZh: string, nameEn: string, sexRule: SexRule, department: { id: string, nameZh: string, nameEn: string } }, beds: Array<{ id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null }> }>, waiting: Array<{ id: string, number: string, state: EncounterState, version: number, admissionRoute: AdmissionRoute, diagnosis: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, plannedAt: string | null, expectedDischargeOn: string | null, ward: { id: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } }> } };

export type BedsNowQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type BedsNowQuery = { beds: Array<{ id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, encounter: { id: string, state: EncounterState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null } | null> };

export type WaitingQueryVariables = Exact<{
  institutionId: string;
  wardIds?: Array<string> | string | null | undefined;
}>;


export type WaitingQuery = { bedBoard: { waiting: Array<{ id: string, number: string, state: EncounterState, version: number, admissionRoute: AdmissionRoute, diagnosis: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, plannedAt: string | null, expectedDischargeOn: string | null, ward: { id: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } }> } };

export type OccupancyFragment = { id: string, kind: OccupancyKind, from: string, until: string | null, reason: string | null, note: string | null, cancelledAt: string | null, cancelReason: string | null, begunBy: { id: string, nameZh: string, nameEn: string } | null, bed: { id: string, code: string } | null, encounter: { id: string, number: string, state: EncounterState, version: number, admissionRoute: AdmissionRoute, diagnosis: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, plannedAt: string | null, admittedAt: string | null, dischargeOrderedAt: string | null, expectedDischargeOn: string | null, departedAt: string | null, dischargeDisposition: DischargeDisposition | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null };

export type BedPanelQueryVariables = Exact<{
  id: string;
}>;


export type BedPanelQuery = { bed: { id: string, code: string, kind: BedKind | null, state: BedState, stateSince: string | null, stateUntil: string | null, stateReason: string | null, isolation: Array<Isolation>, equipment: Array<Equipment>, version: number, availableActions: Array<BedAction>, institution: { id: string, nameZh: string, nameEn: string }, ward: { id: string, nameZh: string, nameEn: string, sexRule: SexRule, ageFrom: number | null, ageUntil: number | null }, room: { id: string, code: string }, occupancy: { id: string, kind: OccupancyKind, from: string, until: string | null, reason: string | null, note: string | null, cancelledAt: string | null, cancelReason: string | null, begunBy: { id: string, nameZh: string, nameEn: string } | null, bed: { id: string, code: string } | null, encounter: { id: string, number: string, state: EncounterState, version: number, admissionRoute: AdmissionRoute, diagnosis: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, plannedAt: string | null, admittedAt: string | null, dischargeOrderedAt: string | null, expectedDischargeOn: string | null, departedAt: string | null, dischargeDisposition: DischargeDisposition | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null, departedStay: { id: string, kind: OccupancyKind, from: string, until: string | null, reason: string | null, note: string | null, cancelledAt: string | null, cancelReason: string | null, begunBy: { id: string, nameZh: string, nameEn: string } | null, bed: { id: string, code: string } | null, encounter: { id: string, number: string, state: EncounterState, version: number, admissionRoute: AdmissionRoute, diagnosis: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, plannedAt: string | null, admittedAt: string | null, dischargeOrderedAt: string | null, expectedDischargeOn: string | null, departedAt: string | null, dischargeDisposition: DischargeDisposition | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } | null, history: { edges: Array<{ cursor: string, node: { id: string, kind: OccupancyKind, from: string, until: string | null, reason: string | null, note: string | null, cancelledAt: string | null, cancelReason: string | null, begunBy: { id: string, nameZh: string, nameEn: string } | null, bed: { id: string, code: string } | null, encounter: { id: string, number: string, state: EncounterState, version: number, admissionRoute: AdmissionRoute, diagnosis: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, plannedAt: string | null, admittedAt: string | null, dischargeOrderedAt: string | null, expectedDischargeOn: string | null, departedAt: string | null, dischargeDisposition: DischargeDisposition | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PatientIdentityQueryVariables = Exact<{
  encounterId: string;
}>;


export type PatientIdentityQuery = { encounter: { id: string, patient: { id: string, identity: { name: string, idNumber: string | null, birthDate: string, phone: string | null } | null } } | null };

export type ProposalFragment = { score: number, reasonsZh: Array<string>, reasonsEn: Array<string>, bed: { id: string, code: string, state: BedState, ward: { id: string, nameZh: string, nameEn: string }, room: { id: string, code: string } } };

export type BedProposalsQueryVariables = Exact<{
  institutionId: string;
  wardId?: string | null | undefined;
  encounterId?: string | null | undefined;
}>;


export type BedProposalsQuery = { bedProposals: Array<{ score: number, reasonsZh: Array<string>, reasonsEn: Array<string>, bed: { id: string, code: string, state: BedState, ward: { id: string, nameZh: string, nameEn: string }, room: { id: string, code: string } } }> };

export type FiguresFragment = { occupiedBedDays: number, openBedDays: number, discharges: number, dischargedBedDays: number, admissions: number, bedUse: { numerator: number, denominator: number, value: string | null }, averageStay: { numerator: number, denominator: number, value: string | null }, turnover: { numerator: number, denominator: number, value: string | null } };

export type BedCensusQueryVariables = Exact<{
  groupId: string;
  institutionId?: string | null | undefined;
  from: string;
  until: string;
  view: CensusView;
}>;


export type BedCensusQuery = { bedCensus: { from: string, until: string, view: CensusView, total: { occupiedBedDays: number, openBedDays: number, discharges: number, dischargedBedDays: number, admissions: number, bedUse: { numerator: number, denominator: number, value: string | null }, averageStay: { numerator: number, denominator: number, value: string | null }, turnover: { numerator: number, denominator: number, value: string | null } }, byInstitution: Array<{ institution: { id: string, code: string, nameZh: string, nameEn: string, tier: InstitutionTier }, figures: { occupiedBedDays: number, openBedDays: number, discharges: number, dischargedBedDays: number, admissions: number, bedUse: { numerator: number, denominator: number, value: string | null }, averageStay: { numerator: number, denominator: number, value: string | null }, turnover: { numerator: number, denominator: number, value: string | null } }, benchmarks: Array<{ indicator: string, unit: string, period: string, value: string, source: string }> }>, days: Array<{ day: string, occupied: number, open: number, admissions: number, discharges: number, occupancy: { numerator: number, denominator: number, value: string | null } }>, sameDayTransfers: Array<{ day: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, fromInstitution: { id: string, nameZh: string, nameEn: string }, toInstitution: { id: string, nameZh: string, nameEn: string } }> } };

export type BedFeedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  institutionIds?: Array<string> | string | null | undefined;
  wardIds?: Array<string> | string | null | undefined;
}>;


export type BedFeedSubscription = { bedFeed:
    | { __typename: 'BedFeedChange', cursor: string, kind: BedEventKind, occurredAt: string, institutionId: string, wardId: string, bedId: string | null, state: BedState | null, kindOfBed: BedKind | null, stateSince: string | null, stateUntil: string | null, stateReason: string | null, encounterId: string | null, dischargeOrdered: boolean, version: number | null }
    | { __typename: 'BedFeedHeartbeat', cursor: string, at: string }
    | { __typename: 'BedFeedReset', cursor: string, reason: FeedResetReason }
   };

export type CountsFragment = { open: number, occupied: number, held: number, free: number, toClean: number, contaminated: number, closed: number, extra: number, occupancy: { numerator: number, denominator: number, value: string | null } };

export type BedOverviewQueryVariables = Exact<{
  groupId: string;
}>;


export type BedOverviewQuery = { bedOverview: { asOf: string, feedCursor: string, group: { id: string, nameZh: string, nameEn: string }, total: { open: number, occupied: number, held: number, free: number, toClean: number, contaminated: number, closed: number, extra: number, occupancy: { numerator: number, denominator: number, value: string | null } }, institutions: Array<{ role: MembershipRole, waiting: number, institution: { id: string, code: string, nameZh: string, nameEn: string, tier: InstitutionTier }, counts: { open: number, occupied: number, held: number, free: number, toClean: number, contaminated: number, closed: number, extra: number, occupancy: { numerator: number, denominator: number, value: string | null } }, trend: Array<{ day: string, occupied: number, open: number, occupancy: { numerator: number, denominator: number, value: string | null } }>, wards: Array<{ waiting: number, nextHeldUntil: string | null, ward: { id: string, code: string, nameZh: string, nameEn: string }, counts: { open: number, occupied: number, held: number, free: number, toClean: number, contaminated: number, closed: number, extra: number, occupancy: { numerator: number, denominator: number, value: string | null } } }> }> } };

export type BedOverviewNowQueryVariables = Exact<{
  groupId: string;
}>;


export type BedOverviewNowQuery = { bedOverview: { asOf: string, feedCursor: string, total: { open: number, occupied: number, held: number, free: number, toClean: number, contaminated: number, closed: number, extra: number, occupancy: { numerator: number, denominator: number, value: string | null } }, institutions: Array<{ waiting: number, institution: { id: string }, counts: { open: number, occupied: number, held: number, free: number, toClean: number, contaminated: number, closed: number, extra: number, occupancy: { numerator: number, denominator: number, value: string | null } }, wards: Array<{ waiting: number, nextHeldUntil: string | null, ward: { id: string }, counts: { open: number, occupied: number, held: number, free: number, toClean: number, contaminated: number, closed: number, extra: number, occupancy: { numerator: number, denominator: number, value: string | null } } }> }> } };

export const AppLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalApp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"keyPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<AppLineFragment, unknown>;
export const NoticeLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]} as unknown as DocumentNode<NoticeLineFragment, unknown>;
export const BlockerLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BlockerLineFragment, unknown>;
export const PatientTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<PatientTileFragment, unknown>;
export const BedTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<BedTileFragment, unknown>;
export const WaitingEncounterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRoute"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischargeOn"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<WaitingEncounterFragment, unknown>;
export const OccupancyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Occupancy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"begunBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRoute"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeOrderedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischargeOn"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeDisposition"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<OccupancyFragment, unknown>;
export const ProposalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ProposalFragment, unknown>;
export const FiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CensusFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occupiedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"openBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}},{"kind":"Field","name":{"kind":"Name","value":"dischargedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"bedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageStay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turnover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<FiguresFragment, unknown>;
export const CountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"toClean"}},{"kind":"Field","name":{"kind":"Name","value":"contaminated"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CountsFragment, unknown>;
export const SignInOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"demo"}},{"kind":"Field","name":{"kind":"Name","value":"oidc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demoUsers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"institutionNameZh"}},{"kind":"Field","name":{"kind":"Name","value":"institutionNameEn"}}]}}]}}]}}]} as unknown as DocumentNode<SignInOptionsQuery, SignInOptionsQueryVariables>;
export const SessionBeginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionBegin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionBeginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionBegin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SessionBeginMutation, SessionBeginMutationVariables>;
export const SessionRefreshDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRefresh"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRefreshInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRefresh"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SessionRefreshMutation, SessionRefreshMutationVariables>;
export const SessionEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SessionEndMutation, SessionEndMutationVariables>;
export const PasswordChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PasswordChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}},{"kind":"Field","name":{"kind":"Name","value":"homeInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SearchBedsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchBeds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchBedsQuery, SearchBedsQueryVariables>;
export const ExternalAppsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExternalApps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalApps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalApp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"keyPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ExternalAppsQuery, ExternalAppsQueryVariables>;
export const ExternalAppRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExternalAppRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalAppRegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalAppRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"app"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalApp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"keyPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ExternalAppRegisterMutation, ExternalAppRegisterMutationVariables>;
export const ExternalAppRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExternalAppRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalAppRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalAppRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"app"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalApp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"keyPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ExternalAppRevokeMutation, ExternalAppRevokeMutationVariables>;
export const AuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"personId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}},{"kind":"Argument","name":{"kind":"Name","value":"personId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"personId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditVerificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"sealedEntries"}},{"kind":"Field","name":{"kind":"Name","value":"unsealedEntries"}},{"kind":"Field","name":{"kind":"Name","value":"firstBroken"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AuditVerificationQuery, AuditVerificationQueryVariables>;
export const GroupPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"medicalGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"policyVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"contentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"sexRule"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupPageQuery, GroupPageQueryVariables>;
export const WardBedsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WardBeds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ward"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"sexRule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WardBedsQuery, WardBedsQueryVariables>;
export const WardCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WardClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WardCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wardClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlockerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WardCloseMutation, WardCloseMutationVariables>;
export const InstitutionMoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InstitutionMove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InstitutionMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institutionMove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlockerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InstitutionMoveMutation, InstitutionMoveMutationVariables>;
export const GroupsToMoveToDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupsToMoveTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"medicalGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupsToMoveToQuery, GroupsToMoveToQueryVariables>;
export const InboxHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}}]}}]}}]} as unknown as DocumentNode<InboxHeadQuery, InboxHeadQueryVariables>;
export const InboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"unreadOnly"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const NoticesReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoticesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticesReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticesRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<NoticesReadMutation, NoticesReadMutationVariables>;
export const InboxFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FeedCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxFeedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeLine"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxFeedHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxFeedReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]} as unknown as DocumentNode<InboxFeedSubscription, InboxFeedSubscriptionVariables>;
export const EncounterPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EncounterPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EncounterPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounterPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EncounterPlanMutation, EncounterPlanMutationVariables>;
export const EncounterPlanCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EncounterPlanCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EncounterCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounterPlanCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EncounterPlanCancelMutation, EncounterPlanCancelMutationVariables>;
export const BedStayBeginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedStayBegin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedStayBeginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedStayBegin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextBest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Proposal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<BedStayBeginMutation, BedStayBeginMutationVariables>;
export const BedStayBeginCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedStayBeginCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EncounterCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedStayBeginCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedStayBeginCancelMutation, BedStayBeginCancelMutationVariables>;
export const BedStayMoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedStayMove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedStayMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedStayMove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextBest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Proposal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<BedStayMoveMutation, BedStayMoveMutationVariables>;
export const BedStayMoveCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedStayMoveCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EncounterCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedStayMoveCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedStayMoveCancelMutation, BedStayMoveCancelMutationVariables>;
export const BedStaySwapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedStaySwap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedStaySwapInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedStaySwap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedStaySwapMutation, BedStaySwapMutationVariables>;
export const DischargeOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DischargeOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DischargeOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dischargeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DischargeOrderMutation, DischargeOrderMutationVariables>;
export const DischargeOrderCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DischargeOrderCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EncounterCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dischargeOrderCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DischargeOrderCancelMutation, DischargeOrderCancelMutationVariables>;
export const BedStayDepartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedStayDepart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedStayDepartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedStayDepart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedStayDepartMutation, BedStayDepartMutationVariables>;
export const BedStayDepartCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedStayDepartCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EncounterCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedStayDepartCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedStayDepartCancelMutation, BedStayDepartCancelMutationVariables>;
export const BedCleanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedClean"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClean"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedCleanMutation, BedCleanMutationVariables>;
export const BedContaminateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedContaminate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedContaminate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedContaminateMutation, BedContaminateMutationVariables>;
export const BedHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedHoldMutation, BedHoldMutationVariables>;
export const BedHoldReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedHoldRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedHoldRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedHoldReleaseMutation, BedHoldReleaseMutationVariables>;
export const BedBlockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedBlock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedBlockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedBlock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedBlockMutation, BedBlockMutationVariables>;
export const BedUnblockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedUnblock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedUnblock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedUnblockMutation, BedUnblockMutationVariables>;
export const BedOpenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedOpenMutation, BedOpenMutationVariables>;
export const BedCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BedClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BedCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlockerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedCloseMutation, BedCloseMutationVariables>;
export const BedBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"sexRule"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WaitingEncounter"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRoute"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischargeOn"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]} as unknown as DocumentNode<BedBoardQuery, BedBoardQueryVariables>;
export const BedsNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedsNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BedTile"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BedsNowQuery, BedsNowQueryVariables>;
export const WaitingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Waiting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wardIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"wardIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wardIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WaitingEncounter"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRoute"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischargeOn"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]} as unknown as DocumentNode<WaitingQuery, WaitingQueryVariables>;
export const BedPanelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedPanel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"sexRule"}},{"kind":"Field","name":{"kind":"Name","value":"ageFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ageUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Occupancy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departedStay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Occupancy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Occupancy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Occupancy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"begunBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRoute"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeOrderedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischargeOn"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeDisposition"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]} as unknown as DocumentNode<BedPanelQuery, BedPanelQueryVariables>;
export const PatientIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encounterId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encounterId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientIdentityQuery, PatientIdentityQueryVariables>;
export const BedProposalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedProposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wardId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encounterId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"wardId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wardId"}}},{"kind":"Argument","name":{"kind":"Name","value":"encounterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encounterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Proposal"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<BedProposalsQuery, BedProposalsQueryVariables>;
export const BedCensusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedCensus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"view"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CensusView"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedCensus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"view"},"value":{"kind":"Variable","name":{"kind":"Name","value":"view"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sameDayTransfers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CensusFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occupiedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"openBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}},{"kind":"Field","name":{"kind":"Name","value":"dischargedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"bedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageStay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turnover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<BedCensusQuery, BedCensusQueryVariables>;
export const BedFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BedFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FeedCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wardIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"wardIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wardIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedFeedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"institutionId"}},{"kind":"Field","name":{"kind":"Name","value":"wardId"}},{"kind":"Field","name":{"kind":"Name","value":"bedId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kindOfBed"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"encounterId"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedFeedHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedFeedReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<BedFeedSubscription, BedFeedSubscriptionVariables>;
export const BedOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedOverview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trend"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"nextHeldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"toClean"}},{"kind":"Field","name":{"kind":"Name","value":"contaminated"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<BedOverviewQuery, BedOverviewQueryVariables>;
export const BedOverviewNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedOverviewNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedOverview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"nextHeldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"toClean"}},{"kind":"Field","name":{"kind":"Name","value":"contaminated"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<BedOverviewNowQuery, BedOverviewNowQueryVariables>;