import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayInstitutionRowFragment } from '../gql/graphql';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';
import { difference, yuan } from './money';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** From the total of a house by what it gave and what it got to what is divided inside; every bar says its amount. */
export default function WaterfallChart({ line }: { line: PayInstitutionRowFragment }) {
  const { t } = useTranslation();
  const colors = useChartColors();
  const bars = useMemo(() => {
    const kept = difference(line.total.amount, line.contribution.amount);
    return [
      { label: t('pay.results.total'), base: '0', height: line.total.amount, text: yuan(line.total.amount) },
      {
        label: t('pay.results.contribution'),
        base: kept,
        height: line.contribution.amount,
        text: `−${yuan(line.contribution.amount)}`,
      },
      { label: t('pay.results.share'), base: kept, height: line.share.amount, text: `+${yuan(line.share.amount)}` },
      { label: t('pay.results.amount'), base: '0', height: line.amount.amount, text: yuan(line.amount.amount) },
    ];
  }, [line, t]);
  const option = useMemo(() => optionOf(bars, colors), [bars, colors]);
  const host = useChart(option);
  return (
    <div
      ref={host}
      className="chart pay-waterfall"
      role="img"
      aria-label={bars.map(({ label, text }) => `${label} ${text}`).join(', ')}
    />
  );
}

interface Bar {
  label: string;
  base: string;
  height: string;
  text: string;
}

function optionOf(bars: readonly Bar[], { ink, line, accent, text }: ChartColors) {
  const colors = [ink, '#b7791f', accent, accent];
  return {
    animation: false,
    grid: { left: 12, right: 12, top: 28, bottom: 28 },
    xAxis: {
      type: 'category' as const,
      data: bars.map(({ label }) => label),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink, interval: 0 },
    },
    yAxis: { type: 'value' as const, show: false },
    series: [
      {
        type: 'bar' as const,
        stack: 'way',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ base }) => Number(base)),
      },
      {
        type: 'bar' as const,
        stack: 'way',
        barMaxWidth: 72,
        label: {
          show: true,
          position: 'top' as const,
          color: text,
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.text ?? '',
        },
        data: bars.map(({ height }, at) => ({ value: Number(height), itemStyle: { color: colors[at] } })),
      },
    ],
  };
}
