import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { type CareFigureCode, CareFiguresDocument } from '../gql/graphql';
import { NoCentre } from '../panel/NoCentre';
import { PanelTabs } from '../panel/PanelTabs';
import { civilNow } from '../ui/civil';
import { timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Sparkline } from '../ui/Sparkline';
import { Blank, Failure, Loading } from '../ui/States';
import { useAddress } from '../ui/useAddress';
import { FigureDetail } from './FigureDetail';
import { changeText, type Figure, figureOf, fractionText, lastPoint, monthText, valueText } from './figureText';
import { type FigureScope, useFigureScope } from './useFigureScope';
import './figures.css';

/** How family-doctor work stands: rates with what they are made of, over time, down to the people behind them. */
export default function FiguresPage() {
  const { t } = useTranslation();
  useTitle(t('care.figures.title'));
  const scope = useFigureScope();
  const { asked, from, until } = scope;
  const { data, error, refetch } = useQuery(CareFiguresDocument, {
    variables: { ...asked, from, until },
    skip: !asked,
  });
  if (!asked) return <NoCentre title={t('care.figures.title')} />;
  const figures = data?.careFigures;
  return (
    <Page
      title={t('care.figures.title')}
      sentence={figures && <Sentence scope={scope} figures={figures} />}
      note={<span className="figures">{periodText(t, from, until, figures)}</span>}
      tools={<Tools scope={scope} figures={figures} />}
    >
      <PanelTabs />
      {error && !figures && <Failure error={error} onRetry={() => void refetch()} />}
      {!figures && !error && <Loading rows={10} />}
      {figures && <Content scope={scope} figures={figures} />}
    </Page>
  );
}

/** Which months, and when the current one was reckoned where that was not now. */
function periodText(t: TFunction, from: string, until: string, figures: readonly Figure[] | undefined): string {
  const at = figures?.map(one => lastPoint(one)?.reckonedAt).find(one => one);
  const months = { from: monthText(from), until: monthText(until) };
  return at ? t('care.figures.reckoned', { ...months, at: timeOf(at) }) : t('care.figures.period', months);
}

function useScopeName({ group, centre, team, teams, doctorId }: FigureScope): string {
  const { t } = useTranslation();
  const name = useName();
  const doctor = teams.flatMap(one => one.doctors).find(one => one.doctor?.id === doctorId)?.doctor;
  if (doctor) return name(doctor);
  if (team) return name(team);
  if (centre) return name(centre);
  return group ? name(group) : t('care.figures.whole');
}

function Sentence({ scope, figures }: { scope: FigureScope; figures: readonly Figure[] }) {
  const { t } = useTranslation();
  const value = (code: CareFigureCode) => {
    const point = lastPoint(figureOf(figures, code));
    return point ? valueText(point) : '—';
  };
  return t('care.figures.sentence', {
    scope: useScopeName(scope),
    contracting: value('CONTRACTING_RATE'),
    hypertension: value('HYPERTENSION_CONTROL_RATE'),
    diabetes: value('DIABETES_CONTROL_RATE'),
  });
}

const civil = 'YYYY-MM-DD';

function Tools({ scope, figures }: { scope: FigureScope; figures: readonly Figure[] | undefined }) {
  const { t } = useTranslation();
  const name = useName();
  const [, change] = useAddress();
  const { centres, centre, teams, team, doctorId, wide, from, until } = scope;
  const doctors = new Map(
    (team ? [team] : teams).flatMap(one => one.doctors).flatMap(({ doctor }) => (doctor ? [[doctor.id, doctor]] : [])),
  );
  const scopeName = useScopeName(scope);
  return (
    <>
      <Select
        aria-label={t('care.figures.scope')}
        value={centre?.id ?? ''}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={institution => change({ institution: institution || undefined, team: undefined, doctor: undefined })}
        options={[
          ...(wide ? [{ value: '', label: t('care.figures.whole') }] : []),
          ...centres.map(one => ({ value: one.id, label: name(one) })),
        ]}
      />
      {centre && teams.length > 0 && (
        <Select
          aria-label={t('contracts.team')}
          value={team?.id ?? ''}
          popupMatchSelectWidth={false}
          onChange={id => change({ team: id || undefined, doctor: undefined })}
          options={[
            { value: '', label: t('care.figures.allTeams') },
            ...teams.map(one => ({ value: one.id, label: name(one) })),
          ]}
        />
      )}
      {centre && doctors.size > 0 && (
        <Select
          aria-label={t('contracts.doctor')}
          value={doctorId ?? ''}
          popupMatchSelectWidth={false}
          onChange={id => change({ doctor: id || undefined })}
          options={[
            { value: '', label: t('care.figures.allDoctors') },
            ...[...doctors.values()].map(one => ({ value: one.id, label: name(one) })),
          ]}
        />
      )}
      <DatePicker.RangePicker
        picker="month"
        aria-label={t('census.period')}
        allowClear={false}
        value={[dayjs(from), dayjs(until)]}
        disabledDate={day => day.isAfter(civilNow(), 'month')}
        onChange={range => {
          if (!range?.[0] || !range[1]) return;
          change({ from: range[0].startOf('month').format(civil), until: range[1].startOf('month').format(civil) });
        }}
      />
      <Button
        icon={<Icon name="export" size={16} />}
        disabled={!figures}
        onClick={() => figures && void exportFigures(t, scopeName, figures)}
      >
        {t('common.exportXlsx')}
      </Button>
    </>
  );
}

