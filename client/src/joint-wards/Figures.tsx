import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Tooltip } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import { JointWardFiguresDocument, type JointWardFiguresQuery, type JointWardIndicator } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { Icon } from '../ui/icons';
import { Scroller } from '../ui/Scroller';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { fractionIn, indicators, useFigureText } from './figureText';
import { type JointWard, Section } from './JointWardPage';

const FiguresChart = lazy(() => import('./FiguresChart'));
const FactsImport = lazy(() => import('./FactsImport'));

export type JointWardFigures = NonNullable<JointWardFiguresQuery['jointWardFigures']>;
type Comparison = JointWardFigures['comparison'][number];

/** What the joint ward has brought: means of the months before and after, with the change, and one figure drawn month by month. */
export function Figures({ jointWard }: { jointWard: JointWard }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [importing, setImporting] = useState(false);
  const [periods, setPeriods] = usePeriods(jointWard);
  const { before, after } = periods;
  const none = !before.from.isBefore(before.until) || !after.from.isBefore(after.until);
  const { data, error, refetch } = useQuery(JointWardFiguresDocument, {
    variables: {
      jointWardId: jointWard.id,
      beforeFrom: before.from.format(civil),
      beforeUntil: before.until.format(civil),
      afterFrom: after.from.format(civil),
      afterUntil: after.until.format(civil),
    },
    skip: none,
  });
  const figures = data?.jointWardFigures;
  return (
    <Section
      title={t('jointWards.figures')}
      aside={t('jointWards.figuresAside')}
      tools={
        mayDo(viewer, 'fact.import') && (
          <Button size="small" onClick={() => setImporting(true)}>
            {t('jointWards.importFacts')}
          </Button>
        )
      }
    >
      <div className="figure-periods">
        <PeriodPicker label={t('jointWards.before')} period={before} onChange={value => setPeriods('before', value)} />
        <PeriodPicker label={t('jointWards.after')} period={after} onChange={value => setPeriods('after', value)} />
      </div>
      {none && <Blank icon="overview" title={t('jointWards.noMonths')} line={t('jointWards.noMonthsLine')} />}
      {!none && error && !figures && <Failure error={error} onRetry={() => void refetch()} />}
      {!none && !error && !figures && <Loading rows={8} />}
      {!none && figures && <Compared figures={figures} />}
      {importing && (
        <Suspense>
          <FactsImport
            places={[{ institution: jointWard.host.code, ward: jointWard.ward.code }]}
            onClose={() => setImporting(false)}
            onImported={() => void refetch()}
          />
        </Suspense>
      )}
    </Section>
  );
}

const civil = 'YYYY-MM-DD';
const monthFormat = 'YYYY-MM';
const beforeMonths = 12;
const monthsMax = 36;

/** Whole months, half-open. */
interface Months {
  from: Dayjs;
  until: Dayjs;
}

/** The year before the agreement against its months since, unless the address says otherwise. */
function usePeriods(
  jointWard: JointWard,
): [{ before: Months; after: Months }, (which: 'before' | 'after', months: Months) => void] {
  const [search, setParam] = useParam();
  const begun = dayjs(jointWard.during.from);
  const firstMonth = begun.startOf('month');
  const thisMonth = civilNow().startOf('month');
  const ended = jointWard.during.until ? dayjs(jointWard.during.until).startOf('month') : thisMonth;
  const lastMonth = ended.isBefore(thisMonth) ? ended : thisMonth;
  const wholeFrom = begun.date() === 1 ? firstMonth : firstMonth.add(1, 'month');
  const earliest = lastMonth.subtract(monthsMax, 'month');
  const read = (key: string, otherwise: Months): Months => {
    const [from, until] = (search.get(key) ?? '').split('_').map(text => dayjs(text, monthFormat, true));
    return from?.isValid() && until?.isValid() ? { from, until: until.add(1, 'month') } : otherwise;
  };
  const periods = {
    before: read('before', { from: firstMonth.subtract(beforeMonths, 'month'), until: firstMonth }),
    after: read('after', { from: wholeFrom.isBefore(earliest) ? earliest : wholeFrom, until: lastMonth }),
  };
  return [
    periods,
    (which, { from, until }) =>
      setParam(which, `${from.format(monthFormat)}_${until.subtract(1, 'month').format(monthFormat)}`),
  ];
}

