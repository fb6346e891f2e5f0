import { useTranslation } from 'react-i18next';
import type { AgreementState, NegotiationRoundState } from '../gql/graphql';

/** How far a round has come: by shape of its edge, text, then colour. */
export function RoundStateMark({ state }: { state: NegotiationRoundState }) {
  const { t } = useTranslation();
  return <span className={`state-mark round-${state}`}>{t(`negotiation.state.${state}`)}</span>;
}

export function AgreementStateMark({ state }: { state: AgreementState }) {
  const { t } = useTranslation();
  return <span className={`state-mark agreement-${state}`}>{t(`negotiation.agreementState.${state}`)}</span>;
}
