import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';
import { fullTimeBp, fullTimeText } from './shares';

use([BarChart, GridComponent, CanvasRenderer]);

export interface PostsLine {
  name: string;
  posts: number;
  filledBp: number;
}

/** Posts as hollow bars, what is filled inside of them; what stands out is over. Each bar says both numbers. */
export default function HeadcountChart({ label, lines }: { label: string; lines: readonly PostsLine[] }) {
  const { t } = useTranslation();
  const colors = useChartColors();
  const words = useMemo(
    () =>
      lines.map(({ posts, filledBp }) => {
        const gap = posts * fullTimeBp - filledBp;
        const numbers = `${fullTimeText(filledBp)} / ${posts}`;
        if (gap > 0) return `${numbers} ${t('staff.headcount.vacant', { n: fullTimeText(gap) })}`;
        return gap < 0 ? `${numbers} ${t('staff.headcount.over', { n: fullTimeText(-gap) })}` : numbers;
      }),
    [lines, t],
  );
  const option = useMemo(() => optionOf(lines, words, colors), [lines, words, colors]);
  const host = useChart(option);
  const spoken = lines.map(({ name }, at) => `${name} ${words[at]}`).join(', ');
  return (
    <div
      ref={host}
      className="headcount-chart"
      style={{ height: 24 + lines.length * 34 }}
      role="img"
      aria-label={`${label}: ${spoken}`}
    />
  );
}

function optionOf(lines: readonly PostsLine[], words: readonly string[], { ink, line, accent, text }: ChartColors) {
  const over = '#b7791f';
  return {
    animation: false,
    grid: { left: 8, right: 140, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value' as const, show: false },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: lines.map(({ name }) => name),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink },
    },
    series: [
      {
        type: 'bar' as const,
        silent: true,
        barWidth: 18,
        barGap: '-100%',
        z: 3,
        itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 1 },
        data: lines.map(({ posts }) => posts),
      },
      {
        type: 'bar' as const,
        silent: true,
        barWidth: 18,
        data: lines.map(({ posts, filledBp }) => ({
          value: filledBp / fullTimeBp,
          itemStyle: { color: filledBp > posts * fullTimeBp ? over : accent },
        })),
      },
      {
        // Only says the numbers, behind the longer of both bars.
        type: 'bar' as const,
        silent: true,
        barWidth: 18,
        itemStyle: { color: 'transparent' },
        label: {
          show: true,
          position: 'right' as const,
          color: text,
          formatter: ({ dataIndex }: { dataIndex: number }) => words[dataIndex] ?? '',
        },
        data: lines.map(({ posts, filledBp }) => Math.max(posts, filledBp / fullTimeBp)),
      },
    ],
  };
}
