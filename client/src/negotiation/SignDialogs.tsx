import { useTranslation } from 'react-i18next';
import {
  AgreementEndDocument,
  AgreementSignDocument,
  type ContractLineFragment,
  MemberContractEndDocument,
  MemberContractSignDocument,
  SupplierAgreementSignDocument,
  SupplierContractSignDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import type { Payload } from '../graphql/useDialogAct';
import { useName } from '../ui/format';
import { ReasonDialog } from '../ui/ReasonDialog';
import type { AgreementWhole, ContractWhole } from './AgreementPage';
import { ConfirmDialog } from './ConfirmDialog';

interface DialogProps {
  of: AgreementWhole | ContractWhole;
  onClose: () => void;
  onDone: () => void;
}

/** Signs for the side that the viewer stands on. */
export function SignDialog({ of, ...dialog }: DialogProps) {
  const { t } = useTranslation();
  const name = useName();
  const { number, supplier } = of;
  const isSupplier = of.availableActions.includes('SIGN_AS_SUPPLIER');
  const buyer = of.__typename === 'MemberContract' ? of.houseName : of.buyerName;
  const side = isSupplier ? (supplier ? name(supplier) : '') : buyer;
  const words =
    of.__typename === 'MemberContract'
      ? {
          title: t('negotiation.agreement.signContractTitle', { side, number }),
          line: t('negotiation.agreement.signContractLine', { house: of.houseName, n: of.lineCount }),
        }
      : {
          title: t('negotiation.agreement.signAgreementTitle', { side, number }),
          line: t('negotiation.agreement.signAgreementLine', { n: of.memberContracts.length }),
        };
  return (
    <ConfirmDialog
      {...dialog}
      {...words}
      submit={t('negotiation.agreement.sign')}
      send={() => (of.__typename === 'MemberContract' ? signContract(of) : signAgreement(of))}
      done={t('negotiation.agreement.signed', { number })}
    />
  );
}

async function signAgreement({
  id: agreementId,
  version: expectedVersion,
  availableActions,
}: AgreementWhole): Promise<Payload> {
  const input = { agreementId, expectedVersion };
  if (availableActions.includes('SIGN')) return (await act(AgreementSignDocument, input)).agreementSign;
  return (await act(SupplierAgreementSignDocument, input)).supplierAgreementSign;
}

export async function signContract({
  id: memberContractId,
  version: expectedVersion,
  availableActions,
}: Pick<ContractLineFragment, 'id' | 'version' | 'availableActions'>): Promise<Payload> {
  const input = { memberContractId, expectedVersion };
  if (availableActions.includes('SIGN')) return (await act(MemberContractSignDocument, input)).memberContractSign;
  return (await act(SupplierContractSignDocument, input)).supplierContractSign;
}

export function EndDialog({ of, ...dialog }: DialogProps) {
  const { t } = useTranslation();
  const { id, number, version: expectedVersion } = of;
  const isContract = of.__typename === 'MemberContract';
  const send = async (reason: string): Promise<Payload> =>
    isContract
      ? (await act(MemberContractEndDocument, { memberContractId: id, expectedVersion, reason })).memberContractEnd
      : (await act(AgreementEndDocument, { agreementId: id, expectedVersion, reason })).agreementEnd;
  return (
    <ReasonDialog
      {...dialog}
      danger
      title={t('negotiation.agreement.endTitle', { number })}
      line={t(isContract ? 'negotiation.agreement.endContractLine' : 'negotiation.agreement.endAgreementLine')}
      label={t('negotiation.agreement.reason')}
      submit={t('negotiation.agreement.end')}
      send={send}
      done={t('negotiation.agreement.endedDone', { number })}
    />
  );
}
