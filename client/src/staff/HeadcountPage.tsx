import { useQuery } from '@apollo/client/react';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { type HeadcountHouseFragment, HeadcountPageDocument } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { count, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Blank, Failure, Loading } from '../ui/States';
import { useAddress } from '../ui/useAddress';
import { HeadcountHouse } from './HeadcountHouse';
import { HeadcountHouses } from './HeadcountHouses';
import { gapOf } from './headcount';
import { StaffScopeSelect } from './StaffScopeSelect';
import { StaffTabs } from './StaffTabs';
import { fullTimeText } from './shares';
import { type StaffScope, useHeadcountScope } from './useStaffScope';
import { WhatIf } from './WhatIf';
import './staff.css';

const HeadcountChart = lazy(() => import('./HeadcountChart'));

/** Posts and who fills them: of one house by profession, of the group by house. */
export default function HeadcountPage() {
  const { t } = useTranslation();
  const scope = useHeadcountScope();
  useTitle(t('staff.headcount.title'));
  if (!scope.asked) return <Blank icon="people" title={t('staff.directory.noScope')} line={t('frame.noAccessLine')} />;
  return <Headcount scope={scope} asked={scope.asked} />;
}

function Headcount({ scope, asked }: { scope: StaffScope; asked: NonNullable<StaffScope['asked']> }) {
  const { t } = useTranslation();
  const [search, change] = useAddress();
  const on = search.get('on') ?? civilNow().format('YYYY-MM-DD');
  const { data, previousData, error, refetch } = useQuery(HeadcountPageDocument, { variables: { ...asked, on } });
  const houses = (data ?? previousData)?.headcount;
  const refresh = () => void refetch();
  const choose = (key: string, value: string | undefined) => change({ [key]: value }, { replace: key === 'on' });
  const [house] = houses ?? [];
  return (
    <Page
      title={t('staff.headcount.title')}
      sentence={houses && <Sentence houses={houses} one={scope.house !== undefined} />}
      note={t('staff.headcount.filledNote')}
      tools={
        <>
          <StaffScopeSelect scope={scope} />
          <DatePicker
            aria-label={t('staff.headcount.on')}
            allowClear={false}
            value={dayjs(on)}
            onChange={day => choose('on', day?.format('YYYY-MM-DD'))}
          />
        </>
      }
    >
      <StaffTabs />
      {error && !houses && <Failure error={error} onRetry={refresh} />}
      {!houses && !error && <Loading rows={10} />}
      {houses && !scope.house && (
        <>
          <HeadcountHouses houses={houses} onOpen={id => choose('institution', id)} />
          <GroupChart houses={houses} />
        </>
      )}
      {scope.house && house && <HeadcountHouse house={house} onChanged={refresh} />}
      {houses && scope.wholeGroup && scope.group && <WhatIf groupId={scope.group.id} houses={scope.houses} on={on} />}
    </Page>
  );
}

function GroupChart({ houses }: { houses: readonly HeadcountHouseFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  const lines = houses.flatMap(({ institution, controls, filledBp }) =>
    institution && controls != null ? [{ name: name(institution), posts: controls, filledBp }] : [],
  );
  if (lines.length === 0) return null;
  return (
    <Section title={t('staff.headcount.groupChart')}>
      <Suspense fallback={<Loading rows={6} />}>
        <HeadcountChart label={t('staff.headcount.groupChart')} lines={lines} />
      </Suspense>
    </Section>
  );
}

function Sentence({ houses, one }: { houses: readonly HeadcountHouseFragment[]; one: boolean }) {
  const { t } = useTranslation();
  const name = useName();
  const [house] = houses;
  if (one && house) {
    const place = house.institution ? name(house.institution) : '';
    if (house.controls == null) return `${place}: ${t('staff.headcount.none')}`;
    const gapBp = gapOf(house.controls, house.filledBp);
    const gap =
      gapBp > 0
        ? t('staff.headcount.vacant', { n: fullTimeText(gapBp) })
        : gapBp < 0
          ? t('staff.headcount.over', { n: fullTimeText(-gapBp) })
          : t('staff.headcount.even');
    return t('staff.headcount.sentence', {
      name: place,
      posts: count(house.controls),
      filled: fullTimeText(house.filledBp),
      gap,
    });
  }
  return t('staff.headcount.groupSentence', {
    n: houses.length,
    posts: count(houses.reduce((sum, { controls }) => sum + (controls ?? 0), 0)),
    filled: fullTimeText(houses.reduce((sum, { filledBp }) => sum + filledBp, 0)),
    due: houses.filter(({ reviewState }) => reviewState === 'SOON' || reviewState === 'OVERDUE').length,
  });
}
