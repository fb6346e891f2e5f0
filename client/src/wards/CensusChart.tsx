import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../app/theme';
import type { BedCensusQuery } from '../gql/graphql';
import { count } from '../ui/format';

type Days = BedCensusQuery['bedCensus']['days'];

use([LineChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

/** Occupied against open beds, day by day, each line with its name at its end. */
export default function CensusChart({ days }: { days: Days }) {
  const { t } = useTranslation();
  const { dark } = useAppearance();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const option = useMemo(
    () => optionOf(days, { occupied: t('census.occupied'), open: t('census.open') }, dark),
    [days, t, dark],
  );
  useEffect(() => {
    if (!host.current) return undefined;
    const drawn = init(host.current);
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  const first = days[0];
  const last = days.at(-1);
  return (
    <div
      ref={host}
      className="chart"
      role="img"
      aria-label={
        first && last
          ? `${t('census.days')}: ${first.day} ${first.occupied}/${first.open} … ${last.day} ${last.occupied}/${last.open}`
          : t('census.days')
      }
    />
  );
}

function optionOf(days: Days, words: { occupied: string; open: string }, dark: boolean) {
  const ink = dark ? '#a3aeb4' : '#59636a';
  const line = dark ? '#2a3338' : '#e3e6e8';
  const accent = dark ? '#2dd4bf' : '#0f766e';
  const series = (name: string, data: number[], color: string, dashed: boolean) => ({
    type: 'line' as const,
    name,
    data,
    showSymbol: days.length === 1,
    step: dashed ? ('middle' as const) : undefined,
    lineStyle: { color, width: dashed ? 1.5 : 2, type: dashed ? ('dashed' as const) : ('solid' as const) },
    itemStyle: { color },
    labelLayout: { moveOverlap: 'shiftY' as const },
    endLabel: { show: true, formatter: '{a} {c}', color, fontSize: 12 },
  });
  return {
    animation: false,
    grid: { left: 48, right: 96, top: 16, bottom: 28 },
    tooltip: {
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) => count(Number(value)),
      backgroundColor: dark ? '#1d2529' : '#fff',
      borderColor: line,
      textStyle: { color: dark ? '#e8edef' : '#14191c' },
    },
    xAxis: {
      type: 'category' as const,
      data: days.map(day => day.day.slice(5)),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink },
    },
    yAxis: {
      type: 'value' as const,
      scale: true,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, formatter: (value: number) => count(Math.round(value)) },
      splitNumber: 4,
    },
    series: [
      series(
        words.occupied,
        days.map(day => day.occupied),
        accent,
        false,
      ),
      series(
        words.open,
        days.map(day => day.open),
        ink,
        true,
      ),
    ],
  };
}
