/** Why a team is proposed to a resident, the strongest reason first. */
export enum TeamReason {
  HAD_CONTRACT = 'HAD_CONTRACT',
  SERVES_NEIGHBOURHOOD = 'SERVES_NEIGHBOURHOOD',
  HAS_ROOM = 'HAS_ROOM',
}