function Content({ scope, figures }: { scope: FigureScope; figures: readonly Figure[] }) {
  const { t } = useTranslation();
  const [search, change] = useAddress();
  const chosen = figures.find(one => one.code === search.get('figure'));
  if (figures.every(one => !lastPoint(one)?.denominator && !lastPoint(one)?.isMasked))
    return <Blank icon="figures" title={t('care.figures.empty')} line={t('care.figures.emptyLine')} />;
  const open = (code: CareFigureCode | undefined) => change({ figure: code, month: undefined, part: undefined });
  return (
    <div className={chosen ? 'care-figures care-figures-open' : 'care-figures'}>
      <FigureTable figures={figures} chosen={chosen?.code} onOpen={open} />
      {chosen && <FigureDetail key={chosen.code} scope={scope} figure={chosen} onClose={() => open(undefined)} />}
    </div>
  );
}

function FigureTable({
  figures,
  chosen,
  onOpen,
}: {
  figures: readonly Figure[];
  chosen: CareFigureCode | undefined;
  onOpen: (code: CareFigureCode) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="panel-box care-figure-box">
      <table className="care-figure-table">
        <thead>
          <tr>
            <th scope="col">{t('care.figures.figure')}</th>
            <th scope="col" className="number">
              {t('care.figures.value')}
            </th>
            <th scope="col" className="number">
              {t('care.figures.fraction')}
            </th>
            <th scope="col">{t('care.figures.trend')}</th>
            <th scope="col" className="number">
              {t('care.figures.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(figure => {
            const point = lastPoint(figure);
            return (
              <tr key={figure.code} className={figure.code === chosen ? 'care-figure-chosen' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={figure.code === chosen}
                    title={t(`care.figures.means.${figure.code}`)}
                    onClick={() => onOpen(figure.code)}
                  >
                    {t(`care.figures.code.${figure.code}`)}
                  </button>
                  {point?.coverage && (
                    <small className="figures">
                      {t('care.figures.coverageLine', {
                        n: point.coverage.numerator,
                        of: point.coverage.denominator,
                      })}
                    </small>
                  )}
                </th>
                <td className="number">
                  <b>{point ? valueText(point) : '—'}</b>
                </td>
                <td className="number">{point ? fractionText(t, point) : '—'}</td>
                <td>
                  <Sparkline
                    values={figure.series.map(one => (one.value == null ? null : Number(one.value)))}
                    label={t('care.figures.label', {
                      figure: t(`care.figures.code.${figure.code}`),
                      value: point ? valueText(point) : '—',
                    })}
                  />
                </td>
                <td className="number">{changeText(figure)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

async function exportFigures(t: TFunction, scope: string, figures: readonly Figure[]): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const rows = figures.flatMap(({ code, series }) =>
    series.map(one => [
      t(`care.figures.code.${code}`),
      monthText(one.month),
      one.value == null ? null : Number(one.value),
      one.numerator ?? null,
      one.denominator ?? null,
    ]),
  );
  await exportSheet(
    `${t('care.figures.title')} ${scope}`,
    [
      t('care.figures.figure'),
      t('care.figures.month'),
      t('care.figures.value'),
      t('care.figures.numerator'),
      t('care.figures.denominator'),
    ],
    rows,
  );
}
