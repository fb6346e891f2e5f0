/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether medicines are taken. */
export type Adherence =
  /** Now and then 间断. */
  | 'IRREGULAR'
  /** Not at all 不服药. */
  | 'NONE'
  /** Regularly 规律. */
  | 'REGULAR';

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

/** A chronic condition that has a register. */
export type CareCondition =
  /** Chronic obstructive pulmonary disease 慢阻肺. */
  | 'COPD'
  /** Coronary heart disease 冠心病. */
  | 'CORONARY'
  /** Diabetes 糖尿病. */
  | 'DIABETES'
  /** Hypertension 高血压. */
  | 'HYPERTENSION'
  /** Severe mental disorder 严重精神障碍. */
  | 'MENTAL_DISORDER'
  /** Stroke 脑卒中. */
  | 'STROKE'
  /** Tuberculosis 肺结核. */
  | 'TUBERCULOSIS';

/** Why the next day is proposed. */
export type CareDueReason =
  /** So far from the target that somebody belongs to a hospital 危险值. */
  | 'DANGER'
  /** New in the register: every month at first 新纳管. */
  | 'NEW'
  /** So many times a year as the policy says 按计划. */
  | 'REGULAR'
  /** Not on target: soon again 未达标. */
  | 'UNCONTROLLED';

/** How urgent a planned task is today. */
export type CareDueState =
  /** It is due later 以后. */
  | 'LATER'
  /** Its day has passed 逾期. */
  | 'OVERDUE'
  /** It is due until the coming Sunday 本周到期. */
  | 'THIS_WEEK'
  /** It is due today 今日到期. */
  | 'TODAY';

/** Closes a register entry; what is planned for its condition is cancelled. */
export type CareRegisterCloseInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** Its last day; today when left out. */
  on?: string | null | undefined;
  /** Why. */
  reason: RegisterCloseReason;
  /** The register entry. */
  registerId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Takes a resident into the register of a condition, and plans the first follow-up. */
export type CareRegisterOpenInput = {
  /** The condition. */
  condition: CareCondition;
  /** The first follow-up; as the policy says when left out. */
  firstDueOn?: string | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The resident. */
  residentId: string;
  /** How much at risk. */
  risk?: CareRisk | null | undefined;
  /** Since when; today when left out. */
  since?: string | null | undefined;
};

/** How much somebody in a register is at risk. */
export type CareRisk =
  /** High 高危. */
  | 'HIGH'
  /** Low 低危. */
  | 'LOW'
  /** Medium 中危. */
  | 'MEDIUM';

/** A symptom that is asked for. */
export type CareSymptom =
  /** Blurred vision 视物模糊. */
  | 'BLURRED_VISION'
  /** Chest pain 胸痛. */
  | 'CHEST_PAIN'
  /** Cough or sputum 咳嗽咳痰. */
  | 'COUGH_SPUTUM'
  /** Short of breath 呼吸困难. */
  | 'DYSPNOEA'
  /** Fever or night sweats 发热盗汗. */
  | 'FEVER_SWEATS'
  /** Passes much water 多尿. */
  | 'FREQUENT_URINATION'
  /** Headache or dizziness 头痛头晕. */
  | 'HEADACHE_DIZZINESS'
  /** Eats much 多食. */
  | 'HUNGER'
  /** Infections 感染. */
  | 'INFECTION'
  /** Nausea or vomiting 恶心呕吐. */
  | 'NAUSEA_VOMITING'
  /** Nosebleed that does not stop 鼻衄不止. */
  | 'NOSEBLEED'
  /** Numb hands or feet 手脚麻木. */
  | 'NUMBNESS'
  /** Swollen legs 下肢水肿. */
  | 'OEDEMA'
  /** Another one; write it into the advice 其他. */
  | 'OTHER'
  /** Palpitation or a tight chest 心悸胸闷. */
  | 'PALPITATION'
  /** Does not sleep 失眠. */
  | 'SLEEPLESSNESS'
  /** Slurred speech 言语不清. */
  | 'SPEECH'
  /** Drinks much 多饮. */
  | 'THIRST'
  /** Ringing in the ears 耳鸣. */
  | 'TINNITUS'
  /** A weak side 肢体无力. */
  | 'WEAKNESS'
  /** Has lost weight 体重下降. */
  | 'WEIGHT_LOSS';

/** Why somebody is to be seen. */
export type CareTaskKind =
  /** A check-up 健康体检. */
  | 'CHECK_UP'
  /** Was referred down from a hospital 下转随访. */
  | 'DOWN_REFERRAL'
  /** The follow-up of a chronic condition 慢病随访. */
  | 'FOLLOW_UP'
  /** Left a hospital a short while ago 出院随访. */
  | 'POST_DISCHARGE';

/** Why `CareTaskReschedule` is refused. */
export type CareTaskRescheduleErrorCode =
  /** The next day does not lie after the follow-up, or too far ahead. */
  | 'DUE_DAY'
  /** The resident has died. */
  | 'RESIDENT_DEAD'
  /** The resident was merged into another one; go on there. */
  | 'RESIDENT_MERGED'
  /** The resident has moved out. */
  | 'RESIDENT_MOVED'
  /** Somebody else changed the task meanwhile; the message says what, as what and when. */
  | 'TASK_CHANGED'
  /** The task is done, missed or cancelled. */
  | 'TASK_CLOSED';

/** Puts a task on another day. */
export type CareTaskRescheduleInput = {
  /** The new day, today or later. */
  dueOn: string;
  /** Its version that you have seen; refused when it has changed, with what changed. */
  expectedVersion: number;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The task. */
  taskId: string;
};

/** How somebody is counted who was in two institutions on one day. */
export type CensusView =
  /** Once: a person lies in one bed at midnight, and who is handed over between two houses of the group neither leaves it nor comes into it. */
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

/** Records that somebody tried to reach a resident. */
export type ContactAttemptRecordInput = {
  /** A note, up to 500 characters. */
  note?: string | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** What came of it. */
  result: ContactResult;
  /** The task that it was for. */
  taskId: string;
  /** How. */
  way: ContactWay;
};

/** What came of trying to reach somebody. */
export type ContactResult =
  /** Had no time, try again 忙，另约. */
  | 'BUSY'
  /** Is said to have died 已去世; record it with the resident. */
  | 'DIED'
  /** Is said to have moved 已搬离; record it with the resident. */
  | 'MOVED'
  /** Nobody answered 无人接听. */
  | 'NO_ANSWER'
  /** Reached 已联系上. */
  | 'REACHED'
  /** Does not want to be seen 拒绝. */
  | 'REFUSED'
  /** The number is wrong 号码有误. */
  | 'WRONG_NUMBER';

/** How somebody was tried to be reached. */
export type ContactWay =
  /** At the door 上门. */
  | 'HOME'
  /** By message 短信. */
  | 'MESSAGE'
  /** By telephone 电话. */
  | 'PHONE';

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

/** In what a figure is counted. */
export type FigureUnit =
  /** Patients or diagnoses. */
  | 'COUNT'
  /** Days. */
  | 'DAYS'
  /** A quotient; 1 is 100 per cent. */
  | 'RATIO'
  /** Yuan. */
  | 'YUAN';

/** What a follow-up came to 此次随访分类. */
export type FollowUpAssessment =
  /** An adverse reaction 不良反应. */
  | 'ADVERSE'
  /** A complication 并发症. */
  | 'COMPLICATION'
  /** On target 控制满意. */
  | 'CONTROLLED'
  /** Not on target 控制不满意. */
  | 'UNCONTROLLED';

/** Cancels a follow-up that was entered by mistake; the plan is as it was before. */
export type FollowUpCancelInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The follow-up. */
  followUpId: string;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why `FollowUpRecord` is refused. */
export type FollowUpRecordErrorCode =
  /** The assessment contradicts the measurements. */
  | 'ASSESSMENT'
  /** The day lies after the death of the resident. */
  | 'DAY_AFTER_DEATH'
  /** The day lies before the birth of the resident. */
  | 'DAY_BEFORE_BIRTH'
  /** The day lies in the future. */
  | 'DAY_IN_FUTURE'
  /** The day lies further back than the policy allows. */
  | 'DAY_TOO_OLD'
  /** The next day does not lie after the follow-up, or too far ahead. */
  | 'DUE_DAY'
  /** A value is not a number with at most three decimals. */
  | 'MEASUREMENT_FORM'
  /** No living person has this value. */
  | 'MEASUREMENT_IMPLAUSIBLE'
  /** Something is measured twice. */
  | 'MEASUREMENT_TWICE'
  /** There is neither a task nor a condition that this is about. */
  | 'NOTHING'
  /** The diastolic pressure is not below the systolic one. */
  | 'PRESSURE_ORDER'
  /** A blood pressure lacks one of its two values. */
  | 'PRESSURE_PAIR'
  /** The resident is not in the register of the condition. */
  | 'REGISTER_NEEDED'
  /** The resident has died. */
  | 'RESIDENT_DEAD'
  /** The resident was merged into another one; go on there. */
  | 'RESIDENT_MERGED'
  /** The resident has moved out. */
  | 'RESIDENT_MOVED'
  /** Somebody else changed the task meanwhile; the message says what, as what and when. */
  | 'TASK_CHANGED'
  /** The task is done, missed or cancelled. */
  | 'TASK_CLOSED'
  /** The task is about another resident. */
  | 'TASK_ELSEWHERE';

/** Records that a resident was seen or spoken to. It does the tasks named and plans the next ones. */
export type FollowUpRecordInput = {
  /** Whether medicines are taken. */
  adherence?: Adherence | null | undefined;
  /** An adverse reaction, up to 2,000 characters. */
  adverseReaction?: string | null | undefined;
  /** What was advised, up to 2,000 characters. */
  advice?: string | null | undefined;
  /** What it came to; follows from the measurements when left out. */
  assessment?: FollowUpAssessment | null | undefined;
  /** Conditions that it is for without a task; the planned follow-up of each is done by it too. */
  conditions?: Array<CareCondition>;
  /** The day on which it took place; today when left out. */
  doneOn?: string | null | undefined;
  /** What was measured, each once. */
  measurements?: Array<MeasuredInput>;
  /** The medicines taken, at most 50. */
  medications?: Array<SummaryMedicationInput>;
  /** When to see the resident next; as the policy says by what was measured when left out. */
  nextDueOn?: string | null | undefined;
  /** Whether the resident was advised to be referred. */
  referAdvised?: boolean;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The resident. */
  residentId: string;
  /** Symptoms; none when empty. */
  symptoms?: Array<CareSymptom>;
  /** The tasks that it does, at most 50. */
  tasks?: Array<SeenTaskInput>;
  /** How the resident was seen. */
  way: FollowUpWay;
};

/** How a resident was seen. */
export type FollowUpWay =
  /** In the clinic 门诊. */
  | 'CLINIC'
  /** At home 家庭. */
  | 'HOME'
  /** By video or message 线上. */
  | 'ONLINE'
  /** By telephone 电话. */
  | 'PHONE';

/** Why `FormularyItemAdd` is refused. */
export type FormularyItemAddErrorCode =
  /** The drug is on the list in that time. */
  | 'ALREADY_LISTED'
  /** The agreement has ended. */
  | 'CLOSED'
  /** The period is empty, begins in the past or lies outside of the agreement. */
  | 'PERIOD';

/** Puts a drug on the list of a joint ward. */
export type FormularyItemAddInput = {
  /** National drug code, or the code that the houses use; 1 to 50 characters. */
  drugCode: string;
  /** The first day; now when left out. */
  from?: string | null | undefined;
  /** The joint ward. */
  jointWardId: string;
  /** English name, up to 200 characters. */
  nameEn: string;
  /** Chinese name, 1 to 200 characters. */
  nameZh: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** Strength, form and pack, 1 to 200 characters. */
  spec: string;
  /** The first day after it; with the agreement when left out. */
  until?: string | null | undefined;
};

/** Why `FormularyItemEnd` is refused. */
export type FormularyItemEndErrorCode =
  /** It has ended already. */
  | 'ALREADY_ENDED';

