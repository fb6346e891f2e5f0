import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';
import type { Simulation } from './StudioPage';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

type Brackets = Simulation['before']['distribution'];

/** How many people get how much, as it was beside what it would be. */
export default function DistributionChart({ before, after }: { before: Brackets; after: Brackets }) {
  const { t } = useTranslation();
  const colors = useChartColors();
  const words = useMemo(() => ({ before: t('pay.studio.before'), after: t('pay.studio.after') }), [t]);
  const option = useMemo(() => optionOf(before, after, words, colors), [before, after, words, colors]);
  const host = useChart(option);
  const label = after.map((one, at) => `${nameOf(one)}: ${before[at]?.people ?? 0} → ${one.people}`).join(', ');
  return <div ref={host} className="chart" role="img" aria-label={label} />;
}

const short = (amount: string) => `${Number(amount) / 1000}k`;

function nameOf({ from, until }: Brackets[number]): string {
  return until ? `${short(from.amount)}–${short(until.amount)}` : `≥ ${short(from.amount)}`;
}

function optionOf(
  before: Brackets,
  after: Brackets,
  words: { before: string; after: string },
  { ink, line, accent, text, ground }: ChartColors,
) {
  const series = (name: string, brackets: Brackets, color: string) => ({
    type: 'bar' as const,
    name,
    barGap: '10%',
    itemStyle: { color },
    label: { show: true, position: 'top' as const, color: text, fontSize: 11 },
    data: brackets.map(({ people }) => people || null),
  });
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 24, bottom: 28 },
    tooltip: { trigger: 'axis' as const, backgroundColor: ground, borderColor: line, textStyle: { color: text } },
    xAxis: {
      type: 'category' as const,
      data: after.map(nameOf),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink },
    },
    yAxis: { type: 'value' as const, show: false },
    series: [series(words.before, before, ink), series(words.after, after, accent)],
  };
}
