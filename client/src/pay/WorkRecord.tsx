import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PayWorkRecordDocument, type PayWorkRecordQuery, type PayWorkResidentFragment } from '../gql/graphql';
import { timeOf, useName } from '../ui/format';

type Known = NonNullable<PayWorkRecordQuery['node']>;

/** What a piece of work was, and on asking the record of it, as far as the reader may see it. */
export function WorkRecord({ source, recordId }: { source: string; recordId: string | null }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!recordId) return <>{source}</>;
  return (
    <>
      <button type="button" className="pay-record" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {source}
      </button>
      {asked && (
        <span className="pay-record-line">
          <Found id={recordId} hidden={t('pay.explain.recordHidden')} />
        </span>
      )}
    </>
  );
}

function Found({ id, hidden }: { id: string; hidden: string }) {
  const { data, loading } = useQuery(PayWorkRecordDocument, { variables: { id } });
  if (loading) return <>…</>;
  return data?.node ? <Line record={data.node} /> : hidden;
}

function Line({ record }: { record: Known }) {
  const { t } = useTranslation();
  const name = useName();
  switch (record.__typename) {
    case 'DutySession':
      return (
        <>
          {timeOf(record.startsAt)} · {name({ nameZh: record.serviceZh, nameEn: record.serviceEn })}
          {record.institution && ` · ${name(record.institution)}`}
          {record.patientsSeen !== null && ` · ${t('pay.explain.seen', { n: record.patientsSeen })}`}
        </>
      );
    case 'FollowUp':
      return <OfResident resident={record.resident} />;
    case 'FamilyContract':
      return (
        <>
          {record.number} · <OfResident resident={record.resident} />
        </>
      );
    case 'ServiceDelivery':
      return (
        <>
          {record.item && `${name(record.item)} · `}
          <OfResident resident={record.contract?.resident ?? null} />
        </>
      );
    case 'Referral':
      return <Link to={`/referrals/${record.id}`}>{record.number}</Link>;
    default:
      return null;
  }
}

function OfResident({ resident }: { resident: PayWorkResidentFragment | null }) {
  const { t } = useTranslation();
  if (!resident) return <>{t('pay.explain.recordHidden')}</>;
  return <Link to={`/residents/${resident.id}`}>{resident.patient.maskedName}</Link>;
}
