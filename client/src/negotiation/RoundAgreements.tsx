import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgreementLineFragment } from '../gql/graphql';
import { useName } from '../ui/format';
import { Section } from '../ui/Section';
import { AgreementStateMark } from './RoundState';
import { Signatures } from './Signatures';

/** What came of a round: the agreements, with who has signed. */
export function RoundAgreements({
  agreements,
  to = '/agreements',
}: {
  agreements: readonly AgreementLineFragment[];
  to?: string;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Section title={t('negotiation.agreement.groups')} aside={agreements.length}>
      <ul className="plain agreement-lines">
        {agreements.map(agreement => (
          <li key={agreement.id}>
            <Link className="figures" to={`${to}/${agreement.id}`}>
              {agreement.number}
            </Link>
            <span>{agreement.supplier && name(agreement.supplier)}</span>
            <AgreementStateMark state={agreement.state} />
            <Signatures
              buyer={t('negotiation.agreement.groupSide')}
              buyerSignedAt={agreement.groupSignedAt}
              supplierSignedAt={agreement.supplierSignedAt}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
