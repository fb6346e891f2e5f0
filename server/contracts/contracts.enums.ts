import { describeEnum } from '../../schema/described-enum';
import { ContractAction, ContractEndReason, ContractState, Signer, SigningWay } from './contract.rules';
import { ConfirmationWay } from './delivery.rules';
import { FulfilmentState } from './fulfilment.rules';
import { Payer } from './package.rules';
import { TeamReason } from './proposal.rules';
import { RenewalOutcome } from './renewal.rules';
import { Fullness, TeamRole } from './team.rules';

/** Tells GraphQL of the closed sets of this slice. */

describeEnum(TeamRole, 'FamilyTeamRole', 'As what somebody belongs to a family-doctor team.', {
  LEAD_GP: 'General practitioner who leads the team 团队长; exactly one.',
  GP: 'General practitioner 全科医生.',
  NURSE: 'Community nurse 社区护士.',
  PUBLIC_HEALTH: 'Public-health doctor 公卫医师.',
  ADVISER: 'Specialist adviser of the lead hospital 专科顾问.',
  ASSISTANT: 'Assistant 助理.',
});
describeEnum(Fullness, 'FamilyTeamFullness', 'Whether a doctor or team can take on more residents.', {
  FREE: 'There is room.',
  NEARLY_FULL: 'There is room, but the policy warns.',
  FULL: 'One more is refused.',
});
describeEnum(Payer, 'PackagePayer', 'Who pays a part of a package.', {
  INSURANCE: 'Medical insurance 医保.',
  PUBLIC_HEALTH: 'Basic public-health funds 公共卫生经费.',
  RESIDENT: 'The resident 个人.',
});
describeEnum(ContractState, 'FamilyContractState', 'What a contract is today.', {
  DRAFT: 'Drawn up, not signed.',
  SIGNED: 'Signed by both sides, not begun.',
  ACTIVE: 'It runs.',
  RENEWED: 'It has ended, and a signed one renews it.',
  EXPIRED: 'It has ended and was not renewed.',
  TERMINATED: 'Ended early, with a reason.',
  CANCELLED: 'A draft that was put away.',
});
describeEnum(ContractAction, 'FamilyContractAction', 'What may be done with a contract.', {
  SEND_CODE: '`contractCodeSend`.',
  SIGN: '`contractSign`.',
  DISCARD: '`contractDiscard`.',
  RENEW: 'By `contractRenewalBegin`.',
  TRANSFER: '`contractTransfer`.',
  END: '`contractEnd`.',
  DELIVER: '`deliveryRecord`.',
});
describeEnum(ContractEndReason, 'FamilyContractEndReason', 'Why a contract ended early.', {
  MOVED: 'The resident moved away 迁出.',
  UNREACHABLE: 'The resident can’t be reached 失联.',
  REFUSED: 'The resident refuses the services 拒绝服务.',
  BY_RESIDENT: 'The resident ended it 居民解约.',
  DIED: 'The resident died 死亡; follows from the death recorded.',
  TRANSFERRED: 'Another team goes on 转团队; follows from `contractTransfer`.',
  OTHER: 'Anything else; the note says what.',
});
describeEnum(SigningWay, 'FamilyContractSigningWay', 'How the resident signed.', {
  PAPER: 'On paper.',
  CODE: 'By a code sent to their telephone.',
  CARRIED: 'Under the contract that this one renews by agreement, or was transferred from.',
});
describeEnum(Signer, 'FamilyContractSigner', 'Who signed for the resident.', {
  SELF: 'The resident.',
  GUARDIAN: 'A guardian 监护人.',
});
describeEnum(FulfilmentState, 'FulfilmentState', 'How a promised service stands today.', {
  DONE: 'All that the term promises is delivered.',
  ON_TIME: 'Nothing is due for a while.',
  DUE_SOON: 'The next one is due within the days of the policy: it shows before it is late.',
  BEHIND: 'Fewer delivered than were due by yesterday, or by the end.',
  NEVER_SERVED: 'Behind, and not a single one was delivered: signed but not served.',
});
describeEnum(ConfirmationWay, 'DeliveryConfirmationWay', 'How a resident confirmed a service.', {
  SIGNATURE: 'By their signature.',
  CODE: 'By a code sent to their telephone.',
  PHONE: 'Asked by telephone.',
});
describeEnum(RenewalOutcome, 'RenewalOutcome', 'What became of a contract in a renewal in bulk.', {
  WAITING: 'Not looked at yet.',
  RENEWED: 'Renewed; the new contract is named.',
  REFUSED: 'Not renewed; why is said.',
});
describeEnum(TeamReason, 'TeamProposalReason', 'Why a team is proposed.', {
  HAD_CONTRACT: 'The resident’s last contract was with it.',
  SERVES_NEIGHBOURHOOD: 'It serves the resident’s neighbourhood first.',
  HAS_ROOM: 'It has the most room.',
});
