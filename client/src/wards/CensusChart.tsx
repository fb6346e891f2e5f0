import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BedCensusQuery } from '../gql/graphql';
import { count } from '../ui/format';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';

type Days = BedCensusQuery['bedCensus']['days'];

use([LineChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

/** Occupied against open beds, day by day, each line with its name at its end. */
export default function CensusChart({ days }: { days: Days }) {
  const { t } = useTranslation();
  const colors = useChartColors();
  const option = useMemo(
    () => optionOf(days, { occupied: t('census.occupied'), open: t('census.open') }, colors),
    [days, t, colors],
  );
  const host = useChart(option);
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

function optionOf(days: Days, words: { occupied: string; open: string }, colors: ChartColors) {
  const { ink, line, accent } = colors;
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
      backgroundColor: colors.ground,
      borderColor: line,
      textStyle: { color: colors.text },
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
