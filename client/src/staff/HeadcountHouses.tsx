import { useTranslation } from 'react-i18next';
import type { HeadcountHouseFragment } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { usePhone } from '../ui/useMedia';
import { gapOf, ratioBp } from './headcount';
import { fullTimeText, shareText } from './shares';

interface HousesProps {
  houses: readonly HeadcountHouseFragment[];
  onOpen: (institutionId: string) => void;
}

/** The houses of a group: posts, filled, what is missing, whether the structure is kept, when the quota is looked at again. */
export function HeadcountHouses({ houses, onOpen }: HousesProps) {
  const { t } = useTranslation();
  const name = useName();
  const phone = usePhone();
  const open = (house: HeadcountHouseFragment) => (
    <button type="button" className="staff-open" onClick={() => house.institution && onOpen(house.institution.id)}>
      {house.institution ? name(house.institution) : '—'}
    </button>
  );
  if (phone)
    return (
      <ul className="plain staff-cards">
        {houses.map(house => (
          <li key={house.institution?.id}>
            {open(house)}
            <span className="figures">
              {fullTimeText(house.filledBp)} / {house.controls ?? '—'}
            </span>
            <span>
              <Gap posts={house.controls} filledBp={house.filledBp} />
            </span>
            <ReviewMark house={house} />
            <span className="staff-card-line">
              <Structure house={house} />
            </span>
          </li>
        ))}
      </ul>
    );
  const number = { align: 'right' as const, className: 'figures' };
  return (
    <DataTable<HeadcountHouseFragment>
      label={t('staff.headcount.title')}
      rowKey={({ institution }) => institution?.id ?? ''}
      dataSource={[...houses]}
      columns={[
        { title: t('staff.headcount.institution'), render: (_, house) => open(house) },
        {
          ...number,
          title: t('staff.headcount.columns.controls'),
          render: (_, { controls }) => (controls == null ? '—' : count(controls)),
        },
        {
          ...number,
          title: t('staff.headcount.columns.filled'),
          render: (_, { filledBp }) => fullTimeText(filledBp),
        },
        { ...number, title: t('staff.headcount.columns.heads'), render: (_, { heads }) => count(heads) },
        {
          ...number,
          title: t('staff.headcount.columns.gap'),
          render: (_, { controls, filledBp }) => <Gap posts={controls} filledBp={filledBp} />,
        },
        { title: t('staff.headcount.ratios'), render: (_, house) => <Structure house={house} /> },
        { title: t('staff.headcount.columns.review'), render: (_, house) => <ReviewMark house={house} /> },
      ]}
    />
  );
}

/** What is missing or too much, by word and not by sign alone. */
export function Gap({ posts, filledBp }: { posts: number | null | undefined; filledBp: number }) {
  const { t } = useTranslation();
  if (posts == null) return <span className="quiet">—</span>;
  const gap = gapOf(posts, filledBp);
  if (gap === 0) return t('staff.headcount.even');
  return gap > 0 ? (
    t('staff.headcount.vacant', { n: fullTimeText(gap) })
  ) : (
    <b className="warn">{t('staff.headcount.over', { n: fullTimeText(-gap) })}</b>
  );
}

function Structure({ house }: { house: HeadcountHouseFragment }) {
  const { t } = useTranslation();
  const health = ratioBp(house.healthProfessionals);
  const support = ratioBp(house.managersSupport);
  const parts = [
    { word: t('staff.headcount.healthShort'), bp: health, kept: (health ?? 0) >= house.healthProfessionalBpMin },
    { word: t('staff.headcount.supportShort'), bp: support, kept: (support ?? 0) <= house.managersSupportBpMax },
  ];
  return parts.map(({ word, bp, kept }) => (
    <span key={word} className={kept || bp === undefined ? 'structure' : 'structure ratio-broken'}>
      {!kept && bp !== undefined && <Icon name="alert" size={14} />} {word}{' '}
      <span className="figures">{bp === undefined ? '—' : shareText(Math.round(bp / 10) * 10)}</span>
    </span>
  ));
}

/** When the quota is to be looked at again; near or past, with a mark. */
export function ReviewMark({ house: { quota, reviewState } }: { house: HeadcountHouseFragment }) {
  const { t } = useTranslation();
  if (!quota) return <span className="quiet">{t('staff.headcount.none')}</span>;
  const late = reviewState === 'OVERDUE';
  return (
    <span className={late ? 'danger figures' : reviewState === 'SOON' ? 'warn figures' : 'figures'}>
      {reviewState !== 'LATER' && <Icon name="alert" size={14} />}{' '}
      {late
        ? t('staff.headcount.reviewOver', { date: quota.reviewDueOn })
        : t('staff.headcount.reviewDue', { date: quota.reviewDueOn })}
    </span>
  );
}
