import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { ServiceCertificateDocument, type ServiceCertificateQuery } from '../gql/graphql';
import { saidPeriod } from '../staff/period';
import { shareText } from '../staff/shares';
import { useName } from '../ui/format';
import { PaperPage } from '../ui/PaperPage';
import { Blank, Failure, Loading } from '../ui/States';
import './dispatch.css';

type Certificate = NonNullable<
  Extract<NonNullable<ServiceCertificateQuery['person']>, { __typename: 'Person' }>['serviceCertificate']
>;

/** On paper: how long somebody has served at community centres, for their promotion. */
export default function CertificatePage() {
  const { personId = '' } = useParams();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ServiceCertificateDocument, { variables: { personId } });
  useTitle(t('support.certificate.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  const certificate = data.person?.__typename === 'Person' ? data.person.serviceCertificate : null;
  if (!certificate)
    return <Blank icon="lock" title={t('support.certificate.missing')} line={t('support.certificate.missingLine')} />;
  return (
    <PaperPage to={`/staff/${personId}`} back={t('support.certificate.back')}>
      <Paper certificate={certificate} />
    </PaperPage>
  );
}

function Paper({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation();
  const name = useName();
  const { person, home, upTo, days, fullTimeDays, sessions, patients, techniques, periods, issuedOn } = certificate;
  return (
    <>
      <h1>{t('support.certificate.title')}</h1>
      <p>
        {t('support.certificate.text', {
          name: person ? name(person) : '—',
          home: home ? name(home) : '—',
          date: upTo,
          days,
          full: fullTimeDays,
          sessions,
          patients,
          techniques,
        })}
      </p>
      <table className="certificate-table">
        <thead>
          <tr>
            {(['number', 'host', 'kind', 'post', 'share', 'during', 'days'] as const).map(head => (
              <th key={head} scope="col">
                {t(`support.certificate.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(period => (
            <tr key={period.number}>
              <td className="figures">{period.number}</td>
              <td>{period.host ? name(period.host) : '—'}</td>
              <td>{t(`staff.kind.${period.kind}`)}</td>
              <td>{t(`post.${period.post}`)}</td>
              <td className="figures">{shareText(period.shareBp)}</td>
              <td className="figures">
                {saidPeriod(period.during, t('staff.open'))}
                {period.isRunning && t('support.certificate.running')}
              </td>
              <td className="figures">{period.days}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('support.certificate.use')}</p>
      <p className="certificate-seal">
        {t('support.certificate.seal')}
        <br />
        {t('support.certificate.issued', { date: issuedOn })}
      </p>
    </>
  );
}