/** Takes a drug off the list of a joint ward. */
export type FormularyItemEndInput = {
  /** The item. */
  itemId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

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

/** Why `JointRoundRecord` is refused. */
export type JointRoundRecordErrorCode =
  /** The instant lies in the future. */
  | 'AT_IN_FUTURE'
  /** The leader of a round is a physician of the team. */
  | 'LEADER_NO_PHYSICIAN'
  /** The agreement did not hold at that instant. */
  | 'NOT_ACTIVE'
  /** Somebody named was not in the team at that instant. */
  | 'NOT_IN_TEAM'
  /** A patient named did not lie in an agreed bed at that instant. */
  | 'NOT_IN_WARD';

/** Writes a joint round down. */
export type JointRoundRecordInput = {
  /** When it was; now when left out. */
  at?: string | null | undefined;
  /** The joint ward. */
  jointWardId: string;
  /** Who led it: a physician of the team. */
  leaderId: string;
  /** About the ward, without names, up to 2,000 characters. */
  note?: string | null | undefined;
  /** Who else took part, all of the team; 50 at most. */
  participantIds: Array<string>;
  /** Who was seen, each once; 200 at most. */
  patients: Array<RoundPatientInput>;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** What may be done with a joint ward now, by its state and your rights; the mutation still decides. */
export type JointWardAction =
  /** `formularyItemAdd`, and `formularyItemEnd` of an item. */
  | 'ADD_DRUG'
  /** `jointWardMemberAdd`, and `jointWardMemberEnd` of a member. */
  | 'ADD_MEMBER'
  /** `jointWardClose`. */
  | 'CLOSE'
  /** `jointRoundRecord`. */
  | 'RECORD_ROUND';

/** Why `JointWardAgree` is refused. */
export type JointWardAgreeErrorCode =
  /** The agreed beds are those of the ward, and none of its open beds is left out. */
  | 'BEDS_OF_WARD'
  /** The director is a physician of the partner. */
  | 'DIRECTOR_HOME'
  /** The two houses are not in one tight group for the whole period. */
  | 'NOT_ONE_GROUP'
  /** The period is empty, begins in the past or lies outside of the agreement. */
  | 'PERIOD'
  /** The partner is the house that the ward belongs to. */
  | 'SAME_HOUSE'
  /** The ward is in another agreement in that time. */
  | 'WARD_TAKEN';

/** Agrees on a joint ward. */
export type JointWardAgreeInput = {
  /** The agreed beds, 1 to 200 of the ward. */
  bedIds: Array<string>;
  /** Share of the cost that the host bears, in basis points, 0 to 10,000. */
  costSplitHost: number;
  /** Who runs the ward: a physician of the partner. */
  directorId: string;
  /** The first day; today begins now. */
  from: string;
  /** The ward; its house is the host. */
  hostWardId: string;
  /** The house that will run it with the host; of the same tight group. */
  partnerInstitutionId: string;
  /** Share of the workload points that the host gets, in basis points, 0 to 10,000. */
  pointSplitHost: number;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The first day after it; open when left out. */
  until?: string | null | undefined;
};

/** Why `JointWardClose` is refused. */
export type JointWardCloseErrorCode =
  /** Patients lie in the agreed beds, or beds are held; they are listed. */
  | 'BLOCKED'
  /** The agreement has changed since you looked (expectedVersion). */
  | 'CHANGED'
  /** The agreement has ended. */
  | 'CLOSED';

/** Ends an agreement now. */
export type JointWardCloseInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The joint ward. */
  jointWardId: string;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** What is compared of a joint ward. */
export type JointWardIndicator =
  /** Patients admitted to the ward, a month. */
  | 'ADMISSIONS'
  /** Bed-days of those who left, from their admission on, ÷ discharges. */
  | 'AVERAGE_STAY'
  /** Occupied ÷ open bed-days of the ward; extra beds count as occupied only. */
  | 'BED_USE'
  /** Imported inpatient cost of the ward ÷ discharges. */
  | 'COST_PER_DISCHARGE'
  /** Patients who left from the ward, a month. */
  | 'DISCHARGES'
  /** Different diagnoses of those who left, a month. */
  | 'DISEASES'
  /** Imported drug cost of the ward ÷ discharges. */
  | 'DRUG_COST_PER_DISCHARGE'
  /** Of those, sent by the partner: handed over on the day, or by its referral; a month. */
  | 'SENT_DOWN';

/** Why `JointWardMemberAdd` is refused. */
export type JointWardMemberAddErrorCode =
  /** The person is in the team in that time. */
  | 'ALREADY_MEMBER'
  /** The agreement has ended. */
  | 'CLOSED'
  /** A joint ward has a director at any time; name the next one instead. */
  | 'DIRECTOR_NEEDED'
  /** The person has no appointment that fits the role at that house. */
  | 'NOT_EMPLOYED'
  /** The period is empty, begins in the past or lies outside of the agreement. */
  | 'PERIOD';

/** Takes somebody into the team of a joint ward; a new director follows the one before. */
export type JointWardMemberAddInput = {
  /** The first day; now when left out. */
  from?: string | null | undefined;
  /** The house that they come from; needed only where somebody works in both. The role decides for physicians. */
  homeInstitutionId?: string | null | undefined;
  /** The joint ward. */
  jointWardId: string;
  /** Who. */
  personId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** As what. */
  role: JointWardRole;
  /** The first day after it; with the agreement when left out. */
  until?: string | null | undefined;
};

/** Why `JointWardMemberEnd` is refused. */
export type JointWardMemberEndErrorCode =
  /** It has ended already. */
  | 'ALREADY_ENDED'
  /** A joint ward has a director at any time; name the next one instead. */
  | 'DIRECTOR_NEEDED';

/** Ends somebody's place in the team now. */
export type JointWardMemberEndInput = {
  /** The place in the team. */
  memberId: string;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** What somebody does in the team of a joint ward; rights in that ward follow from it. */
export type JointWardRole =
  /** Physician of the host. Works there as a physician. */
  | 'COMMUNITY_PHYSICIAN'
  /** Runs the ward; a physician of the partner. Works there as a physician. */
  | 'DIRECTOR'
  /** Physician of the partner. Works there as a physician. */
  | 'LEAD_PHYSICIAN'
  /** Nurse of either house. Works there as a ward nurse. */
  | 'NURSE'
  /** Rehabilitation therapist of either house. Looks, and writes nothing. */
  | 'THERAPIST';

/** How far an agreement has come. */
export type JointWardState =
  /** It holds now. */
  | 'ACTIVE'
  /** It has ended, or was taken back before it began. */
  | 'ENDED'
  /** It begins later. */
  | 'PLANNED';

/** A value that was measured. */
export type MeasuredInput = {
  /** What. */
  code: MeasurementCode;
  /** The value in the unit of the code, at most three decimals. */
  value: string;
};

/** What is measured. */
export type MeasurementCode =
  /** Diastolic blood pressure 舒张压, mm[Hg]. */
  | 'DIASTOLIC'
  /** Fasting glucose 空腹血糖, mmol/L. */
  | 'GLUCOSE_FASTING'
  /** Random glucose 随机血糖, mmol/L. */
  | 'GLUCOSE_RANDOM'
  /** Glycated haemoglobin 糖化血红蛋白, %. */
  | 'HBA1C'
  /** Heart rate 心率, /min. */
  | 'HEART_RATE'
  /** Height 身高, cm. */
  | 'HEIGHT'
  /** Oxygen saturation 血氧饱和度, %. */
  | 'SPO2'
  /** Systolic blood pressure 收缩压, mm[Hg]. */
  | 'SYSTOLIC'
  /** Waist 腰围, cm. */
  | 'WAIST'
  /** Weight 体重, kg. */
  | 'WEIGHT';

/** What an institution is in a group. */
export type MembershipRole =
  /** City tertiary hospital that backs the group; may back several. */
  | 'CITY_PARTNER'
  /** Lead hospital 牵头医院; a group has exactly one at any time. */
  | 'LEAD'
  /** Member institution 成员单位; in one tight group at a time. */
  | 'MEMBER';

/** Why `MonthlyFactsImport` is refused. */
export type MonthlyFactsImportErrorCode =
  /** Rows are not well-formed; they are listed, and nothing was taken. */
  | 'ROWS';

/** Takes a list of monthly facts. */
export type MonthlyFactsImportInput = {
  /** Comma-separated values with the head `institution,ward,month,code,value`: codes of institution and ward (an empty ward means the whole house), a month such as 2025-03, one of INPATIENT_COST, DRUG_COST, money in yuan; an empty value takes the one before away. Up to 2,000 rows. */
  csv: string;
  /** Only tells what would happen. */
  dryRun?: boolean;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** Where the figures come from, 1 to 200 characters; kept with them. */
  source: string;
};

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

/** Key populations 重点人群 of family-doctor work. */
export type Population =
  /** Up to the age of the policy, 0 to 6 by default 儿童; follows from the date of birth. */
  | 'CHILD'
  /** Chronic obstructive pulmonary disease 慢阻肺. */
  | 'COPD'
  /** Coronary heart disease 冠心病. */
  | 'CORONARY'
  /** Type 2 diabetes 2型糖尿病. */
  | 'DIABETES'
  /** 残疾人. */
  | 'DISABLED'
  /** From the age of the policy on, 65 by default 老年人; follows from the date of birth. */
  | 'ELDERLY'
  /** 高血压. */
  | 'HYPERTENSION'
  /** Household on minimum living allowance 低保家庭. */
  | 'LOW_INCOME'
  /** Severe mental disorder 严重精神障碍. */
  | 'MENTAL_DISORDER'
  /** Pregnant or in childbed 孕产妇. */
  | 'PREGNANT'
  /** 脑卒中. */
  | 'STROKE'
  /** 肺结核. */
  | 'TUBERCULOSIS';

/** How it is known that somebody belongs to a population. */
export type PopulationSource =
  /** Follows from the date of birth. */
  | 'AGE'
  /** Came with an import. */
  | 'IMPORT'
  /** Recorded by hand. */
  | 'MANUAL'
  /** Kept by a register of chronic care. */
  | 'REGISTER';

/** What somebody is appointed as; rights follow from it. */
export type Post =
  /** Reads the audit and verifies its chain. */
  | 'AUDITOR'
  /** Manages all beds of an institution. */
  | 'BED_MANAGER'
  /** Nurse of a family-doctor team 社区护士. */
  | 'COMMUNITY_NURSE'
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

/** Why `ReferralAccept` is refused. */
export type ReferralAcceptErrorCode =
  /** The ward takes another age group. */
  | 'AGE_GROUP'
  /** The bed stands in another house. */
  | 'BED_ELSEWHERE'
  /** An inpatient referral is accepted with a bed. */
  | 'BED_NEEDED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The bed lacks equipment that the patient needs. */
  | 'EQUIPMENT_MISSING'
  /** The bed is held for somebody else. */
  | 'HELD_FOR_OTHER'
  /** The bed does not offer the isolation that the patient needs. */
  | 'ISOLATION_MISSING'
  /** The patient is in the target already. */
  | 'PATIENT_INSIDE'
  /** The patient already waits for this ward. */
  | 'PATIENT_WAITING'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** The ward or room takes the other sex. */
  | 'SEX_RULE'
  /** The session is closed; others are named. */
  | 'SLOT_CLOSED'
  /** The session is in another house or department than the referral. */
  | 'SLOT_ELSEWHERE'
  /** A slot is for outpatients; an inpatient referral takes a bed. */
  | 'SLOT_FOR_INPATIENT'
  /** The community numbers of the session are taken; others are named. */
  | 'SLOT_FULL'
  /** The policy wants a slot of the pool for this. */
  | 'SLOT_NEEDED'
  /** The session is over; others are named. */
  | 'SLOT_PAST'
  /** What the community had not used returned to the public; others are named. */
  | 'SLOT_RETURNED'
  /** The patient has a number of this session, or the referral one of another. */
  | 'SLOT_TAKEN'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Accepts a referral. */
export type ReferralAcceptInput = {
  /** Of an inpatient referral: the bed to hold; see `referralBedProposals`. */
  bedId?: string | null | undefined;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The referral. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** Of another referral: the session of the slot pool to book. */
  slotSessionId?: string | null | undefined;
};

/** Acts on a referral. */
export type ReferralActInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The referral. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** What you may do with a referral now. */
export type ReferralAction =
  /** `referralAccept`. */
  | 'ACCEPT'
  /** `bedStayBegin` with the encounter of the referral. */
  | 'ADMIT'
  /** `referralArrive`. */
  | 'ARRIVE'
  /** `referralAttend`. */
  | 'ATTEND'
  /** `referralCancel`; after arrival the patient has left untreated, after a death its report was wrong. */
  | 'CANCEL'
  /** `referralHoldChange`. */
  | 'CHANGE_HOLD'
  /** `referralDepart`. */
  | 'DEPART'
  /** `referralDiscard`. */
  | 'DISCARD'
  /** `referralDraft` with its id. */
  | 'EDIT'
  /** `referralTreatmentEnd`. */
  | 'END_TREATMENT'
  /** `referralFeedback`. */
  | 'FEEDBACK'
  /** `referralRedirect`. */
  | 'REDIRECT'
  /** `referralReject`. */
  | 'REJECT'
  /** `referralDeathReport`. */
  | 'REPORT_DEATH'
  /** `referralSubmit`. */
  | 'SUBMIT'
  /** `transferComplete`: out of the bed of the source and into the held bed at one instant. */
  | 'TRANSFER';

/** Why `ReferralArrive` is refused. */
export type ReferralArriveErrorCode =
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Why `ReferralAttend` is refused. */
export type ReferralAttendErrorCode =
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Why `ReferralCancel` is refused. */
export type ReferralCancelErrorCode =
  /** This reason is not one for this action. */
  | 'REASON_UNFIT'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Why `ReferralDeathReport` is refused. */
export type ReferralDeathReportErrorCode =
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Why `ReferralDepart` is refused. */
export type ReferralDepartErrorCode =
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** From which desk referrals are looked at. */
export type ReferralDesk =
  /** Both. */
  | 'GROUP'
  /** What was sent to the institutions. */
  | 'INCOMING'
  /** What the institutions send. */
  | 'OUTGOING';

/** Which way a patient is sent. */
export type ReferralDirection =
  /** Between houses of one tier, between groups, or out of the group. */
  | 'ACROSS'
  /** 下转: to a house of a lower tier in the group. */
  | 'DOWN'
  /** 上转: to a house of a higher tier in the group. */
  | 'UP';

/** Why `ReferralDiscard` is refused. */
export type ReferralDiscardErrorCode =
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Why `ReferralDraft` is refused. */
export type ReferralDraftErrorCode =
  /** The date of birth lies in the future or too far back. */
  | 'BIRTH_DATE'
  /** The department belongs to another institution. */
  | 'DEPARTMENT_ELSEWHERE'
  /** No such code of a diagnosis. */
  | 'DIAGNOSIS_UNKNOWN'
  /** The stay is not one of this patient in the source. */
  | 'ENCOUNTER_ELSEWHERE'
  /** The identity number is not well-formed. */
  | 'IDENTITY_INVALID'
  /** The identity number belongs to somebody of another name, birth date or sex. */
  | 'IDENTITY_MISMATCH'
  /** No such institution outside of the group. */
  | 'OUTSIDE_UNKNOWN'
  /** Give either a known patient or a new one. */
  | 'PATIENT_NEEDED'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** Source and target are one house. */
  | 'SAME_HOUSE'
  /** A target is needed: an institution with its department, or one outside of the group. */
  | 'TARGET_NEEDED'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Writes a draft, or changes one. */
export type ReferralDraftInput = {
  /** Code of ICD-10; see `diagnoses`. */
  diagnosisCode?: string | null | undefined;
  /** The diagnosis in words, or more about it, up to 500 characters. */
  diagnosisNote?: string | null | undefined;
  /** The stay in the source from which the patient is sent. */
  encounterId?: string | null | undefined;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The draft; a new referral when left out. */
  id?: string | null | undefined;
  /** Where to, out of the group: a code of `outsideInstitutions`. */
  outsideCode?: string | null | undefined;
  /** Why it is sent although it goes against the disease catalogue, up to 500 characters. */
  overrideReason?: string | null | undefined;
  /** Of a new referral: somebody who is not known yet. */
  patient?: PatientInput | null | undefined;
  /** Of a new referral: a patient whom you see, or else `patient`. */
  patientId?: string | null | undefined;
  /** Why the patient is sent, up to 2,000 characters. */
  reason?: string | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** Equipment that is needed. */
  requestedEquipment?: Array<Equipment> | null | undefined;
  /** Isolation that is needed. */
  requestedIsolation?: Isolation | null | undefined;
  /** What for; INPATIENT when left out. */
  scene?: ReferralScene | null | undefined;
  /** Which department sends. */
  sourceDepartmentId?: string | null | undefined;
  /** Who sends; needed for a new referral. */
  sourceInstitutionId?: string | null | undefined;
  /** What is handed over about the patient. */
  summary?: ReferralSummaryInput | null | undefined;
  /** Which department receives; needed with the institution. */
  targetDepartmentId?: string | null | undefined;
  /** Who receives, or else `outsideCode`. */
  targetInstitutionId?: string | null | undefined;
  /** How soon; ROUTINE when left out. */
  urgency?: ReferralUrgency | null | undefined;
};

/** Ends a referral, and says why. */
export type ReferralEndInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** A word on it, up to 500 characters. */
  note?: string | null | undefined;
  /** Why. */
  reason: ReferralReason;
  /** The referral. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** What happened to a referral. */
export type ReferralEventKind =
  /** The target accepted it; a bed or slot is held. */
  | 'ACCEPTED'
  /** The patient was admitted. */
  | 'ADMITTED'
  /** The patient arrived. */
  | 'ARRIVED'
  /** The patient was seen. */
  | 'ATTENDED'
  /** It was cancelled. */
  | 'CANCELLED'
  /** Something else about it changed. */
  | 'CHANGED'
  /** The result came back. */
  | 'CLOSED'
  /** The patient set out. */
  | 'DEPARTED'
  /** The patient died before arrival. */
  | 'DIED'
  /** Nobody answered, or nobody came. */
  | 'EXPIRED'
  /** The treatment ended; the source waits for the result. */
  | 'FEEDBACK_DUE'
  /** Another bed, slot or time is held. */
  | 'HOLD_CHANGED'
  /** The hold ended. */
  | 'LAPSED'
  /** A clock has run out; the desk of the group knows. */
  | 'LATE'
  /** It was sent on; the chain goes on with another referral, which is told of too. */
  | 'REDIRECTED'
  /** The target did not take it. */
  | 'REJECTED'
  /** A step was taken back. */
  | 'REOPENED'
  /** It was sent to the target. */
  | 'SUBMITTED';

/** What the receiver sends back; each text up to 2,000 characters. */
export type ReferralFeedbackContentInput = {
  /** 诊断. */
  diagnosis: string;
  /** 复诊日期. */
  followUpOn?: string | null | undefined;
  /** 用药, at most 100. */
  medications?: Array<SummaryMedicationInput>;
  /** 后续方案: what the sender should do. */
  plan: string;
  /** A word to the sender. */
  recipientNote?: string | null | undefined;
  /** 诊治经过. */
  treatment?: string | null | undefined;
};

/** Why `ReferralFeedback` is refused. */
export type ReferralFeedbackErrorCode =
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Sends back the result of a referral. */
export type ReferralFeedbackInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The result. */
  feedback: ReferralFeedbackContentInput;
  /** The referral. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why `ReferralHoldChange` is refused. */
export type ReferralHoldChangeErrorCode =
  /** The ward takes another age group. */
  | 'AGE_GROUP'
  /** The bed stands in another house. */
  | 'BED_ELSEWHERE'
  /** An inpatient referral is accepted with a bed. */
  | 'BED_NEEDED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** The bed does not exist for use at that instant. */
  | 'BED_NOT_OPEN'
  /** The bed lacks equipment that the patient needs. */
  | 'EQUIPMENT_MISSING'
  /** The bed is held for somebody else. */
  | 'HELD_FOR_OTHER'
  /** The hold is longer than the policy allows, or already over. */
  | 'HOLD_TOO_LONG'
  /** The bed does not offer the isolation that the patient needs. */
  | 'ISOLATION_MISSING'
  /** Neither another bed nor another time was given. */
  | 'NOTHING_TO_CHANGE'
  /** The patient already waits for this ward. */
  | 'PATIENT_WAITING'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** The ward or room takes the other sex. */
  | 'SEX_RULE'
  /** The session is closed; others are named. */
  | 'SLOT_CLOSED'
  /** The session is in another house or department than the referral. */
  | 'SLOT_ELSEWHERE'
  /** A slot is for outpatients; an inpatient referral takes a bed. */
  | 'SLOT_FOR_INPATIENT'
  /** The community numbers of the session are taken; others are named. */
  | 'SLOT_FULL'
  /** The policy wants a slot of the pool for this. */
  | 'SLOT_NEEDED'
  /** The session is over; others are named. */
  | 'SLOT_PAST'
  /** What the community had not used returned to the public; others are named. */
  | 'SLOT_RETURNED'
  /** The patient has a number of this session, or the referral one of another. */
  | 'SLOT_TAKEN'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Holds another bed or slot for a referral, or the bed until another instant. */
export type ReferralHoldChangeInput = {
  /** Of an inpatient referral: the other bed. */
  bedId?: string | null | undefined;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The referral. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** Of another referral: the session of the slot pool to book instead. */
  slotSessionId?: string | null | undefined;
  /** Of an inpatient referral: until when. */
  until?: string | null | undefined;
};

/** Which clock has run out. */
export type ReferralLateness =
  /** 到达超时. */
  | 'ARRIVAL'
  /** 反馈超时. */
  | 'FEEDBACK'
  /** 答复超时. */
  | 'RESPONSE'
  /** 接诊超时: arrived, and neither admitted nor seen in time. */
  | 'TREATMENT';

/** Acts on a referral, with a word on it. */
export type ReferralNoteInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** A word on it, up to 500 characters. */
  note?: string | null | undefined;
  /** The referral. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

/** Why a referral ended without treatment, or went elsewhere. */
export type ReferralReason =
  /** 已在他处就诊. */
  | 'ARRIVED_ELSEWHERE'
  /** 就近. */
  | 'CLOSER'
  /** 原经治团队. */
  | 'CONTINUITY'
  /** 重复申请. */
  | 'DUPLICATE'
  /** 录入错误. */
  | 'ENTERED_IN_ERROR'
  /** 保留到期. */
  | 'HOLD_ENDED'
  /** 资料不全. */
  | 'INFORMATION_MISSING'
  /** 到达后未就诊: left the target before being admitted or seen. */
  | 'LEFT_UNTREATED'
  /** 未到达. */
  | 'NOT_ARRIVED'
  /** 不符合转诊指征. */
  | 'NOT_INDICATED'
  /** 无人答复. */
  | 'NO_ANSWER'
  /** 无床. */
  | 'NO_BED'
  /** 不具备诊疗能力. */
  | 'NO_CAPABILITY'
  /** 其他. */
  | 'OTHER'
  /** 病情好转. */
  | 'PATIENT_BETTER'
  /** 患者拒绝. */
  | 'PATIENT_DECLINED'
  /** 患者死亡. */
  | 'PATIENT_DIED'
  /** 病情加重. */
  | 'PATIENT_WORSE'
  /** 转往集团外. */
  | 'WENT_OUTSIDE';

/** Why `ReferralRedirect` is refused. */
export type ReferralRedirectErrorCode =
  /** The department belongs to another institution. */
  | 'DEPARTMENT_ELSEWHERE'
  /** The patient has an open referral to that department. */
  | 'DUPLICATE'
  /** The patient is in the target already. */
  | 'PATIENT_INSIDE'
  /** This reason is not one for this action. */
  | 'REASON_UNFIT'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** Source and target are one house. */
  | 'SAME_HOUSE'
  /** The referral goes there already. */
  | 'SAME_TARGET'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Sends a referral on to another target. */
export type ReferralRedirectInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** A word on it, up to 500 characters. */
  note?: string | null | undefined;
  /** Why. */
  reason: ReferralReason;
  /** The referral. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** Its department. */
  targetDepartmentId: string;
  /** The other institution, or the same one with another department. */
  targetInstitutionId: string;
};

/** Why `ReferralReject` is refused. */
export type ReferralRejectErrorCode =
  /** This reason is not one for this action. */
  | 'REASON_UNFIT'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** What for. */
export type ReferralScene =
  /** 检查: to be examined. */
  | 'CHECK_UP'
  /** 住院: to be admitted; a bed is held. */
  | 'INPATIENT'
  /** 门诊: to be seen by a clinician. */
  | 'OUTPATIENT';

/** Whose step it is. */
export type ReferralSide =
  /** 集团转诊中心. */
  | 'GROUP'
  /** 转出方. */
  | 'SOURCE'
  /** The system itself: a clock, or what follows from another step. */
  | 'SYSTEM'
  /** 转入方. */
  | 'TARGET';

/** How far a referral has come. */
export type ReferralState =
  /** 已接收: a bed or slot is held. */
  | 'ACCEPTED'
  /** 已入院: the patient lies in a bed of the target. */
  | 'ADMITTED'
  /** 已到达: the patient is at the target. */
  | 'ARRIVED'
  /** 已就诊: the patient was seen at the target. */
  | 'ATTENDED'
  /** 已取消. */
  | 'CANCELLED'
  /** 已完成: the result has come back. */
  | 'CLOSED'
  /** 已出发: the patient is on the way. */
  | 'DEPARTED'
  /** 患者死亡: before being treated at the target. */
  | 'DIED'
  /** 草稿: being written; only the source sees it. */
  | 'DRAFT'
  /** 已过期: nobody answered, nobody came, or nobody wrote down what became of the patient. */
  | 'EXPIRED'
  /** 待反馈: the treatment has ended, the source waits for the result. */
  | 'FEEDBACK_DUE'
  /** 保留到期: the hold ended before the patient departed. */
  | 'LAPSED'
  /** 已改转: sent on to another target; the chain goes on there. */
  | 'REDIRECTED'
  /** 已退回: the target did not take it. */
  | 'REJECTED'
  /** 待接收: waits for the answer of the target. */
  | 'SUBMITTED';

/** What a step of the timeline was. */
export type ReferralStepAction =
  /** 接收. */
  | 'ACCEPT'
  /** 入院. */
  | 'ADMIT'
  /** 到达. */
  | 'ARRIVE'
  /** 就诊. */
  | 'ATTEND'
  /** 取消. */
  | 'CANCEL'
  /** 出发. */
  | 'DEPART'
  /** 删除草稿. */
  | 'DISCARD'
  /** 治疗结束. */
  | 'END_TREATMENT'
  /** 过期. */
  | 'EXPIRE'
  /** 反馈. */
  | 'FEEDBACK'
  /** 改转而来: submitted by whoever redirected the referral before it. */
  | 'FORWARD'
  /** 保留到期. */
  | 'LAPSE'
  /** 改转. */
  | 'REDIRECT'
  /** 退回. */
  | 'REJECT'
  /** 撤销离院. */
  | 'REOPEN'
  /** 报告死亡. */
  | 'REPORT_DEATH'
  /** 提交. */
  | 'SUBMIT'
  /** 撤销入院. */
  | 'UNADMIT';

/** Why `ReferralSubmit` is refused. */
export type ReferralSubmitErrorCode =
  /** The date of birth lies in the future or too far back. */
  | 'BIRTH_DATE'
  /** The department belongs to another institution. */
  | 'DEPARTMENT_ELSEWHERE'
  /** A diagnosis is needed, coded or in words. */
  | 'DIAGNOSIS_NEEDED'
  /** No such code of a diagnosis. */
  | 'DIAGNOSIS_UNKNOWN'
  /** The patient has an open referral to that department. */
  | 'DUPLICATE'
  /** The stay is not one of this patient in the source. */
  | 'ENCOUNTER_ELSEWHERE'
  /** The identity number is not well-formed. */
  | 'IDENTITY_INVALID'
  /** The identity number belongs to somebody of another name, birth date or sex. */
  | 'IDENTITY_MISMATCH'
  /** No such institution outside of the group. */
  | 'OUTSIDE_UNKNOWN'
  /** The referral goes against the disease catalogue; say why all the same. */
  | 'OVERRIDE_NEEDED'
  /** The patient has died. */
  | 'PATIENT_DIED'
  /** The patient is in the target already. */
  | 'PATIENT_INSIDE'
  /** Give either a known patient or a new one. */
  | 'PATIENT_NEEDED'
  /** A reason is needed. */
  | 'REASON_NEEDED'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** Source and target are one house. */
  | 'SAME_HOUSE'
  /** A target is needed: an institution with its department, or one outside of the group. */
  | 'TARGET_NEEDED'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** Sends a draft off as it stands or as it is changed, or writes and sends a referral at once. */
export type ReferralSubmitInput = {
  /** Code of ICD-10; see `diagnoses`. */
  diagnosisCode?: string | null | undefined;
  /** The diagnosis in words, or more about it, up to 500 characters. */
  diagnosisNote?: string | null | undefined;
  /** The stay in the source from which the patient is sent. */
  encounterId?: string | null | undefined;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The draft; a new referral when left out. */
  id?: string | null | undefined;
  /** Where to, out of the group: a code of `outsideInstitutions`. */
  outsideCode?: string | null | undefined;
  /** Why it is sent although it goes against the disease catalogue, up to 500 characters. */
  overrideReason?: string | null | undefined;
  /** Of a new referral: somebody who is not known yet. */
  patient?: PatientInput | null | undefined;
  /** Of a new referral: a patient whom you see, or else `patient`. */
  patientId?: string | null | undefined;
  /** Why the patient is sent, up to 2,000 characters. */
  reason?: string | null | undefined;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** Equipment that is needed. */
  requestedEquipment?: Array<Equipment> | null | undefined;
  /** Isolation that is needed. */
  requestedIsolation?: Isolation | null | undefined;
  /** What for; INPATIENT when left out. */
  scene?: ReferralScene | null | undefined;
  /** Which department sends. */
  sourceDepartmentId?: string | null | undefined;
  /** Who sends; needed for a new referral. */
  sourceInstitutionId?: string | null | undefined;
  /** What is handed over about the patient. */
  summary?: ReferralSummaryInput | null | undefined;
  /** Which department receives; needed with the institution. */
  targetDepartmentId?: string | null | undefined;
  /** Who receives, or else `outsideCode`. */
  targetInstitutionId?: string | null | undefined;
  /** How soon; ROUTINE when left out. */
  urgency?: ReferralUrgency | null | undefined;
};

/** What the sender hands over about the patient; each text up to 2,000 characters. */
export type ReferralSummaryInput = {
  /** 过敏史. */
  allergies?: string | null | undefined;
  /** 主诉. */
  complaint?: string | null | undefined;
  /** 体格检查与发现. */
  findings?: string | null | undefined;
  /** 病史. */
  history?: string | null | undefined;
  /** 用药, at most 100. */
  medications?: Array<SummaryMedicationInput>;
  /** 检查检验结果, at most 100. */
  results?: Array<SummaryResultInput>;
  /** 已行治疗. */
  treatment?: string | null | undefined;
};

/** For whom a target is wanted, and for what. */
export type ReferralTargetsInput = {
  /** Code of a diagnosis. */
  diagnosisCode?: string | null | undefined;
  /** Only that way; all ways inside the group when left out. Across also reaches other groups. */
  direction?: ReferralDirection | null | undefined;
  /** An encounter there instead of the patient; its needs count where none are stated. */
  encounterId?: string | null | undefined;
  /** Equipment that is needed. */
  equipment?: Array<Equipment> | null | undefined;
  /** Isolation that is needed. */
  isolation?: Isolation | null | undefined;
  /** A patient of that house; left out while nobody is chosen. */
  patientId?: string | null | undefined;
  /** A bed, a consultation or a check-up. */
  scene: ReferralScene;
  /** The house that refers. */
  sourceInstitutionId: string;
  /** How soon. */
  urgency?: ReferralUrgency;
};

/** Why `ReferralTreatmentEnd` is refused. */
export type ReferralTreatmentEndErrorCode =
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The state of the referral does not allow this. */
  | 'REFERRAL_STATE'
  /** This is for the other side of the referral. */
  | 'WRONG_SIDE';

/** How soon; each has its own clocks. */
export type ReferralUrgency =
  /** 急诊. */
  | 'EMERGENCY'
  /** 普通. */
  | 'ROUTINE'
  /** 加急. */
  | 'URGENT';

/** Where the refresh token is kept. */
export type RefreshKeep =
  /** In the answer; for programs that keep it themselves. */
  | 'BODY'
  /** In a cookie that scripts cannot read; for browsers. */
  | 'COOKIE';

/** Why somebody left a register. */
export type RegisterCloseReason =
  /** Cured 治愈. */
  | 'CURED'
  /** Died 死亡. */
  | 'DIED'
  /** Moved away 迁出. */
  | 'MOVED'
  /** Another reason 其他. */
  | 'OTHER'
  /** Refuses to be looked after 拒绝管理. */
  | 'REFUSED'
  /** The diagnosis was wrong 误诊. */
  | 'WRONG_DIAGNOSIS';

/** Why a resident was found. */
export type ResidentHitReason =
  /** It is the identity number. */
  | 'ID_NUMBER'
  /** The first letters of the pinyin of the name begin so. */
  | 'INITIALS'
  /** It is the number of the insurer. */
  | 'INSURER_NUMBER'
  /** It is the number of the centre. */
  | 'LOCAL_NUMBER'
  /** The name begins so. */
  | 'NAME'
  /** The telephone number ends so. */
  | 'PHONE';

/** A patient who was seen on a round. */
export type RoundPatientInput = {
  /** Their stay. */
  encounterId: string;
  /** What was decided, up to 2,000 characters. */
  note?: string | null | undefined;
};

/** A task as you have seen it. */
export type SeenTaskInput = {
  /** Its version that you have seen; refused when it has changed, with what changed. */
  expectedVersion: number;
  /** The task. */
  taskId: string;
};

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

/** What may be done with a session of the slot pool. */
export type SlotSessionAction =
  /** Accept a referral with one of its numbers: `referralAccept`. */
  | 'BOOK'
  /** `slotSessionClose`. */
  | 'CLOSE';

/** Why `SlotSessionClose` is refused. */
export type SlotSessionCloseErrorCode =
  /** Patients are booked; they are listed. */
  | 'BOOKED'
  /** The session has changed since you saw it. */
  | 'SESSION_CHANGED'
  /** The session is closed or over. */
  | 'SESSION_STATE';

/** Calls off a session. */
export type SlotSessionCloseInput = {
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The session. */
  slotSessionId: string;
};

/** Why `SlotSessionOpen` is refused. */
export type SlotSessionOpenErrorCode =
  /** The department belongs to another institution. */
  | 'DEPARTMENT'
  /** The clinician has another session at that time. */
  | 'OVERLAP'
  /** Repeated more weeks than the policy allows. */
  | 'REPEAT'
  /** The community gets less than the policy demands, or more than there is. */
  | 'SHARE'
  /** The times do not fit together. */
  | 'TIMES';

/** Opens a session of an expert, once or every week. */
export type SlotSessionOpenInput = {
  /** All numbers, 1 to 500. */
  capacity: number;
  /** Who sees the patients, 1 to 50 characters. */
  clinicianName: string;
  /** How many are the community’s first; the policy `slotPool` says the least share. */
  communitySlots: number;
  /** The department that holds it. */
  departmentId: string;
  /** When it ends, within 12 hours. */
  endsAt: string;
  /** Whose session. */
  institutionId: string;
  /** How many further weeks it takes place at the same time. */
  repeatWeeks?: number;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** When unused ones return to the public; as the policy says when left out. */
  returnAt?: string | null | undefined;
  /** What is offered, 1 to 100 characters. */
  service: string;
  /** When it begins, in the future. */
  startsAt: string;
};

/** What a session of the slot pool is now. */
export type SlotSessionState =
  /** Called off 停诊. */
  | 'CLOSED'
  /** The numbers of the community are taken. */
  | 'FULL'
  /** The community may book. */
  | 'OPEN'
  /** Over. */
  | 'PAST'
  /** Numbers that the community had not used are the public’s now. */
  | 'RETURNED';

/** A medicine as the sender or the receiver writes it down. */
export type SummaryMedicationInput = {
  /** Dose, such as `5 mg`. */
  dose?: string | null | undefined;
  /** How often, such as `bid`. */
  frequency?: string | null | undefined;
  /** Name, 1 to 200 characters. */
  name: string;
};

/** A result of a test or examination. */
export type SummaryResultInput = {
  /** When it was taken. */
  at?: string | null | undefined;
  /** What was measured, 1 to 200 characters. */
  name: string;
  /** Its unit. */
  unit?: string | null | undefined;
  /** The result, up to 2,000 characters. */
  value: string;
};

/** What may be done with a transfer now, by its state and your rights; the mutation still decides. */
export type TransferAction =
  /** `transferCancel`. */
  | 'CANCEL';

/** Why `TransferCancel` is refused. */
export type TransferCancelErrorCode =
  /** It has been taken back already. */
  | 'ALREADY_CANCELLED'
  /** Somebody or something else is with the bed at that instant. */
  | 'BED_NOT_FREE'
  /** Something has happened since; take that back first. */
  | 'NOT_LATEST'
  /** The time to take this back is over. */
  | 'TOO_LATE';

/** Takes a handing-over back that was entered by mistake, as a whole. */
export type TransferCancelInput = {
  /** Why, 1 to 500 characters; stays beside the cancelled entries. */
  reason: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
  /** The handing-over. */
  transferId: string;
};

/** Why `TransferComplete` is refused. */
export type TransferCompleteErrorCode =
  /** The ward takes another age group. */
  | 'AGE_GROUP'
  /** The agreement on the joint ward has ended or has not begun. */
  | 'AGREEMENT_NOT_ACTIVE'
  /** The patient has been handed over already. */
  | 'ALREADY_DONE'
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
  /** The instant lies before the referral was accepted. */
  | 'BEFORE_ACCEPTANCE'
  /** The bed lacks equipment that the patient needs. */
  | 'EQUIPMENT_MISSING'
  /** The bed is held for somebody else. */
  | 'HELD_FOR_OTHER'
  /** The bed does not offer the isolation that the patient needs. */
  | 'ISOLATION_MISSING'
  /** The bed is none of the agreed beds of the joint ward. */
  | 'NOT_AGREED_BED'
  /** The patient lies in no bed of the house that refers. */
  | 'NOT_IN_SOURCE'
  /** The instant lies on another day than today. */
  | 'NOT_TODAY'
  /** The bed stands in another ward than the one that accepted the patient. */
  | 'OTHER_WARD'
  /** The patient has died. */
  | 'PATIENT_DIED'
  /** The patient has left the house that refers. */
  | 'PATIENT_LEFT'
  /** The referral has changed since you looked (expectedVersion). */
  | 'REFERRAL_CHANGED'
  /** The referral is not accepted, or its hold has ended. */
  | 'REFERRAL_STATE'
  /** The ward or room takes the other sex. */
  | 'SEX_RULE';

/** Hands the patient of an accepted referral over today. */
export type TransferCompleteInput = {
  /** When it happened, today; now when left out. */
  at?: string | null | undefined;
  /** Another free bed of that ward; the held one when left out. */
  bedId?: string | null | undefined;
  /** Its version that you have seen; refused when it has changed. */
  expectedVersion?: number | null | undefined;
  /** The referral; its patient lies in a bed of the source. */
  referralId: string;
  /** Made anew by the client for each action: the same id always gets the same answer. */
  requestId: string;
};

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

export type PlannedTaskFragment = { id: string, kind: CareTaskKind, condition: CareCondition | null, dueOn: string, dueState: CareDueState | null, version: number };

export type CareFollowUpFormQueryVariables = Exact<{
  residentId: string;
}>;


export type CareFollowUpFormQuery = { careFollowUpForm: { today: string, earliestDoneOn: string, latestDueOn: string, codes: Array<MeasurementCode>, symptoms: Array<CareSymptom>, tasks: Array<{ id: string, kind: CareTaskKind, condition: CareCondition | null, dueOn: string, dueState: CareDueState | null, version: number }>, registers: Array<{ id: string, condition: CareCondition, since: string, risk: CareRisk | null, version: number }>, lastFollowUp: { id: string, doneOn: string, adherence: Adherence | null, medications: Array<{ name: string, dose: string | null, frequency: string | null }> } | null, lastMeasurements: Array<{ code: MeasurementCode, value: string, measuredOn: string }>, targets: Array<{ condition: CareCondition, code: MeasurementCode, below: string, dangerFrom: string }>, limits: Array<{ code: MeasurementCode, min: string, max: string, decimals: number }>, nextDueProposals: Array<{ condition: CareCondition, dueOn: string, reason: CareDueReason, dueOnUncontrolled: string }> } | null };

export type FollowUpRecordMutationVariables = Exact<{
  input: FollowUpRecordInput;
}>;


export type FollowUpRecordMutation = { followUpRecord: { followUp: { id: string, version: number, doneAt: string, nextDueOn: string | null, referAdvised: boolean } | null, nextTasks: Array<{ id: string, dueOn: string }>, userErrors: Array<{ code: FollowUpRecordErrorCode, message: string, field: Array<string> | null }> } };

export type FollowUpUndoMutationVariables = Exact<{
  input: FollowUpCancelInput;
}>;


export type FollowUpUndoMutation = { followUpCancel: { followUp: { id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ContactTasksQueryVariables = Exact<{
  residentId: string;
}>;


export type ContactTasksQuery = { careFollowUpForm: { tasks: Array<{ id: string, kind: CareTaskKind, condition: CareCondition | null, dueOn: string, dueState: CareDueState | null, version: number }> } | null };

export type ContactAttemptRecordMutationVariables = Exact<{
  input: ContactAttemptRecordInput;
}>;


export type ContactAttemptRecordMutation = { contactAttemptRecord: { task: { id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type CareTaskRescheduleMutationVariables = Exact<{
  input: CareTaskRescheduleInput;
}>;


export type CareTaskRescheduleMutation = { careTaskReschedule: { task: { id: string, kind: CareTaskKind, condition: CareCondition | null, dueOn: string, dueState: CareDueState | null, version: number } | null, userErrors: Array<{ code: CareTaskRescheduleErrorCode, message: string, field: Array<string> | null }> } };

export type RegisterLineFragment = { id: string, condition: CareCondition, since: string, risk: CareRisk | null, closedOn: string | null, closeReason: RegisterCloseReason | null, version: number };

export type CareRegisterOpenMutationVariables = Exact<{
  input: CareRegisterOpenInput;
}>;


export type CareRegisterOpenMutation = { careRegisterOpen: { register: { id: string, condition: CareCondition, since: string, risk: CareRisk | null, closedOn: string | null, closeReason: RegisterCloseReason | null, version: number } | null, task: { id: string, dueOn: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type CareRegisterCloseMutationVariables = Exact<{
  input: CareRegisterCloseInput;
}>;


export type CareRegisterCloseMutation = { careRegisterClose: { register: { id: string, condition: CareCondition, since: string, risk: CareRisk | null, closedOn: string | null, closeReason: RegisterCloseReason | null, version: number } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } };

export type ResidentRegistersQueryVariables = Exact<{
  id: string;
}>;


export type ResidentRegistersQuery = { resident: { id: string, diedOn: string | null, movedOutOn: string | null, registers: Array<{ id: string, condition: CareCondition, since: string, risk: CareRisk | null, closedOn: string | null, closeReason: RegisterCloseReason | null, version: number }> } | null };

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
        | { __typename: 'CareRegister', id: string }
        | { __typename: 'CareTask', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
        | { __typename: 'ExternalApp', id: string }
        | { __typename: 'FollowUp', id: string }
        | { __typename: 'FormularyItem', id: string }
        | { __typename: 'Institution', id: string }
        | { __typename: 'JointRound', id: string }
        | { __typename: 'JointWard', id: string }
        | { __typename: 'JointWardMember', id: string }
        | { __typename: 'MedicalGroup', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Neighbourhood', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Patient', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Resident', id: string }
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
        | { __typename: 'CareRegister', id: string }
        | { __typename: 'CareTask', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
        | { __typename: 'ExternalApp', id: string }
        | { __typename: 'FollowUp', id: string }
        | { __typename: 'FormularyItem', id: string }
        | { __typename: 'Institution', id: string }
        | { __typename: 'JointRound', id: string }
        | { __typename: 'JointWard', id: string }
        | { __typename: 'JointWardMember', id: string }
        | { __typename: 'MedicalGroup', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Neighbourhood', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Patient', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Resident', id: string }
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

export type JointWardHeadFragment = { id: string, state: JointWardState, version: number, availableActions: Array<JointWardAction>, during: { from: string, until: string | null }, host: { id: string, code: string, nameZh: string, nameEn: string }, partner: { id: string, nameZh: string, nameEn: string }, ward: { id: string, code: string, nameZh: string, nameEn: string }, director: { id: string, nameZh: string, nameEn: string } | null };

export type HandOverFragment = { id: string, at: string, cancelledAt: string | null, cancelReason: string | null, availableActions: Array<TransferAction>, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, referral: { id: string, number: string } | null, fromInstitution: { id: string, nameZh: string, nameEn: string }, toInstitution: { id: string, nameZh: string, nameEn: string }, fromWard: { id: string, nameZh: string, nameEn: string } | null, toWard: { id: string, nameZh: string, nameEn: string } | null, from: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null, to: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null };

export type LainInFragment = { patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> };

export type ExpectedFragment = { id: string, number: string, state: ReferralState, version: number, direction: ReferralDirection, availableActions: Array<ReferralAction>, holdUntil: string | null, jointWard: { id: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string, tier: InstitutionTier }, target: { id: string, nameZh: string, nameEn: string, tier: InstitutionTier } | null, sourceEncounter: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null };

export type ExpectedQueryVariables = Exact<{
  institutionId: string;
}>;


export type ExpectedQuery = { referrals: { feedCursor: string, edges: Array<{ node: { id: string, number: string, state: ReferralState, version: number, direction: ReferralDirection, availableActions: Array<ReferralAction>, holdUntil: string | null, jointWard: { id: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string, tier: InstitutionTier }, target: { id: string, nameZh: string, nameEn: string, tier: InstitutionTier } | null, sourceEncounter: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null } }> } };

export type ExpectedFeedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  institutionIds?: Array<string> | string | null | undefined;
}>;


export type ExpectedFeedSubscription = { referralFeed:
    | { __typename: 'ReferralFeedChange', cursor: string, occurredAt: string, kind: ReferralEventKind }
    | { __typename: 'ReferralFeedHeartbeat', cursor: string, at: string }
    | { __typename: 'ReferralFeedReset', cursor: string, reason: FeedResetReason }
   };

export type JointWardsQueryVariables = Exact<{
  groupId: string;
}>;


export type JointWardsQuery = { jointWards: Array<{ id: string, state: JointWardState, version: number, availableActions: Array<JointWardAction>, beds: Array<{ id: string, state: BedState }>, rounds: { edges: Array<{ node: { id: string, at: string } }> }, handOversToday: Array<{ id: string, cancelledAt: string | null, toInstitution: { id: string } }>, during: { from: string, until: string | null }, host: { id: string, code: string, nameZh: string, nameEn: string }, partner: { id: string, nameZh: string, nameEn: string }, ward: { id: string, code: string, nameZh: string, nameEn: string }, director: { id: string, nameZh: string, nameEn: string } | null }> };

export type JointWardQueryVariables = Exact<{
  id: string;
}>;


export type JointWardQuery = { jointWard: { costSplitHost: number, costSplitPartner: number, pointSplitHost: number, pointSplitPartner: number, signedAt: string, closedAt: string | null, closeReason: string | null, id: string, state: JointWardState, version: number, availableActions: Array<JointWardAction>, signedBy: { id: string, nameZh: string, nameEn: string } | null, beds: Array<{ id: string, code: string, state: BedState }>, team: Array<{ id: string, role: JointWardRole, isActive: boolean, during: { from: string, until: string | null }, person: { id: string, nameZh: string, nameEn: string } | null, home: { id: string, nameZh: string, nameEn: string } }>, formulary: Array<{ id: string, drugCode: string, nameZh: string, nameEn: string, spec: string, isActive: boolean, during: { from: string, until: string | null } }>, rounds: { edges: Array<{ node: { id: string, at: string, note: string | null, leader: { id: string, nameZh: string, nameEn: string } | null, participants: Array<{ id: string, nameZh: string, nameEn: string }>, patients: Array<{ note: string | null, encounter: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, handOversToday: Array<{ id: string, at: string, cancelledAt: string | null, cancelReason: string | null, availableActions: Array<TransferAction>, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, referral: { id: string, number: string } | null, fromInstitution: { id: string, nameZh: string, nameEn: string }, toInstitution: { id: string, nameZh: string, nameEn: string }, fromWard: { id: string, nameZh: string, nameEn: string } | null, toWard: { id: string, nameZh: string, nameEn: string } | null, from: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null, to: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null }>, during: { from: string, until: string | null }, host: { id: string, code: string, nameZh: string, nameEn: string }, partner: { id: string, nameZh: string, nameEn: string }, ward: { id: string, code: string, nameZh: string, nameEn: string }, director: { id: string, nameZh: string, nameEn: string } | null } | null };

export type MemberFragment = { id: string, role: JointWardRole, isActive: boolean, during: { from: string, until: string | null }, person: { id: string, nameZh: string, nameEn: string } | null, home: { id: string, nameZh: string, nameEn: string } };

export type DrugFragment = { id: string, drugCode: string, nameZh: string, nameEn: string, spec: string, isActive: boolean, during: { from: string, until: string | null } };

export type RoundFragment = { id: string, at: string, note: string | null, leader: { id: string, nameZh: string, nameEn: string } | null, participants: Array<{ id: string, nameZh: string, nameEn: string }>, patients: Array<{ note: string | null, encounter: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null }> };

export type JointRoundsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type JointRoundsQuery = { jointWard: { id: string, rounds: { edges: Array<{ node: { id: string, at: string, note: string | null, leader: { id: string, nameZh: string, nameEn: string } | null, participants: Array<{ id: string, nameZh: string, nameEn: string }>, patients: Array<{ note: string | null, encounter: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type JointWardCandidatesQueryVariables = Exact<{
  hostWardId: string;
  partnerInstitutionId: string;
  role: JointWardRole;
}>;


export type JointWardCandidatesQuery = { jointWardCandidates: Array<{ person: { id: string, nameZh: string, nameEn: string }, home: { id: string, nameZh: string, nameEn: string } }> };

export type JointWardAgreeMutationVariables = Exact<{
  input: JointWardAgreeInput;
}>;


export type JointWardAgreeMutation = { jointWardAgree: { jointWard: { id: string } | null, userErrors: Array<{ code: JointWardAgreeErrorCode, message: string, field: Array<string> | null }> } };

export type JointWardCloseMutationVariables = Exact<{
  input: JointWardCloseInput;
}>;


export type JointWardCloseMutation = { jointWardClose: { jointWard: { id: string } | null, blockers: Array<{ kind: string, messageZh: string, messageEn: string, subject:
        | { __typename: 'Appointment', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Bed', code: string, id: string, institution: { id: string } }
        | { __typename: 'BedOccupancy', id: string, bed: { id: string, institution: { id: string } } | null }
        | { __typename: 'CareRegister', id: string }
        | { __typename: 'CareTask', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
        | { __typename: 'ExternalApp', id: string }
        | { __typename: 'FollowUp', id: string }
        | { __typename: 'FormularyItem', id: string }
        | { __typename: 'Institution', id: string }
        | { __typename: 'JointRound', id: string }
        | { __typename: 'JointWard', id: string }
        | { __typename: 'JointWardMember', id: string }
        | { __typename: 'MedicalGroup', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Neighbourhood', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Patient', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Resident', id: string }
        | { __typename: 'Room', id: string }
        | { __typename: 'SlotBooking', id: string }
        | { __typename: 'SlotSession', id: string }
        | { __typename: 'Transfer', id: string }
        | { __typename: 'Ward', nameZh: string, nameEn: string, id: string, institution: { id: string } }
       | null }>, userErrors: Array<{ code: JointWardCloseErrorCode, message: string, field: Array<string> | null }> } };

export type JointWardMemberAddMutationVariables = Exact<{
  input: JointWardMemberAddInput;
}>;


export type JointWardMemberAddMutation = { jointWardMemberAdd: { member: { id: string, role: JointWardRole, isActive: boolean, during: { from: string, until: string | null }, person: { id: string, nameZh: string, nameEn: string } | null, home: { id: string, nameZh: string, nameEn: string } } | null, userErrors: Array<{ code: JointWardMemberAddErrorCode, message: string, field: Array<string> | null }> } };

export type JointWardMemberEndMutationVariables = Exact<{
  input: JointWardMemberEndInput;
}>;


export type JointWardMemberEndMutation = { jointWardMemberEnd: { member: { id: string, role: JointWardRole, isActive: boolean, during: { from: string, until: string | null }, person: { id: string, nameZh: string, nameEn: string } | null, home: { id: string, nameZh: string, nameEn: string } } | null, userErrors: Array<{ code: JointWardMemberEndErrorCode, message: string, field: Array<string> | null }> } };

export type FormularyItemAddMutationVariables = Exact<{
  input: FormularyItemAddInput;
}>;


export type FormularyItemAddMutation = { formularyItemAdd: { item: { id: string, drugCode: string, nameZh: string, nameEn: string, spec: string, isActive: boolean, during: { from: string, until: string | null } } | null, userErrors: Array<{ code: FormularyItemAddErrorCode, message: string, field: Array<string> | null }> } };

export type FormularyItemEndMutationVariables = Exact<{
  input: FormularyItemEndInput;
}>;


export type FormularyItemEndMutation = { formularyItemEnd: { item: { id: string, drugCode: string, nameZh: string, nameEn: string, spec: string, isActive: boolean, during: { from: string, until: string | null } } | null, userErrors: Array<{ code: FormularyItemEndErrorCode, message: string, field: Array<string> | null }> } };

export type JointRoundRecordMutationVariables = Exact<{
  input: JointRoundRecordInput;
}>;


export type JointRoundRecordMutation = { jointRoundRecord: { round: { id: string, at: string, note: string | null, leader: { id: string, nameZh: string, nameEn: string } | null, participants: Array<{ id: string, nameZh: string, nameEn: string }>, patients: Array<{ note: string | null, encounter: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null }> } | null, userErrors: Array<{ code: JointRoundRecordErrorCode, message: string, field: Array<string> | null }> } };

export type HandOverCompleteMutationVariables = Exact<{
  input: TransferCompleteInput;
}>;


export type HandOverCompleteMutation = { transferComplete: { transfer: { id: string } | null, userErrors: Array<{ code: TransferCompleteErrorCode, message: string, field: Array<string> | null }> } };

export type HandOverCancelMutationVariables = Exact<{
  input: TransferCancelInput;
}>;


export type HandOverCancelMutation = { transferCancel: { transfer: { id: string } | null, userErrors: Array<{ code: TransferCancelErrorCode, message: string, field: Array<string> | null }> } };

export type JointWardFiguresQueryVariables = Exact<{
  jointWardId: string;
  beforeFrom: string;
  beforeUntil: string;
  afterFrom: string;
  afterUntil: string;
}>;


export type JointWardFiguresQuery = { jointWardFigures: { before: { from: string, until: string | null }, after: { from: string, until: string | null }, comparison: Array<{ indicator: JointWardIndicator, unit: FigureUnit, changePercent: string | null, before: { months: number, mean: string | null, whole: string | null }, after: { months: number, mean: string | null, whole: string | null } }>, months: Array<{ month: string, admissions: number, sentDown: number, discharges: number, diseases: number, cost: string | null, drugCost: string | null, costPerDischarge: string | null, drugCostPerDischarge: string | null, bedUse: { numerator: number, denominator: number, value: string | null }, averageStay: { numerator: number, denominator: number, value: string | null } }> } | null };

export type MonthlyFactsImportMutationVariables = Exact<{
  input: MonthlyFactsImportInput;
}>;


export type MonthlyFactsImportMutation = { monthlyFactsImport: { added: number, replaced: number, removed: number, unchanged: number, rowFaults: Array<{ line: number, column: string | null, message: string }>, userErrors: Array<{ code: MonthlyFactsImportErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralDraftSaveMutationVariables = Exact<{
  input: ReferralDraftInput;
}>;


export type ReferralDraftSaveMutation = { referralDraft: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralDraftErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralSubmitMutationVariables = Exact<{
  input: ReferralSubmitInput;
}>;


export type ReferralSubmitMutation = { referralSubmit: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralSubmitErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralDiscardMutationVariables = Exact<{
  input: ReferralActInput;
}>;


export type ReferralDiscardMutation = { referralDiscard: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralDiscardErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralAcceptMutationVariables = Exact<{
  input: ReferralAcceptInput;
}>;


export type ReferralAcceptMutation = { referralAccept: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, nextBest: Array<{ score: number, reasonsZh: Array<string>, reasonsEn: Array<string>, bed: { id: string, code: string, state: BedState, ward: { id: string, nameZh: string, nameEn: string }, room: { id: string, code: string } } }>, userErrors: Array<{ code: ReferralAcceptErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralRejectMutationVariables = Exact<{
  input: ReferralEndInput;
}>;


export type ReferralRejectMutation = { referralReject: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralRejectErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralRedirectMutationVariables = Exact<{
  input: ReferralRedirectInput;
}>;


export type ReferralRedirectMutation = { referralRedirect: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralRedirectErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralHoldChangeMutationVariables = Exact<{
  input: ReferralHoldChangeInput;
}>;


export type ReferralHoldChangeMutation = { referralHoldChange: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralHoldChangeErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralDepartMutationVariables = Exact<{
  input: ReferralNoteInput;
}>;


export type ReferralDepartMutation = { referralDepart: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralDepartErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralArriveMutationVariables = Exact<{
  input: ReferralActInput;
}>;


export type ReferralArriveMutation = { referralArrive: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralArriveErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralAttendMutationVariables = Exact<{
  input: ReferralActInput;
}>;


export type ReferralAttendMutation = { referralAttend: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralAttendErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralTreatmentEndMutationVariables = Exact<{
  input: ReferralActInput;
}>;


export type ReferralTreatmentEndMutation = { referralTreatmentEnd: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralTreatmentEndErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralFeedbackGiveMutationVariables = Exact<{
  input: ReferralFeedbackInput;
}>;


export type ReferralFeedbackGiveMutation = { referralFeedback: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralFeedbackErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralCancelMutationVariables = Exact<{
  input: ReferralEndInput;
}>;


export type ReferralCancelMutation = { referralCancel: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralCancelErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralDeathReportMutationVariables = Exact<{
  input: ReferralNoteInput;
}>;


export type ReferralDeathReportMutation = { referralDeathReport: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, userErrors: Array<{ code: ReferralDeathReportErrorCode, message: string, field: Array<string> | null }> } };

export type TransferCompleteMutationVariables = Exact<{
  input: TransferCompleteInput;
}>;


export type TransferCompleteMutation = { transferComplete: { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null, transfer: { id: string } | null, userErrors: Array<{ code: TransferCompleteErrorCode, message: string, field: Array<string> | null }> } };

export type ReferralFeedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  desk?: ReferralDesk | null | undefined;
  institutionIds?: Array<string> | string | null | undefined;
}>;


export type ReferralFeedSubscription = { referralFeed:
    | { __typename: 'ReferralFeedChange', cursor: string, kind: ReferralEventKind, occurredAt: string, referralId: string, sourceInstitutionId: string, targetInstitutionId: string | null, number: string, state: ReferralState, urgency: ReferralUrgency, holdUntil: string | null, respondBy: string | null, arriveBy: string | null, feedbackBy: string | null, late: ReferralLateness | null, version: number }
    | { __typename: 'ReferralFeedHeartbeat', cursor: string, at: string }
    | { __typename: 'ReferralFeedReset', cursor: string, reason: FeedResetReason }
   };

export type ReferralFigureSetFragment = { submitted: number, withdrawn: number, open: number, up: number, down: number, across: number, success: { numerator: number, denominator: number, value: string | null }, rejected: { numerator: number, denominator: number, value: string | null }, lapsed: { numerator: number, denominator: number, value: string | null }, expired: { numerator: number, denominator: number, value: string | null }, lost: { numerator: number, denominator: number, value: string | null }, insideGroup: { numerator: number, denominator: number, value: string | null }, reasons: Array<{ state: ReferralState, reason: ReferralReason, count: number }>, steps: Array<{ fromState: ReferralState, toState: ReferralState, medianMinutes: number, count: number }>, late: Array<{ lateness: ReferralLateness, count: number }>, byInstitution: Array<{ up: number, down: number, across: number, received: number, institution: { id: string, nameZh: string, nameEn: string } }> };

export type ShareFragment = { numerator: number, denominator: number, value: string | null };

export type ReferralFiguresQueryVariables = Exact<{
  groupId: string;
  institutionId?: string | null | undefined;
  from: string;
  until: string;
  compareFrom?: string | null | undefined;
  compareUntil?: string | null | undefined;
}>;


export type ReferralFiguresQuery = { referralFigures: { period: { from: string, until: string | null }, comparisonPeriod: { from: string, until: string | null } | null, figures: { submitted: number, withdrawn: number, open: number, up: number, down: number, across: number, success: { numerator: number, denominator: number, value: string | null }, rejected: { numerator: number, denominator: number, value: string | null }, lapsed: { numerator: number, denominator: number, value: string | null }, expired: { numerator: number, denominator: number, value: string | null }, lost: { numerator: number, denominator: number, value: string | null }, insideGroup: { numerator: number, denominator: number, value: string | null }, reasons: Array<{ state: ReferralState, reason: ReferralReason, count: number }>, steps: Array<{ fromState: ReferralState, toState: ReferralState, medianMinutes: number, count: number }>, late: Array<{ lateness: ReferralLateness, count: number }>, byInstitution: Array<{ up: number, down: number, across: number, received: number, institution: { id: string, nameZh: string, nameEn: string } }> }, comparison: { submitted: number, withdrawn: number, open: number, up: number, down: number, across: number, success: { numerator: number, denominator: number, value: string | null }, rejected: { numerator: number, denominator: number, value: string | null }, lapsed: { numerator: number, denominator: number, value: string | null }, expired: { numerator: number, denominator: number, value: string | null }, lost: { numerator: number, denominator: number, value: string | null }, insideGroup: { numerator: number, denominator: number, value: string | null }, reasons: Array<{ state: ReferralState, reason: ReferralReason, count: number }>, steps: Array<{ fromState: ReferralState, toState: ReferralState, medianMinutes: number, count: number }>, late: Array<{ lateness: ReferralLateness, count: number }>, byInstitution: Array<{ up: number, down: number, across: number, received: number, institution: { id: string, nameZh: string, nameEn: string } }> } | null } };

export type ReferralPatientsQueryVariables = Exact<{
  institutionId: string;
  search?: string | null | undefined;
}>;


export type ReferralPatientsQuery = { referralPatients: Array<{ lastSeenAt: string | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, encounter: { id: string, number: string, state: EncounterState, diagnosis: string | null, admittedAt: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, institution: { id: string, nameZh: string, nameEn: string }, ward: { id: string, nameZh: string, nameEn: string, department: { id: string, nameZh: string, nameEn: string } } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null, bed: { id: string, code: string } | null }> };

export type SourceEncounterFragment = { id: string, number: string, state: EncounterState, diagnosis: string | null, admittedAt: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, institution: { id: string, nameZh: string, nameEn: string }, ward: { id: string, nameZh: string, nameEn: string, department: { id: string, nameZh: string, nameEn: string } } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } };

export type ReferralSourceQueryVariables = Exact<{
  encounterId: string;
}>;


export type ReferralSourceQuery = { encounter: { id: string, number: string, state: EncounterState, diagnosis: string | null, admittedAt: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, institution: { id: string, nameZh: string, nameEn: string }, ward: { id: string, nameZh: string, nameEn: string, department: { id: string, nameZh: string, nameEn: string } } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null };

export type DiagnosisSearchQueryVariables = Exact<{
  search: string;
}>;


export type DiagnosisSearchQuery = { diagnoses: Array<{ code: string, nameZh: string, nameEn: string }> };

export type OutsideInstitutionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OutsideInstitutionsQuery = { outsideInstitutions: Array<{ code: string, nameZh: string, nameEn: string }> };

export type LastReferralQueryVariables = Exact<{
  patientId: string;
}>;


export type LastReferralQuery = { referrals: { edges: Array<{ node: { id: string, summary: { complaint: string | null, history: string | null, findings: string | null, treatment: string | null, allergies: string | null, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, results: Array<{ name: string, value: string, unit: string | null, at: string | null }> } | null, feedback: { diagnosis: string, treatment: string | null, plan: string, followUpOn: string | null, recipientNote: string | null, givenAt: string, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, givenBy: { id: string, nameZh: string, nameEn: string } | null } | null } }> } };

export type ReferralDraftQueryVariables = Exact<{
  id: string;
}>;


export type ReferralDraftQuery = { referral: { reason: string | null, endNote: string | null, overrideReason: string | null, id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, sourceEncounter: { id: string, number: string, state: EncounterState, diagnosis: string | null, admittedAt: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, institution: { id: string, nameZh: string, nameEn: string }, ward: { id: string, nameZh: string, nameEn: string, department: { id: string, nameZh: string, nameEn: string } } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number } } | null, warnings: Array<{ code: string, messageZh: string, messageEn: string }>, requestedBy: { id: string, nameZh: string, nameEn: string }, summary: { complaint: string | null, history: string | null, findings: string | null, treatment: string | null, allergies: string | null, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, results: Array<{ name: string, value: string, unit: string | null, at: string | null }> } | null, feedback: { diagnosis: string, treatment: string | null, plan: string, followUpOn: string | null, recipientNote: string | null, givenAt: string, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, givenBy: { id: string, nameZh: string, nameEn: string } | null } | null, steps: Array<{ number: number, fromState: ReferralState, action: ReferralStepAction, toState: ReferralState, side: ReferralSide, at: string, reason: ReferralReason | null, note: string | null, institution: { id: string, nameZh: string, nameEn: string } | null, person: { id: string, nameZh: string, nameEn: string } | null }>, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null };

export type InstitutionDepartmentsQueryVariables = Exact<{
  id: string;
}>;


export type InstitutionDepartmentsQuery = { institution: { id: string, departments: Array<{ id: string, nameZh: string, nameEn: string }> } | null };

export type ReferralCardFragment = { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null };

export type SlotFragment = { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null };

export type ReferralDeskQueryVariables = Exact<{
  desk: ReferralDesk;
  institutionId?: string | null | undefined;
  groupId?: string | null | undefined;
  institutionIds?: Array<string> | string | null | undefined;
  ended?: Array<ReferralState> | ReferralState | null | undefined;
}>;


export type ReferralDeskQuery = { referralBoard: { asOf: string, feedCursor: string, lateCount: number, columns: Array<{ state: ReferralState, count: number, referrals: Array<{ id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null }> }> }, ended: { totalCount: number, edges: Array<{ node: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } }> } };

export type ReferralsMoreQueryVariables = Exact<{
  desk: ReferralDesk;
  institutionIds?: Array<string> | string | null | undefined;
  states?: Array<ReferralState> | ReferralState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReferralsMoreQuery = { referrals: { edges: Array<{ node: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReferralNowQueryVariables = Exact<{
  id: string;
}>;


export type ReferralNowQuery = { referral: { id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null };

export type StepFragment = { number: number, fromState: ReferralState, action: ReferralStepAction, toState: ReferralState, side: ReferralSide, at: string, reason: ReferralReason | null, note: string | null, institution: { id: string, nameZh: string, nameEn: string } | null, person: { id: string, nameZh: string, nameEn: string } | null };

export type SummaryFragment = { complaint: string | null, history: string | null, findings: string | null, treatment: string | null, allergies: string | null, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, results: Array<{ name: string, value: string, unit: string | null, at: string | null }> };

export type FeedbackFragment = { diagnosis: string, treatment: string | null, plan: string, followUpOn: string | null, recipientNote: string | null, givenAt: string, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, givenBy: { id: string, nameZh: string, nameEn: string } | null };

export type ReferralLineFragment = { id: string, number: string, state: ReferralState, requestedAt: string, submittedAt: string | null, endReason: ReferralReason | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null };

export type ReferralFullFragment = { reason: string | null, endNote: string | null, overrideReason: string | null, id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, warnings: Array<{ code: string, messageZh: string, messageEn: string }>, requestedBy: { id: string, nameZh: string, nameEn: string }, summary: { complaint: string | null, history: string | null, findings: string | null, treatment: string | null, allergies: string | null, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, results: Array<{ name: string, value: string, unit: string | null, at: string | null }> } | null, feedback: { diagnosis: string, treatment: string | null, plan: string, followUpOn: string | null, recipientNote: string | null, givenAt: string, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, givenBy: { id: string, nameZh: string, nameEn: string } | null } | null, steps: Array<{ number: number, fromState: ReferralState, action: ReferralStepAction, toState: ReferralState, side: ReferralSide, at: string, reason: ReferralReason | null, note: string | null, institution: { id: string, nameZh: string, nameEn: string } | null, person: { id: string, nameZh: string, nameEn: string } | null }>, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null };

export type ReferralPageQueryVariables = Exact<{
  id: string;
}>;


export type ReferralPageQuery = { head: { feedCursor: string }, referral: { reason: string | null, endNote: string | null, overrideReason: string | null, id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, sourceEncounter: { id: string, number: string, state: EncounterState, ward: { id: string, nameZh: string, nameEn: string } | null } | null, targetEncounter: { id: string, number: string, state: EncounterState, ward: { id: string, nameZh: string, nameEn: string } | null } | null, jointWard: { id: string, ward: { id: string, nameZh: string, nameEn: string } } | null, transfer: { id: string, at: string, cancelledAt: string | null, cancelReason: string | null, availableActions: Array<TransferAction>, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, referral: { id: string, number: string } | null, fromInstitution: { id: string, nameZh: string, nameEn: string }, toInstitution: { id: string, nameZh: string, nameEn: string }, fromWard: { id: string, nameZh: string, nameEn: string } | null, toWard: { id: string, nameZh: string, nameEn: string } | null, from: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null, to: { id: string, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, ward: { id: string, nameZh: string, nameEn: string } | null, stays: Array<{ id: string, until: string | null, cancelledAt: string | null, bed: { id: string, code: string } | null }> } | null } | null, chain: Array<{ id: string, number: string, state: ReferralState, requestedAt: string, submittedAt: string | null, endReason: ReferralReason | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null }>, links: Array<{ id: string, number: string, state: ReferralState, requestedAt: string, submittedAt: string | null, endReason: ReferralReason | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null }>, sharedRecord: { encounters: Array<{ admittedAt: string, departedAt: string | null, diagnosis: string | null, disposition: DischargeDisposition | null, institution: { id: string, nameZh: string, nameEn: string } | null, ward: { id: string, nameZh: string, nameEn: string } | null }> } | null, warnings: Array<{ code: string, messageZh: string, messageEn: string }>, requestedBy: { id: string, nameZh: string, nameEn: string }, summary: { complaint: string | null, history: string | null, findings: string | null, treatment: string | null, allergies: string | null, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, results: Array<{ name: string, value: string, unit: string | null, at: string | null }> } | null, feedback: { diagnosis: string, treatment: string | null, plan: string, followUpOn: string | null, recipientNote: string | null, givenAt: string, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, givenBy: { id: string, nameZh: string, nameEn: string } | null } | null, steps: Array<{ number: number, fromState: ReferralState, action: ReferralStepAction, toState: ReferralState, side: ReferralSide, at: string, reason: ReferralReason | null, note: string | null, institution: { id: string, nameZh: string, nameEn: string } | null, person: { id: string, nameZh: string, nameEn: string } | null }>, diagnosis: { code: string, nameZh: string, nameEn: string } | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null };

export type ReferralLetterQueryVariables = Exact<{
  id: string;
}>;


export type ReferralLetterQuery = { referral: { reason: string | null, endNote: string | null, overrideReason: string | null, id: string, number: string, direction: ReferralDirection, scene: ReferralScene, urgency: ReferralUrgency, state: ReferralState, version: number, availableActions: Array<ReferralAction>, viewerSides: Array<ReferralSide>, late: ReferralLateness | null, escalatedAt: string | null, requestedAt: string, submittedAt: string | null, respondBy: string | null, acceptedAt: string | null, arriveBy: string | null, departedAt: string | null, arrivedAt: string | null, treatedAt: string | null, treatmentEndedAt: string | null, feedbackBy: string | null, endedAt: string | null, endReason: ReferralReason | null, holdUntil: string | null, requestedIsolation: Isolation | null, requestedEquipment: Array<Equipment>, diagnosisNote: string | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number, identity: { name: string, idNumber: string | null, birthDate: string, phone: string | null } | null }, warnings: Array<{ code: string, messageZh: string, messageEn: string }>, requestedBy: { id: string, nameZh: string, nameEn: string }, summary: { complaint: string | null, history: string | null, findings: string | null, treatment: string | null, allergies: string | null, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, results: Array<{ name: string, value: string, unit: string | null, at: string | null }> } | null, feedback: { diagnosis: string, treatment: string | null, plan: string, followUpOn: string | null, recipientNote: string | null, givenAt: string, medications: Array<{ name: string, dose: string | null, frequency: string | null }>, givenBy: { id: string, nameZh: string, nameEn: string } | null } | null, steps: Array<{ number: number, fromState: ReferralState, action: ReferralStepAction, toState: ReferralState, side: ReferralSide, at: string, reason: ReferralReason | null, note: string | null, institution: { id: string, nameZh: string, nameEn: string } | null, person: { id: string, nameZh: string, nameEn: string } | null }>, diagnosis: { code: string, nameZh: string, nameEn: string } | null, source: { id: string, nameZh: string, nameEn: string }, sourceDepartment: { id: string, nameZh: string, nameEn: string } | null, target: { id: string, nameZh: string, nameEn: string } | null, targetDepartment: { id: string, nameZh: string, nameEn: string } | null, outsideTarget: { code: string, nameZh: string, nameEn: string } | null, heldBed: { id: string, code: string, ward: { id: string, nameZh: string, nameEn: string } } | null, slot: { id: string, number: number, session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string } | null } | null } | null };

export type ReferralIdentityQueryVariables = Exact<{
  id: string;
}>;


export type ReferralIdentityQuery = { referral: { id: string, patient: { id: string, identity: { name: string, idNumber: string | null, birthDate: string, phone: string | null } | null } } | null };

export type ReferralBedProposalsQueryVariables = Exact<{
  referralId: string;
}>;


export type ReferralBedProposalsQuery = { referralBedProposals: Array<{ score: number, reasonsZh: Array<string>, reasonsEn: Array<string>, bed: { id: string, code: string, state: BedState, ward: { id: string, nameZh: string, nameEn: string }, room: { id: string, code: string } } }> };

export type TargetFragment = { direction: ReferralDirection, reasonsZh: Array<string>, reasonsEn: Array<string>, warnings: Array<{ code: string, messageZh: string, messageEn: string }>, institution: { id: string, nameZh: string, nameEn: string, tier: InstitutionTier }, department: { id: string, nameZh: string, nameEn: string } };

export type ReferralTargetsQueryVariables = Exact<{
  input: ReferralTargetsInput;
}>;


export type ReferralTargetsQuery = { referralTargets: Array<{ direction: ReferralDirection, reasonsZh: Array<string>, reasonsEn: Array<string>, warnings: Array<{ code: string, messageZh: string, messageEn: string }>, institution: { id: string, nameZh: string, nameEn: string, tier: InstitutionTier }, department: { id: string, nameZh: string, nameEn: string } }> };

export type ResidentHeadFragment = { id: string, version: number, diedOn: string | null, movedOutOn: string | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, neighbourhood: { id: string, nameZh: string, nameEn: string } | null, populations: Array<{ population: Population, since: string, source: PopulationSource }> };

export type ResidentHeadQueryVariables = Exact<{
  id: string;
}>;


export type ResidentHeadQuery = { resident: { id: string, version: number, diedOn: string | null, movedOutOn: string | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, neighbourhood: { id: string, nameZh: string, nameEn: string } | null, populations: Array<{ population: Population, since: string, source: PopulationSource }> } | null };

export type ResidentIdentityQueryVariables = Exact<{
  id: string;
}>;


export type ResidentIdentityQuery = { resident: { id: string, patient: { id: string, identity: { name: string, idNumber: string | null, birthDate: string, phone: string | null } | null } } | null };

export type ResidentSearchQueryVariables = Exact<{
  institutionId: string;
  search: string;
  first: number;
}>;


export type ResidentSearchQuery = { residentSearch: Array<{ reason: ResidentHitReason, resident: { id: string, diedOn: string | null, movedOutOn: string | null, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, neighbourhood: { id: string, nameZh: string, nameEn: string } | null } | null }> };

export type SlotSessionFragment = { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string, capacity: number, communitySlots: number, booked: number, freeForCommunity: number, returnAt: string, state: SlotSessionState, version: number, closeReason: string | null, availableActions: Array<SlotSessionAction>, institution: { id: string, nameZh: string, nameEn: string }, department: { id: string, nameZh: string, nameEn: string } };

export type SlotSessionsQueryVariables = Exact<{
  institutionId?: string | null | undefined;
  departmentId?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  onlyFree: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type SlotSessionsQuery = { slotSessions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string, capacity: number, communitySlots: number, booked: number, freeForCommunity: number, returnAt: string, state: SlotSessionState, version: number, closeReason: string | null, availableActions: Array<SlotSessionAction>, institution: { id: string, nameZh: string, nameEn: string }, department: { id: string, nameZh: string, nameEn: string } } }> } };

export type SlotBookingsQueryVariables = Exact<{
  id: string;
}>;


export type SlotBookingsQuery = { node:
    | { __typename: 'Appointment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Bed' }
    | { __typename: 'BedOccupancy' }
    | { __typename: 'CareRegister' }
    | { __typename: 'CareTask' }
    | { __typename: 'Department' }
    | { __typename: 'Encounter' }
    | { __typename: 'ExternalApp' }
    | { __typename: 'FollowUp' }
    | { __typename: 'FormularyItem' }
    | { __typename: 'Institution' }
    | { __typename: 'JointRound' }
    | { __typename: 'JointWard' }
    | { __typename: 'JointWardMember' }
    | { __typename: 'MedicalGroup' }
    | { __typename: 'Membership' }
    | { __typename: 'Neighbourhood' }
    | { __typename: 'Notice' }
    | { __typename: 'Patient' }
    | { __typename: 'Person' }
    | { __typename: 'PolicyVersion' }
    | { __typename: 'Referral' }
    | { __typename: 'Resident' }
    | { __typename: 'Room' }
    | { __typename: 'SlotBooking' }
    | { __typename: 'SlotSession', id: string, clinicianName: string, service: string, startsAt: string, endsAt: string, capacity: number, communitySlots: number, booked: number, freeForCommunity: number, returnAt: string, state: SlotSessionState, version: number, closeReason: string | null, availableActions: Array<SlotSessionAction>, bookings: Array<{ id: string, number: number, bookedAt: string, cancelledAt: string | null, cancelReason: string | null, referral: { id: string, number: string, state: ReferralState, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, source: { id: string, nameZh: string, nameEn: string } } | null }>, institution: { id: string, nameZh: string, nameEn: string }, department: { id: string, nameZh: string, nameEn: string } }
    | { __typename: 'Transfer' }
    | { __typename: 'Ward' }
   | null };

export type SlotSessionOpenMutationVariables = Exact<{
  input: SlotSessionOpenInput;
}>;


export type SlotSessionOpenMutation = { slotSessionOpen: { sessions: Array<{ id: string, clinicianName: string, service: string, startsAt: string, endsAt: string, capacity: number, communitySlots: number, booked: number, freeForCommunity: number, returnAt: string, state: SlotSessionState, version: number, closeReason: string | null, availableActions: Array<SlotSessionAction>, institution: { id: string, nameZh: string, nameEn: string }, department: { id: string, nameZh: string, nameEn: string } }>, userErrors: Array<{ code: SlotSessionOpenErrorCode, message: string, field: Array<string> | null }> } };

export type SlotSessionCloseMutationVariables = Exact<{
  input: SlotSessionCloseInput;
}>;


export type SlotSessionCloseMutation = { slotSessionClose: { session: { id: string, clinicianName: string, service: string, startsAt: string, endsAt: string, capacity: number, communitySlots: number, booked: number, freeForCommunity: number, returnAt: string, state: SlotSessionState, version: number, closeReason: string | null, availableActions: Array<SlotSessionAction>, institution: { id: string, nameZh: string, nameEn: string }, department: { id: string, nameZh: string, nameEn: string } } | null, blockers: Array<{ id: string, number: number }>, userErrors: Array<{ code: SlotSessionCloseErrorCode, message: string, field: Array<string> | null }> } };

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
        | { __typename: 'CareRegister', id: string }
        | { __typename: 'CareTask', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
        | { __typename: 'ExternalApp', id: string }
        | { __typename: 'FollowUp', id: string }
        | { __typename: 'FormularyItem', id: string }
        | { __typename: 'Institution', id: string }
        | { __typename: 'JointRound', id: string }
        | { __typename: 'JointWard', id: string }
        | { __typename: 'JointWardMember', id: string }
        | { __typename: 'MedicalGroup', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Neighbourhood', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Patient', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'Resident', id: string }
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
    | { __typename: 'CareRegister', id: string }
    | { __typename: 'CareTask', id: string }
    | { __typename: 'Department', id: string }
    | { __typename: 'Encounter', id: string, institution: { id: string }, ward: { id: string } | null, stays: Array<{ id: string, until: string | null, bed: { id: string } | null }> }
    | { __typename: 'ExternalApp', id: string }
    | { __typename: 'FollowUp', id: string }
    | { __typename: 'FormularyItem', id: string }
    | { __typename: 'Institution', id: string }
    | { __typename: 'JointRound', id: string }
    | { __typename: 'JointWard', id: string }
    | { __typename: 'JointWardMember', id: string }
    | { __typename: 'MedicalGroup', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Neighbourhood', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Patient', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'Resident', id: string }
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

export type CaseShareFragment = { bedDays: number, admissions: number, discharges: number };

export type BedCensusQueryVariables = Exact<{
  groupId: string;
  institutionId?: string | null | undefined;
  from: string;
  until: string;
  view: CensusView;
}>;


export type BedCensusQuery = { bedCensus: { from: string, until: string, view: CensusView, total: { occupiedBedDays: number, openBedDays: number, discharges: number, dischargedBedDays: number, admissions: number, bedUse: { numerator: number, denominator: number, value: string | null }, averageStay: { numerator: number, denominator: number, value: string | null }, turnover: { numerator: number, denominator: number, value: string | null } }, byInstitution: Array<{ institution: { id: string, code: string, nameZh: string, nameEn: string, tier: InstitutionTier }, figures: { occupiedBedDays: number, openBedDays: number, discharges: number, dischargedBedDays: number, admissions: number, bedUse: { numerator: number, denominator: number, value: string | null }, averageStay: { numerator: number, denominator: number, value: string | null }, turnover: { numerator: number, denominator: number, value: string | null } }, benchmarks: Array<{ indicator: string, unit: string, period: string, value: string, source: string }> }>, days: Array<{ day: string, occupied: number, open: number, admissions: number, discharges: number, occupancy: { numerator: number, denominator: number, value: string | null } }>, sameDayTransfers: Array<{ day: string, transferId: string | null, countedFrom: { bedDays: number, admissions: number, discharges: number }, countedTo: { bedDays: number, admissions: number, discharges: number }, countedInGroup: { bedDays: number, admissions: number, discharges: number }, patient: { id: string, maskedName: string, sex: Sex, ageYears: number }, fromInstitution: { id: string, nameZh: string, nameEn: string }, toInstitution: { id: string, nameZh: string, nameEn: string } }> } };

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
export const PlannedTaskFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlannedTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueState"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PlannedTaskFragment, unknown>;
export const RegisterLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RegisterLineFragment, unknown>;
export const NoticeLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]} as unknown as DocumentNode<NoticeLineFragment, unknown>;
export const JointWardHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JointWardHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointWard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"director"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<JointWardHeadFragment, unknown>;
export const PatientTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<PatientTileFragment, unknown>;
export const LainInFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LainIn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<LainInFragment, unknown>;
export const HandOverFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandOver"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LainIn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverFragment, unknown>;
export const ExpectedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Expected"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jointWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LainIn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ExpectedFragment, unknown>;
export const MemberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<MemberFragment, unknown>;
export const DrugFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Drug"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormularyItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drugCode"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"spec"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<DrugFragment, unknown>;
export const RoundFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"leader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<RoundFragment, unknown>;
export const ShareFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Share"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ratio"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]} as unknown as DocumentNode<ShareFragment, unknown>;
export const ReferralFigureSetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFigureSet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFigureSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"across"}},{"kind":"Field","name":{"kind":"Name","value":"success"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lapsed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expired"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"late"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lateness"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"across"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Share"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ratio"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]} as unknown as DocumentNode<ReferralFigureSetFragment, unknown>;
export const SourceEncounterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<SourceEncounterFragment, unknown>;
export const ReferralLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ReferralLineFragment, unknown>;
export const SlotFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]} as unknown as DocumentNode<SlotFragment, unknown>;
export const ReferralCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]} as unknown as DocumentNode<ReferralCardFragment, unknown>;
export const SummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"allergies"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<SummaryFragment, unknown>;
export const FeedbackFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Feedback"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUpOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipientNote"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<FeedbackFragment, unknown>;
export const StepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<StepFragment, unknown>;
export const ReferralFullFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"overrideReason"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Feedback"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Step"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"allergies"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Feedback"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUpOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipientNote"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ReferralFullFragment, unknown>;
export const TargetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralTarget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<TargetFragment, unknown>;
export const ResidentHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"movedOutOn"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"neighbourhood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"populations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<ResidentHeadFragment, unknown>;
export const SlotSessionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SlotSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"communitySlots"}},{"kind":"Field","name":{"kind":"Name","value":"booked"}},{"kind":"Field","name":{"kind":"Name","value":"freeForCommunity"}},{"kind":"Field","name":{"kind":"Name","value":"returnAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<SlotSessionFragment, unknown>;
export const BlockerLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BlockerLineFragment, unknown>;
export const BedTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BedTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"isolation"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<BedTileFragment, unknown>;
export const WaitingEncounterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRoute"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischargeOn"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<WaitingEncounterFragment, unknown>;
export const OccupancyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Occupancy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"begunBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRoute"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeOrderedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedDischargeOn"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeDisposition"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<OccupancyFragment, unknown>;
export const ProposalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ProposalFragment, unknown>;
export const FiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CensusFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occupiedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"openBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}},{"kind":"Field","name":{"kind":"Name","value":"dischargedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"bedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageStay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turnover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<FiguresFragment, unknown>;
export const CaseShareFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseShare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CensusShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedDays"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}}]}}]} as unknown as DocumentNode<CaseShareFragment, unknown>;
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
export const CareFollowUpFormDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CareFollowUpForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"residentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careFollowUpForm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"residentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"residentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"earliestDoneOn"}},{"kind":"Field","name":{"kind":"Name","value":"latestDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlannedTask"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastFollowUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"adherence"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastMeasurements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"symptoms"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"below"}},{"kind":"Field","name":{"kind":"Name","value":"dangerFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextDueProposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"dueOnUncontrolled"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlannedTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueState"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CareFollowUpFormQuery, CareFollowUpFormQueryVariables>;
export const FollowUpRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowUpRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUpRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followUpRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueOn"}},{"kind":"Field","name":{"kind":"Name","value":"referAdvised"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<FollowUpRecordMutation, FollowUpRecordMutationVariables>;
export const FollowUpUndoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowUpUndo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUpCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followUpCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<FollowUpUndoMutation, FollowUpUndoMutationVariables>;
export const ContactTasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactTasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"residentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careFollowUpForm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"residentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"residentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlannedTask"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlannedTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueState"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ContactTasksQuery, ContactTasksQueryVariables>;
export const ContactAttemptRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactAttemptRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttemptRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttemptRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ContactAttemptRecordMutation, ContactAttemptRecordMutationVariables>;
export const CareTaskRescheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CareTaskReschedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CareTaskRescheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careTaskReschedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlannedTask"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlannedTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueState"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CareTaskRescheduleMutation, CareTaskRescheduleMutationVariables>;
export const CareRegisterOpenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CareRegisterOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CareRegisterOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careRegisterOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CareRegisterOpenMutation, CareRegisterOpenMutationVariables>;
export const CareRegisterCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CareRegisterClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CareRegisterCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careRegisterClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CareRegisterCloseMutation, CareRegisterCloseMutationVariables>;
export const ResidentRegistersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResidentRegisters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"movedOutOn"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisterLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CareRegister"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ResidentRegistersQuery, ResidentRegistersQueryVariables>;
export const GroupPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"medicalGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"policyVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"contentSha256"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"sexRule"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupPageQuery, GroupPageQueryVariables>;
export const WardBedsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WardBeds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ward"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"sexRule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WardBedsQuery, WardBedsQueryVariables>;
export const WardCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WardClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WardCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wardClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlockerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WardCloseMutation, WardCloseMutationVariables>;
export const InstitutionMoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InstitutionMove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InstitutionMoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institutionMove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlockerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InstitutionMoveMutation, InstitutionMoveMutationVariables>;
export const GroupsToMoveToDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupsToMoveTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"medicalGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupsToMoveToQuery, GroupsToMoveToQueryVariables>;
export const InboxHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}}]}}]}}]} as unknown as DocumentNode<InboxHeadQuery, InboxHeadQueryVariables>;
export const InboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"unreadOnly"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const NoticesReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoticesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoticesReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticesRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<NoticesReadMutation, NoticesReadMutationVariables>;
export const InboxFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FeedCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxFeedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeLine"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxFeedHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InboxFeedReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]} as unknown as DocumentNode<InboxFeedSubscription, InboxFeedSubscriptionVariables>;
export const ExpectedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Expected"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referrals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"desk"},"value":{"kind":"EnumValue","value":"GROUP"}},{"kind":"Argument","name":{"kind":"Name","value":"institutionIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACCEPTED"},{"kind":"EnumValue","value":"DEPARTED"},{"kind":"EnumValue","value":"ARRIVED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Expected"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LainIn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Expected"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jointWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<ExpectedQuery, ExpectedQueryVariables>;
export const ExpectedFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ExpectedFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FeedCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<ExpectedFeedSubscription, ExpectedFeedSubscriptionVariables>;
export const JointWardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JointWards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JointWardHead"}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handOversToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"toInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JointWardHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointWard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"director"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<JointWardsQuery, JointWardsQueryVariables>;
export const JointWardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JointWard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JointWardHead"}},{"kind":"Field","name":{"kind":"Name","value":"costSplitHost"}},{"kind":"Field","name":{"kind":"Name","value":"costSplitPartner"}},{"kind":"Field","name":{"kind":"Name","value":"pointSplitHost"}},{"kind":"Field","name":{"kind":"Name","value":"pointSplitPartner"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Member"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Drug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Round"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handOversToday"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandOver"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LainIn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JointWardHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointWard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"director"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Drug"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormularyItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drugCode"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"spec"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"leader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandOver"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}}]}}]} as unknown as DocumentNode<JointWardQuery, JointWardQueryVariables>;
export const JointRoundsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JointRounds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Round"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"leader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JointRoundsQuery, JointRoundsQueryVariables>;
export const JointWardCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JointWardCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hostWardId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerInstitutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardRole"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWardCandidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"hostWardId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hostWardId"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerInstitutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerInstitutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<JointWardCandidatesQuery, JointWardCandidatesQueryVariables>;
export const JointWardAgreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JointWardAgree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardAgreeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWardAgree"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<JointWardAgreeMutation, JointWardAgreeMutationVariables>;
export const JointWardCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JointWardClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWardClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BlockerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BlockerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Blocker"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedOccupancy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ward"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JointWardCloseMutation, JointWardCloseMutationVariables>;
export const JointWardMemberAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JointWardMemberAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardMemberAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWardMemberAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Member"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<JointWardMemberAddMutation, JointWardMemberAddMutationVariables>;
export const JointWardMemberEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JointWardMemberEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardMemberEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWardMemberEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Member"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointWardMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<JointWardMemberEndMutation, JointWardMemberEndMutationVariables>;
export const FormularyItemAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FormularyItemAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FormularyItemAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formularyItemAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Drug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Drug"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormularyItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drugCode"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"spec"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<FormularyItemAddMutation, FormularyItemAddMutationVariables>;
export const FormularyItemEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FormularyItemEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FormularyItemEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formularyItemEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Drug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Drug"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormularyItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drugCode"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"spec"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"during"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<FormularyItemEndMutation, FormularyItemEndMutationVariables>;
export const JointRoundRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JointRoundRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JointRoundRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointRoundRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Round"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Round"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointRound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"leader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JointRoundRecordMutation, JointRoundRecordMutationVariables>;
export const HandOverCompleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverComplete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverCompleteMutation, HandOverCompleteMutationVariables>;
export const HandOverCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverCancelMutation, HandOverCancelMutationVariables>;
export const JointWardFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JointWardFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jointWardId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"beforeFrom"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"beforeUntil"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterFrom"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterUntil"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointWardFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"jointWardId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jointWardId"}}},{"kind":"Argument","name":{"kind":"Name","value":"beforeFrom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"beforeFrom"}}},{"kind":"Argument","name":{"kind":"Name","value":"beforeUntil"},"value":{"kind":"Variable","name":{"kind":"Name","value":"beforeUntil"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterFrom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterFrom"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterUntil"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterUntil"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"sentDown"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}},{"kind":"Field","name":{"kind":"Name","value":"bedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageStay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diseases"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"drugCost"}},{"kind":"Field","name":{"kind":"Name","value":"costPerDischarge"}},{"kind":"Field","name":{"kind":"Name","value":"drugCostPerDischarge"}}]}}]}}]}}]} as unknown as DocumentNode<JointWardFiguresQuery, JointWardFiguresQueryVariables>;
export const MonthlyFactsImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MonthlyFactsImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MonthlyFactsImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monthlyFactsImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"replaced"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rowFaults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<MonthlyFactsImportMutation, MonthlyFactsImportMutationVariables>;
export const ReferralDraftSaveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralDraftSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralDraftSaveMutation, ReferralDraftSaveMutationVariables>;
export const ReferralSubmitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralSubmit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralSubmitMutation, ReferralSubmitMutationVariables>;
export const ReferralDiscardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralDiscard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralDiscard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralDiscardMutation, ReferralDiscardMutationVariables>;
export const ReferralAcceptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextBest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Proposal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ReferralAcceptMutation, ReferralAcceptMutationVariables>;
export const ReferralRejectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralReject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralReject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralRejectMutation, ReferralRejectMutationVariables>;
export const ReferralRedirectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralRedirect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralRedirectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralRedirect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralRedirectMutation, ReferralRedirectMutationVariables>;
export const ReferralHoldChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralHoldChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralHoldChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralHoldChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralHoldChangeMutation, ReferralHoldChangeMutationVariables>;
export const ReferralDepartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralDepart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralDepart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralDepartMutation, ReferralDepartMutationVariables>;
export const ReferralArriveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralArrive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralArrive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralArriveMutation, ReferralArriveMutationVariables>;
export const ReferralAttendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralAttend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralAttend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralAttendMutation, ReferralAttendMutationVariables>;
export const ReferralTreatmentEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralTreatmentEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralTreatmentEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralTreatmentEndMutation, ReferralTreatmentEndMutationVariables>;
export const ReferralFeedbackGiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralFeedbackGive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralFeedbackGiveMutation, ReferralFeedbackGiveMutationVariables>;
export const ReferralCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralCancelMutation, ReferralCancelMutationVariables>;
export const ReferralDeathReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferralDeathReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralDeathReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralDeathReportMutation, ReferralDeathReportMutationVariables>;
export const TransferCompleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferComplete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<TransferCompleteMutation, TransferCompleteMutationVariables>;
export const ReferralFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ReferralFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FeedCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"desk"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralDesk"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"desk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"desk"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"referralId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceInstitutionId"}},{"kind":"Field","name":{"kind":"Name","value":"targetInstitutionId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<ReferralFeedSubscription, ReferralFeedSubscriptionVariables>;
export const ReferralFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compareFrom"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compareUntil"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"compareFrom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compareFrom"}}},{"kind":"Argument","name":{"kind":"Name","value":"compareUntil"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compareUntil"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparisonPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFigureSet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFigureSet"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Share"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ratio"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFigureSet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFigureSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"across"}},{"kind":"Field","name":{"kind":"Name","value":"success"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lapsed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expired"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"medianMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"late"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lateness"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"across"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<ReferralFiguresQuery, ReferralFiguresQueryVariables>;
export const ReferralPatientsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralPatients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralPatients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SourceEncounter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]} as unknown as DocumentNode<ReferralPatientsQuery, ReferralPatientsQueryVariables>;
export const ReferralSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encounterId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encounterId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SourceEncounter"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]} as unknown as DocumentNode<ReferralSourceQuery, ReferralSourceQueryVariables>;
export const DiagnosisSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DiagnosisSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnoses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<DiagnosisSearchQuery, DiagnosisSearchQueryVariables>;
export const OutsideInstitutionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OutsideInstitutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outsideInstitutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<OutsideInstitutionsQuery, OutsideInstitutionsQueryVariables>;
export const LastReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LastReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referrals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Feedback"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"allergies"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Feedback"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUpOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipientNote"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<LastReferralQuery, LastReferralQueryVariables>;
export const ReferralDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFull"}},{"kind":"Field","name":{"kind":"Name","value":"sourceEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SourceEncounter"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"allergies"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Feedback"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUpOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipientNote"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"overrideReason"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Feedback"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Step"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceEncounter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}}]}}]} as unknown as DocumentNode<ReferralDraftQuery, ReferralDraftQueryVariables>;
export const InstitutionDepartmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InstitutionDepartments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<InstitutionDepartmentsQuery, InstitutionDepartmentsQueryVariables>;
export const ReferralDeskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralDesk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"desk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralDesk"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ended"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralState"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"desk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"desk"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"lateCount"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ended"},"name":{"kind":"Name","value":"referrals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"desk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"desk"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ended"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralDeskQuery, ReferralDeskQueryVariables>;
export const ReferralsMoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralsMore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"desk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralDesk"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referrals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"desk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"desk"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralsMoreQuery, ReferralsMoreQueryVariables>;
export const ReferralNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}}]} as unknown as DocumentNode<ReferralNowQuery, ReferralNowQueryVariables>;
export const ReferralPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"head"},"name":{"kind":"Name","value":"referrals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFull"}},{"kind":"Field","name":{"kind":"Name","value":"sourceEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetEncounter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"jointWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandOver"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"admittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"disposition"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"allergies"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Feedback"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUpOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipientNote"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LainIn"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Encounter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"overrideReason"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Feedback"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Step"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandOver"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toWard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LainIn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ReferralPageQuery, ReferralPageQueryVariables>;
export const ReferralLetterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralLetter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralFull"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Slot"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotBooking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"viewerSides"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"respondBy"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arriveBy"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentEndedAt"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requestedIsolation"}},{"kind":"Field","name":{"kind":"Name","value":"requestedEquipment"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosisNote"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideTarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Slot"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"allergies"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Feedback"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralFeedback"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"treatment"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"medications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dose"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUpOn"}},{"kind":"Field","name":{"kind":"Name","value":"recipientNote"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralFull"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Referral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralCard"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"overrideReason"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Feedback"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Step"}}]}}]}}]} as unknown as DocumentNode<ReferralLetterQuery, ReferralLetterQueryVariables>;
export const ReferralIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReferralIdentityQuery, ReferralIdentityQueryVariables>;
export const ReferralBedProposalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralBedProposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"referralId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralBedProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"referralId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"referralId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Proposal"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Proposal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"bed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ReferralBedProposalsQuery, ReferralBedProposalsQueryVariables>;
export const ReferralTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referralTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralTarget"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsZh"}},{"kind":"Field","name":{"kind":"Name","value":"reasonsEn"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}},{"kind":"Field","name":{"kind":"Name","value":"messageEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<ReferralTargetsQuery, ReferralTargetsQueryVariables>;
export const ResidentHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResidentHead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResidentHead"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResidentHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"movedOutOn"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"neighbourhood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"populations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<ResidentHeadQuery, ResidentHeadQueryVariables>;
export const ResidentIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResidentIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResidentIdentityQuery, ResidentIdentityQueryVariables>;
export const ResidentSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResidentSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"residentSearch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"resident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"movedOutOn"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"neighbourhood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<ResidentSearchQuery, ResidentSearchQueryVariables>;
export const SlotSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SlotSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyFree"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slotSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"departmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"departmentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"onlyFree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyFree"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SlotSession"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SlotSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"communitySlots"}},{"kind":"Field","name":{"kind":"Name","value":"booked"}},{"kind":"Field","name":{"kind":"Name","value":"freeForCommunity"}},{"kind":"Field","name":{"kind":"Name","value":"returnAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<SlotSessionsQuery, SlotSessionsQueryVariables>;
export const SlotBookingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SlotBookings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SlotSession"}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PatientTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SlotSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"communitySlots"}},{"kind":"Field","name":{"kind":"Name","value":"booked"}},{"kind":"Field","name":{"kind":"Name","value":"freeForCommunity"}},{"kind":"Field","name":{"kind":"Name","value":"returnAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PatientTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}}]} as unknown as DocumentNode<SlotBookingsQuery, SlotBookingsQueryVariables>;
export const SlotSessionOpenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SlotSessionOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSessionOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slotSessionOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SlotSession"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SlotSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"communitySlots"}},{"kind":"Field","name":{"kind":"Name","value":"booked"}},{"kind":"Field","name":{"kind":"Name","value":"freeForCommunity"}},{"kind":"Field","name":{"kind":"Name","value":"returnAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<SlotSessionOpenMutation, SlotSessionOpenMutationVariables>;
export const SlotSessionCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SlotSessionClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSessionCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slotSessionClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SlotSession"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SlotSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clinicianName"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"communitySlots"}},{"kind":"Field","name":{"kind":"Name","value":"booked"}},{"kind":"Field","name":{"kind":"Name","value":"freeForCommunity"}},{"kind":"Field","name":{"kind":"Name","value":"returnAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<SlotSessionCloseMutation, SlotSessionCloseMutationVariables>;
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
export const BedCensusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedCensus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"view"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CensusView"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedCensus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"view"},"value":{"kind":"Variable","name":{"kind":"Name","value":"view"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sameDayTransfers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"transferId"}},{"kind":"Field","name":{"kind":"Name","value":"countedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countedInGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseShare"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toInstitution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CensusFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occupiedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"openBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}},{"kind":"Field","name":{"kind":"Name","value":"dischargedBedDays"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"bedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageStay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turnover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseShare"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CensusShare"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedDays"}},{"kind":"Field","name":{"kind":"Name","value":"admissions"}},{"kind":"Field","name":{"kind":"Name","value":"discharges"}}]}}]} as unknown as DocumentNode<BedCensusQuery, BedCensusQueryVariables>;
export const BedFeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BedFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FeedCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wardIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"institutionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"institutionIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"wardIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wardIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedFeedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"institutionId"}},{"kind":"Field","name":{"kind":"Name","value":"wardId"}},{"kind":"Field","name":{"kind":"Name","value":"bedId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kindOfBed"}},{"kind":"Field","name":{"kind":"Name","value":"stateSince"}},{"kind":"Field","name":{"kind":"Name","value":"stateUntil"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"encounterId"}},{"kind":"Field","name":{"kind":"Name","value":"dischargeOrdered"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedFeedHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedFeedReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<BedFeedSubscription, BedFeedSubscriptionVariables>;
export const BedOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedOverview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trend"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"nextHeldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"toClean"}},{"kind":"Field","name":{"kind":"Name","value":"contaminated"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<BedOverviewQuery, BedOverviewQueryVariables>;
export const BedOverviewNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BedOverviewNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bedOverview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"feedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"nextHeldUntil"}},{"kind":"Field","name":{"kind":"Name","value":"ward"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"occupied"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"free"}},{"kind":"Field","name":{"kind":"Name","value":"toClean"}},{"kind":"Field","name":{"kind":"Name","value":"contaminated"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"occupancy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<BedOverviewNowQuery, BedOverviewNowQueryVariables>;