import { useTranslation } from 'react-i18next';
import type { ContractFullFragment } from '../gql/graphql';
import { dateOf, useName } from '../ui/format';
import { payersText, priceText } from './money';

/** What was agreed, as a list: who, how long, which packages, which hospitals, who pays, how it was signed. */
export function ContractFacts({ contract }: { contract: ContractFullFragment }) {
  const { t } = useTranslation();
  const name = useName();
  const { institution, districtInstitution, cityInstitution, signature, endReason, endedAt, endNote } = contract;
  const houses = [institution, districtInstitution, cityInstitution].flatMap(one => (one ? [name(one)] : []));
  return (
    <dl className="facts">
      <dt>{t('contracts.number')}</dt>
      <dd>
        {contract.number} <ContractMark contract={contract} />
        {contract.renews && <small> {t('contracts.view.chain.RENEWS', { number: contract.renews.number })}</small>}
        {contract.transferredFrom && (
          <small> {t('contracts.view.chain.TRANSFERRED', { number: contract.transferredFrom.number })}</small>
        )}
      </dd>
      <dt>{t('contracts.team')}</dt>
      <dd>
        {name(contract.team)}
        {contract.doctor && ` · ${name(contract.doctor)}`}
      </dd>
      <dt>{t('contracts.period')}</dt>
      <dd>
        {t('contracts.term', { from: contract.startsOn, until: contract.endsOn })}
        {contract.autoRenew && <small> {t('contracts.autoRenew')}</small>}
      </dd>
      <dt>{t('contracts.packages')}</dt>
      <dd>{contract.packages.map(name).join(t('common.listSeparator'))}</dd>
      <dt>{t('contracts.combination')}</dt>
      <dd>{houses.join(' + ')}</dd>
      <dt>{t('contracts.price')}</dt>
      <dd>
        {priceText(t, contract.price.amount)} <small>{payersText(t, contract.payers)}</small>
      </dd>
      {signature && (
        <>
          <dt>{t('contracts.sign.title')}</dt>
          <dd>
            {t(`contracts.signedHow.${signature.how}`, {
              date: signature.paperSignedOn ?? dateOf(signature.residentSignedAt),
            })}
            {signature.signer === 'GUARDIAN' && <small> {t('contracts.byGuardian')}</small>}
          </dd>
        </>
      )}
      {endReason && endedAt && (
        <>
          <dt>{t('contracts.view.end')}</dt>
          <dd>
            {t('contracts.view.endedWhy', { date: dateOf(endedAt), reason: t(`contracts.end.reasons.${endReason}`) })}
            {endNote && <small> {endNote}</small>}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What a contract is today, by words and border before colour. */
export function ContractMark({
  contract: { state, endReason },
}: {
  contract: Pick<ContractFullFragment, 'state' | 'endReason'>;
}) {
  const { t } = useTranslation();
  const word = endReason === 'TRANSFERRED' ? t('contracts.view.transferred') : t(`contracts.state.${state}`);
  return <em className={`contract-state contract-${state}`}>{word}</em>;
}