function PeriodPicker({
  label,
  period: { from, until },
  onChange,
}: {
  label: string;
  period: Months;
  onChange: (months: Months) => void;
}) {
  return (
    <span className="figure-period">
      {label}
      <DatePicker.RangePicker
        picker="month"
        size="small"
        aria-label={label}
        allowClear={false}
        value={[from, from.isBefore(until) ? until.subtract(1, 'month') : from]}
        disabledDate={month => !month.isBefore(civilNow().startOf('month'))}
        onChange={range => {
          const [first, last] = range ?? [];
          if (first && last) onChange({ from: first.startOf('month'), until: last.startOf('month').add(1, 'month') });
        }}
      />
    </span>
  );
}

function Compared({ figures }: { figures: JointWardFigures }) {
  const { t } = useTranslation();
  const [search, setParam] = useParam();
  const chosen = indicators.find(one => one === search.get('figure')) ?? 'BED_USE';
  const choose = (indicator: JointWardIndicator) => setParam('figure', indicator === 'BED_USE' ? undefined : indicator);
  const drawn = figures.comparison.find(one => one.indicator === chosen);
  return (
    <>
      <Scroller label={t('jointWards.figures')}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t('jointWards.indicator')}</th>
              <th scope="col">{t('jointWards.meanBefore')}</th>
              <th scope="col">{t('jointWards.meanAfter')}</th>
              <th scope="col">{t('jointWards.change')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.comparison.map(comparison => (
              <Row
                key={comparison.indicator}
                comparison={comparison}
                figures={figures}
                chosen={comparison.indicator === chosen}
                onChoose={() => choose(comparison.indicator)}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
      {drawn && (
        <>
          <h3 className="figure-drawn">
            {t(`jointWards.indicators.${drawn.indicator}`)} <small>{t('jointWards.byMonth')}</small>
          </h3>
          <Suspense fallback={<div className="chart" />}>
            <FiguresChart figures={figures} drawn={drawn} />
          </Suspense>
        </>
      )}
      <p className="quiet">{t('jointWards.figureRules')}</p>
    </>
  );
}

function Row({
  comparison,
  figures,
  chosen,
  onChoose,
}: {
  comparison: Comparison;
  figures: JointWardFigures;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const { indicator, changePercent } = comparison;
  return (
    <tr className={chosen ? 'figure-chosen' : undefined}>
      <th scope="row">
        <button type="button" aria-pressed={chosen} onClick={onChoose}>
          {t(`jointWards.indicators.${indicator}`)}
        </button>
      </th>
      <Mean comparison={comparison} which="before" figures={figures} />
      <Mean comparison={comparison} which="after" figures={figures} />
      <td>
        {changePercent === null || changePercent === undefined ? '—' : <Change percent={Number(changePercent)} />}
      </td>
    </tr>
  );
}

/** The mean; on hover out of how many months, and numerator and denominator of the whole period. */
function Mean({
  comparison,
  which,
  figures,
}: {
  comparison: Comparison;
  which: 'before' | 'after';
  figures: JointWardFigures;
}) {
  const { t } = useTranslation();
  const text = useFigureText(comparison.unit);
  const { mean, whole, months } = comparison[which];
  const fraction = fractionIn(comparison.indicator, figures.months, figures[which]);
  const detail = [
    t('jointWards.ofMonths', { n: months }),
    fraction && `${fraction.numerator} ÷ ${fraction.denominator}`,
    whole != null && t('jointWards.whole', { value: text(whole) }),
  ].filter(Boolean);
  return (
    <td>
      <Tooltip title={detail.join(' · ')} trigger={['hover', 'click', 'focus']}>
        <span className="rate">{text(mean)}</span>
      </Tooltip>
    </td>
  );
}

/** Up or down by shape and sign; whether that is good, the reader knows. */
function Change({ percent }: { percent: number }) {
  const { t } = useTranslation();
  const sign = percent > 0 ? '+' : '';
  const label = percent === 0 ? t('jointWards.same') : t(percent > 0 ? 'jointWards.rose' : 'jointWards.fell');
  return (
    <span className="figure-change">
      <span className="visually-hidden">{label} </span>
      {percent !== 0 && (
        <span className={percent > 0 ? 'turn-up' : undefined}>
          <Icon name="down" size={12} />
        </span>
      )}
      {`${sign}${percent.toFixed(1)} %`}
    </span>
  );
}
