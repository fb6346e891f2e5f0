import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { HeadcountHistoryDocument, type HeadcountHouseFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { Section } from '../ui/Section';
import { Loading } from '../ui/States';
import { Gap, ReviewMark } from './HeadcountHouses';
import { ratioBp } from './headcount';
import { DecideDialog, ReviewDialog } from './QuotaDialogs';
import { Ratio } from './Ratio';
import { fullTimeText } from './shares';

const HeadcountChart = lazy(() => import('./HeadcountChart'));

/** One house: its professions, its structure, and the decisions behind it. */
export function HeadcountHouse({ house, onChanged }: { house: HeadcountHouseFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const health = house.healthProfessionals;
  const support = house.managersSupport;
  return (
    <div className="headcount">
      <div>
        <Section title={t('staff.headcount.chart')} aside={house.on}>
          <Professions house={house} />
        </Section>
      </div>
      <div>
        <Section title={t('staff.headcount.ratios')}>
          <Ratio
            name={t('staff.headcount.healthProfessionals')}
            valueBp={ratioBp(health)}
            limitBp={house.healthProfessionalBpMin}
            side="atLeast"
          />
          <Ratio
            name={t('staff.headcount.managersSupport')}
            valueBp={ratioBp(support)}
            limitBp={house.managersSupportBpMax}
            side="atMost"
          />
          {Number(house.trainees) > 0 && (
            <p className="quiet">
              {t('staff.headcount.trainees', { n: fullTimeText(Number(house.trainees) * 10_000) })}
            </p>
          )}
          {house.unrecordedHeads > 0 && (
            <p className="warn">{t('staff.headcount.unrecorded', { n: house.unrecordedHeads })}</p>
          )}
        </Section>
        <Decisions house={house} onChanged={onChanged} />
      </div>
    </div>
  );
}

function Professions({ house }: { house: HeadcountHouseFragment }) {
  const { t } = useTranslation();
  const { lines } = house;
  const drawn = lines.flatMap(({ profession, posts, filledBp }) =>
    posts == null ? [] : [{ name: t(`staff.profession.${profession}`), posts, filledBp }],
  );
  const number = { align: 'right' as const, className: 'figures' };
  return (
    <>
      {drawn.length > 0 ? (
        <Suspense fallback={<Loading rows={5} />}>
          <HeadcountChart label={t('staff.headcount.chart')} lines={drawn} />
        </Suspense>
      ) : (
        <p className="quiet">{t('staff.headcount.noneLine')}</p>
      )}
      <DataTable
        label={t('staff.headcount.chart')}
        rowKey="profession"
        dataSource={[...lines]}
        columns={[
          {
            title: t('staff.headcount.columns.profession'),
            render: (_, { profession }) => t(`staff.profession.${profession}`),
          },
          { ...number, title: t('staff.headcount.columns.posts'), render: (_, { posts }) => posts ?? '—' },
          {
            ...number,
            title: t('staff.headcount.columns.filled'),
            render: (_, { filledBp }) => fullTimeText(filledBp),
          },
          { ...number, title: t('staff.headcount.columns.heads'), render: (_, { heads }) => count(heads) },
          {
            ...number,
            title: t('staff.headcount.columns.gap'),
            render: (_, { posts, filledBp }) => <Gap posts={posts} filledBp={filledBp} />,
          },
        ]}
      />
    </>
  );
}

/** The quotas of all times with their reviews, and the way to the next. */
function Decisions({ house, onChanged }: { house: HeadcountHouseFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const institutionId = house.institution?.id ?? '';
  const { data, refetch } = useQuery(HeadcountHistoryDocument, { variables: { institutionId }, skip: !institutionId });
  const [open, setOpen] = useState<'decide' | 'review'>();
  const quotas = data?.headcountQuotas ?? [];
  const dialog = {
    onClose: () => setOpen(undefined),
    onDone: () => {
      void refetch();
      onChanged();
    },
  };
  return (
    <Section
      title={t('staff.headcount.history')}
      aside={<ReviewMark house={house} />}
      tools={
        mayDo(viewer, 'headcount.manage') && (
          <>
            {house.quota && (
              <Button size="small" onClick={() => setOpen('review')}>
                {t('staff.headcount.confirmReview')}
              </Button>
            )}{' '}
            <Button size="small" type="primary" onClick={() => setOpen('decide')}>
              {t('staff.headcount.decide')}
            </Button>
          </>
        )
      }
    >
      {data && quotas.length === 0 && <p className="quiet">{t('staff.headcount.noneLine')}</p>}
      <ul className="plain staff-lines">
        {quotas.map(quota => (
          <li key={quota.id}>
            <span>
              {t('staff.headcount.historyLine', {
                date: quota.period.from,
                n: count(quota.controls),
                no: quota.documentNo,
              })}
              {quota.decidedBy && (
                <small className="staff-block">
                  {t('staff.headcount.decidedBy', { name: name(quota.decidedBy), date: quota.decidedOn })}
                </small>
              )}
              {quota.reviews.map(review => (
                <small key={review.reviewedOn} className="staff-block">
                  {t('staff.headcount.reviewLine', { date: review.reviewedOn, note: review.note })}
                </small>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {open === 'decide' && <DecideDialog {...dialog} house={house} />}
      {open === 'review' && house.quota && <ReviewDialog {...dialog} quota={house.quota} />}
    </Section>
  );
}
